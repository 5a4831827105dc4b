package org.steelyard.cli.internal.print;

import java.io.PrintStream;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Progress on one line of a terminal, wiped when done. */
public final class Progress extends NullProgressMonitor {

    private static final int WIDTH = 70;

    private final PrintStream out;
    private String task = "";
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
        show("");
    }

    @Override
    public void subTask(String name) {
        show(name == null ? "" : name);
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        show("");
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

    private void show(String detail) {
        String count = total > 0 ? " " + Math.min(total, Math.round(done)) + "/" + total : "";
        out.print("\r" + Width.left(Width.cut(task + count + (detail.isEmpty() ? "" : " " + detail), WIDTH), WIDTH));
        out.flush();
    }
}
