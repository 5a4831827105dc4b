package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.cli.CommandLine.Run;

/** What {@code show} and {@code lint} say of an evaluation's content. */
class CheckTest {

    @TempDir
    private Path folder;
    private CommandLine line;

    @BeforeEach
    void makeLine() {
        line = new CommandLine(folder, CommandLine.all());
    }

    private List<String> model(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.add("--json");
        Map<String, Object> json = JsonReader.object(line.run(all.toArray(String[]::new)).out());
        return JsonReader.objects(json.get("problems")).stream().map(p -> (String) p.get("code")).filter(c -> c.startsWith("model.")).toList();
    }

    @ParameterizedTest
    @CsvSource({ "wuhan, 2", "changsha, 0", "zhuzhou, 0", "hohhot, 0" })
    void aSampleHasNothingButWhatItsSourcesContradict(String city, int undecided) {
        assertEquals(0, line.run("demo", "e", "--city", city, "-q").code());
        assertEquals(java.util.Collections.nCopies(undecided, "model.undecided"), model("show", "e"));
        assertEquals(java.util.Collections.nCopies(undecided, "model.undecided"), model("lint", "e"));
    }

    @Nested
    class OfADraft {

        @BeforeEach
        void breakIt() throws IOException {
            assertEquals(0, line.run("new", "e", "--city", "wuhan").code());
            Path model = folder.resolve("e/evaluation.xmi");
            // eleven digits that begin as mobile numbers do
            Files.writeString(model, Files.readString(model).replaceFirst(" title=\"[^\"]*\"", " title=\"武汉 139" + "00000000" + "\""));
        }

        @Test
        void showTellsItWithItsPlaceAndRemedy() {
            Run run = line.run("show", "e");
            assertEquals(0, run.code());
            assertTrue(run.out().contains("疑有手机号码") && run.out().contains("→ 请删去"), run.out());
        }

        @Test
        void showFailsWhenAsked() {
            assertEquals(1, line.run("show", "e", "--fail-on", "error").code());
            assertEquals(0, line.run("show", "e", "--fail-on", "never").code());
        }

        @Test
        void lintFindsIt() {
            assertEquals(List.of("model.personal-data"), model("lint", "e"));
            assertEquals(1, line.run("lint", "e").code());
        }
    }

    @Test
    void whatIsUndecidedIsListedOnceByShowAndNamesTheVerbInLint() {
        assertEquals(0, line.run("demo", "e", "-q").code());
        assertFalse(line.run("show", "e", "--all").out().contains("model.undecided"));
        String lint = line.run("lint", "e", "--all").out();
        assertTrue(lint.contains("[score.A3-1.deduction]") && lint.contains("steelyard decide"), lint);
    }
}
