package org.steelyard.ui.internal.page.indicators;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;

/** Paints the names of rows as a tree: set in by depth, with a triangle where there is something below. */
final class NamePainter extends BackgroundPainter {

    private static final int STEP = 14;
    private static final int EDGE = 4;
    private static final int SIGN = 16;

    private final GridModel model;
    private final TextPainter text = new TextPainter(false, false);

    NamePainter(GridModel model) {
        this.model = model;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        super.paintCell(cell, gc, bounds, registry);
        if (cell.getRowIndex() >= model.rows().visible().size()) {
            return;
        }
        GridRow row = model.row(cell.getRowIndex());
        int left = EDGE + row.depth() * STEP;
        if (!row.children().isEmpty()) {
            triangle(gc, bounds.x + left + 3, bounds.y + bounds.height / 2, model.rows().expanded(row));
        }
        text.paintCell(cell, gc, new Rectangle(bounds.x + left + SIGN, bounds.y, Math.max(0, bounds.width - left - SIGN - EDGE), bounds.height), registry);
    }

    private static void triangle(GC gc, int x, int y, boolean open) {
        var before = gc.getBackground();
        gc.setBackground(GridTheme.QUIET);
        gc.fillPolygon(open ? new int[] { x, y - 2, x + 8, y - 2, x + 4, y + 3 } : new int[] { x + 1, y - 4, x + 6, y, x + 1, y + 4 });
        gc.setBackground(before);
    }

    /** Whether this x, from the left edge of the cell, is on the triangle of the row. */
    static boolean onTriangle(GridRow row, int x) {
        int left = EDGE + row.depth() * STEP;
        return !row.children().isEmpty() && x >= left - EDGE && x < left + SIGN;
    }
}
