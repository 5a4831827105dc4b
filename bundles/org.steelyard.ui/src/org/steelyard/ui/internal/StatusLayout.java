package org.steelyard.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** The status line: first the state of the evaluation as wide as it is, then passing messages with what room is left. */
final class StatusLayout extends Layout {

    private static final int MARGIN = 8;
    private static final int GAP = 16;

    private final Control first;

    StatusLayout(Control first) {
        this.first = first;
    }

    @Override
    protected Point computeSize(Composite line, int width, int height, boolean flush) {
        int high = 16;
        for (Control child : line.getChildren()) {
            high = Math.max(high, child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).y);
        }
        // as wide as the window lets it be
        return new Point(width == SWT.DEFAULT ? 2000 : width, high + 2);
    }

    @Override
    protected void layout(Composite line, boolean flush) {
        Rectangle area = line.getClientArea();
        int x = area.x + MARGIN;
        x += place(first, x, area, Math.min(first.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).x, area.width - MARGIN)) + GAP;
        Control[] all = line.getChildren();
        // the platform keeps its message as the first child; its own progress bar has a better place at the right of the window
        for (int i = 1; i < all.length; i++) {
            if (all[i] != first) {
                all[i].setBounds(-1000, -1000, 1, 1);
            }
        }
        place(all[0], x, area, Math.max(0, area.x + area.width - x));
    }

    private static int place(Control control, int x, Rectangle area, int width) {
        int height = Math.min(area.height, control.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        control.setBounds(x, area.y + (area.height - height) / 2, width, height);
        return width;
    }
}
