package org.steelyard.install.make;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** English names of administrative divisions, and what their bundles are called. */
final class EnglishNames {

    private final Map<String, String> byCode = new HashMap<>();

    EnglishNames() {
        var resource = Objects.requireNonNull(EnglishNames.class.getResourceAsStream("names.txt"), "names.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> byCode.put(line.substring(0, 6), line.substring(7)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the division with this code; empty when it is not in the table. */
    Optional<String> name(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The letters of the name in lower case; with the code where another division is called alike (苏州 and 宿州). */
    String slug(String code, String name) {
        String letters = letters(name);
        boolean shared = byCode.entrySet().stream().anyMatch(e -> !e.getKey().equals(code) && letters(e.getValue()).equals(letters));
        return shared ? letters + code : letters;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
