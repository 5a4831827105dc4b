package org.steelyard.cli.internal.print;

import java.io.PrintStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Progress on one line of a terminal, wiped when done. */
public final class Progress extends NullProgressMonitor {

    private static final int WIDTH = 70;

    private final PrintStream out;
    private String task = "";
    private String detail = "";
    private int total;
    private double done;

    /** Progress on this stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        task = name == null ? "" : name;
        total = totalWork;
        done = 0;
        detail = "";
        show();
    }

    @Override
    public void subTask(String name) {
        detail = name == null ? "" : name;
        show();
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        show();
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void done() {
        out.print("\r" + " ".repeat(WIDTH) + "\r");
        out.flush();
    }

    // of a part of a larger task the parts of work are thousandths, which say nothing to people
    private void show() {
        String share = total > 0 ? Math.min(100, Math.round(100 * done / total)) + "%" : "";
        out.print("\r" + Width.left(Width.cut(String.join(" ", Stream.of(task, share, detail).filter(s -> !s.isEmpty()).toList()), WIDTH), WIDTH));
        out.flush();
    }
}
