package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.Vocabulary;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;

/** Where the models name an object by its code instead of referring to it. */
final class NameUses {

    private static final Map<String, String> NAMING = Map.of("indicatorCode", "indicator:", "indicatorCodes", "indicator:",
            "extends", "file:", "attached", "file:", "vocabulary", "vocabulary:", "targetOperand", "operand:",
            "replaces", "source:");
    private static final List<String> FORMULAS = List.of("expression", "when", "values", "weights", "current", "previous");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,80}");

    private NameUses() {
    }

    /** The names under which others know this object. */
    static List<String> declared(EObject object) {
        return switch (object) {
            case Indicator i -> one("indicator:", i.getCode());
            case Operand o -> one("operand:", o.getKey());
            case Vocabulary v -> one("vocabulary:", v.getKey());
            case Source s -> one("source:", s.getSha256());
            case Rubric r -> one("file:", r.getId());
            case Mapping m -> one("file:", m.getId());
            case Outline o -> one("file:", o.getId());
            default -> List.of();
        };
    }

    private static List<String> one(String kind, String name) {
        return name == null || name.isBlank() ? List.of() : List.of(kind + name);
    }

    /** Calls back for every name that this object uses. */
    static void used(EObject object, BiConsumer<EStructuralFeature, String> use) {
        if (object instanceof Claim claim) {
            if (claim.getPlace() != null && !claim.getPlace().sha256().isEmpty()) {
                use.accept(org.steelyard.model.claim.ClaimPackage.Literals.CLAIM__PLACE, "source:" + claim.getPlace().sha256());
            }
            return;
        }
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            String kind = NAMING.get(attribute.getName());
            boolean formula = FORMULAS.contains(attribute.getName());
            if ((kind != null || formula) && attribute.getEAttributeType().getInstanceClass() == String.class && object.eIsSet(attribute)) {
                texts(object, attribute).forEach(text -> {
                    if (kind != null) {
                        use.accept(attribute, kind + text);
                    } else {
                        names(text).forEach(name -> use.accept(attribute, "operand:" + name));
                    }
                });
            }
        }
    }

    /** Operands are known inside their indicator only. */
    static boolean inReach(EObject user, EObject target) {
        if (!(target instanceof Operand)) {
            return true;
        }
        for (EObject at = user; at != null; at = at.eContainer()) {
            if (at == target.eContainer()) {
                return true;
            }
            if (at instanceof Indicator) {
                return false;
            }
        }
        return false;
    }

    private static List<String> names(String formula) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(formula);
        while (matcher.find()) {
            if (!names.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(EObject object, EAttribute attribute) {
        Object value = object.eGet(attribute);
        return value instanceof List<?> many ? (List<String>) many : List.of((String) value);
    }
}
