package org.steelyard.core.internal.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.steelyard.city.City;
import org.steelyard.city.Division;
import org.steelyard.city.Divisions;

/** Finds names and codes of cities that a plug-in is not for. */
public final class ForeignNames {

    private static final Pattern CODE = Pattern.compile("\\bcn\\.(\\d{6})\\b|\\b(?:cityCode|city)=\"(\\d{6})\"");

    private final Divisions divisions;
    private final Map<String, String> byName = new TreeMap<>();
    private final Set<String> own;
    private final Pattern names;

    /**
     * For a plug-in of these codes.
     *
     * @param cities installed cities, whose names count in English too
     */
    public ForeignNames(Divisions divisions, Collection<City> cities, Set<String> codes) {
        this.divisions = divisions;
        this.own = Set.copyOf(codes);
        // provinces are no cities, but for the municipalities
        divisions.all().stream().filter(d -> !d.isProvince() || d.isMunicipality()).forEach(this::add);
        cities.forEach(city -> {
            byName.putIfAbsent(city.name(), city.code());
            byName.putIfAbsent(city.nameEn(), city.code());
        });
        // the longest first, so that 大兴安岭 is not taken for 兴安
        String any = byName.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
                .map(name -> name.matches("[A-Za-z .-]+") ? "\\b" + Pattern.quote(name) + "\\b" : Pattern.quote(name)).collect(Collectors.joining("|"));
        this.names = Pattern.compile(any);
    }

    private void add(Division division) {
        byName.put(division.name(), division.code());
        if (division.distinct()) {
            byName.putIfAbsent(division.shortName(), division.code());
        }
    }

    /** A name or code that was found, and the division that it means. */
    public record Hit(String word, String city) {
    }

    /** What there is in this text. */
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher name = names.matcher(text);
        while (name.find()) {
            add(name.group(), byName.get(name.group()), hits);
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String found = code.group(1) == null ? code.group(2) : code.group(1);
            // what belongs to the country or to a province is there to be extended
            if (!found.endsWith("0000") || divisions.find(found).map(Division::isMunicipality).orElse(false)) {
                add(found, found, hits);
            }
        }
        return hits;
    }

    private void add(String word, String code, List<Hit> hits) {
        if (!own.contains(code)) {
            hits.add(new Hit(word, divisions.find(code).map(Division::name).orElse(code)));
        }
    }
}
