package org.steelyard.core.enter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

class EnterValuesTest {

    private static final SlotAddress DONE = SlotAddress.valueOf("t.a@2019#全市");

    @TempDir
    Path folder;
    private TinyCity city;
    private OpenEvaluation open;

    @BeforeEach
    void make() throws Exception {
        city = new TinyCity(folder);
        open = city.open();
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private void enter(Entry... entries) {
        open.domain().getCommandStack().execute(new EnterValues(city.services()).command(open, "enter", List.of(entries), "li"));
    }

    private static Entry.Stated stated(String number) {
        return new Entry.Stated(DONE, "完成", Value.of(Quantity.of(number, "人")), number);
    }

    private Slot done() {
        return SlotIndex.of(open.evaluation()).get(DONE).orElseThrow();
    }

    private BigDecimal total() throws Exception {
        return new ScoreEvaluation(city.services()).score(open, Scorecard.Reading.APPLIED).total();
    }

    private void undo() {
        open.domain().getCommandStack().undo();
    }

    @Test
    void aValueThatNobodyStatedYetIsMadeWithItsPlaceAndAdopted() {
        enter(stated("8"));
        assertEquals("完成", open.evaluation().getItems().get(0).getName());
        assertEquals(Origin.TYPED, done().getAdopted().getOrigin());
        assertEquals("li 2020-08-31T08:00:00Z", done().getAdoption().getBy() + " " + done().getAdoption().getAt());
        undo();
        assertTrue(open.evaluation().getItems().isEmpty());
    }

    @Test
    void whatAFileStatesStaysBesideWhatIsTyped() throws Exception {
        city.apply(open, city.source("a.csv", "8", "10"));
        enter(stated("5"));
        assertEquals(0, new BigDecimal("5").compareTo(total()));
        assertEquals(2, done().getClaims().size());
        assertFalse(done().getAdoption().isAutomatic());
        undo();
        assertEquals(0, new BigDecimal("8").compareTo(total()));
        assertEquals(1, done().getClaims().size());
    }

    @Test
    void typingAgainReplacesWhatWasTyped() throws Exception {
        city.apply(open, city.source("a.csv", "8", "10"));
        enter(stated("5"), stated("6"));
        assertEquals(List.of("8", "6"), done().getClaims().stream().map(c -> c.getRaw()).toList());
        undo();
        assertEquals(1, done().getClaims().size());
    }

    @Test
    void takingBackWhatWasTypedLetsTheFileCountAgain() throws Exception {
        city.apply(open, city.source("a.csv", "8", "10"));
        enter(stated("5"));
        enter(new Entry.Cleared(DONE));
        assertEquals(0, new BigDecimal("8").compareTo(total()));
        assertEquals(Origin.IMPORTED, done().getAdopted().getOrigin());
    }

    @Test
    void clearingWhatAFileStatesSaysThatThereIsNone() throws Exception {
        city.apply(open, city.source("a.csv", "8", "10"));
        enter(new Entry.Cleared(DONE));
        assertTrue(done().getAdopted().getValue() instanceof Value.Blank);
        assertEquals(2, done().getClaims().size());
    }

    @Test
    void clearingAPlaceThatIsNotThereChangesNothing() {
        enter(new Entry.Cleared(DONE));
        assertTrue(SlotIndex.of(open.evaluation()).get(DONE).isEmpty());
    }

    @Test
    void severalEntriesForOneJudgementMakeOneJudgement() {
        Evidence evidence = EvaluationFactory.eINSTANCE.createEvidence();
        open.evaluation().getEvidence().add(evidence);
        enter(new Entry.Status("A1", "①", JudgementStatus.PARTIAL), new Entry.Reason("A1", "①", "缺一份"), new Entry.Linked("A1", "①", List.of(evidence)),
                new Entry.Stated(SlotAddress.valueOf("judgement.A1.①.points"), "", Value.of(Quantity.of("1", "分")), "1"));
        assertEquals(1, open.evaluation().getJudgements().size());
        var judgement = open.evaluation().getJudgements().get(0);
        assertEquals(List.of(JudgementStatus.PARTIAL, "缺一份", List.of(evidence)),
                List.of(judgement.getStatus(), judgement.getReason(), List.copyOf(judgement.getEvidence())));
        enter(new Entry.Linked("A1", "①", List.of()), new Entry.Reason("A1", "①", " "));
        assertTrue(judgement.getEvidence().isEmpty() && judgement.getReason() == null);
        undo();
        undo();
        assertTrue(open.evaluation().getJudgements().isEmpty());
    }

    @Test
    void anotherStatementIsAdoptedForAReason() throws Exception {
        city.apply(open, city.source("a.csv", "8", "10"));
        enter(stated("5"));
        enter(new Entry.Adopted(done(), done().getClaims().get(0), "以报表为准"));
        assertEquals("以报表为准", done().getAdoption().getReason());
        assertEquals(0, new BigDecimal("8").compareTo(total()));
    }
}
