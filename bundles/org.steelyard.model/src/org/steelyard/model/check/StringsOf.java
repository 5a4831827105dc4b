package org.steelyard.model.check;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.value.Value;

/** The texts that an object holds itself. */
final class StringsOf {

    private StringsOf() {
    }

    static List<String> all(EObject object) {
        List<String> texts = new ArrayList<>();
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            Object value = object.eGet(attribute);
            switch (value) {
                case String text -> texts.add(text);
                case List<?> list -> list.stream().filter(String.class::isInstance).forEach(text -> texts.add((String) text));
                case Value.Text text -> texts.add(text.text());
                case null, default -> { }
            }
        }
        return texts;
    }

    /** Without the printed form of numbers: an amount may look like a telephone number. */
    static List<String> prose(EObject object) {
        List<String> texts = all(object);
        if (object instanceof Claim claim && claim.getValue() instanceof Value.Number) {
            texts.remove(claim.getRaw());
        }
        return texts;
    }
}
