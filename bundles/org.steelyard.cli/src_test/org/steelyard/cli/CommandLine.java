package org.steelyard.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.steelyard.model.resource.IdSource;

/** Runs the command line in this process, with the city plug-ins of the source tree. */
final class CommandLine {

    static final Instant NOW = Instant.parse("2020-08-31T08:00:00Z");

    private final Path cwd;
    private final List<Path> plugIns;

    /** What a run gave. */
    record Run(int code, String out, String err) {
    }

    CommandLine(Path cwd) {
        this(cwd, wuhan());
    }

    CommandLine(Path cwd, List<Path> plugIns) {
        this.cwd = cwd;
        this.plugIns = plugIns;
    }

    /** The bundles folder of the source tree. */
    static Path bundles() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("org.steelyard.city")) && !Files.isDirectory(at.resolve("bundles/org.steelyard.city"))) {
            at = at.getParent();
        }
        return Files.isDirectory(at.resolve("org.steelyard.city")) ? at : at.resolve("bundles");
    }

    static List<Path> wuhan() {
        return List.of("rubric", "importer", "exporter", "samples").stream().map(p -> bundles().resolve("org.steelyard.city.wuhan." + p)).toList();
    }

    static List<Path> with(List<Path> some, Path... more) {
        List<Path> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    Run run(String... words) {
        return run(Locale.SIMPLIFIED_CHINESE, words);
    }

    /** With this text on standard input. */
    Run run(byte[] input, String... words) {
        return run(Locale.SIMPLIFIED_CHINESE, new ByteArrayInputStream(input), words);
    }

    Run run(Locale language, String... words) {
        return run(language, InputStream.nullInputStream(), words);
    }

    private Run run(Locale language, InputStream in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli cli = new Cli(new Cli.Surroundings(in, new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
                false, cwd, Clock.fixed(NOW, ZoneOffset.UTC), IdSource.sequential("i"),
                new PlugInsOfTheTree(plugIns, cwd.resolve("cities")), language,
                cwd.resolve("log"), "1.2.3"));
        int code = cli.run(words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The shipped source files. */
    static Path sources() {
        try (Stream<Path> walk = Files.walk(bundles().resolve("org.steelyard.city.wuhan.samples/samples"))) {
            return walk.filter(p -> p.endsWith("sources")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every city plug-in of the source tree. */
    static List<Path> all() {
        try (Stream<Path> folders = Files.list(bundles())) {
            return folders.filter(p -> p.getFileName().toString().startsWith("org.steelyard.city.") && Files.exists(p.resolve("plugin.xml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the command line from a shell, with every city of the source tree. */
    public static void main(String[] words) {
        Run run = new CommandLine(Path.of("").toAbsolutePath(), all()).run(words);
        System.out.print(run.out());
        System.err.print(run.err());
        System.exit(run.code());
    }
}
