package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.source.ReadSource;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Source;

/** An import that is planned on a copy, as a window does that stays usable. */
class ImportOnCopyTest {

    @TempDir
    Path folder;
    private TinyCity city;
    private OpenEvaluation open;

    @BeforeEach
    void anEvaluationWithOneSource() throws Exception {
        city = new TinyCity(folder);
        open = city.open();
        city.apply(open, city.source("a.csv", "8", "10"));
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private PreparedImport prepared(Path file, String replaces) throws Exception {
        ImportSources sources = new ImportSources(city.services());
        Evaluation copy = sources.copy(open);
        return sources.prepare(open, copy, new ImportSources.Request(List.of(file), Map.of(), replaces), new NullProgressMonitor());
    }

    private Slot done() {
        return SlotIndex.of(open.evaluation()).get(SlotAddress.valueOf("t.a@2019#全市")).orElseThrow();
    }

    private Source first() {
        return open.evaluation().getSources().get(0);
    }

    @Test
    void aFileWithAnotherNameReplacesTheSourceItIsToReplace() throws Exception {
        try (PreparedImport newer = prepared(city.source("b.csv", "9", "10"), first().getSha256())) {
            assertEquals(List.of(FileState.NEWER_VERSION), newer.plan().files().stream().map(f -> f.state()).toList());
            newer.apply();
        }
        assertEquals(first().getSha256(), open.evaluation().getSources().get(1).getReplaces());
        assertTrue(done().isStale());
    }

    @Test
    void aDecisionThatIsMadeAfterThePlanIsKept() throws Exception {
        try (PreparedImport newer = prepared(city.source("b.csv", "9", "10"), first().getSha256())) {
            new AdoptClaim(city.services()).run(open, done().getClaims().get(0), new Grounds("li", "checked"));
            newer.apply();
        }
        assertEquals(done().getClaims().get(0), done().getAdopted());
        assertEquals("checked", done().getAdoption().getReason());
    }

    @Test
    void theOriginalIsReadAgainCellByCell() throws Exception {
        ReadSource reading = new ReadSource(java.util.Locale.ENGLISH);
        var content = reading.read(reading.original(open, first()));
        assertEquals(1, content.tables().size());
        var claim = done().getClaims().get(0);
        var area = content.tables().get(0).area(claim.getPlace().locator()).orElseThrow();
        assertEquals("8", content.tables().get(0).at(area.row(), area.column()).orElseThrow().text());
    }

    @Test
    void anOriginalThatIsGoneIsToldInAProblem() {
        assertEquals(List.of("document.missing"), new ReadSource(java.util.Locale.ENGLISH).read(folder.resolve("gone.csv")).problems().stream()
                .map(p -> p.code()).toList());
    }
}
