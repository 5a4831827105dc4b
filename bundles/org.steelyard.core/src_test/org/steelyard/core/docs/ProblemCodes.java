package org.steelyard.core.docs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of all problems that the bundles can report, gathered from their sources and texts. */
final class ProblemCodes {

    private static final Pattern LITERAL = Pattern.compile("Problem\\s*\\.\\s*(?:error|warning|info)\\(\\s*\"([a-z]+\\.[a-z-]*[a-z])\"");
    // keys of texts that are the codes themselves; of the command line they are not
    private static final Pattern KEY = Pattern.compile("(?:document|archive|import|install|lint|city)\\.[a-z-]+");
    private static final Set<String> NO_CODES = Set.of("city.remedy", "city.file", "city.unknown");

    private ProblemCodes() {
    }

    static Set<String> all(Path bundles) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : files(bundles)) {
            String name = file.toString().replace('\\', '/');
            if (name.endsWith(".java")) {
                literals(Files.readString(file), codes);
            } else if (!name.contains("org.steelyard.cli/") && !name.contains("org.steelyard.ui/")) {
                keys(name, file, codes);
            }
        }
        codes.removeAll(NO_CODES);
        return codes;
    }

    private static List<Path> files(Path bundles) throws IOException {
        try (Stream<Path> walk = Files.find(bundles, 20, (p, a) -> a.isRegularFile() && p.toString().replace('\\', '/').contains("/src/")
                && (p.toString().endsWith(".java") || p.endsWith("texts.properties")))) {
            return walk.toList();
        }
    }

    private static void literals(String source, Set<String> codes) {
        Matcher m = LITERAL.matcher(source);
        while (m.find()) {
            codes.add(m.group(1));
        }
    }

    private static void keys(String name, Path file, Set<String> codes) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        for (String key : texts.stringPropertyNames()) {
            if (KEY.matcher(key).matches()) {
                codes.add(key);
            } else if (name.contains("/model/check/") || name.contains("/model/resource/")) {
                if (texts.containsKey(key + ".remedy")) {
                    codes.add("model." + key);
                }
            } else if (key.startsWith("read-back.") && !key.endsWith(".remedy")) {
                codes.add("report." + key.replace('.', '-'));
            }
        }
    }
}
