package org.steelyard.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFoldersTest {

    @TempDir
    Path at;

    @Nested
    class Where {

        private List<Path> folders(Map<String, String> environment) {
            return CityFolders.of(environment, Optional.of(at.resolve("product")), at.resolve("home")).all();
        }

        @Test
        void besideTheProductThenInTheUsersHome() {
            assertEquals(List.of(at.resolve("product/cities"), at.resolve("home/.local/share/steelyard/cities")), folders(Map.of()));
        }

        @Test
        void whereTheUsersDataIs() {
            assertEquals(at.resolve("data/steelyard/cities"), folders(Map.of("XDG_DATA_HOME", at.resolve("data").toString())).get(1));
            assertEquals(at.resolve("local/steelyard/cities"), folders(Map.of("LOCALAPPDATA", at.resolve("local").toString())).get(1));
        }

        @Test
        void onlyWhereTheEnvironmentSays() {
            assertEquals(List.of(at.resolve("mine")), folders(Map.of("STEELYARD_CITIES", at.resolve("mine").toString())));
            assertEquals(2, folders(Map.of("STEELYARD_CITIES", " ")).size());
        }

        @Test
        void aNewJarGoesToTheFirstThatCanBeWritten() throws IOException {
            Path file = Files.writeString(at.resolve("file"), "no folder");
            Path deep = at.resolve("a/b/c");
            assertEquals(Optional.of(deep), new CityFolders(List.of(file, deep)).writable());
            assertEquals(Optional.empty(), new CityFolders(List.of(file, file.resolve("below"))).writable());
        }
    }

    @Nested
    class WhatLiesThere {

        @Test
        void jarsFolderByFolderByName() throws IOException {
            Path one = Files.createDirectory(at.resolve("1"));
            Path two = Files.createDirectory(at.resolve("2"));
            for (Path file : List.of(one.resolve("z.jar"), one.resolve("a.JAR"), one.resolve("notes.txt"), one.resolve(".half.jar"), two.resolve("b.jar"))) {
                Files.writeString(file, "x");
            }
            Listing listing = Listing.of(new CityFolders(List.of(one, two, at.resolve("nowhere"))));
            assertEquals(List.of("a.JAR", "z.jar", "b.jar"), listing.files().stream().map(e -> e.file().getFileName().toString()).toList());
        }

        @Test
        void isAnotherWhenSizeOrTimeIs() throws IOException {
            CityFolders folders = new CityFolders(List.of(at));
            Path file = Files.writeString(at.resolve("a.jar"), "x");
            Listing before = Listing.of(folders);
            assertEquals(before, Listing.of(folders));
            Files.writeString(file, "xx");
            assertFalse(before.equals(Listing.of(folders)));
        }

        @Test
        void linksThatLeadNowhereAndFoldersAreListed() throws IOException {
            Files.createDirectory(at.resolve("folder.jar"));
            Files.createSymbolicLink(at.resolve("link.jar"), at.resolve("nowhere"));
            assertEquals(List.of(-1L, -1L), Listing.of(new CityFolders(List.of(at))).files().stream().map(Listing.Entry::size).toList());
        }
    }

    @Nested
    class Copied {

        @Test
        void oneContentIsOneCopy() throws IOException {
            Copies copies = new Copies(at.resolve("copies"));
            Path a = copies.of(Files.writeString(at.resolve("a.jar"), "same"), 100);
            assertEquals(a, copies.of(Files.writeString(at.resolve("b.jar"), "same"), 100));
            assertFalse(a.equals(copies.of(Files.writeString(at.resolve("b.jar"), "other"), 100)));
            assertEquals("same", Files.readString(a));
        }

        @Test
        void noMoreThanAllowedAndNothingStaysBehind() throws IOException {
            Copies copies = new Copies(at.resolve("copies"));
            Path large = Files.writeString(at.resolve("a.jar"), "12345");
            org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> copies.of(large, 4));
            assertEquals(0, Files.list(at.resolve("copies")).count());
            assertTrue(Files.exists(copies.of(large, 5)));
        }

        @Test
        void onlyWhatIsWantedStays() throws IOException {
            Copies copies = new Copies(at.resolve("copies"));
            Path a = copies.of(Files.writeString(at.resolve("a.jar"), "a"), 100);
            Path b = copies.of(Files.writeString(at.resolve("b.jar"), "b"), 100);
            copies.keepOnly(java.util.Set.of(b));
            assertFalse(Files.exists(a));
            assertTrue(Files.exists(b));
        }
    }

    @Nested
    class Remembered {

        @Test
        void isReadBack() throws IOException {
            Stamp stamp = new Stamp("key", List.of(new Stamp.Held(at.resolve("衡 阳.jar"), at.resolve("copy.jar"), "a.b", "1.0.0")));
            stamp.write(at.resolve("memory/stamp"));
            assertEquals(Optional.of(stamp), Stamp.read(at.resolve("memory/stamp")));
        }

        @Test
        void isNothingWhenItIsDamaged() throws IOException {
            assertEquals(Optional.empty(), Stamp.read(at.resolve("nothing")));
            assertEquals(Optional.empty(), Stamp.read(Files.writeString(at.resolve("empty"), "")));
            assertEquals(Optional.empty(), Stamp.read(Files.writeString(at.resolve("short"), "key\nonly one part\n")));
            assertEquals(Optional.empty(), Stamp.read(Files.write(at.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0})));
        }

        @Test
        void linesCountUnderTheirKeyOnly() throws IOException {
            Stamp.write(at.resolve("sound"), "key", List.of("a", "b"));
            assertEquals(List.of("a", "b"), Stamp.read(at.resolve("sound"), "key"));
            assertEquals(List.of(), Stamp.read(at.resolve("sound"), "other"));
            assertEquals(List.of(), Stamp.read(at.resolve("nothing"), "key"));
        }
    }
}
