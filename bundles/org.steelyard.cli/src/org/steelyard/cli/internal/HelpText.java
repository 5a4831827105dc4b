package org.steelyard.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.steelyard.cli.internal.print.Columns;
import org.steelyard.cli.internal.print.Width;
import org.steelyard.model.text.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How a verb is used, aligned for Chinese; picocli counts a Chinese character as one column. */
final class HelpText {

    private static final int INDENT = 2;

    private final Texts texts;

    HelpText(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("heading.usage") + synopsis(spec));
        lines.addAll(List.of(spec.usageMessage().description()));
        section("heading.parameters", spec.positionalParameters().stream().map(p -> row(label(p), p.description())), lines);
        section("heading.options", spec.options().stream().map(o -> row(label(o), o.description())), lines);
        section("heading.verbs", spec.subcommands().values().stream().map(CommandLine::getCommandSpec)
                .map(s -> row(s.name(), s.usageMessage().description())), lines);
        if (!String.join("", spec.usageMessage().footer()).isBlank()) {
            lines.add("");
            lines.addAll(List.of(spec.usageMessage().footer()));
        }
        return lines;
    }

    private static String[] row(String name, String[] description) {
        return new String[] { name, String.join(" ", description) };
    }

    private void section(String heading, Stream<String[]> rows, List<String> lines) {
        Columns columns = new Columns("ll");
        List<String[]> all = rows.toList();
        if (!all.isEmpty()) {
            all.forEach(columns::row);
            lines.add("");
            lines.add(texts.get(heading));
            lines.addAll(columns.lines(" ".repeat(INDENT)));
        }
    }

    private String synopsis(CommandSpec spec) {
        StringBuilder line = new StringBuilder(spec.qualifiedName()).append(' ').append(texts.get("label.options"));
        spec.positionalParameters().forEach(p -> line.append(' ').append(p.arity().min() == 0 ? "[" + label(p) + "]" : label(p)));
        return line.append(spec.subcommands().isEmpty() ? "" : " " + texts.get("label.verb")).toString();
    }

    private static String label(PositionalParamSpec parameter) {
        return parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
    }

    private static String label(OptionSpec option) {
        String names = String.join(", ", option.names());
        String indented = option.names().length == 1 ? Width.left("", "-q, ".length()) + names : names;
        return indented + (option.arity().max() > 0 ? " " + option.paramLabel() : "");
    }
}
