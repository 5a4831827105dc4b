package org.steelyard.core.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/** Edits anything in a model in any way that commands allow, as a seed says. */
final class RandomEdits {

    private static final List<String> STRINGS = List.of("", "甲", "a\"b\\c", "first\nsecond\tthird\r", "\u0001\u2028\u0085", "\uD83D", "😀 <&>", "?x y", "长".repeat(3000));
    private static final List<EClass> CLASSES = SteelyardResources.packages().stream().flatMap(p -> p.getEClassifiers().stream())
            .filter(EClass.class::isInstance).map(EClass.class::cast).filter(c -> !c.isAbstract()).toList();

    private final Random random;
    private final EvaluationSession session;
    private final List<EObject> removed = new ArrayList<>();

    RandomEdits(long seed, EvaluationSession session) {
        this.random = new Random(seed);
        this.session = session;
    }

    /** One command, undo or redo. */
    void step() {
        int dice = random.nextInt(10);
        if (dice < 2) {
            session.undo();
        } else if (dice < 3) {
            session.redo();
        } else {
            EditingDomain domain = session.domain();
            session.execute(new Edit("edit", domain, edit -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Command command = command(domain);
                    if (command != null && command.canExecute()) {
                        edit.run(command);
                    }
                }
            }));
        }
    }

    private Command command(EditingDomain domain) {
        EObject owner = anything();
        List<EStructuralFeature> features = owner.eClass().getEAllStructuralFeatures().stream()
                .filter(f -> !f.isDerived() && !f.isTransient() && !f.getName().equals("formatVersion")).toList();
        EStructuralFeature feature = pick(features);
        if (random.nextInt(12) == 0) {
            return new SetCommand(domain, owner, feature, SetCommand.UNSET_VALUE);
        }
        return feature.isMany() ? many(domain, owner, feature) : new SetCommand(domain, owner, feature, value(owner, feature));
    }

    private Command many(EditingDomain domain, EObject owner, EStructuralFeature feature) {
        List<?> list = (List<?>) owner.eGet(feature);
        int dice = random.nextInt(10);
        if (list.isEmpty() || dice < 4) {
            Object value = value(owner, feature);
            return value == null || feature.isUnique() && list.contains(value) ? null : new AddCommand(domain, owner, feature, value, random.nextInt(list.size() + 1));
        }
        int at = random.nextInt(list.size());
        if (dice < 6) {
            Object value = list.get(at);
            if (value instanceof EObject object && feature instanceof EReference r && r.isContainment()) {
                removed.add(object);
            }
            return new RemoveCommand(domain, owner, feature, value);
        }
        if (dice < 8) {
            return new MoveCommand(domain, owner, feature, list.get(at), random.nextInt(list.size()));
        }
        if (dice < 9) {
            Object value = value(owner, feature);
            return value == null || feature.isUnique() && list.contains(value) ? null : new SetCommand(domain, owner, feature, value, at);
        }
        List<Object> values = new ArrayList<>(list.subList(0, at));
        return new SetCommand(domain, owner, feature, values);
    }

    private Object value(EObject owner, EStructuralFeature feature) {
        if (feature instanceof EAttribute attribute) {
            return literal(attribute.getEAttributeType(), feature);
        }
        EReference reference = (EReference) feature;
        if (!reference.isContainment()) {
            List<EObject> targets = all().stream().filter(reference.getEReferenceType()::isInstance).toList();
            List<EObject> out = removed.stream().filter(reference.getEReferenceType()::isInstance).toList();
            return random.nextInt(5) == 0 && !out.isEmpty() ? pick(out) : targets.isEmpty() ? null : pick(targets);
        }
        return random.nextInt(4) == 0 ? elsewhere(owner, reference) : made(reference.getEReferenceType(), 3);
    }

    // moved from where it is now, or put in again after it was taken out
    private EObject elsewhere(EObject owner, EReference reference) {
        List<EObject> movable = new ArrayList<>(all());
        movable.addAll(removed);
        movable.removeIf(o -> !reference.getEReferenceType().isInstance(o) || EcoreUtil.isAncestor(o, owner) || depth(owner) > 20);
        return movable.isEmpty() ? made(reference.getEReferenceType(), 1) : pick(movable);
    }

    private static int depth(EObject object) {
        return object.eContainer() == null ? 0 : 1 + depth(object.eContainer());
    }

    private EObject made(EClass type, int depth) {
        List<EClass> concrete = CLASSES.stream().filter(c -> type == c || c.getEAllSuperTypes().contains(type)).toList();
        EObject made = EcoreUtil.create(pick(concrete));
        for (EStructuralFeature feature : made.eClass().getEAllStructuralFeatures()) {
            boolean attribute = feature instanceof EAttribute;
            if (random.nextInt(3) > 0 || feature.isDerived() || feature.isTransient() || !attribute && depth == 0) {
                continue;
            }
            Object value = attribute || !((EReference) feature).isContainment() ? value(made, feature)
                    : made(((EReference) feature).getEReferenceType(), depth - 1);
            if (value != null && feature.isMany()) {
                add(made, feature, value);
            } else if (value != null) {
                made.eSet(feature, value);
            }
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject owner, EStructuralFeature feature, Object value) {
        ((List<Object>) owner.eGet(feature)).add(value);
    }

    private Object literal(EDataType type, EStructuralFeature feature) {
        if (type instanceof EEnum e) {
            return pick(e.getELiterals()).getInstance();
        }
        return switch (type.getInstanceClassName()) {
            case "java.lang.String" -> pick(STRINGS);
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "int", "java.lang.Integer" -> random.nextInt(100);
            case "java.math.BigDecimal" -> new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(4));
            case "java.math.RoundingMode" -> pick(List.of(java.math.RoundingMode.values()));
            case "java.time.Instant" -> Instant.ofEpochSecond(random.nextInt());
            case "java.time.LocalDate" -> LocalDate.ofEpochDay(random.nextInt(20000));
            case "org.steelyard.model.value.Value" -> pick(List.<Value>of(Value.of(Quantity.of("12.50", "万元")), new Value.Text("部分\n符合"), new Value.Blank(), new Value.Truth(true)));
            case "org.steelyard.model.value.Quantity" -> Quantity.of("7", "人");
            case "org.steelyard.model.value.Unit" -> Quantity.of("7", "人次").unit();
            case "org.steelyard.model.value.Target" -> Target.valueOf(">=|138000|人");
            case "org.steelyard.model.value.Place" -> Place.cell("0".repeat(64), "表 1.xlsx", "收支", 3, 4);
            default -> throw new IllegalStateException("no value of " + type.getInstanceClassName() + " for " + feature.getName());
        };
    }

    private EObject anything() {
        return pick(all());
    }

    private List<EObject> all() {
        List<EObject> all = new ArrayList<>();
        EcoreUtil.<EObject>getAllContents(session.evaluation(), false).forEachRemaining(all::add);
        all.add(session.evaluation());
        return all;
    }

    private <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
