package org.steelyard.ui.internal.model.tree;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The code that follows those of the neighbours: A1-4 after A1-3, so that a new object does not share one. */
final class NextKey {

    private static final List<String> KEYS = List.of("code", "key", "no");
    private static final Pattern NUMBERED = Pattern.compile("(.{0,200}?)(\\d{1,9})");

    private NextKey() {
    }

    /** The feature that tells an object from its neighbours. */
    static Optional<EAttribute> feature(EObject object) {
        for (String name : KEYS) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
            if (feature instanceof EAttribute attribute && !attribute.isMany() && attribute.getEAttributeType().getInstanceClass() == String.class) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** Follows the last numbered one; empty when none is numbered. */
    static Optional<String> after(EAttribute feature, List<? extends EObject> neighbours) {
        Set<String> taken = new HashSet<>();
        Optional<Matcher> last = Optional.empty();
        for (EObject neighbour : neighbours) {
            if (neighbour.eClass().getEAllAttributes().contains(feature) && neighbour.eGet(feature) instanceof String key) {
                taken.add(key);
                Matcher matcher = NUMBERED.matcher(key);
                last = matcher.matches() ? Optional.of(matcher) : last;
            }
        }
        return last.map(m -> free(m.group(1), m.group(2), taken));
    }

    private static String free(String stem, String number, Set<String> taken) {
        BigInteger next = new BigInteger(number);
        String key;
        do {
            next = next.add(BigInteger.ONE);
            String digits = next.toString();
            key = stem + "0".repeat(Math.max(0, number.length() - digits.length())) + digits;
        } while (taken.contains(key));
        return key;
    }
}
