package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/** One feature of one or several objects: what it says, what can be typed, and the change that typing makes. */
public final class Property {

    /** How it is edited. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** One of few values. */
        CHOICE,
        /** Yes or no. */
        TRUTH,
        /** A number, a date, a quantity: text that has to be readable. */
        LITERAL,
        /** Several values, one a line. */
        LINES,
        /** Another object of the models. */
        REFERENCE,
        /** Several other objects. */
        REFERENCES
    }

    /**
     * A value that can be chosen.
     *
     * @param value the value
     * @param label what it is called
     */
    public record Choice(Object value, String label) {
    }

    private final List<EObject> objects;
    private final EStructuralFeature feature;
    private final Words words;
    private final Edits edits;

    Property(List<EObject> objects, EStructuralFeature feature, Words words, Edits edits) {
        this.objects = List.copyOf(objects);
        this.feature = feature;
        this.words = words;
        this.edits = edits;
    }

    /** The feature. */
    public EStructuralFeature feature() {
        return feature;
    }

    /** The objects whose feature it is. */
    public List<EObject> objects() {
        return objects;
    }

    /** What it is called. */
    public String label() {
        return words.feature(feature);
    }

    /** Whether the model wants it filled. */
    public boolean required() {
        return feature.isRequired();
    }

    /** How it is edited. */
    public Kind kind() {
        if (feature instanceof EReference) {
            return feature.isMany() ? Kind.REFERENCES : Kind.REFERENCE;
        }
        if (feature.isMany()) {
            return Kind.LINES;
        }
        Class<?> java = feature.getEType().getInstanceClass();
        if (java == String.class) {
            return Kind.TEXT;
        }
        if (java == boolean.class || java == Boolean.class) {
            return Kind.TRUTH;
        }
        return feature.getEType() instanceof EEnum || java.isEnum() ? Kind.CHOICE : Kind.LITERAL;
    }

    /** Whether any of the objects has it set, be it to the default. */
    public boolean isSet() {
        return objects.stream().anyMatch(o -> o.eIsSet(feature));
    }

    /** Whether the objects say different things. */
    public boolean differs() {
        Object first = objects.get(0).eGet(feature);
        return objects.stream().anyMatch(o -> !Objects.equals(o.eGet(feature), first));
    }

    /** The value that all of them have; empty when they differ or have none. */
    public Optional<Object> value() {
        return differs() ? Optional.empty() : Optional.ofNullable(objects.get(0).eGet(feature));
    }

    /** What the cell shows. */
    public String shown() {
        if (differs()) {
            return words.get("property.differs", objects.stream().map(o -> printed(o.eGet(feature))).distinct().count());
        }
        return value().map(this::printed).orElse("");
    }

    /** What stands in the cell while it is edited. */
    public String editable() {
        Optional<Object> value = value();
        if (feature instanceof EReference || value.isEmpty()) {
            return "";
        }
        EAttribute attribute = (EAttribute) feature;
        if (value.get() instanceof List<?> many) {
            return many.stream().map(each -> Literals.write(attribute.getEAttributeType(), each)).collect(Collectors.joining("\n"));
        }
        return Literals.write(attribute.getEAttributeType(), value.get());
    }

    /** What is wrong with the typed text; empty when it can be read. */
    public Optional<String> wrong(String typed) {
        try {
            read(typed);
            return Optional.empty();
        } catch (Literals.Unreadable e) {
            return Optional.of(words.get(e.getMessage()));
        }
    }

    /** Sets what was typed. Nothing typed takes back what was set, except for a text, which may be empty. */
    public Proposal type(String typed) {
        try {
            Optional<Object> value = read(typed);
            return value.isPresent() ? edits.set(objects, feature, value.get()) : reset();
        } catch (Literals.Unreadable e) {
            return Proposal.refused(words.get("refused.text", typed.strip(), words.get(e.getMessage())));
        }
    }

    private Optional<Object> read(String typed) throws Literals.Unreadable {
        EAttribute attribute = (EAttribute) feature;
        if (!feature.isMany()) {
            return typed.isBlank() ? Optional.empty() : Optional.of(Literals.read(attribute.getEAttributeType(), typed));
        }
        List<Object> values = new ArrayList<>();
        for (String line : typed.split("\\R")) {
            if (!line.isBlank()) {
                values.add(Literals.read(attribute.getEAttributeType(), line.strip()));
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** Sets a chosen value: of an enumeration, yes or no, an object, a list of objects. */
    public Proposal choose(Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty() ? reset() : edits.set(objects, feature, value);
    }

    /** Takes back what was set. */
    public Proposal reset() {
        return edits.reset(objects, feature);
    }

    /** Why it cannot be changed. */
    public Optional<String> locked() {
        return edits.locked(objects);
    }

    /** What can be chosen; of objects, all of the right class in the model, without the objects themselves. */
    public List<Choice> choices() {
        if (feature instanceof EReference reference) {
            return targets(reference);
        }
        if (kind() == Kind.TRUTH) {
            return List.of(new Choice(true, words.labels().getString("_UI_Yes")), new Choice(false, words.labels().getString("_UI_No")));
        }
        if (feature.getEType() instanceof EEnum type) {
            return type.getELiterals().stream().map(EEnumLiteral::getInstance).map(l -> new Choice(l, words.labels().literal(type, l))).toList();
        }
        List<Choice> choices = new ArrayList<>();
        if (feature.getEType().getInstanceClass().isEnum()) {
            for (Object constant : feature.getEType().getInstanceClass().getEnumConstants()) {
                choices.add(new Choice(constant, constant(constant)));
            }
        }
        return choices;
    }

    private String constant(Object constant) {
        return words.get(constant.getClass().getSimpleName() + "." + constant);
    }

    private List<Choice> targets(EReference reference) {
        List<Choice> choices = new ArrayList<>();
        EObject root = EcoreUtil.getRootContainer(objects.get(0));
        for (Iterator<EObject> all = root.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (reference.getEReferenceType().isInstance(each) && !objects.contains(each) && reachable(each)) {
                choices.add(new Choice(each, words.of(each)));
            }
        }
        return choices;
    }

    // the adopted claim is one of the slot's own
    private boolean reachable(EObject target) {
        boolean own = feature == org.steelyard.model.claim.ClaimPackage.Literals.SLOT__ADOPTED;
        return !own || objects.stream().allMatch(o -> target.eContainer() == o);
    }

    private String printed(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> many -> many.stream().map(this::printed).collect(Collectors.joining(words.get("list.separator")));
            case EObject object -> words.of(object);
            case Value stated -> words.text().values().of(stated);
            case Target target -> words.text().values().of(target);
            case Place place -> place.text();
            case Boolean truth -> words.labels().getString(truth ? "_UI_Yes" : "_UI_No");
            case Enumerator literal when feature.getEType() instanceof EEnum type -> words.labels().literal(type, literal);
            case Enum<?> constant -> constant(constant);
            case java.math.BigDecimal decimal -> decimal.toPlainString();
            default -> EcoreUtil.convertToString((org.eclipse.emf.ecore.EDataType) feature.getEType(), value);
        };
    }
}
