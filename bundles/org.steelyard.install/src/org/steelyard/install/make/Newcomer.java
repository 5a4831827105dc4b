package org.steelyard.install.make;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.city.Division;
import org.steelyard.city.Divisions;
import org.steelyard.model.text.Texts;

/**
 * The city that is to be made.
 *
 * @param division what the official table says of it
 * @param nameEn   English name
 * @param slug     letters and digits that its bundles and files are called by
 */
public record Newcomer(Division division, String nameEn, String slug) {

    /** Checks that nothing is missing and that the slug is fit for names of bundles. */
    public Newcomer {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(nameEn, "nameEn");
        if (!slug.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException("not fit for the name of a bundle: " + slug);
        }
    }

    /** Code (GB/T 2260). */
    public String code() {
        return division.code();
    }

    /** Chinese name without 市. */
    public String name() {
        return division.shortName();
    }

    /** Official Chinese name. */
    public String official() {
        return division.name();
    }

    /** Name of one of its bundles: {@code rubric}, {@code importer} or {@code exporter}. */
    public String bundle(String part) {
        return "org.steelyard.city." + slug + "." + part;
    }

    /**
     * Looks the city up in the official table.
     *
     * @throws NewCityException when the code does not exist or belongs to no city, when the name is that of another
     *                          division, or when slug or English name must be given and are not
     */
    static Newcomer of(String code, Optional<String> name, Optional<String> nameEn, Optional<String> slug, Divisions divisions, Texts texts)
            throws NewCityException {
        Division division = divisions.find(code).orElseThrow(() -> new NewCityException(unknown(code, name, divisions, texts)));
        if (division.isProvince() && !division.isMunicipality()) {
            throw new NewCityException(texts.get("province", code, division.name(), neighbours(code, divisions, texts)));
        }
        if (name.isPresent() && !name.get().equals(division.name()) && !name.get().equals(division.shortName())) {
            throw new NewCityException(divisions.named(name.get())
                    .map(other -> texts.get("other-name", code, division.name(), name.get(), other.code()))
                    .orElseGet(() -> texts.get("wrong-name", code, division.name(), name.get())));
        }
        EnglishNames english = new EnglishNames();
        String en = nameEn.or(() -> english.name(code)).orElseThrow(() -> new NewCityException(texts.get("no-english-name", division.name())));
        String letters = slug.orElseGet(() -> english.slug(code, en));
        if (!letters.matches("[a-z][a-z0-9]*")) {
            throw new NewCityException(texts.get("bad-slug", letters.isEmpty() ? en : letters));
        }
        return new Newcomer(division, en, letters.toLowerCase(Locale.ROOT));
    }

    private static String unknown(String code, Optional<String> name, Divisions divisions, Texts texts) {
        Optional<Division> meant = name.flatMap(divisions::named);
        String near = neighbours(code, divisions, texts);
        return meant.map(d -> texts.get("unknown-code-meant", code, d.name(), d.code()))
                .orElseGet(() -> texts.get("unknown-code", code) + (near.isEmpty() ? "" : texts.get("near", near)));
    }

    private static String neighbours(String code, Divisions divisions, Texts texts) {
        String prefix = code.length() < 2 ? "none" : code.substring(0, 2);
        return divisions.all().stream().filter(d -> d.code().startsWith(prefix) && (!d.isProvince() || d.isMunicipality())).limit(30)
                .map(d -> d.code() + " " + d.name()).collect(Collectors.joining(texts.get("comma")));
    }
}
