package org.steelyard.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.core.TinyCity;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.store.OpenMode;

/** A program that is killed while somebody types loses nothing that was said to be on the disk. */
class KilledTest {

    @TempDir
    Path folder;

    private static List<String> classPath() {
        Set<String> paths = new LinkedHashSet<>();
        for (ClassLoader loader = KilledTest.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    paths.add(Path.of(java.net.URI.create(url.toString())).toString());
                }
            }
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(p -> !p.isBlank()).forEach(paths::add);
        return List.copyOf(paths);
    }

    private Process start(int savings) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp",
                classPath().stream().collect(Collectors.joining(File.pathSeparator)), EditingProcess.class.getName(), folder.toString(),
                Integer.toString(savings)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    // not by the process itself, which would throw away what it said last
    private static void kill(Process editor) throws Exception {
        editor.toHandle().destroyForcibly();
        editor.waitFor();
    }

    // with a number of titles between two savings, or without any; killed at any moment after that many
    @ParameterizedTest
    @CsvSource({"0, 50", "7, 60", "1, 40"})
    void keepsEveryTitleThatWasOnTheDisk(int savings, int atLeast) throws Exception {
        TinyCity city = new TinyCity(folder);
        city.open().close();
        Process editor = start(savings);
        int last = 0;
        try (BufferedReader said = editor.inputReader()) {
            while (last < atLeast) {
                String line = said.readLine();
                assertTrue(line != null, "the editor ended by itself");
                last = Integer.parseInt(line);
            }
            kill(editor);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        SteelyardItemProviders providers = new SteelyardItemProviders(Locale.ENGLISH);
        EvaluationSessions sessions = new EvaluationSessions(city.services(), providers.adapterFactory(), Runnable::run);
        try (EvaluationSession session = sessions.open(city.folder(), OpenMode.WRITE)) {
            assertEquals(List.of(), session.recovery().map(r -> r.applicable() ? List.<String>of() : r.remarks()).orElse(List.of()));
            if (session.recovery().isPresent()) {
                session.applyRecovery();
            }
            String title = session.evaluation().getTitle();
            assertTrue(Integer.parseInt(title.substring("title ".length())) >= last, title + " although " + last + " was on the disk");
        } finally {
            providers.dispose();
        }
    }

    @Test
    void aFolderHeldByAnotherProcessOpensForReadingAndSaysWhoHoldsIt() throws Exception {
        TinyCity city = new TinyCity(folder);
        city.open().close();
        Process editor = start(0);
        SteelyardItemProviders providers = new SteelyardItemProviders(Locale.ENGLISH);
        EvaluationSessions sessions = new EvaluationSessions(city.services(), providers.adapterFactory(), Runnable::run);
        try (BufferedReader said = editor.inputReader()) {
            assertEquals("1", said.readLine());
            try (EvaluationSession session = sessions.open(city.folder(), OpenMode.TAKE_OVER)) {
                String reason = session.readOnlyBecause().orElseThrow();
                assertTrue(reason.contains(System.getProperty("user.name")) && reason.contains(Long.toString(editor.pid())), reason);
            }
            kill(editor);
            try (EvaluationSession session = sessions.open(city.folder(), OpenMode.WRITE)) {
                assertEquals(java.util.Optional.empty(), session.readOnlyBecause());
            }
        } finally {
            editor.destroyForcibly();
            providers.dispose();
        }
    }
}
