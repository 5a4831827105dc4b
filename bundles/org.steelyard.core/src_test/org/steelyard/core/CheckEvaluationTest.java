package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;

class CheckEvaluationTest {

    @TempDir
    private Path folder;
    private TinyCity city;
    private CheckEvaluation check;

    @BeforeEach
    void makeCity() {
        city = new TinyCity(folder);
        check = new CheckEvaluation(city.services());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void aNewEvaluationBreaksNoInvariant() throws Exception {
        try (OpenEvaluation open = city.open()) {
            assertEquals(List.of(), codes(check.model(open.evaluation())));
        }
    }

    @Test
    void theModelComesFirstThenTheRubric() throws Exception {
        try (OpenEvaluation open = city.open()) {
            Evaluation evaluation = open.evaluation();
            List<String> lint = codes(new LintRubric(city.services()).lint(open));
            evaluation.setTitle(" ");
            List<String> expected = new java.util.ArrayList<>(List.of("model.required"));
            expected.addAll(lint);
            assertEquals(expected, codes(check.all(evaluation)));
        }
    }

    @Test
    void anEvaluationWithoutARubricIsCheckedAllTheSame() throws Exception {
        try (OpenEvaluation open = city.open()) {
            open.evaluation().setRubric(null);
            assertEquals(List.of(), codes(check.all(open.evaluation())));
        }
    }

    @Test
    void aFolderIsReadAndNotChanged() throws Exception {
        city.open().close();
        String before = Files.readString(city.folder().resolve("evaluation.xmi"));
        assertEquals(List.of(), codes(check.all(city.folder())).stream().filter(c -> c.startsWith("model.")).toList());
        assertEquals(before, Files.readString(city.folder().resolve("evaluation.xmi")));
    }

    @Test
    void aFolderWithoutAnEvaluationIsRefused() {
        assertTrue(assertThrows(UseCaseException.class, () -> check.all(folder.resolve("nothing"))).getMessage().contains("nothing"));
    }
}
