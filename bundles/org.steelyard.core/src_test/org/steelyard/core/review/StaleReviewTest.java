package org.steelyard.core.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.scoring.Scorecard;

class StaleReviewTest {

    @TempDir
    Path folder;
    private TinyCity city;
    private OpenEvaluation open;

    @BeforeEach
    void importAFile() throws Exception {
        city = new TinyCity(folder);
        open = city.open();
        city.apply(open, city.source("a.csv", "8", "10"));
        Evidence evidence = EvaluationFactory.eINSTANCE.createEvidence();
        evidence.setTitle("list");
        evidence.setSource(open.evaluation().getSources().get(0));
        open.evaluation().getEvidence().add(evidence);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private void replace() throws Exception {
        city.apply(open, Map.of("version:a.csv", "replace"), city.source("a.csv", "9", "10"));
    }

    private StaleReview review() {
        return new StaleReview(city.services());
    }

    private List<StaleItem> items() throws Exception {
        return review().items(open.evaluation(), Optional.of(new ScoreEvaluation(city.services()).score(open, Scorecard.Reading.APPLIED)));
    }

    private Slot done() {
        return SlotIndex.of(open.evaluation()).get(SlotAddress.valueOf("t.a@2019#全市")).orElseThrow();
    }

    private void run(Command command) {
        open.domain().getCommandStack().execute(command);
    }

    @Test
    void nothingWaitsBeforeAFileIsReplaced() throws Exception {
        assertEquals(List.of(), items());
    }

    @Test
    void aChangedNumberAndEvidenceWaitWithTheirFilesAndIndicators() throws Exception {
        replace();
        assertEquals(List.of("SLOT a.csv→a.csv [A1]", "EVIDENCE a.csv→a.csv []"),
                items().stream().map(i -> i.kind() + " " + i.replaced() + "→" + i.newer() + " " + i.indicators()).toList());
    }

    @Test
    void aReviewedSlotWaitsNoLongerAndUndoBringsItBack() throws Exception {
        replace();
        run(review().reviewed(open, items().get(0), "li", ""));
        assertFalse(done().isStale());
        assertTrue(done().getAdoption().isAutomatic());
        open.domain().getCommandStack().undo();
        assertTrue(done().isStale());
    }

    @Test
    void aReasonMakesItAPersonsDecision() throws Exception {
        replace();
        run(review().reviewed(open, items().get(0), "li", "checked with the bureau"));
        assertEquals("li: checked with the bureau", done().getAdoption().getBy() + ": " + done().getAdoption().getReason());
        assertFalse(done().getAdoption().isAutomatic());
    }

    @Test
    void anotherStatementCanBeAdopted() throws Exception {
        replace();
        run(review().adopted(open, items().get(0), 0, "li", "the newer file is wrong"));
        assertEquals(done().getClaims().get(0), done().getAdopted());
        assertFalse(done().isStale());
    }

    @Test
    void aStatementThatDoesNotExistIsRefused() throws Exception {
        replace();
        StaleItem item = items().get(0);
        assertThrows(IllegalArgumentException.class, () -> review().adopted(open, item, 7, "li", ""));
    }

    @Test
    void reviewedEvidenceIsFromTheNewerFile() throws Exception {
        replace();
        run(review().reviewed(open, items().get(1), "li", ""));
        assertEquals(open.evaluation().getSources().get(1), open.evaluation().getEvidence().get(0).getSource());
        assertEquals(1, items().size());
    }
}
