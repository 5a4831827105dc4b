package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four shipped cities side by side: of every measure each has a value, or a reason why it has none. */
class CompareAllCitiesTest {

    private static final List<String> CITIES = List.of("wuhan", "changsha", "zhuzhou", "hohhot");

    @TempDir
    static Path folder;
    private static List<Map<String, Object>> rows;
    private static List<Map<String, Object>> obstacles;

    @BeforeAll
    static void run() {
        CommandLine line = new CommandLine(folder, CommandLine.all());
        CITIES.forEach(city -> assertEquals(0, line.run("demo", city, "--city", city).code()));
        Map<String, Object> json = JsonReader.object(line.run("compare", "wuhan", "changsha", "zhuzhou", "hohhot", "--json").out());
        rows = JsonReader.objects(json.get("rows"));
        obstacles = JsonReader.objects(json.get("obstacles"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "支付月数", "覆盖率", "预算执行", "人均待遇", "知晓率", "满意度" })
    void eachCityHasAValueOrAReason(String measure) {
        Set<String> told = new TreeSet<>();
        rows.stream().filter(r -> r.get("name").equals(measure)).flatMap(r -> JsonReader.objects(r.get("values")).stream())
                .forEach(v -> told.add(v.get("evaluation").toString()));
        assertFalse(told.isEmpty(), "no city has " + measure);
        obstacles.stream().filter(o -> o.get("name").equals(measure)).forEach(o -> {
            assertFalse(o.get("reason").toString().isBlank());
            ((List<?>) o.get("evaluations")).forEach(e -> told.add(e.toString()));
        });
        assertEquals(Set.of("0", "1", "2", "3"), told);
    }

    @Test
    void eachValueHasDefinitionUnitYearAndScope() {
        for (Map<String, Object> row : rows) {
            assertFalse(row.get("words").toString().isBlank() || row.get("unit").toString().isBlank() || row.get("rounding").toString().isBlank(), row.toString());
            for (Map<String, Object> value : JsonReader.objects(row.get("values"))) {
                assertTrue(value.get("year").toString().matches("\\d{4}(—\\d{4})?"), value.toString());
                assertFalse(value.get("scope").toString().isBlank(), value.toString());
            }
        }
    }
}
