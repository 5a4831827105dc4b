package org.steelyard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;

class JournalOfAFolderTest {

    private static final Instant NOW = Instant.parse("2020-08-31T02:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path temp;
    private final FailingFiles files = new FailingFiles();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private final JournalListener listener = new JournalListener() {
        @Override
        public void forced(long number, Instant at) {
            // asked for by flush
        }

        @Override
        public void failed(String message) {
            failures.add(message);
        }
    };
    private EvaluationFolder folder;
    private Path journalFile;

    @BeforeEach
    void make() throws Exception {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle("first");
        folder = folders().create(temp.resolve("e"), evaluation);
        journalFile = folder.path().resolve(".steelyard/journal.jsonl");
    }

    @AfterEach
    void close() throws Exception {
        files.recover();
        folder.close();
    }

    private EvaluationFolders folders() {
        return new EvaluationFolders(new SteelyardResources(IdSource.sequential("n")), files, Migrations.released(), Clock.fixed(NOW, ZoneOffset.UTC),
                new Holder("a", "desk", 4711, NOW), Locale.ENGLISH);
    }

    private Journal start() throws Exception {
        return folder.startJournal(listener, false);
    }

    private void title(Journal journal, String title) {
        folder.evaluation().setTitle(title);
        journal.commit("title");
    }

    // as the next program finds it, after this one was stopped
    private Optional<LeftJournal> left() throws Exception {
        Path file = folder.path().resolve("evaluation.xmi");
        return new Journals(folder.path().resolve(".steelyard"), files, Clock.fixed(NOW, ZoneOffset.UTC), new Failures(Locale.ENGLISH)).left(Digests.of(Files.readAllBytes(file)));
    }

    @Test
    void withoutAChangeThereIsNone() throws Exception {
        start().commit("nothing");
        assertFalse(Files.exists(journalFile));
    }

    @Test
    void holdsALineForEachChangeAndOneForTheCommand() throws Exception {
        Journal journal = start();
        title(journal, "second");
        assertTrue(journal.flush(LONG));
        List<String> lines = Files.readAllLines(journalFile);
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains(Digests.of(Files.readAllBytes(folder.path().resolve("evaluation.xmi")))), lines.get(0));
        assertEquals("{\"n\":\"1\",\"op\":\"set\",\"id\":\"n1\",\"feature\":\"title\",\"value\":\"second\"}", lines.get(1));
        assertEquals("{\"op\":\"end\",\"label\":\"title\",\"at\":\"2020-08-31T02:00:00Z\"}", lines.get(2));
    }

    @Test
    void isGoneAfterSavingAndBeginsAnewAtTheSavedFile() throws Exception {
        Journal journal = start();
        title(journal, "second");
        folder.save(Optional.empty());
        assertTrue(journal.flush(LONG));
        assertFalse(Files.exists(journalFile));
        title(journal, "third");
        assertTrue(journal.flush(LONG));
        LeftJournal left = left().orElseThrow();
        assertTrue(left.fits());
        assertEquals(List.of("third"), left.commands().stream().map(c -> c.changes().get(0).value().orElseThrow()).toList());
    }

    @Test
    void aStopBetweenSavingAndClearingLosesNothingAndInventsNothing() throws Exception {
        Journal journal = start();
        title(journal, "second");
        byte[] saved = new SteelyardResources(IdSource.random()).bytes(folder.evaluation());
        journal.saving(Digests.of(saved));
        Files.write(folder.path().resolve("evaluation.xmi"), saved);
        assertEquals(Optional.empty(), left());
        title(journal, "third");
        assertTrue(journal.flush(LONG));
        assertEquals(List.of("third"), left().orElseThrow().commands().stream().map(c -> c.changes().get(0).value().orElseThrow()).toList());
    }

    @Test
    void aStopBeforeTheFileWasReplacedKeepsAllChanges() throws Exception {
        Journal journal = start();
        title(journal, "second");
        journal.saving("0".repeat(64));
        assertEquals(1, left().orElseThrow().commands().size());
    }

    @Test
    void onAFullDiskIsToldInASentenceAndSavingStillWorks() throws Exception {
        Journal journal = start();
        files.failOn(p -> p.toString().contains("journal"), new FileSystemException("journal", null, "No space left on device"));
        title(journal, "second");
        String message = failures.take();
        assertTrue(message.contains("The disk is full") && message.contains("You can go on working"), message);
        title(journal, "third");
        folder.save(Optional.empty());
        assertTrue(Files.readString(folder.path().resolve("evaluation.xmi")).contains("third"));
        files.recover();
        while (!journal.flush(LONG)) {
            // it fails until the disk has room
        }
        assertFalse(Files.exists(journalFile));
    }

    @Test
    void ofChangesThatWereGivenUpIsKeptAside() throws Exception {
        Journal journal = start();
        title(journal, "second");
        assertTrue(journal.flush(LONG));
        folder.close();
        assertFalse(Files.exists(journalFile));
        Path aside = folder.path().resolve(".steelyard/journals/journal-20200831-020000-000.jsonl");
        assertTrue(Files.readString(aside).contains("second"));
        folder = folders().open(folder.path(), OpenMode.WRITE);
        assertEquals(Optional.empty(), folder.leftJournal());
    }

    @Test
    void tooLargeIsNotReadAndNotLost() throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(journalFile.toFile(), "rw")) {
            large.setLength(Journals.LARGEST + 1);
        }
        LeftJournal left = left().orElseThrow();
        assertFalse(left.fits());
        assertEquals(List.of(), left.commands());
    }

    @Test
    void isNotForAFolderThatIsOpenForReading() throws Exception {
        folder.close();
        folder = folders().open(folder.path(), OpenMode.READ);
        assertThrows(IllegalStateException.class, this::start);
        assertThrows(StoreException.class, () -> folder.remember("note", Map.of("a", "b")));
    }

    @Test
    void aNoteIsRememberedAndADamagedOneWasNeverKnown() throws Exception {
        folder.remember("note", Map.of("a", "b\n\"c"));
        assertEquals(Map.of("a", "b\n\"c"), folder.remembered("note"));
        Files.writeString(folder.path().resolve(".steelyard/note.json"), "{\"a\":");
        assertEquals(Map.of(), folder.remembered("note"));
        assertThrows(IllegalArgumentException.class, () -> folder.remembered("../owner"));
    }
}
