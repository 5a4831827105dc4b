package org.steelyard.ui.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Saves what the screen shows as PNG files. */
final class Pictures {

    private final Display display;
    private final Path folder;

    Pictures(Display display, Path folder) {
        this.display = display;
        this.folder = folder;
    }

    Path window(String name) {
        return take(name, () -> {
            Shell shell = display.getActiveShell() == null ? display.getShells()[0] : display.getActiveShell();
            shell.update();
            return shell.getBounds();
        });
    }

    Path control(Control control, String name) {
        return take(name, () -> {
            control.update();
            Point corner = control.toDisplay(0, 0);
            Point size = control.getSize();
            return new Rectangle(corner.x, corner.y, size.x, size.y);
        });
    }

    Path screen(String name) {
        return take(name, display::getBounds);
    }

    /** Failures are numbered, so that one picture does not hide another. */
    Path failure() {
        int number = 1;
        while (Files.exists(folder.resolve("failure-" + number + ".png"))) {
            number++;
        }
        return screen("failure-" + number);
    }

    private interface Area {
        Rectangle onDisplayThread();
    }

    private Path take(String name, Area area) {
        CompletableFuture<ImageData> picture = new CompletableFuture<>();
        display.syncExec(() -> picture.complete(copy(area.onDisplayThread())));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the pictures cannot be made: " + folder, e);
        }
        Path file = folder.resolve(name + ".png");
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture.join()};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file.toAbsolutePath();
    }

    private ImageData copy(Rectangle wanted) {
        Rectangle area = wanted.intersection(display.getBounds());
        Image image = new Image(display, Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(display);
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }
}
