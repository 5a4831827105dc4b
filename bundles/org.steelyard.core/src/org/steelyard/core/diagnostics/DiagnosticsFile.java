package org.steelyard.core.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.steelyard.city.City;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/**
 * Writes one zip that helps to find out what is wrong with the program: version, bundles, city plug-ins with their
 * problems, Java, system, settings of start, and of the log what happened, with file and class but without messages, since
 * those may quote an evaluation. Nothing of any evaluation is in it, and no name of a user or computer.
 */
public final class DiagnosticsFile {

    private static final List<String> PROPERTIES = List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.version", "os.arch", "file.encoding",
            "sun.jnu.encoding", "user.language", "user.country", "osgi.nl", "eclipse.buildId", "org.eclipse.swt.internal.deviceZoom");

    private final Services services;

    /** Writes with these services. */
    public DiagnosticsFile(Services services) {
        this.services = services;
    }

    /**
     * What only the product knows.
     *
     * @param version    version of the program
     * @param bundles    versions and states by symbolic name
     * @param properties system properties; only some that say nothing about the user are used
     * @param log        the log, if there is one
     */
    public record Program(String version, Map<String, String> bundles, Map<String, String> properties, Optional<Path> log) {
        /** Copies the maps. */
        public Program {
            bundles = Map.copyOf(bundles);
            properties = Map.copyOf(properties);
        }
    }

    /**
     * Writes the file, over one that is there.
     *
     * @throws UseCaseException when it cannot be written
     */
    public void write(Program program, Path file) throws UseCaseException {
        Map<String, String> entries = new TreeMap<>();
        entries.put("program.txt", program(program));
        entries.put("bundles.txt", lines(new TreeMap<>(program.bundles())));
        entries.put("cities.txt", cities());
        program.log().filter(Files::isRegularFile).ifPresent(log -> entries.put("log.txt", LogSummary.of(log)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(services.clock().instant().atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException | UncheckedIOException e) {
            throw UseCaseException.input(Texts.of(DiagnosticsFile.class, services.locale()).get("not-written", file), e);
        }
    }

    private String program(Program program) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("steelyard", program.version());
        facts.put("written", services.clock().instant().toString());
        facts.put("language", services.locale().toLanguageTag());
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        PROPERTIES.stream().filter(program.properties()::containsKey).forEach(key -> facts.put(key, program.properties().get(key)));
        return lines(facts);
    }

    private String cities() {
        List<String> lines = new ArrayList<>();
        for (City city : services.cities().all()) {
            lines.add(city.code() + " " + city.name(Locale.ENGLISH));
            city.rubrics().forEach(r -> lines.add("  rubric " + r.id() + " · " + r.plugIn().name() + " " + r.plugIn().version()));
            city.importers().forEach(i -> lines.add("  importer " + i.id() + " · " + i.plugIn().name() + " " + i.plugIn().version()));
            city.exporters().forEach(e -> lines.add("  exporter " + e.id() + " · " + e.plugIn().name() + " " + e.plugIn().version()));
        }
        for (Problem problem : services.cities().problems()) {
            // the message may hold a path; code and plug-in tell enough
            lines.add("! " + problem.severity() + " " + problem.code() + " " + problem.location().object());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String lines(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        return text.toString();
    }
}
