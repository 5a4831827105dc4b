package org.steelyard.core.internal.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.model.rubric.Parameter;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Unit;

/** The definitions that are shipped, and what a rubric sets in their place by parameters {@code compare.<key>.<definition>}. */
public final class Definitions {

    private static final String PREFIX = "compare.";
    private static final Pattern HEAD = Pattern.compile("\\[(\\w+)\\.(\\w+)\\] (\\S+) (\\d)");
    private static final Pattern PARAMETER = Pattern.compile("compare\\.(\\w+)\\.(\\w+)");

    private final Map<String, Definition> shipped;

    /** The shipped definitions. */
    public Definitions() {
        try (InputStream in = Definitions.class.getResourceAsStream("comparables.txt")) {
            shipped = read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Definition> read(String text) {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        for (String block : text.lines().filter(l -> !l.startsWith("#")).reduce("", (a, b) -> a + b.strip() + "\n").strip().split("\\n\\n+")) {
            List<String> lines = block.lines().toList();
            Matcher head = HEAD.matcher(lines.get(0));
            if (!head.matches() || lines.size() < 2) {
                throw new IllegalArgumentException("not a definition: " + block);
            }
            Definition definition = new Definition(head.group(1), head.group(2), new Unit(head.group(3)), Integer.parseInt(head.group(4)),
                    lines.subList(1, lines.size()), Optional.empty());
            definitions.put(definition.name(), definition);
        }
        return definitions;
    }

    /** The definitions of an evaluation with this rubric: the shipped ones first, then the rubric's own. */
    public List<Definition> of(Rubric rubric) {
        Map<String, Definition> all = new LinkedHashMap<>(shipped);
        for (Parameter parameter : rubric == null ? List.<Parameter>of() : rubric.getParameters()) {
            if (parameter.getKey() != null && parameter.getKey().startsWith(PREFIX)) {
                set(all, parameter);
            }
        }
        return new ArrayList<>(all.values());
    }

    private void set(Map<String, Definition> all, Parameter parameter) {
        Matcher name = PARAMETER.matcher(parameter.getKey());
        String[] parts = (parameter.getValue() == null ? "" : parameter.getValue()).split("\\s\\|\\s");
        if (!name.matches()) {
            return;
        }
        String known = name.group(1) + "." + name.group(2);
        if (parts[0].isBlank()) {
            all.remove(known);
            return;
        }
        Definition before = shipped.get(known);
        boolean own = parts.length == 3 && parts[2].strip().matches("\\d");
        if (before == null && !own) {
            return;
        }
        all.put(known, new Definition(name.group(1), name.group(2), own ? new Unit(parts[1]) : before.unit(),
                own ? Integer.parseInt(parts[2].strip()) : before.places(), List.of(parts[0].strip()), Optional.ofNullable(parameter.getSource())));
    }
}
