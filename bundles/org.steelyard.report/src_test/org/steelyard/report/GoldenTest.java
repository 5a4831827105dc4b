package org.steelyard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.resource.SteelyardResources;

/**
 * Each folder of {@code src_test/golden} is a case: {@code input.outline}, {@code input.evaluation} and
 * {@code expected.txt}, the document as plain text followed by the codes of its problems. A new case needs no code.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src_test/golden");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDocumentReadsAsExpected(Path folder) throws IOException {
        Captured captured = Captured.export(load(folder.resolve("input.outline"), Outline.class), load(folder.resolve("input.evaluation"), Evaluation.class));
        List<String> lines = new ArrayList<>(captured.lines());
        captured.result.problems().forEach(p -> lines.add("! " + p.code() + " " + p.message()));
        assertEquals(Files.readString(folder.resolve("expected.txt")).strip(), String.join("\n", lines).strip());
    }

    static <T extends EObject> T load(Path file, Class<T> type) {
        var loaded = SteelyardResources.standard().load(file, type, Locale.SIMPLIFIED_CHINESE);
        assertEquals(List.of(), loaded.problems());
        return loaded.root().orElseThrow();
    }
}
