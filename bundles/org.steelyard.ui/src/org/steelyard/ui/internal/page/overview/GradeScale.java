package org.steelyard.ui.internal.page.overview;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The grades as a scale with the total on it; told apart by their words and lines, shades only help. */
final class GradeScale extends Canvas {

    private static final int BAR = 18;
    private static final int MARK = 9;
    // from light to dark, so that the order stays in grey print
    private static final int[][] SHADES = { { 244, 226, 224 }, { 250, 238, 214 }, { 224, 236, 248 }, { 206, 232, 214 }, { 180, 215, 190 } };

    // the shades stay light under a dark theme, so what stands on them stays dark
    private static final Color INK = new Color(38, 44, 52);

    private Standing standing;

    GradeScale(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addPaintListener(e -> {
            if (standing != null && !standing.bands().isEmpty()) {
                paint(e.gc, getClientArea());
            }
        });
    }

    void show(Standing now) {
        standing = now;
        redraw();
    }

    private void paint(GC gc, Rectangle area) {
        double full = standing.scorecard().full().doubleValue();
        List<Standing.Band> bands = standing.bands();
        int top = gc.getFontMetrics().getHeight() + MARK + 4;
        int bar = bar(gc);
        gc.setAntialias(SWT.ON);
        int previous = Integer.MIN_VALUE;
        for (int i = 0; i < bands.size(); i++) {
            Standing.Band band = bands.get(i);
            int left = x(band.from().doubleValue(), full, area);
            int right = x(Math.min(full, band.to().doubleValue()), full, area);
            int[] shade = SHADES[Math.min(SHADES.length - 1, i + Math.max(0, SHADES.length - 1 - bands.size()))];
            gc.setBackground(new Color(shade[0], shade[1], shade[2]));
            gc.fillRectangle(left, top, right - left, bar);
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
            gc.drawRectangle(left, top, right - left - 1, bar);
            gc.setForeground(INK);
            centred(gc, band.grade(), (left + right) / 2, top + (bar - gc.getFontMetrics().getHeight()) / 2, right - left);
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            String line = Standing.points(band.from());
            int at = Math.max(left, previous + 4);
            gc.drawText(line, at, top + bar + 2, true);
            previous = at + gc.textExtent(line).x;
        }
        mark(gc, area, full, top);
    }

    private void mark(GC gc, Rectangle area, double full, int top) {
        int at = x(standing.scorecard().total().doubleValue(), full, area);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        gc.fillPolygon(new int[] { at, top, at - MARK / 2, top - MARK, at + MARK / 2, top - MARK });
        String total = Standing.points(standing.scorecard().total());
        int width = gc.textExtent(total).x;
        gc.drawText(total, Math.max(0, Math.min(area.width - width, at - width / 2)), 0, true);
    }

    // a grade fits in, in large type too
    private static int bar(GC gc) {
        return Math.max(BAR, gc.getFontMetrics().getHeight() + 2);
    }

    private static void centred(GC gc, String text, int middle, int y, int room) {
        int width = gc.textExtent(text).x;
        if (width < room) {
            gc.drawText(text, middle - width / 2, y, true);
        }
    }

    private static int x(double points, double full, Rectangle area) {
        return full == 0 ? 0 : (int) Math.round(points / full * (area.width - 1));
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        GC gc = new GC(this);
        int line = gc.getFontMetrics().getHeight();
        int bar = bar(gc);
        gc.dispose();
        return new Point(width == SWT.DEFAULT ? 420 : width, 2 * line + MARK + bar + 8);
    }
}
