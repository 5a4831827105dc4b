package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.store.EvaluationFolders;
import org.steelyard.store.HistoryEntry;
import org.steelyard.store.OpenMode;

/** What a person decides about a slot. */
class DecideTest {

    private static final SlotAddress A = SlotAddress.valueOf("t.a@2019#全市");
    private static final Grounds GROUNDS = new Grounds("评价组", "以盖章件为准");

    @TempDir
    private Path folder;
    private TinyCity city;
    private OpenEvaluation open;

    @BeforeEach
    void makeOne() throws UseCaseException {
        city = new TinyCity(folder);
        open = city.open();
    }

    @AfterEach
    void close() throws UseCaseException {
        open.close();
    }

    private Slot slot(SlotAddress address) {
        return SlotIndex.of(open.evaluation()).get(address).orElseThrow();
    }

    private void twoStatements() throws UseCaseException {
        city.apply(open, city.source("甲.csv", "8", "10"));
        city.apply(open, city.source("乙.csv", "9", "10"));
        assertEquals(null, slot(A).getAdopted());
    }

    private HistoryEntry last(String kind) throws Exception {
        List<HistoryEntry> all = open.folder().history().all();
        HistoryEntry last = all.get(all.size() - 1);
        assertEquals(kind, last.kind());
        return last;
    }

    private static void refused(String says, ThrowingRun run) {
        String message = assertThrows(UseCaseException.class, run::run).getMessage();
        assertTrue(message.contains(says), message);
    }

    private interface ThrowingRun {
        void run() throws UseCaseException;
    }

    @Nested
    class Adopting {

        private AdoptClaim adopt;

        @BeforeEach
        void makeUseCase() {
            adopt = new AdoptClaim(city.services());
        }

        @Test
        void makesTheStatementCountWithPersonReasonAndTime() throws Exception {
            twoStatements();
            Decided decided = adopt.run(open, A, 2, GROUNDS);
            assertEquals("t.a@2019#全市 Optional.empty q 9|人", decided.address() + " " + decided.before() + " " + decided.after().literal());
            Slot slot = slot(A);
            assertEquals("q 9|人", slot.getAdopted().getValue().literal());
            assertEquals("评价组 以盖章件为准 " + TinyCity.NOW + " false",
                    String.join(" ", slot.getAdoption().getBy(), slot.getAdoption().getReason(), slot.getAdoption().getAt().toString(), "" + slot.getAdoption().isAutomatic()));
            assertEquals(2, slot.getClaims().size());
        }

        @Test
        void isOneLineOfTheHistory() throws Exception {
            twoStatements();
            adopt.run(open, A, 2, GROUNDS);
            assertEquals(Map.of("subject", "t.a@2019#全市", "by", "评价组", "reason", "以盖章件为准", "before", "", "after", "q 9|人"), last("adoption").facts());
        }

        @Test
        void isOneStepToUndo() throws Exception {
            twoStatements();
            adopt.run(open, A, 2, GROUNDS);
            open.domain().getCommandStack().undo();
            assertEquals(null, slot(A).getAdopted());
            assertEquals(null, slot(A).getAdoption());
        }

        @Test
        void asACommandOfAWindowWaitsForSavingWithItsHistory() throws Exception {
            twoStatements();
            int before = open.folder().history().all().size();
            open.domain().getCommandStack().execute(adopt.command(open, slot(A).getClaims().get(1), GROUNDS));
            assertEquals("q 9|人 评价组", slot(A).getAdopted().getValue().literal() + " " + slot(A).getAdoption().getBy());
            assertEquals(before, open.folder().history().all().size());
            open.domain().getCommandStack().undo();
            assertEquals(null, slot(A).getAdopted());
        }

        @Test
        void staysWhenAnotherStatementComesIn() throws Exception {
            twoStatements();
            adopt.run(open, A, 2, GROUNDS);
            city.apply(open, city.source("丙.csv", "7", "10"));
            assertEquals("q 9|人", slot(A).getAdopted().getValue().literal());
        }

        @Test
        void takesAStatementItselfToo() throws Exception {
            twoStatements();
            adopt.run(open, slot(A).getClaims().get(0), GROUNDS);
            assertEquals("q 8|人", slot(A).getAdopted().getValue().literal());
        }

        @Test
        void findsTheOnlySlotWithoutPeriodAndScope() throws Exception {
            twoStatements();
            assertEquals(A, adopt.run(open, SlotAddress.valueOf("t.a"), 1, GROUNDS).address());
        }

        @ParameterizedTest
        @ValueSource(ints = { 0, 3, -1 })
        void refusesANumberThatIsNotThere(int number) throws Exception {
            twoStatements();
            refused("up to 2", () -> adopt.run(open, A, number, GROUNDS));
        }

        @Test
        void refusesASlotThatIsNotThere() {
            refused("steelyard show", () -> adopt.run(open, SlotAddress.valueOf("t.c"), 1, GROUNDS));
        }

        @Test
        void ofAFolderForReadingOnlyIsRefused() throws Exception {
            twoStatements();
            open.folder().save(Optional.empty());
            // another process has the folder
            EvaluationFolders others = new EvaluationFolders(city.services().resources(), city.services().clock(), city.services().locale());
            Services services = new Services(city.services()::cities, city.services().resources(), others, city.services().mappings(), city.services().clock(), city.services().locale());
            try (OpenEvaluation second = OpenEvaluation.open(services, city.folder(), OpenMode.READ)) {
                assertThrows(UseCaseException.class, () -> new AdoptClaim(services).run(second, A, 1, GROUNDS));
                assertFalse(SlotIndex.of(second.evaluation()).get(A).orElseThrow().getAdopted() != null);
            }
        }
    }

    @Nested
    class Reviewing {

        private void stale() throws UseCaseException {
            city.apply(open, city.source("甲.csv", "8", "10"));
            city.apply(open, Map.of("version:甲.csv", "replace"), city.source("甲.csv", "9", "10"));
            assertTrue(slot(A).isStale());
        }

        @Test
        void takesTheMarkAwayAndKeepsTheValue() throws Exception {
            stale();
            new ReviewClaim(city.services()).run(open, A, GROUNDS);
            assertFalse(slot(A).isStale());
            assertEquals("q 9|人", slot(A).getAdopted().getValue().literal());
            assertEquals("评价组", slot(A).getAdoption().getBy());
            assertEquals("q 9|人 q 9|人", last("review").facts().get("before") + " " + last("review").facts().get("after"));
            open.domain().getCommandStack().undo();
            assertTrue(slot(A).isStale());
        }

        @Test
        void ofWhatIsNotToBeReviewedIsRefused() throws Exception {
            city.apply(open, city.source("甲.csv", "8", "10"));
            refused("not to be reviewed", () -> new ReviewClaim(city.services()).run(open, A, GROUNDS));
        }

        @Test
        void ofWhatNothingIsAdoptedForIsRefused() throws Exception {
            twoStatements();
            refused("--adopt", () -> new ReviewClaim(city.services()).run(open, A, GROUNDS));
        }
    }

    @Nested
    class Entering {

        private Decided enter(String address, String text) throws UseCaseException {
            return new EnterValue(city.services()).run(open, SlotAddress.valueOf(address), text, Optional.of("证明第2页"), GROUNDS);
        }

        @Test
        void makesTheSlotThatTheRubricAsksFor() throws Exception {
            Decided decided = enter("t.a", "1,234");
            assertEquals(A, decided.address());
            Slot slot = slot(A);
            assertEquals("q 1234|人", slot.getAdopted().getValue().literal());
            assertEquals("1,234 证明第2页", slot.getAdopted().getRaw() + " " + slot.getAdopted().getWhere());
            assertEquals(Origin.TYPED, slot.getAdopted().getOrigin());
            assertEquals("以盖章件为准", last("entry").facts().get("reason"));
            open.domain().getCommandStack().undo();
            assertTrue(SlotIndex.of(open.evaluation()).get(A).isEmpty());
        }

        @Test
        void standsBesideWhatIsThere() throws Exception {
            twoStatements();
            enter("t.a", "10");
            assertEquals(3, slot(A).getClaims().size());
            assertEquals("q 10|人", slot(A).getAdopted().getValue().literal());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '=', value = { "12 = q 12|人", "１２ = q 12|人", "1.5万人 = q 1.5|万人", "约 3 人 = q 3|人||~", "0 = q 0|人", "-3 = q -3|人" })
        void readsNumbersAsPeopleWriteThem(String text, String literal) throws Exception {
            assertEquals(literal, enter("t.a", text).after().literal());
        }

        @ParameterizedTest
        @CsvSource({ "很多, no number", "3元, does not convert", "3 4, no number", "'  ', no value", "=1+1, no number", "1|2, no number" })
        void refusesWhatIsNoSuchNumber(String text, String says) {
            refused(says, () -> enter("t.a", text));
            assertTrue(SlotIndex.of(open.evaluation()).get(A).isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = { "t.unknown", "t.a@1999", "t.a@2019#某区", "judgement.A9.stated", "judgement.A1.x.stated", "nonsense" })
        void refusesWhatNobodyAsksFor(String address) {
            refused("does not ask for", () -> enter(address, "1"));
        }

        @Test
        void tellsWhenSeveralSlotsAreMeant() throws Exception {
            twoStatements();
            refused("State period and scope", () -> enter("t.*", "1"));
        }

        @ParameterizedTest
        @CsvSource({ "period.base, 2019年12月31日, d 2019-12-31", "period.submitted, 2020.8, d 2020-08", "object.amount, 1.5亿元, q 1.5|亿元", "score.total, 80.3, q 80.3|分",
                "score.grade, 良, t 良", "score.A1.deduction, 2, q 2|分" })
        void takesWhatTheEvaluationSaysOfItself(String address, String text, String literal) throws Exception {
            assertEquals(literal, enter(address, text).after().literal());
        }

        @Test
        void ofAnIndicatorNamesTheAddressesOfItsJudgement() {
            refused("judgement.A1.points", () -> enter("A1", "1"));
        }

        @ParameterizedTest
        @CsvSource({ "period.base, 昨天", "period.base, 2019-13", "object.amount, 很多", "object.amount, 3" })
        void refusesWhatIsNoDateOrAmount(String address, String text) {
            assertThrows(UseCaseException.class, () -> enter(address, text));
        }

        @Test
        void takesPointsAndWordsOfAJudgement() throws Exception {
            assertEquals("q 1.5|分", enter("judgement.A1.deduction", "1.5").after().literal());
            assertEquals("以盖章件为准", open.evaluation().getJudgements().get(0).getReason());
        }
    }

    @Test
    void aDecisionNeedsAPersonAndAReason() {
        assertThrows(IllegalArgumentException.class, () -> new Grounds(" ", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Grounds("x", ""));
    }
}
