package org.steelyard.cli.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.cli.internal.print.Progress;
import org.steelyard.core.Services;
import org.steelyard.install.CityPlugIns;
import org.steelyard.model.text.Texts;

/** What a verb runs in: services, texts, and where it prints. */
public final class Session {

    private final Supplier<Services> services;
    private final CityPlugIns plugIns;
    private final Texts texts;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean quiet;
    private final boolean interactive;

    Session(Supplier<Services> services, CityPlugIns plugIns, Texts texts, InputStream in, PrintStream out, PrintStream err, boolean json, boolean quiet, boolean interactive) {
        this.services = services;
        this.plugIns = plugIns;
        this.texts = texts;
        this.in = in;
        this.out = out;
        this.err = err;
        this.json = json;
        this.quiet = quiet;
        this.interactive = interactive;
    }

    /** The use cases' services; made when first asked for. */
    public Services services() {
        return services.get();
    }

    /** The city plug-ins, which come and go. */
    public CityPlugIns plugIns() {
        return plugIns;
    }

    /** Texts of the command line. */
    public Texts texts() {
        return texts;
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** A text. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The user's language. */
    public Locale locale() {
        return texts.locale();
    }

    /** Prints a line, unless only JSON or nothing is wanted. */
    public void say(String line) {
        if (!json && !quiet) {
            out.println(line);
        }
    }

    /** Prints lines, unless only JSON or nothing is wanted. */
    public void say(List<String> lines) {
        lines.forEach(this::say);
    }

    /** Prints a line of the result, also when quiet. */
    public void result(String line) {
        if (!json) {
            out.println(line);
        }
    }

    /** Whether one JSON document is the whole output. */
    public boolean isJson() {
        return json;
    }

    /** Progress on the terminal, where there is one that wants it. */
    public IProgressMonitor progress() {
        return interactive && !json && !quiet ? new Progress(err) : new NullProgressMonitor();
    }
}
