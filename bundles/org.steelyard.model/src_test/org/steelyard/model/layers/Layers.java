package org.steelyard.model.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which bundle may use which. A bundle uses only what stands to its right. */
final class Layers {

    private static final String PREFIX = "org.steelyard.";
    private static final Pattern CITY_PLUGIN = Pattern.compile("org\\.steelyard\\.city\\.\\w+\\.(rubric|importer|exporter|samples)");
    private static final Pattern WINDOWS = Pattern.compile("org\\.eclipse\\.(ui|swt|jface|nebula|e4\\.ui|rcp)(\\..*)?");
    private static final Pattern DOCUMENTS = Pattern.compile("(org\\.apache\\.poi|org\\.dhatim|org\\.jsoup|org\\.apache\\.xmlbeans)(\\..*)?");

    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>();

    static {
        Set<String> bottom = Set.of("model", "expression");
        Set<String> scored = with(bottom, "scoring");
        Set<String> city = with(scored, "city");
        Set<String> engine = with(city, "document");
        Set<String> core = with(engine, "model.edit", "audit", "tabular", "report", "install", "store");
        ALLOWED.put("model", Set.of());
        ALLOWED.put("model.edit", Set.of("model"));
        // messages and problems are the model's
        ALLOWED.put("expression", Set.of("model"));
        ALLOWED.put("document", Set.of("model"));
        ALLOWED.put("scoring", bottom);
        ALLOWED.put("city", scored);
        ALLOWED.put("store", city);
        ALLOWED.put("install", city);
        ALLOWED.put("tabular", engine);
        ALLOWED.put("report", engine);
        ALLOWED.put("audit", engine);
        ALLOWED.put("core", core);
        ALLOWED.put("cli", with(core, "core"));
        ALLOWED.put("ui", with(core, "core"));
        // knows widgets, and nothing of what ours are about
        ALLOWED.put("ui.robot", Set.of());
    }

    private Layers() {
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new java.util.TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /**
     * What is wrong with a bundle's dependencies.
     *
     * @param requires required bundles and the fragment host
     * @param imports  imported packages
     */
    static List<String> violations(String bundle, List<String> requires, List<String> imports) {
        List<String> violations = new ArrayList<>();
        Optional<Set<String>> allowed = allowed(bundle);
        if (allowed.isEmpty()) {
            return List.of(bundle + " has no place in the layers");
        }
        for (String required : requires) {
            if (required.startsWith(PREFIX) && !allowed.get().contains(required.substring(PREFIX.length()))) {
                violations.add(bundle + " must not use " + required);
            }
        }
        boolean shows = bundle.equals(PREFIX + "ui") || bundle.startsWith(PREFIX + "ui.") || bundle.startsWith(PREFIX + "nls");
        for (String used : concat(requires, imports)) {
            if (!shows && WINDOWS.matcher(used).matches()) {
                violations.add(bundle + " has no display and must not use " + used);
            }
            if (!bundle.equals(PREFIX + "document") && DOCUMENTS.matcher(used).matches()) {
                violations.add(bundle + " must leave documents to document, and not use " + used);
            }
        }
        return violations;
    }

    private static Optional<Set<String>> allowed(String bundle) {
        if (CITY_PLUGIN.matcher(bundle).matches()) {
            // importer and exporter with Java use the engine they extend
            return Optional.of(bundle.endsWith(".importer") ? Set.of("city", "tabular")
                    : bundle.endsWith(".exporter") ? Set.of("city", "report") : Set.of("city"));
        }
        if (bundle.startsWith(PREFIX + "nls.")) {
            // fragments of the platform with texts alone
            return Optional.of(Set.of());
        }
        return Optional.ofNullable(ALLOWED.get(bundle.startsWith(PREFIX) ? bundle.substring(PREFIX.length()) : bundle));
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
