package org.steelyard.ui.robot;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Whether the keyboard really is a window's own: SWT calls one active as soon as it has asked the window manager for that. */
final class Focus {

    /** The part of GTK that knows. */
    interface Gtk extends Library {
        Pointer gtk_widget_get_toplevel(Pointer widget);

        boolean gtk_window_is_active(Pointer window);
    }

    private final Gtk gtk = Native.load("libgtk-3.so.0", Gtk.class);

    /** Only on the thread of the display. */
    boolean isAt(Shell shell) {
        return !shell.isDisposed() && shell.getDisplay().getActiveShell() == shell
                && gtk.gtk_window_is_active(gtk.gtk_widget_get_toplevel(new Pointer(shell.handle)));
    }

    /** Whether some window of the program has it, and a control in it. */
    boolean isIn(Display display) {
        return display.getActiveShell() != null && display.getFocusControl() != null && isAt(display.getActiveShell());
    }
}
