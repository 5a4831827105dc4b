package org.steelyard.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide has one type for a new city is what the script {@code releng/new-city} does; that script is run by the tests of the command line. */
class NewCityGuideTest {

    private static String script() throws IOException {
        return Files.readString(Guide.BUNDLES.resolveSibling("releng").resolve("new-city"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-plugin-guide.zh.md", "city-plugin-guide.en.md"})
    void theCommandsAreThoseOfTheScript(String guide) throws IOException {
        List<String> steps = script().lines().filter(l -> l.startsWith("step steelyard ")).map(l -> l.substring("step ".length())).toList();
        assertFalse(steps.isEmpty());
        assertEquals(String.join("\n", steps) + "\n", Guide.read(guide).blocks().stream().filter(b -> b.is("sh steps")).map(Guide.Block::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-plugin-guide.zh.md", "city-plugin-guide.en.md"})
    void theTablesAreThoseOfTheScript(String guide) throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        Matcher m = Pattern.compile("(?s)cat >tables/(\\S+) <<'END'\\n(.*?)END\\n").matcher(script());
        while (m.find()) {
            tables.put(m.group(1), m.group(2));
        }
        Map<String, String> shown = new LinkedHashMap<>();
        Guide.read(guide).blocks().stream().filter(b -> b.words().startsWith("table ")).forEach(b -> shown.put(b.rest(), b.text()));
        assertEquals(3, tables.size());
        assertEquals(tables, shown);
    }
}
