package org.steelyard.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;

class WatchedCitiesTest {

    @TempDir
    Path folder;
    private int refreshed;
    private boolean changes = true;
    private final List<Cities> told = new ArrayList<>();
    private WatchedCities watched;

    @BeforeEach
    void watch() {
        watched = new WatchedCities(new PlugIns(), Locale.CHINESE);
        watched.listen(told::add);
    }

    /** Every refresh gives other cities. */
    private final class PlugIns implements CityPlugIns {
        @Override
        public Cities cities(Locale locale) {
            return Cities.read(new FileContributions(List.of(), WatchedCitiesTest.class.getClassLoader(), locale), locale);
        }

        @Override
        public boolean refresh() {
            refreshed++;
            return changes;
        }

        @Override
        public List<CityJar> jars(Locale locale) {
            return List.of();
        }

        @Override
        public CityJar candidate(Path jar, Locale locale) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public Set<String> sound() {
            return Set.of();
        }

        @Override
        public void remember(Set<String> sound) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public CityFolders folders() {
            return new CityFolders(List.of(folder));
        }

        @Override
        public String api() {
            return "0.1.0";
        }
    }

    @Test
    void nothingHappensWhileNothingChanges() {
        Cities before = watched.get();
        assertFalse(watched.look());
        assertFalse(watched.look());
        assertEquals(0, refreshed);
        assertSame(before, watched.get());
    }

    @Test
    void aJarIsTakenInOnceItHasSettled() throws IOException {
        Cities before = watched.get();
        Files.writeString(folder.resolve("a.jar"), "half");
        assertFalse(watched.look());
        Files.writeString(folder.resolve("a.jar"), "half and more");
        assertFalse(watched.look());
        assertEquals(0, refreshed);
        assertTrue(watched.look());
        assertEquals(List.of(watched.get()), told);
        assertFalse(before == watched.get());
        assertFalse(watched.look());
        assertEquals(1, refreshed);
    }

    @Test
    void aJarThatGoesIsLetGo() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "x");
        watched.look();
        watched.look();
        Files.delete(jar);
        assertFalse(watched.look());
        assertTrue(watched.look());
        assertEquals(2, told.size());
    }

    @Test
    void nobodyIsToldWhenNothingCameOfIt() throws IOException {
        changes = false;
        Files.writeString(folder.resolve("bad.jar"), "x");
        watched.look();
        assertFalse(watched.look());
        assertEquals(1, refreshed);
        assertEquals(List.of(), told);
    }
}
