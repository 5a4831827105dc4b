package org.steelyard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.steelyard.cli.Cli;
import org.steelyard.model.resource.IdSource;

/** The command line in the running framework. */
class CommandLineTest {

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        return new Cli(new Cli.Surroundings(stream, stream, false, folder, Clock.systemUTC(), IdSource.random(), CitiesTest::cities,
                Locale.SIMPLIFIED_CHINESE, folder.resolve("log"), "0")).run(words);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsTheCities() {
        assertEquals(0, run("cities"), text());
        assertTrue(text().contains("\n武汉  420100\n"), text());
    }

    @Test
    void doesTheMainJob() throws IOException {
        assertEquals(0, run("demo"), text());
        assertTrue(text().contains("总分 80.3 / 100，等级 良"), text());
        try (Stream<Path> exports = Files.list(folder.resolve("demo-wuhan/exports"))) {
            assertEquals(List.of("docx", "xlsx"), exports.map(Path::toString).map(n -> n.substring(n.lastIndexOf('.') + 1)).sorted().toList());
        }
    }

    @Test
    void needsNoBundleOfTheWindow() {
        Set<String> reached = new TreeSet<>();
        Deque<BundleWiring> open = new ArrayDeque<>(List.of(FrameworkUtil.getBundle(Cli.class).adapt(BundleWiring.class)));
        while (!open.isEmpty()) {
            BundleWiring wiring = open.remove();
            if (reached.add(wiring.getBundle().getSymbolicName())) {
                wiring.getRequiredWires(null).stream().map(BundleWire::getProviderWiring).forEach(open::add);
            }
        }
        assertTrue(reached.contains("org.steelyard.core") && reached.contains("org.apache.poi"), reached.toString());
        assertEquals(List.of(), reached.stream().filter(n -> n.startsWith("org.eclipse.ui") || n.startsWith("org.eclipse.swt")
                || n.startsWith("org.eclipse.jface") || n.startsWith("org.steelyard.ui")).toList());
    }
}
