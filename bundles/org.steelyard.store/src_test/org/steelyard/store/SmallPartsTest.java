package org.steelyard.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.w3c.dom.Document;

class SmallPartsTest {

    private static final Instant NOW = Instant.parse("2020-08-31T02:00:00Z");
    private static final Failures FAILURES = new Failures(Locale.ENGLISH);

    @TempDir
    Path temp;

    @Nested
    class SourceFiles {

        private final byte[] content = "表".getBytes(StandardCharsets.UTF_8);

        private Originals originals() {
            return new Originals(temp.resolve("sources"), new RealFiles(), FAILURES);
        }

        @Test
        void areKeptUnderTheirDigest() throws Exception {
            Original original = originals().add("社决08表.xlsx", content);
            assertEquals(Digests.of(content), original.sha256());
            assertArrayEquals(content, Files.readAllBytes(temp.resolve("sources").resolve(original.sha256()).resolve("社决08表.xlsx")));
        }

        @Test
        void areReadBack() throws Exception {
            Path file = Files.write(temp.resolve("a.csv"), content);
            Original original = originals().add(file);
            assertArrayEquals(content, originals().read(original.sha256(), "a.csv"));
        }

        @Test
        void areKeptOnce() throws Exception {
            originals().add("a.csv", content);
            originals().add("a.csv", content);
            assertEquals(List.of(new Original(Digests.of(content), "a.csv", content.length)), originals().all());
        }

        @Test
        void thatChangedAreNotRead() throws Exception {
            Original original = originals().add("a.csv", content);
            Files.writeString(originals().path(original), "x", StandardOpenOption.APPEND);
            assertEquals("store.source-changed",
                    assertThrows(StoreException.class, () -> originals().read(original.sha256(), "a.csv")).code());
        }

        @Test
        void thatAreGoneAreNamed() {
            assertEquals("store.missing",
                    assertThrows(StoreException.class, () -> originals().read("0".repeat(64), "a.csv")).code());
        }

        @ParameterizedTest
        @ValueSource(strings = {"../evaluation.xmi", "a/b", "..", ".", " ", "a\\b", "a\nb"})
        void withNamesThatLeadElsewhereAreRefused(String name) {
            assertThrows(IllegalArgumentException.class, () -> originals().add(name, content));
        }

        @Test
        void withDigestsThatLeadElsewhereAreRefused() {
            assertThrows(IllegalArgumentException.class, () -> originals().read("../../..", "a.csv"));
        }

        @Test
        void noneMakeAnEmptyList() throws StoreException {
            assertEquals(List.of(), originals().all());
        }
    }

    @Nested
    class TheHistory {

        private History history;
        private final Map<String, String> facts = new TreeMap<>(Map.of("reason", "两处\"不一致\"\\\n以附件为准\t", "subject", "A3-1"));

        @BeforeEach
        void openIt() {
            history = new History(temp.resolve("history"), new RealFiles(), Clock.fixed(NOW, ZoneOffset.UTC), FAILURES);
        }

        @Test
        void givesBackWhatWasAdded() throws StoreException {
            history.add("adoption", facts);
            history.add("score", Map.of("after", "1.5"));
            assertEquals(List.of(new HistoryEntry(NOW, "adoption", facts), new HistoryEntry(NOW, "score", Map.of("after", "1.5"))),
                    history.all());
        }

        @Test
        void hasOneLineForEachEvent() throws Exception {
            history.add("adoption", facts);
            history.add("adoption", facts);
            assertEquals(2, Files.readAllLines(temp.resolve("history/log.jsonl")).size());
        }

        @Test
        void isEmptyAtFirst() throws StoreException {
            assertTrue(history.all().isEmpty());
        }

        @Test
        void survivesALineThatWasCutOff() throws Exception {
            history.add("adoption", facts);
            Path log = temp.resolve("history/log.jsonl");
            byte[] whole = Files.readAllBytes(log);
            Files.write(log, java.util.Arrays.copyOf(whole, whole.length - 9), StandardOpenOption.APPEND);
            history.add("score", Map.of("after", "1.5"));
            assertEquals(List.of("adoption", "score"), history.all().stream().map(HistoryEntry::kind).toList());
        }

        @Test
        void readsALongLineWithoutTrouble() throws StoreException {
            history.add("note", Map.of("reason", "\"字\\".repeat(100_000)));
            assertEquals(300_000, history.all().get(0).facts().get("reason").length());
        }
    }

    @Nested
    class BackupsToKeep {

        private List<String> names(int... daysAgo) {
            List<String> names = new ArrayList<>();
            LocalDate today = LocalDate.of(2020, 8, 31);
            for (int i = 0; i < daysAgo.length; i++) {
                names.add(String.format("evaluation-%s-%06d-000-000.xmi",
                        today.minusDays(daysAgo[i]).toString().replace("-", ""), 235959 - i));
            }
            return names;
        }

        private List<String> superfluous(List<String> names) {
            return Backups.superfluous(names, LocalDate.of(2020, 8, 31));
        }

        @Test
        void areTheLastTenHoweverOld() {
            assertEquals(List.of(), superfluous(names(0, 0, 0, 0, 50, 50, 50, 50, 50, 50)));
        }

        @Test
        void andTheLastOfEachDay() {
            List<String> names = names(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
            assertEquals(List.of(names.get(11)), superfluous(names));
        }

        @Test
        void forFourteenDays() {
            List<String> names = names(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 14);
            assertEquals(List.of(names.get(11)), superfluous(names));
        }

        @Test
        void notFilesOfOtherNames() {
            assertEquals(List.of(), superfluous(List.of("mine.xmi")));
        }
    }

    @Nested
    class MigratingFiles {

        private final MigrationStep zeroToOne = new MigrationStep() {
            @Override
            public int from() {
                return 0;
            }

            @Override
            public void rewrite(Document document) {
                document.getDocumentElement().setAttribute("title", document.getDocumentElement().getAttribute("name"));
                document.getDocumentElement().removeAttribute("name");
            }
        };

        private byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Test
        void rewritesAnOlderOne() throws IOException {
            byte[] migrated = new Migrations(1, List.of(zeroToOne)).toCurrent(bytes("<e formatVersion='0' name='名'/>"));
            String text = new String(migrated, StandardCharsets.UTF_8);
            assertTrue(text.contains("title=\"名\"") && text.contains("formatVersion=\"1\""), text);
        }

        @Test
        void leavesTheCurrentOneAlone() throws IOException {
            byte[] file = bytes("<e name='x'/>");
            assertSame(file, new Migrations(1, List.of(zeroToOne)).toCurrent(file));
        }

        @Test
        void leavesANewerOneToTheReader() throws IOException {
            byte[] file = bytes("<e formatVersion='2'/>");
            assertSame(file, Migrations.released().toCurrent(file));
        }

        @Test
        void leavesADamagedOneToTheReader() throws IOException {
            byte[] file = bytes("<e");
            assertSame(file, Migrations.released().toCurrent(file));
        }

        @Test
        void refusesOneTooOldForAllSteps() {
            assertThrows(IOException.class, () -> Migrations.released().toCurrent(bytes("<e formatVersion='0'/>")));
        }

        @Test
        void hasNoGapBetweenSteps() {
            assertThrows(IllegalArgumentException.class, () -> new Migrations(2, List.of(zeroToOne)));
        }

        @Test
        void readsNoDocumentType() {
            assertThrows(IOException.class, () -> new Migrations(1, List.of(zeroToOne))
                    .toCurrent(bytes("<!DOCTYPE e [<!ENTITY x 'y'>]><e formatVersion='0'/>")));
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(keys("texts.properties"), keys("texts_zh.properties"));
    }

    private static Object keys(String file) throws IOException {
        Properties properties = new Properties();
        try (var in = Failures.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return new java.util.TreeSet<>(properties.keySet());
    }
}
