package org.steelyard.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

class EvaluationSessionTest {

    // the failures that a test makes; kept here, or the level is lost with it
    private static final Logger LOG = Logger.getLogger(EvaluationSession.class.getName());

    static {
        LOG.setLevel(Level.OFF);
    }

    private static final EStructuralFeature TITLE = EvaluationPackage.eINSTANCE.getEvaluation_Title();

    @TempDir
    Path folder;
    private final SteelyardItemProviders providers = new SteelyardItemProviders(Locale.ENGLISH);
    private TinyCity city;
    private EvaluationSessions sessions;

    @BeforeEach
    void makeAnEvaluation() throws Exception {
        city = new TinyCity(folder);
        sessions = new EvaluationSessions(city.services(), providers.adapterFactory(), Runnable::run);
        try (OpenEvaluation made = city.open()) {
            city.apply(made, city.source("a.csv", "8", "10"));
            ScoreEvaluation scoring = new ScoreEvaluation(city.services());
            scoring.save(made, scoring.score(made, Scorecard.Reading.APPLIED));
        }
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
        session.execute(SetCommand.create(session.domain(), session.evaluation(), TITLE, title));
    }

    private static void done(EvaluationSession session, String number) {
        Claim claim = SlotIndex.of(session.evaluation()).get(SlotAddress.valueOf("t.a@2019#全市")).orElseThrow().getAdopted();
        session.execute(SetCommand.create(session.domain(), claim, ClaimPackage.eINSTANCE.getClaim_Value(), Value.of(Quantity.of(number, "人"))));
    }

    private static String total(EvaluationSession session) {
        return session.scorecard().orElseThrow().total().stripTrailingZeros().toPlainString();
    }

    @Nested
    class Scores {

        @Test
        void areThereOnOpening() throws Exception {
            assertEquals("8", total(open()));
        }

        @Test
        void followACommandItsUndoAndItsRedo() throws Exception {
            EvaluationSession session = open();
            done(session, "9");
            assertEquals("9", total(session));
            session.undo();
            assertEquals("8", total(session));
            session.redo();
            assertEquals("9", total(session));
        }

        @Test
        void areNewBeforeListenersAreToldWhatChanged() throws Exception {
            EvaluationSession session = open();
            List<String> told = new ArrayList<>();
            session.addListener(new SessionListener() {
                @Override
                public void changed(SessionChange change) {
                    told.add(total(session));
                    change.scores().forEach(s -> told.add(s.code() + ":" + s.before().orElseThrow().stripTrailingZeros().toPlainString() + "→"
                            + s.after().orElseThrow().stripTrailingZeros().toPlainString()));
                }
            });
            done(session, "9");
            assertEquals(List.of("9", ":8→9", "A:8→9", "A1:8→9"), told);
        }
    }

    @Nested
    class Undo {

        @Test
        void isNamedInTheUsersLanguage() throws Exception {
            EvaluationSession session = open();
            assertEquals(Optional.empty(), session.undoLabel());
            title(session, "x");
            assertEquals(Optional.of("Change of Title"), session.undoLabel());
            session.undo();
            assertEquals(Optional.empty(), session.undoLabel());
            assertEquals(Optional.of("Change of Title"), session.redoLabel());
        }

        @Test
        void goesToAnyStepOfTheHistoryAndBack() throws Exception {
            EvaluationSession session = open();
            assertEquals(List.of(), session.steps());
            title(session, "x");
            done(session, "9");
            title(session, "y");
            assertEquals(3, session.stepsDone());
            assertEquals("Change of Title", session.steps().get(0));
            session.goTo(1);
            assertEquals("x", session.evaluation().getTitle());
            assertEquals("8", total(session));
            assertEquals(3, session.steps().size());
            session.goTo(0);
            session.goTo(3);
            assertEquals("y", session.evaluation().getTitle());
            assertEquals(3, session.stepsDone());
        }

        @Test
        void backToWhatWasSavedLeavesNothingToSave() throws Exception {
            EvaluationSession session = open();
            title(session, "x");
            assertTrue(session.dirty());
            session.undo();
            assertFalse(session.dirty());
        }
    }

    @Nested
    class OneFolder {

        @Test
        void hasOneSessionUntilTheLastCloses() throws Exception {
            EvaluationSession first = open();
            assertSame(first, sessions.open(city.folder().resolve("../evaluation"), OpenMode.WRITE));
            first.close();
            assertSame(first, sessions.known(city.folder()).orElseThrow());
            first.close();
            assertEquals(Optional.empty(), sessions.known(city.folder()));
            assertNotSame(first, open());
        }

        @Test
        void openForReadingRefusesEveryCommandWithTheReason() throws Exception {
            EvaluationSession session = sessions.open(city.folder(), OpenMode.READ);
            String before = session.evaluation().getTitle();
            ChangeRefused refused = assertThrows(ChangeRefused.class, () -> title(session, "x"));
            assertTrue(refused.getMessage().contains("opened for reading only"), refused.getMessage());
            assertEquals(before, session.evaluation().getTitle());
            assertTrue(session.domain().isReadOnly(session.evaluation().eResource()));
        }

        @Test
        void aListenerThatFailsDoesNotKeepTheOthersFromBeingTold() throws Exception {
            EvaluationSession session = open();
            List<String> told = new ArrayList<>();
            session.addListener(new SessionListener() {
                @Override
                public void changed(SessionChange change) {
                    throw new IllegalStateException("broken view");
                }
            });
            session.addListener(new SessionListener() {
                @Override
                public void changed(SessionChange change) {
                    told.add(change.label().orElseThrow());
                }
            });
            title(session, "x");
            assertEquals(List.of("Change of Title"), told);
        }
    }

    @Nested
    class Saving {

        @Test
        void writesTheModelAndLogsTheTotal() throws Exception {
            EvaluationSession session = open();
            done(session, "9");
            assertInstanceOf(SaveResult.Saved.class, session.save());
            assertFalse(session.dirty());
            assertEquals(List.of("8", "9"), session.open().folder().history().all().stream().map(e -> e.facts().get("total")).toList());
        }

        @Test
        void overAForeignChangeIsRefusedUntilItIsMeant() throws Exception {
            EvaluationSession session = open();
            title(session, "mine");
            Path file = city.folder().resolve("evaluation.xmi");
            String theirs = Files.readString(file).replace("工伤保险", "theirs");
            Files.writeString(file, theirs);
            assertInstanceOf(SaveResult.ChangedElsewhere.class, session.save());
            assertEquals(theirs, Files.readString(file));
            SaveResult.Saved saved = session.saveOverTheirs();
            assertEquals(theirs, Files.readString(saved.theirs().orElseThrow()));
            assertTrue(Files.readString(file).contains("mine"));
        }
    }

    @Nested
    class Reloading {

        @Test
        void givesTheOtherVersionAndKeepsTheFolder() throws Exception {
            EvaluationSession session = open();
            title(session, "mine");
            Path file = city.folder().resolve("evaluation.xmi");
            Files.writeString(file, Files.readString(file).replace("工伤保险", "theirs"));
            List<String> told = new ArrayList<>();
            session.addListener(new SessionListener() {
                @Override
                public void reloaded() {
                    told.add(session.evaluation().getTitle());
                }
            });
            session.reload();
            assertEquals(1, told.size());
            assertTrue(told.get(0).contains("theirs"), told.get(0));
            assertFalse(session.dirty());
            assertEquals(Optional.empty(), session.undoLabel());
            title(session, "new");
            assertInstanceOf(SaveResult.Saved.class, session.save());
        }

        @Test
        void ofADamagedFileLeavesEverythingAsItIs() throws Exception {
            EvaluationSession session = open();
            title(session, "mine");
            Files.writeString(city.folder().resolve("evaluation.xmi"), "<");
            assertThrows(UseCaseException.class, session::reload);
            assertEquals("mine", session.evaluation().getTitle());
            session.undo();
            assertFalse(session.dirty());
        }
    }
}
