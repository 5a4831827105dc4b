package org.steelyard.tabular;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** Names of districts, recognised inside titles, sheet names and file names. */
final class Districts {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Collection<String> names;

    Districts(Collection<String> names) {
        this.names = new LinkedHashSet<>(names);
        for (String name : this.names) {
            String whole = Labels.title(name.replaceAll("[（(].*?[）)]", ""));
            byName.putIfAbsent(Labels.title(name), name);
            byName.putIfAbsent(whole, name);
            String stem = whole.replaceAll("(?:新区|区|县|市)$", "");
            // 经开 is enough, 汉 would be found anywhere
            if (stem.length() >= 2) {
                byName.putIfAbsent(stem, name);
            }
        }
    }

    Collection<String> names() {
        return names;
    }

    /** The district that the text names; empty when it names none or two. */
    Optional<String> in(String text) {
        String normalised = Labels.title(text);
        String longest = "";
        for (String name : byName.keySet()) {
            if (!name.isEmpty() && normalised.contains(name) && name.length() > longest.length()) {
                longest = name;
            }
        }
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        String rest = normalised.replace(longest, "|");
        String found = byName.get(longest);
        boolean another = byName.entrySet().stream()
                .anyMatch(e -> !e.getValue().equals(found) && !e.getKey().isEmpty() && rest.contains(e.getKey()));
        return another ? Optional.empty() : Optional.of(found);
    }
}
