package org.steelyard.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import org.steelyard.city.Cities;
import org.steelyard.cli.internal.Parser;
import org.steelyard.cli.internal.Runner;
import org.steelyard.install.CityPlugIns;
import org.steelyard.model.resource.IdSource;

/**
 * The command line, {@code steelyard VERB …}. Exit codes: 0 fine, 1 findings (only {@code lint}, and verbs given
 * {@code --fail-on}), 2 usage, 3 input, 70 internal. With {@code --json} exactly one JSON document goes to standard output.
 */
public final class Cli {

    private final Surroundings surroundings;

    /**
     * What a command line runs in.
     *
     * @param in          standard input
     * @param out         standard output
     * @param err         standard error
     * @param interactive whether somebody sits at a terminal
     * @param cwd         working folder
     * @param clock       the time
     * @param ids         where identifiers of new objects come from
     * @param plugIns     the city plug-ins, which come and go
     * @param language    language unless {@code --lang} says another
     * @param log         where the log is
     * @param version     version of the program
     */
    public record Surroundings(InputStream in, PrintStream out, PrintStream err, boolean interactive, Path cwd, Clock clock, IdSource ids,
            CityPlugIns plugIns, Locale language, Path log, String version) {

        /** Checks that nothing is missing. */
        public Surroundings {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(out, "out");
            Objects.requireNonNull(err, "err");
            Objects.requireNonNull(cwd, "cwd");
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(ids, "ids");
            Objects.requireNonNull(plugIns, "plugIns");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(log, "log");
            Objects.requireNonNull(version, "version");
        }

        /** Without anything on standard input. */
        public Surroundings(PrintStream out, PrintStream err, boolean interactive, Path cwd, Clock clock, IdSource ids,
                CityPlugIns plugIns, Locale language, Path log, String version) {
            this(InputStream.nullInputStream(), out, err, interactive, cwd, clock, ids, plugIns, language, log, version);
        }

        /** Without anything on standard input, and with city plug-ins that neither come nor go. */
        public Surroundings(PrintStream out, PrintStream err, boolean interactive, Path cwd, Clock clock, IdSource ids,
                Function<Locale, Cities> cities, Locale language, Path log, String version) {
            this(InputStream.nullInputStream(), out, err, interactive, cwd, clock, ids, CityPlugIns.fixed(cities), language, log, version);
        }
    }

    /** A command line in these surroundings. */
    public Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The language that these words ask for with {@code --lang}, else the given one; Chinese unless that is English. */
    private static Locale language(List<String> words, Locale fallback) {
        String asked = fallback.getLanguage();
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            String word = words.get(i).equals("--lang") && i + 1 < words.size() ? "--lang=" + words.get(i + 1) : words.get(i);
            if (word.equals("--lang=zh") || word.equals("--lang=en")) {
                asked = word.substring("--lang=".length());
            }
        }
        return asked.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Runs one command line and returns its exit code. Nothing is thrown. */
    public int run(String... words) {
        Locale language = language(Arrays.asList(words), surroundings.language());
        return new Runner(surroundings, language, new Parser(language)).run(words);
    }
}
