package org.steelyard.core.internal.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/** Objects, features and values in the words of the user. */
final class Wording {

    private static final int LONGEST = 200;

    private final Texts texts;
    private final Labels labels;
    private final ModelText objects;
    private final DateTimeFormatter time;

    Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.labels = new Labels(texts.locale());
        this.objects = new ModelText(labels);
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    }

    Texts texts() {
        return texts;
    }

    /** Kind and name, and what it is part of, without the whole. */
    String path(EObject object) {
        Deque<String> names = new ArrayDeque<>();
        EObject each = object;
        while (each.eContainer() != null) {
            names.addFirst(objects.of(each));
            each = each.eContainer();
        }
        return names.isEmpty() ? labels.type(object.eClass()) : String.join(" › ", names);
    }

    String feature(EStructuralFeature feature) {
        return labels.feature(feature);
    }

    String type(EObject object) {
        return labels.type(object.eClass());
    }

    /** Empty for nothing. */
    String value(EStructuralFeature feature, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return cut(list.stream().map(each -> value(feature, each)).collect(Collectors.joining(texts.isChinese() ? "、" : ", ")));
        }
        return cut(switch (value) {
            case Value v -> objects.values().of(v);
            case Quantity q -> objects.values().of(q);
            case Target t -> objects.values().of(t);
            case Instant i -> time.format(i);
            case Boolean b -> texts.get(b ? "value.yes" : "value.no");
            case Enumerator e when feature.getEType() instanceof EEnum type -> labels.literal(type, e);
            case EObject o -> objects.of(o);
            default -> feature instanceof EAttribute a ? EcoreUtil.convertToString(a.getEAttributeType(), value) : value.toString();
        });
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
