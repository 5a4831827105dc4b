package org.steelyard.cli.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;

import picocli.CommandLine.ParseResult;

/** What was given to a verb. */
public final class Arguments {

    private final ParseResult parsed;
    private final Path workingFolder;
    private final Texts texts;

    Arguments(ParseResult parsed, Path workingFolder, Texts texts) {
        this.parsed = parsed;
        this.workingFolder = workingFolder;
        this.texts = texts;
    }

    /** Whether this switch is on. */
    public boolean has(String option) {
        return parsed.matchedOptionValue(option, false);
    }

    /** The value of this option, if it is given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(parsed.matchedOptionValue(name, null));
    }

    /** The pairs of this option. */
    public Map<String, String> map(String name) {
        Map<String, String> map = parsed.matchedOptionValue(name, Map.of());
        return Map.copyOf(map);
    }

    /** The values of this option; empty when it is not given. */
    public List<String> list(String option) {
        List<String> list = parsed.matchedOptionValue(option, List.of());
        return List.copyOf(list);
    }

    /** The parameter at this position, if it is given. */
    public Optional<String> parameter(int position) {
        return Optional.ofNullable(parsed.matchedPositionalValue(position, null));
    }

    /** The parameter at this position, which must be given. */
    public String required(int position) {
        return parameter(position).orElseThrow();
    }

    /** All parameters from this position on. */
    public List<String> rest(int position) {
        List<String> rest = parsed.matchedPositionalValue(position, List.of());
        return List.copyOf(rest);
    }

    /**
     * A path as given, relative to the working folder.
     *
     * @throws UsageException when it is no path
     */
    public Path path(String text) throws UsageException {
        try {
            return workingFolder.resolve(text);
        } catch (InvalidPathException e) {
            throw new UsageException(texts.get("error.path", text));
        }
    }

    /** The working folder. */
    public Path workingFolder() {
        return workingFolder;
    }

    /**
     * One of a few words.
     *
     * @throws UsageException when it is another
     */
    public Optional<String> oneOf(String option, Set<String> words) throws UsageException {
        Optional<String> value = option(option);
        if (value.isPresent() && !words.contains(value.get())) {
            throw new UsageException(texts.get("error.value", option, value.get(), String.join(texts.get("or"), words.stream().sorted().toList())));
        }
        return value;
    }

    /**
     * The exit code that {@code --fail-on} makes of these problems; fine unless it is given.
     *
     * @throws UsageException when the option is given another word
     */
    public int code(List<Problem> problems) throws UsageException {
        Severity least = switch (oneOf("--fail-on", Set.of("error", "warning", "never")).orElse("never")) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> null;
        };
        return least != null && problems.stream().anyMatch(p -> p.severity().compareTo(least) <= 0) ? Outcome.FINDINGS : Outcome.FINE;
    }
}
