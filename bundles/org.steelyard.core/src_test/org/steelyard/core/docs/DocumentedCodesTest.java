package org.steelyard.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem that can be reported is in the table of the evaluator's guide, and nothing else is. */
class DocumentedCodesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:archive|city|document|import|install|lint|model|report|score|store|ui)\\.[a-z-]+)` \\|");

    @ParameterizedTest
    @ValueSource(strings = { "evaluators-guide.zh.md", "evaluators-guide.en.md" })
    void theTableHasEveryCodeAndNoOther(String guide) throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher m = ROW.matcher(Guide.read(guide).text());
        while (m.find()) {
            documented.add(m.group(1));
        }
        assertEquals(String.join("\n", ProblemCodes.all(Guide.BUNDLES)), String.join("\n", documented));
    }

    @Test
    void codesOfEveryFamilyAreFound() throws IOException {
        Set<String> codes = ProblemCodes.all(Guide.BUNDLES);
        for (String code : Set.of("document.encrypted", "archive.nested", "import.no-table", "import.conflict", "lint.weight-sum", "city.class",
                "model.undecided", "model.newer-format", "report.missing-value", "report.read-back-changed", "score.missing", "store.left-open")) {
            assertTrue(codes.contains(code), code);
        }
    }
}
