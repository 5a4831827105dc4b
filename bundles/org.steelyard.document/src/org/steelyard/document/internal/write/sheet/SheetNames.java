package org.steelyard.document.internal.write.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sheet names that Excel accepts: at most 31 characters, none of {@code []:*?/\}, unique whatever the case. */
public final class SheetNames {

    private static final int LONGEST = 31;

    private SheetNames() {
    }

    /** The names made legal and unique, in order. */
    public static List<String> legal(List<String> wanted) {
        Set<String> taken = new HashSet<>();
        // Excel keeps this name for itself
        taken.add("history");
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            String clean = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^'+|'+$", "").strip();
            clean = cut(clean.isEmpty() ? "Sheet" + (names.size() + 1) : clean, LONGEST);
            String unique = clean;
            for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
                String suffix = " (" + i + ")";
                unique = cut(clean, LONGEST - suffix.length()) + suffix;
            }
            names.add(unique);
        }
        return names;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        // never through the middle of a character outside the basic plane
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length).strip();
    }
}
