package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;

class NewCityTest {

    @TempDir
    Path folder;

    private Run run(String... words) {
        return new CommandLine(folder, CommandLine.all()).run(words);
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> bundles = Files.list(folder.resolve("bundles"))) {
            return CommandLine.with(CommandLine.all(), bundles.toArray(Path[]::new));
        }
    }

    /** The script that makes a city nobody configured before; its steps are those of the guide. */
    private static String script() throws IOException {
        return Files.readString(CommandLine.bundles().resolveSibling("releng").resolve("new-city"));
    }

    private void tables() throws IOException {
        Matcher m = Pattern.compile("(?s)cat >(tables/\\S+) <<'END'\\n(.*?)END\\n").matcher(script());
        while (m.find()) {
            Files.createDirectories(folder.resolve("tables"));
            Files.writeString(folder.resolve(m.group(1)), m.group(2));
        }
    }

    private static List<String> steps() throws IOException {
        return script().lines().filter(l -> l.startsWith("step steelyard ")).map(l -> l.substring("step steelyard ".length())).toList();
    }

    @Test
    void theScriptsCityScoresItsFirstEvaluation() throws IOException {
        tables();
        CommandLine line = new CommandLine(folder, CommandLine.all());
        Run last = null;
        for (String step : steps()) {
            if (step.startsWith("new-city")) {
                // plug-ins are taken from folders here; the product takes the jars
                assertEquals(0, line.run((step.replace("--out jars", "--out .") + " --as source").split(" ")).code());
                line = new CommandLine(folder, written());
            } else if (!step.startsWith("cities")) {
                last = line.run(step.split(" "));
                assertEquals(0, last.code(), step + "\n" + last.err());
                if (step.startsWith("score")) {
                    assertTrue(last.out().contains("总分 95.43 / 100，等级 优"), last.out());
                }
            }
        }
        assertTrue(last.out().contains(".docx") && last.out().contains(".xlsx"), last.out());
    }

    @Test
    void whatTheScriptChecksIsSound() throws IOException {
        for (String step : steps().stream().filter(s -> s.startsWith("new-city") || s.startsWith("cities --check")).toList()) {
            Run run = run(step.split(" "));
            assertEquals(0, run.code(), run.out() + run.err());
        }
    }

    @Test
    void aBureausTableBecomesARubricWhoseIndicatorsWait() throws IOException {
        Files.writeString(folder.resolve("指标表.csv"), "一级指标,二级指标,三级指标,分值,评分标准\n决策,立项,立项依据,20,依据充分\n产出,数量,参保人数,80,按比例\n");
        Run made = run("new-city", "--code", "430400", "--from", "全国", "--year", "2023", "--rubric-table", "指标表.csv", "--as", "source", "--out", ".");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().contains("2项指标的计分规则待设定"), made.out());
        CommandLine line = new CommandLine(folder, written());
        assertEquals(0, line.run("lint", "bundles/org.steelyard.city.hengyang.rubric/rubric/hengyang-fund-2023.rubric").code());
        assertEquals(0, line.run("new", "e", "--city", "衡阳", "--year", "2023").code());
        Run score = line.run("score", "e");
        assertTrue(score.out().contains("立项依据没有计分规则") && score.out().contains("未评"), score.out());
        assertFalse(score.out().contains("总分"), "no total without scores");
    }

    @Test
    void theJsonHasThePlacesOfATable() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "一级指标,二级指标,分值\n决策,立项,100\n");
        Map<String, Object> document = JsonReader.object(run("new-city", "--code", "430400", "--from", "全国", "--rubric-table", "t.csv", "--out", "o", "--json").out());
        assertEquals(List.of("A 决策 A2", "A1 立项 B2"), JsonReader.objects(document.get("indicators")).stream()
                .map(i -> i.get("code") + " " + i.get("name") + " " + i.get("cell")).toList());
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(strings = {"--code 430499 --from 430200 --out o", "--code 430400 --name 衡水 --from 430200 --out o", "--code 430400 --from 襄阳 --out o",
            "--code 430400 --from 430200 --kind fund --out o", "--code 430400 --from 430200 --rubric-table none.xlsx --out o"})
        void areOfTheInputAndWriteNothing(String words) {
            List<String> all = new ArrayList<>(List.of("new-city"));
            all.addAll(List.of(words.split(" ")));
            Run run = run(all.toArray(String[]::new));
            assertEquals(3, run.code(), run.out());
            assertEquals(1, run.err().lines().count());
            assertFalse(Files.exists(folder.resolve("o")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"--from 430200 --out o", "--code 430400 --out o", "--code 430400 --from 430200", "--code 430400 --from 430200 --out o --as zip",
            "--code 430400 --from 430200 --out o --year 23"})
        void ofTheCommandLine(String words) {
            List<String> all = new ArrayList<>(List.of("new-city"));
            all.addAll(List.of(words.split(" ")));
            assertEquals(2, run(all.toArray(String[]::new)).code());
        }
    }
}
