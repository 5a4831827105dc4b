package org.steelyard.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.cli.internal.verb.CitiesVerb;
import org.steelyard.cli.internal.verb.CollectVerb;
import org.steelyard.cli.internal.verb.CompareVerb;
import org.steelyard.cli.internal.verb.DecideVerb;
import org.steelyard.cli.internal.verb.DemoVerb;
import org.steelyard.cli.internal.verb.ExportVerb;
import org.steelyard.cli.internal.verb.ImportVerb;
import org.steelyard.cli.internal.verb.LintVerb;
import org.steelyard.cli.internal.verb.NewCityVerb;
import org.steelyard.cli.internal.verb.NewVerb;
import org.steelyard.cli.internal.verb.ScoreVerb;
import org.steelyard.cli.internal.verb.ShowVerb;
import org.steelyard.cli.internal.verb.WriteVerb;
import org.steelyard.model.text.Texts;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The grammar of the command line, and its errors in the user's language. */
public final class Parser {

    private final List<Verb> verbs = List.of(new CitiesVerb(), new NewCityVerb(), new NewVerb(), new ImportVerb(), new CollectVerb(), new ScoreVerb(), new LintVerb(),
            new ExportVerb(), new ShowVerb(), new DecideVerb(), new WriteVerb(), new CompareVerb(), new DemoVerb());
    private final Texts texts;

    /** A parser whose texts are in this language. */
    public Parser(Locale language) {
        this.texts = Texts.of(Session.class, language);
    }

    Texts texts() {
        return texts;
    }

    CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name("steelyard");
        new Declaration(root, texts).global();
        root.addOption(OptionSpec.builder("-V", "--version").type(boolean.class).arity("0").versionHelp(true)
                .description(texts.get("option.version")).build());
        for (Verb verb : verbs) {
            CommandSpec spec = CommandSpec.create().name(verb.name());
            Declaration declaration = new Declaration(spec, texts);
            verb.declare(declaration);
            declaration.global();
            root.addSubcommand(verb.name(), new CommandLine(spec));
        }
        CommandSpec help = CommandSpec.create().name("help").helpCommand(true);
        new Declaration(help, texts).optionalParameter("verb").global();
        root.addSubcommand("help", new CommandLine(help));
        CommandLine line = new CommandLine(root);
        // a file name may begin with an @
        line.setExpandAtFiles(false);
        return line;
    }

    Verb verb(String name) {
        return verbs.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    /** The error as a sentence. */
    String message(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException u -> unmatched(u);
            case MissingParameterException m -> missing(m);
            case OverwrittenOptionException o -> texts.get("error.twice", label(o.getOverwritten()));
            case MaxValuesExceededException m -> texts.get("error.too-many", m.getArgSpec() == null ? "" : label(m.getArgSpec()));
            default -> e.getArgSpec() == null ? texts.get("error.other", String.valueOf(e.getValue()))
                    : texts.get("error.bad-value", label(e.getArgSpec()), String.valueOf(e.getValue()), e.getArgSpec().paramLabel());
        };
    }

    private String unmatched(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        boolean root = e.getCommandLine().getParent() == null;
        String what = word.startsWith("-") ? "error.unknown-option" : root ? "error.unknown-verb" : "error.unexpected";
        return texts.get(what, word);
    }

    private String missing(MissingParameterException e) {
        // a mistyped option explains more than what is missing besides
        Optional<String> unknown = e.getCommandLine().getUnmatchedArguments().stream().filter(w -> w.startsWith("-")).findFirst();
        if (unknown.isPresent()) {
            return texts.get("error.unknown-option", unknown.get());
        }
        String all = e.getMissing().stream().map(Parser::label).collect(Collectors.joining(texts.get("comma")));
        boolean option = e.getMissing().stream().allMatch(ArgSpec::isOption);
        // picocli names an option without its value by the option itself
        boolean value = option && !((OptionSpec) e.getMissing().get(0)).required();
        return texts.get(value ? "error.missing-value" : option ? "error.missing-option" : "error.missing-parameter", all);
    }

    private static String label(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
