package org.steelyard.ui.robot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Asks things on the thread of the display, and waits there for conditions; the calling thread never sleeps, it is woken. */
final class Waiting {

    /** A change of what is shown comes with one of these; what comes with none is looked at by a slow heartbeat. */
    private static final int[] SIGNS = {SWT.Paint, SWT.Show, SWT.Hide, SWT.Activate, SWT.Deactivate, SWT.Modify, SWT.Selection, SWT.FocusIn, SWT.Arm,
        SWT.Dispose};
    private static final int HEARTBEAT_MILLIS = 50;

    private final Display display;
    private final Duration deadline;

    Waiting(Display display, Duration deadline) {
        this.display = display;
        this.deadline = deadline;
    }

    Duration deadline() {
        return deadline;
    }

    /** @throws TimeoutException if the display does not answer within the deadline */
    <T> T ask(Supplier<T> question) throws TimeoutException {
        if (Thread.currentThread() == display.getThread()) {
            return question.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        display.asyncExec(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** The first answer, or what stood in the way last: a widget that went while it was looked at is looked for again. */
    <T> Optional<T> until(Duration atMost, Supplier<Optional<T>> condition, AtomicReference<RuntimeException> hindrance) {
        Watch<T> watch = new Watch<>(condition, hindrance);
        display.asyncExec(watch::start);
        try {
            watch.met.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        display.asyncExec(watch::stop);
        return Optional.ofNullable(watch.found.get());
    }

    /** Something that is waited for is missing, found out while something else is waited for. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYet(String what) {
            super(what);
        }
    }

    private final class Watch<T> implements Runnable {

        private final Supplier<Optional<T>> condition;
        private final AtomicReference<RuntimeException> hindrance;
        private final CountDownLatch met = new CountDownLatch(1);
        private final AtomicReference<T> found = new AtomicReference<>();
        private final Listener sign = e -> lookSoon();
        private boolean soon;
        private boolean stopped;

        Watch(Supplier<Optional<T>> condition, AtomicReference<RuntimeException> hindrance) {
            this.condition = condition;
            this.hindrance = hindrance;
        }

        void start() {
            for (int type : SIGNS) {
                display.addFilter(type, sign);
            }
            run();
        }

        void stop() {
            stopped = true;
            for (int type : SIGNS) {
                display.removeFilter(type, sign);
            }
        }

        @Override
        public void run() {
            look();
            if (!stopped) {
                display.timerExec(HEARTBEAT_MILLIS, this);
            }
        }

        /** After the event, when everybody has had it. */
        private void lookSoon() {
            if (!soon) {
                soon = true;
                display.asyncExec(() -> {
                    soon = false;
                    look();
                });
            }
        }

        private void look() {
            if (stopped) {
                return;
            }
            try {
                hindrance.set(null);
                condition.get().ifPresent(answer -> {
                    found.set(answer);
                    stop();
                    met.countDown();
                });
            } catch (SWTException | IndexOutOfBoundsException | NullPointerException | NotYet e) {
                hindrance.set(e);
            } catch (RuntimeException e) {
                hindrance.set(e);
                stop();
                met.countDown();
            }
        }
    }
}
