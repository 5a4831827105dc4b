package org.steelyard.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Whatever is edited, the journal alone brings it back. */
class JournalTest {

    // a rubric of random values cannot always be scored; kept here, or the level is lost with it
    private static final Logger LOG = Logger.getLogger("org.steelyard.core.session");

    static {
        LOG.setLevel(Level.OFF);
    }

    @TempDir
    Path folder;
    private final SteelyardItemProviders providers = new SteelyardItemProviders(Locale.ENGLISH);
    private final ConcurrentLinkedQueue<Runnable> modelThread = new ConcurrentLinkedQueue<>();
    private TinyCity city;
    private EvaluationSessions sessions;

    @BeforeEach
    void makeAnEvaluation() throws Exception {
        city = new TinyCity(folder);
        sessions = new EvaluationSessions(city.services(), providers.adapterFactory(), modelThread::add);
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

    private String bytes(EvaluationSession session) {
        return new String(city.services().resources().bytes(session.evaluation()), StandardCharsets.UTF_8);
    }

    /** Waits until everything is on the disk, doing what the writer asks for meanwhile. */
    private void untilSafe(EvaluationSession session) {
        while (!session.safety().allSafe()) {
            Runnable next = modelThread.poll();
            if (next == null) {
                Thread.onSpinWait();
            } else {
                next.run();
            }
        }
    }

    /** What another process would find if this one were killed now. */
    private Path killed(EvaluationSession session, String name) throws IOException {
        untilSafe(session);
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.resolve(".steelyard"));
        Files.copy(session.path().resolve("evaluation.xmi"), copy.resolve("evaluation.xmi"));
        Path journal = session.path().resolve(".steelyard/journal.jsonl");
        if (Files.exists(journal)) {
            Files.copy(journal, copy.resolve(".steelyard/journal.jsonl"));
        }
        return copy;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 35, 40})
    void givesTheSameBytesAfterAnyEdits(long seed) throws Exception {
        EvaluationSession session = sessions.open(city.folder(), OpenMode.WRITE);
        RandomEdits edits = new RandomEdits(seed, session);
        String original = bytes(session);
        for (int round = 1; round <= 4; round++) {
            for (int i = 0; i < 25; i++) {
                edits.step();
            }
            EvaluationSession second = sessions.open(killed(session, seed + "-" + round), OpenMode.WRITE);
            assertTrue(second.recovery().orElseThrow().applicable(), second.recovery().get().text());
            second.applyRecovery();
            assertEquals(bytes(session), bytes(second), "seed " + seed + ", round " + round);
            second.undo();
            assertEquals(original, bytes(second), "undone, seed " + seed + ", round " + round);
            second.redo();
            assertEquals(bytes(session), bytes(second), "redone, seed " + seed + ", round " + round);
            if (round == 2) {
                assertTrue(session.save() instanceof SaveResult.Saved);
                assertFalse(Files.exists(session.path().resolve(".steelyard/journal.jsonl")) && !session.safety().allSafe());
                original = bytes(session);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112})
    void scoresAndProblemsCanBeToldAfterAnyEdits(long seed) throws Exception {
        EvaluationSession session = sessions.open(city.folder(), OpenMode.WRITE);
        RandomEdits edits = new RandomEdits(seed, session);
        for (int i = 0; i < 100; i++) {
            edits.step();
            assertTrue(session.scorecard().isPresent() || session.evaluation().getRubric() == null, "step " + i);
            assertFalse(session.problems().stream().anyMatch(p -> p.code().equals("lint.not-scored")), "step " + i);
        }
    }
}
