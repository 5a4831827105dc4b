package org.steelyard.ui.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Commits what is typed into a field after a second of rest, when the field is left, and when asked; so that nothing typed
 * stays longer in a widget alone. The field's own change events are answered only while a person types, not while
 * {@link #quietly} shows what the model says.
 */
public final class RestCommit {

    private static final int REST = 1000;

    private final Control field;
    private final Runnable commit;
    private final Runnable rested = this::now;
    private boolean pending;
    private boolean quiet;

    private RestCommit(Control field, Runnable commit) {
        this.field = field;
        this.commit = commit;
        field.addListener(SWT.Modify, e -> typed());
        field.addListener(SWT.FocusOut, e -> now());
        field.addListener(SWT.DefaultSelection, e -> now());
        field.addListener(SWT.Dispose, e -> field.getDisplay().timerExec(-1, rested));
    }

    /**
     * Watches this field.
     *
     * @param commit puts the field's content into the model when it is another one than there
     */
    public static RestCommit of(Control field, Runnable commit) {
        return new RestCommit(field, commit);
    }

    private void typed() {
        if (!quiet) {
            pending = true;
            // a timer that is set again starts anew
            field.getDisplay().timerExec(REST, rested);
        }
    }

    /** Commits at once what was typed since the last commit; nothing happens when nothing was. */
    public void now() {
        if (pending && !field.isDisposed()) {
            pending = false;
            Display display = field.getDisplay();
            display.timerExec(-1, rested);
            commit.run();
        }
    }

    /** Whether something typed is not committed yet; what the model says must not be shown over it then. */
    public boolean pending() {
        return pending;
    }

    /** Shows something in the field without taking it for typing. */
    public void quietly(Runnable show) {
        boolean before = quiet;
        quiet = true;
        try {
            show.run();
        } finally {
            quiet = before;
        }
    }
}
