package org.steelyard.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/** Finds widgets by what they show, and takes pictures of the window. */
final class Widgets {

    private Widgets() {
    }

    /** All controls of this type below and including the given one. */
    static <T extends Control> List<T> all(Control root, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(root, type, found);
        return found;
    }

    private static <T extends Control> void collect(Control control, Class<T> type, List<T> found) {
        if (type.isInstance(control)) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, found);
            }
        }
    }

    /** The item at the end of this path of texts. */
    static MenuItem menu(Menu menu, String... path) {
        MenuItem found = null;
        Menu at = menu;
        for (String text : path) {
            at.notifyListeners(SWT.Show, new org.eclipse.swt.widgets.Event());
            found = null;
            for (MenuItem item : at.getItems()) {
                if (item.getText().replace("&", "").startsWith(text)) {
                    found = item;
                }
            }
            if (found == null) {
                throw new AssertionError("no menu item " + text);
            }
            at = found.getMenu();
        }
        return found;
    }

    /** Works off everything that waits for the display. */
    static void settle(Display display) {
        while (display.readAndDispatch()) {
            // until nothing is left
        }
    }

    /** Waits until this control has been drawn once more; the display tells when there is something to do. */
    static void painted(Control control) {
        boolean[] painted = new boolean[1];
        control.addListener(SWT.Paint, e -> painted[0] = true);
        long end = System.nanoTime() + java.util.concurrent.TimeUnit.SECONDS.toNanos(20);
        control.getDisplay().timerExec(20_000, control.getDisplay()::wake);
        while (!painted[0]) {
            control.redraw();
            if (System.nanoTime() > end) {
                throw new AssertionError("not drawn: " + control);
            }
            if (!control.getDisplay().readAndDispatch()) {
                control.getDisplay().sleep();
            }
        }
        settle(control.getDisplay());
    }

    /** Saves a picture of the window under the folder named by the system property {@code screenshots}. */
    static void screenshot(Shell shell, String name) {
        shell.forceActive();
        shell.update();
        settle(shell.getDisplay());
        Image image = new Image(shell.getDisplay(), shell.getBounds().width, shell.getBounds().height);
        GC gc = new GC(shell.getDisplay());
        gc.copyArea(image, shell.getBounds().x, shell.getBounds().y);
        gc.dispose();
        try {
            Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
            Files.createDirectories(folder);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } finally {
            image.dispose();
        }
    }
}
