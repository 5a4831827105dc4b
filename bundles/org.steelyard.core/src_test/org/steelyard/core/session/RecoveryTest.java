package org.steelyard.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

class RecoveryTest {

    // journals are bad on purpose; kept here, or the level is lost with it
    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());

    static {
        LOG.setLevel(Level.OFF);
    }

    private static final EvaluationPackage MODEL = EvaluationPackage.eINSTANCE;

    @TempDir
    Path folder;
    private final SteelyardItemProviders providers = new SteelyardItemProviders(Locale.ENGLISH);
    private TinyCity city;
    private EvaluationSessions sessions;
    private Path journal;

    @BeforeEach
    void leaveAJournal() throws Exception {
        city = new TinyCity(folder);
        sessions = new EvaluationSessions(city.services(), providers.adapterFactory(), Runnable::run);
        try (OpenEvaluation made = city.open()) {
            made.evaluation().setTitle("old");
            ScoreEvaluation scoring = new ScoreEvaluation(city.services());
            scoring.save(made, scoring.score(made, Scorecard.Reading.APPLIED));
        }
        journal = city.folder().resolve(".steelyard/journal.jsonl");
        byte[] left;
        try (EvaluationSession session = open()) {
            for (String title : List.of("n", "ne", "new")) {
                title(session, title);
            }
            Finding finding = EvaluationFactory.eINSTANCE.createFinding();
            finding.setTitle("too slow");
            session.execute(AddCommand.create(session.domain(), session.evaluation(), MODEL.getEvaluation_Findings(), finding));
            while (!session.safety().allSafe()) {
                Thread.onSpinWait();
            }
            left = Files.readAllBytes(journal);
        }
        Files.write(journal, left);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (EvaluationSession session : sessions.all()) {
            session.close();
        }
        providers.dispose();
    }

    private EvaluationSession open() throws Exception {
        return sessions.open(city.folder(), OpenMode.WRITE);
    }

    private static void title(EvaluationSession session, String title) {
        session.execute(SetCommand.create(session.domain(), session.evaluation(), MODEL.getEvaluation_Title(), title));
    }

    @Test
    void isToldAsADifferenceAndNotAsTyping() throws Exception {
        Recovery recovery = open().recovery().orElseThrow();
        assertEquals(4, recovery.steps());
        assertEquals(List.of("Evaluation · Title: old → new", "New Finding: too slow"), recovery.changes().stream().map(ModelChange::text).toList());
        assertEquals(List.of(), recovery.remarks());
    }

    @Test
    void nothingElseChangesBeforeSomebodyDecided() throws Exception {
        EvaluationSession session = open();
        assertThrows(ChangeRefused.class, () -> title(session, "x"));
        assertThrows(UseCaseException.class, session::save);
        assertEquals("old", session.evaluation().getTitle());
    }

    @Test
    void takenOverIsOneCommandThatCanBeUndoneAndIsSafeAtOnce() throws Exception {
        EvaluationSession session = open();
        session.applyRecovery();
        assertEquals("new", session.evaluation().getTitle());
        assertTrue(session.dirty() && session.safety().allSafe());
        assertEquals(Optional.of("Recovered changes"), session.undoLabel());
        session.undo();
        assertEquals("old", session.evaluation().getTitle());
        assertEquals(List.of(), session.evaluation().getFindings());
    }

    @Test
    void takenOverAndSavedLeavesNoJournal() throws Exception {
        EvaluationSession session = open();
        session.applyRecovery();
        session.save();
        session.close();
        assertFalse(Files.exists(journal));
        assertEquals(Optional.empty(), open().recovery());
    }

    @Test
    void leftOutIsKept() throws Exception {
        EvaluationSession session = open();
        Path kept = session.discardRecovery().orElseThrow();
        assertTrue(Files.readString(kept).contains("too slow"));
        assertEquals("old", session.evaluation().getTitle());
        title(session, "other");
        assertEquals(Optional.empty(), session.recovery());
    }

    @Test
    void isForThoseWhoOpenForWritingOnly() throws Exception {
        assertEquals(Optional.empty(), sessions.open(city.folder(), OpenMode.READ).recovery());
        assertTrue(Files.exists(journal));
    }

    @Test
    void aWarningTellsWhoOpensWithoutAWindow() throws Exception {
        try (OpenEvaluation open = OpenEvaluation.open(city.services(), city.folder(), OpenMode.WRITE)) {
            assertEquals(List.of("store.unsaved"), open.folder().problems().stream().map(p -> p.code()).toList());
        }
    }

    @Nested
    class OfABadJournal {

        private void append(String text) throws Exception {
            Files.writeString(journal, text, StandardOpenOption.APPEND);
        }

        @Test
        void withATornEndGivesWhatIsWholeAndGoesOnAfterIt() throws Exception {
            append("{\"n\":\"99\",\"op\":\"set\",\"id\":\"i");
            EvaluationSession session = open();
            assertEquals(1, session.recovery().orElseThrow().remarks().size());
            session.applyRecovery();
            title(session, "newest");
            while (!session.safety().allSafe()) {
                Thread.onSpinWait();
            }
            byte[] now = Files.readAllBytes(journal);
            session.close();
            Files.write(journal, now);
            EvaluationSession again = open();
            assertEquals(List.of(), again.recovery().orElseThrow().remarks());
            again.applyRecovery();
            assertEquals("newest", again.evaluation().getTitle());
        }

        @Test
        void leavesOutACommandThatDidNotEnd() throws Exception {
            append("{\"n\":\"99\",\"op\":\"set\",\"id\":\"i1\",\"feature\":\"title\",\"value\":\"half\"}\n");
            Recovery recovery = open().recovery().orElseThrow();
            assertTrue(recovery.applicable());
            assertEquals(List.of("The last step had not ended; 1 changes of it were left out."), recovery.remarks());
        }

        @Test
        void whoseFileWasChangedSinceIsShownAndKept() throws Exception {
            Path file = city.folder().resolve("evaluation.xmi");
            Files.writeString(file, Files.readString(file).replace("\"old\"", "\"theirs\""));
            EvaluationSession session = open();
            Recovery recovery = session.recovery().orElseThrow();
            assertFalse(recovery.applicable());
            assertTrue(recovery.text().contains("Evaluation · Title: → new"), recovery.text());
            assertThrows(UseCaseException.class, session::applyRecovery);
            assertEquals("theirs", session.evaluation().getTitle());
            assertTrue(Files.exists(session.discardRecovery().orElseThrow()));
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "{'n':'9','op':'set','id':'nobody','feature':'title','value':'x'}",
            "{'n':'9','op':'set','id':'ROOT','feature':'nothing','value':'x'}",
            "{'n':'9','op':'set','id':'ROOT','feature':'formatVersion','value':'many'}",
            "{'n':'9','op':'add','id':'ROOT','feature':'findings','at':'7','child':'x','type':'evaluation#Finding'}",
            "{'n':'9','op':'add','id':'ROOT','feature':'findings','at':'0','child':'x','type':'rubric#Rubric'}",
            "{'n':'9','op':'add','id':'ROOT','feature':'findings','at':'0','child':'x','type':'evaluation#Nothing'}",
            "{'n':'9','op':'add','id':'ROOT','feature':'findings','at':'0','child':'ROOT','type':'evaluation#Evaluation'}",
            "{'n':'9','op':'add','id':'ROOT','feature':'findings','at':'0','child':'','type':'evaluation#Finding'}",
            "{'n':'9','op':'remove','id':'ROOT','feature':'findings','at':'-1','child':''}",
            "{'n':'9','op':'move','id':'ROOT','feature':'findings','at':'0','from':'5','child':'ROOT'}",
            "{'n':'9','op':'links','id':'ROOT','feature':'title','to':'ROOT'}",
            "{'n':'9','op':'set','id':'/','feature':'contents','child':'x','type':'evaluation#Evaluation'}"})
        void thatDoesNotGoWithTheModelChangesNothingAndIsToldByItsLine(String line) throws Exception {
            String root;
            try (OpenEvaluation open = OpenEvaluation.open(city.services(), city.folder(), OpenMode.READ)) {
                root = ((org.eclipse.emf.ecore.xmi.XMLResource) open.evaluation().eResource()).getID(open.evaluation());
            }
            append(line.replace("ROOT", root).replace('\'', '"') + "\n{\"op\":\"end\",\"label\":\"x\",\"at\":\"2020-01-01T00:00:00Z\"}\n");
            EvaluationSession session = open();
            String before = new String(city.services().resources().bytes(session.evaluation()), StandardCharsets.UTF_8);
            Recovery recovery = session.recovery().orElseThrow();
            assertFalse(recovery.applicable());
            assertTrue(recovery.remarks().get(0).contains("Change 9"), recovery.remarks().toString());
            assertThrows(UseCaseException.class, session::applyRecovery);
            assertEquals(before, new String(city.services().resources().bytes(session.evaluation()), StandardCharsets.UTF_8));
        }

        @Test
        void thatNestsWithoutEndIsRefused() throws Exception {
            StringBuilder lines = new StringBuilder();
            String owner = "f0";
            lines.append("{\"n\":\"5\",\"op\":\"add\",\"id\":\"ROOT\",\"feature\":\"findings\",\"at\":\"0\",\"child\":\"f0\",\"type\":\"evaluation#Finding\"}\n");
            for (int i = 1; i < 5000; i++) {
                lines.append("{\"n\":\"6\",\"op\":\"add\",\"id\":\"").append(owner).append("\",\"feature\":\"parts\",\"at\":\"0\",\"child\":\"f").append(i)
                        .append("\",\"type\":\"evaluation#Finding\"}\n");
                owner = "f" + i;
            }
            String root;
            try (OpenEvaluation open = OpenEvaluation.open(city.services(), city.folder(), OpenMode.READ)) {
                root = ((org.eclipse.emf.ecore.xmi.XMLResource) open.evaluation().eResource()).getID(open.evaluation());
            }
            append(lines.toString().replace("ROOT", root) + "{\"op\":\"end\",\"label\":\"x\",\"at\":\"2020-01-01T00:00:00Z\"}\n");
            assertFalse(open().recovery().orElseThrow().applicable());
        }
    }

    @Nested
    class OtherThings {

        private EvaluationSession fresh() throws Exception {
            Files.delete(journal);
            return open();
        }

        @Test
        void aForeignChangeIsNoticedOnceAndToldAsADifference() throws Exception {
            EvaluationSession session = fresh();
            List<ForeignChange> told = new ArrayList<>();
            session.addListener(new SessionListener() {
                @Override
                public void changedElsewhere(ForeignChange change) {
                    told.add(change);
                }
            });
            assertEquals(Optional.empty(), session.checkDisk());
            Path file = city.folder().resolve("evaluation.xmi");
            Files.writeString(file, Files.readString(file).replace("\"old\"", "\"theirs\""));
            assertTrue(session.checkDisk().isPresent());
            session.checkDisk();
            assertEquals(1, told.size());
            assertEquals(List.of("Evaluation · Title: old → theirs"), session.differenceToDisk().stream().map(ModelChange::text).toList());
            session.reload();
            assertEquals(Optional.empty(), session.checkDisk());
        }

        @Test
        void whatClosingWithoutSavingWouldLoseIsToldByName() throws Exception {
            EvaluationSession session = fresh();
            assertEquals(List.of(), session.unsavedChanges());
            title(session, "mine");
            assertEquals(List.of("Evaluation · Title: old → mine"), session.unsavedChanges().stream().map(ModelChange::text).toList());
            session.save();
            assertEquals(List.of(), session.unsavedChanges());
        }

        @Test
        void theSameContentWrittenAgainIsNoChange() throws Exception {
            EvaluationSession session = fresh();
            Path file = city.folder().resolve("evaluation.xmi");
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
            assertEquals(Optional.empty(), session.checkDisk());
        }

        @Test
        void aDeletedFileIsNoticed() throws Exception {
            EvaluationSession session = fresh();
            Files.delete(city.folder().resolve("evaluation.xmi"));
            assertTrue(session.checkDisk().orElseThrow().deleted());
            assertTrue(session.save() instanceof SaveResult.ChangedElsewhere);
            session.saveOverTheirs();
            assertEquals(Optional.empty(), session.checkDisk());
        }

        @Test
        void scoresThatChangedSinceTheLastVisitAreKnown() throws Exception {
            EvaluationSession first = fresh();
            assertEquals(List.of(), first.changedSinceLastVisit());
            first.save();
            first.close();
            try (OpenEvaluation between = OpenEvaluation.open(city.services(), city.folder(), OpenMode.WRITE)) {
                city.apply(between, city.source("a.csv", "8", "10"));
                between.folder().save(Optional.empty());
            }
            EvaluationSession second = open();
            assertEquals(List.of("", "A", "A1"), second.changedSinceLastVisit().stream().map(ScoreChange::code).toList());
            assertEquals(Optional.of(TinyCity.NOW), second.lastVisitAt());
        }
    }
}
