package org.steelyard.cli.internal;

import java.util.List;
import java.util.Map;

import org.steelyard.model.text.Texts;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options and parameters of one verb, described in the user's language by texts {@code <verb>.<option>}. */
public final class Declaration {

    private final CommandSpec spec;
    private final Texts texts;
    private int position;

    Declaration(CommandSpec spec, Texts texts) {
        this.spec = spec;
        this.texts = texts;
        spec.usageMessage().description(texts.get(spec.name() + ".description").split("\n"))
                .footer(texts.get(spec.name() + ".footer").split("\n"));
    }

    /** A parameter that must be given. */
    public Declaration parameter(String name) {
        return positional(name, "1");
    }

    /** A parameter that may be left out. */
    public Declaration optionalParameter(String name) {
        return positional(name, "0..1");
    }

    /** One or more parameters at the end. */
    public Declaration parameters(String name) {
        return atTheEnd(name, "1..*");
    }

    /** Any number of parameters at the end. */
    public Declaration optionalParameters(String name) {
        return atTheEnd(name, "0..*");
    }

    private Declaration atTheEnd(String name, String arity) {
        spec.addPositional(PositionalParamSpec.builder().index(position + "..*").arity(arity).required(arity.startsWith("1")).paramLabel(texts.get("label." + name))
                .type(List.class).auxiliaryTypes(String.class).description(texts.get(spec.name() + "." + name)).build());
        return this;
    }

    private Declaration positional(String name, String arity) {
        spec.addPositional(PositionalParamSpec.builder().index(Integer.toString(position++)).arity(arity).required(arity.equals("1"))
                .paramLabel(texts.get("label." + name)).type(String.class).description(texts.get(spec.name() + "." + name)).build());
        return this;
    }

    /** A switch. */
    public Declaration flag(String name) {
        spec.addOption(OptionSpec.builder(name).type(boolean.class).arity("0").description(describe(name)).build());
        return this;
    }

    /** An option with a value. */
    public Declaration option(String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(String.class).arity("1").paramLabel(texts.get("label." + label))
                .description(describe(name)).build());
        return this;
    }

    /** An option {@code name KEY=VALUE} that may be repeated. */
    public Declaration map(String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(Map.class).auxiliaryTypes(String.class, String.class).arity("1")
                .paramLabel(texts.get("label." + label)).description(describe(name)).build());
        return this;
    }

    /** An option with one or more values that may be repeated. */
    public Declaration repeated(String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).arity("1..*")
                .paramLabel(texts.get("label." + label)).description(describe(name)).build());
        return this;
    }

    /** The option that turns problems into exit code 1. */
    public Declaration failOn() {
        return option("--fail-on", "severity");
    }

    Declaration global() {
        spec.addOption(OptionSpec.builder("--lang").type(String.class).arity("1").paramLabel("zh|en").description(texts.get("option.lang")).build());
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).arity("0").description(texts.get("option.json")).build());
        spec.addOption(OptionSpec.builder("-q", "--quiet").type(boolean.class).arity("0").description(texts.get("option.quiet")).build());
        spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).arity("0").usageHelp(true).description(texts.get("option.help")).build());
        return this;
    }

    private String describe(String option) {
        String own = spec.name() + "." + option.substring(2);
        String text = texts.get(own);
        // options that several verbs share are described once
        return text.equals(own) ? texts.get("option." + option.substring(2)) : text;
    }
}
