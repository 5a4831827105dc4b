package org.steelyard.quick.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** A picture of the whole screen, so that dialogs are in it. */
final class Picture {

    private static final int REST_MILLIS = 700;

    private final Display display;

    Picture(Display display) {
        this.display = display;
    }

    int take(Path file) throws Exception {
        rest();
        ImageData[] picture = new ImageData[1];
        display.syncExec(() -> {
            Image image = new Image(display, display.getBounds());
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            picture[0] = image.getImageData();
            image.dispose();
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageLoader loader = new ImageLoader();
        loader.data = picture;
        loader.save(file.toString(), SWT.IMAGE_PNG);
        System.out.println("picture: " + file);
        return 0;
    }

    /** Until nothing has been drawn and no job has run for a while; a window that never rests is shown after ten seconds. */
    private void rest() throws InterruptedException {
        CountDownLatch rested = new CountDownLatch(1);
        display.asyncExec(() -> {
            long[] last = {System.nanoTime()};
            display.addFilter(SWT.Paint, e -> last[0] = System.nanoTime());
            display.timerExec(REST_MILLIS, new Runnable() {
                @Override
                public void run() {
                    if (Job.getJobManager().isIdle() && System.nanoTime() - last[0] > TimeUnit.MILLISECONDS.toNanos(REST_MILLIS)) {
                        rested.countDown();
                    } else {
                        display.timerExec(REST_MILLIS / 3, this);
                    }
                }
            });
        });
        rested.await(10, TimeUnit.SECONDS);
    }
}
