package org.steelyard.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The official table of administrative divisions (行政区划代码): provinces, prefecture-level divisions, and county-level
 * ones that a province administers itself. Source: GB/T 2260 with the changes published by the Ministry of Civil Affairs.
 * The whole country, 100000, is not a division.
 */
public final class Divisions {

    private final Map<String, Division> byCode = new LinkedHashMap<>();

    private Divisions() {
    }

    /** The table, read anew. */
    public static Divisions read() {
        Divisions divisions = new Divisions();
        var resource = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.txt"), "divisions.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(Divisions::division).forEach(d -> divisions.byCode.put(d.code(), d));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return divisions;
    }

    private static Division division(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        boolean distinct = !words.remove("~");
        String name = words.get(1);
        return new Division(words.get(0), name, words.size() > 2 ? words.get(2) : name.replaceAll("(省|市|地区|盟)$", ""), distinct);
    }

    /** The division with this code. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The division with this official or short name; a prefecture-level one rather than a province of the same name. */
    public Optional<Division> named(String name) {
        Optional<Division> official = all().stream().filter(d -> d.name().equals(name)).findFirst();
        return official.or(() -> all().stream().filter(d -> d.shortName().equals(name) && !d.isProvince()).findFirst())
                .or(() -> all().stream().filter(d -> d.shortName().equals(name)).findFirst());
    }

    /** The province that a division with this code lies in; empty when there is none with these first two digits. */
    public Optional<Division> province(String code) {
        return code.length() == 6 ? find(code.substring(0, 2) + "0000") : Optional.empty();
    }

    /** All of them, by code. */
    public Collection<Division> all() {
        return List.copyOf(byCode.values());
    }
}
