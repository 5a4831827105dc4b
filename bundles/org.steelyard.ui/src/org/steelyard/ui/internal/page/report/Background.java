package org.steelyard.ui.internal.page.report;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.steelyard.core.UseCaseException;

/** Work beside the window, of which only the newest counts; what comes of it is told on the thread of the window. */
final class Background {

    private final Display display;
    private int newest;
    private Job running;

    Background(Display display) {
        this.display = display;
    }

    /** What is done. */
    interface Work<T> {
        T run(IProgressMonitor monitor) throws UseCaseException;
    }

    /** Starts this in place of what was started before. */
    <T> void start(String name, Work<T> work, Consumer<T> done, Consumer<String> failed) {
        stop();
        int mine = newest;
        ICoreRunnable job = monitor -> {
            try {
                T result = work.run(monitor);
                tell(mine, () -> done.accept(result));
            } catch (OperationCanceledException e) {
                // stopped by a person, who knows
                return;
            } catch (UseCaseException e) {
                tell(mine, () -> failed.accept(e.getMessage()));
            } catch (RuntimeException e) {
                ILog.of(Background.class).error(e.getMessage(), e);
                tell(mine, () -> failed.accept(String.valueOf(e.getMessage())));
            }
        };
        running = Job.createSystem(name, job);
        running.schedule();
    }

    private void tell(int mine, Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (mine == newest) {
                    what.run();
                }
            });
        }
    }

    /** Gives up what is running. */
    void stop() {
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
