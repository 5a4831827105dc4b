package org.steelyard.cli.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.steelyard.cli.Cli;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line from its words to its exit code. */
public final class Runner {

    private static final Logger LOG = Logger.getLogger(Runner.class.getName());

    private final Cli.Surroundings surroundings;
    private final Locale language;
    private final Parser parser;
    private final Texts texts;
    private final PrintStream out;
    private final PrintStream err;

    /** A runner in these surroundings. */
    public Runner(Cli.Surroundings surroundings, Locale language, Parser parser) {
        this.surroundings = surroundings;
        this.language = language;
        this.parser = parser;
        this.texts = parser.texts();
        this.out = surroundings.out();
        this.err = surroundings.err();
    }

    /** Runs these words. */
    public int run(String... words) {
        boolean json = List.of(words).contains("--json");
        String command = "";
        try {
            CommandLine line = parser.commandLine();
            ParseResult root = line.parseArgs(words);
            ParseResult verb = root.hasSubcommand() ? root.subcommand() : root;
            command = verb == root || verb.commandSpec().helpCommand() ? "" : verb.commandSpec().name();
            requireKnownWords(line);
            requireLanguage(root);
            if (verb.isUsageHelpRequested() || verb == root && !root.isVersionHelpRequested()) {
                return usage(verb.commandSpec());
            }
            if (root.isVersionHelpRequested()) {
                out.println(texts.get("version", surroundings.version()));
                return Outcome.FINE;
            }
            if (verb.commandSpec().helpCommand()) {
                return help(line, verb);
            }
            return run(parser.verb(verb.commandSpec().name()), verb, json);
        } catch (ParameterException e) {
            boolean root = e.getCommandLine().getParent() == null;
            return usage(json, parser.message(e), root ? "" : e.getCommandLine().getCommandName());
        } catch (UsageException e) {
            return usage(json, e.getMessage(), command);
        } catch (UseCaseException e) {
            LOG.log(e.category() == UseCaseException.Category.INTERNAL ? Level.SEVERE : Level.INFO, e.getMessage(), e);
            return switch (e.category()) {
                case USAGE -> fail(json, command, Outcome.USAGE, "usage", e.getMessage());
                case INPUT -> fail(json, command, Outcome.INPUT, "input", e.getMessage());
                case INTERNAL -> internal(json, command, e.getMessage());
            };
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.log(Level.SEVERE, String.join(" ", words), e);
            return internal(json, command, e.getClass().getSimpleName());
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** An unknown word is an error beside --help and after "help" too, where picocli passes over it. */
    private static void requireKnownWords(CommandLine line) {
        for (ParseResult at = line.getParseResult(); at != null; at = at.subcommand()) {
            if (!at.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(at.commandSpec().commandLine(), at.unmatched());
            }
        }
    }

    private void requireLanguage(ParseResult root) throws UsageException {
        for (ParseResult at = root; at != null; at = at.subcommand()) {
            String asked = at.matchedOptionValue("--lang", "zh");
            if (!List.of("zh", "en").contains(asked)) {
                throw new UsageException(texts.get("error.value", "--lang", asked, "zh" + texts.get("or") + "en"));
            }
        }
    }

    private int help(CommandLine line, ParseResult help) throws UsageException {
        String verb = help.matchedPositionalValue(0, "");
        CommandLine asked = verb.isEmpty() ? line : line.getSubcommands().get(verb);
        if (asked == null) {
            throw new UsageException(texts.get("error.unknown-verb", verb));
        }
        return usage(asked.getCommandSpec());
    }

    private int usage(CommandSpec spec) {
        new HelpText(texts).lines(spec).forEach(out::println);
        return Outcome.FINE;
    }

    private int run(Verb verb, ParseResult parsed, boolean json) throws UseCaseException, UsageException {
        Supplier<Services> services = new Supplier<>() {
            private Services made;

            @Override
            public Services get() {
                if (made == null) {
                    made = Services.of(surroundings.plugIns().cities(language), surroundings.ids(), surroundings.clock(), language)
                            .withMappings(surroundings.plugIns().folders());
                }
                return made;
            }
        };
        boolean quiet = parsed.matchedOptionValue("--quiet", false);
        Session session = new Session(services, surroundings.plugIns(), texts, surroundings.in(), out, err, json, quiet, surroundings.interactive());
        Outcome outcome = verb.run(new Arguments(parsed, surroundings.cwd(), texts), session);
        if (json) {
            Json document = new Json().put("command", verb.name()).put("exitCode", outcome.code());
            out.println(outcome.data().after(document).put("problems", Problems.json(outcome.problems())));
        }
        return outcome.code();
    }

    private int usage(boolean json, String message, String command) {
        String hint = texts.get("error.hint", command.isEmpty() ? "steelyard help" : "steelyard help " + command);
        if (!json) {
            err.println(message);
            err.println(hint);
            return Outcome.USAGE;
        }
        return fail(true, command, Outcome.USAGE, "usage", message + " " + hint);
    }

    private int internal(boolean json, String command, String what) {
        return fail(json, command, Outcome.INTERNAL, "internal", texts.get("error.internal", what, surroundings.log()));
    }

    private int fail(boolean json, String command, int code, String category, String message) {
        if (json) {
            out.println(new Json().put("command", command).put("exitCode", code)
                    .put("error", new Json().put("category", category).put("message", message)).put("problems", List.of()));
        } else {
            err.println(message);
        }
        return code;
    }
}
