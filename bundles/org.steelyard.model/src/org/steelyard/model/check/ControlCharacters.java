package org.steelyard.model.check;

import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;

/** No text holds characters that a file cannot hold. */
final class ControlCharacters implements Invariant {

    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{FFFD}-\\x{FFFF}]|\\p{Cs}");

    @Override
    public void check(EObject object, Report report) {
        if (StringsOf.all(object).stream().anyMatch(text -> IMPOSSIBLE.matcher(text).find())) {
            report.warning(object, "control-character");
        }
    }
}
