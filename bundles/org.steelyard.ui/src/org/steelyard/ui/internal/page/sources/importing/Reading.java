package org.steelyard.ui.internal.page.sources.importing;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.steelyard.core.ImportSources;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.evaluation.Evaluation;

/** Files being read beside the window; can be stopped. What comes of it is told on the thread of the window. */
final class Reading {

    private final Display display;
    private final Monitor monitor;
    private boolean stopped;

    private Reading(Display display, Consumer<String> doing) {
        this.display = display;
        this.monitor = new Monitor(doing);
    }

    /** What becomes of it. */
    interface Outcome {
        /** The files were read; the taker closes what was prepared. */
        void ready(PreparedImport prepared);

        /** They could not be, as this sentence says. */
        void failed(String sentence);
    }

    /** Starts reading, from a copy made here and now. */
    static Reading start(ImportSources sources, OpenEvaluation open, ImportSources.Request request, Display display, Consumer<String> doing, String name,
            Outcome outcome) {
        Reading reading = new Reading(display, doing);
        Evaluation copy = sources.copy(open);
        ICoreRunnable work = unused -> reading.run(sources, open, copy, request, outcome);
        Job.createSystem(name, work).schedule();
        return reading;
    }

    private void run(ImportSources sources, OpenEvaluation open, Evaluation copy, ImportSources.Request request, Outcome outcome) {
        try {
            PreparedImport prepared = sources.prepare(open, copy, request, monitor);
            tell(() -> {
                if (stopped) {
                    close(prepared);
                } else {
                    outcome.ready(prepared);
                }
            }, prepared);
        } catch (OperationCanceledException e) {
            // stopped by a person, who knows
            return;
        } catch (UseCaseException e) {
            fail(outcome, e.getMessage());
        } catch (RuntimeException e) {
            ILog.of(Reading.class).error(e.getMessage(), e);
            fail(outcome, String.valueOf(e.getMessage()));
        }
    }

    private void tell(Runnable what, PreparedImport prepared) {
        if (display.isDisposed()) {
            close(prepared);
        } else {
            display.asyncExec(what);
        }
    }

    private void fail(Outcome outcome, String sentence) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!stopped) {
                    outcome.failed(sentence);
                }
            });
        }
    }

    /** Stops it; nothing is told any more. */
    void stop() {
        stopped = true;
        monitor.setCanceled(true);
    }

    static void close(PreparedImport prepared) {
        try {
            prepared.close();
        } catch (UseCaseException e) {
            // files left in the temporary folder harm nobody
            ILog.of(Reading.class).warn(e.getMessage(), e);
        }
    }

    /** Passes on what is being done. */
    private final class Monitor extends NullProgressMonitor {

        private final Consumer<String> doing;

        Monitor(Consumer<String> doing) {
            this.doing = doing;
        }

        @Override
        public void subTask(String name) {
            if (name != null && !name.isBlank() && !display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!stopped) {
                        doing.accept(name);
                    }
                });
            }
        }
    }
}
