package org.steelyard.ui.internal.page.findings;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Lines from findings to the recommendations that answer them; those of the selection are strong. */
final class LinkLines {

    private final Canvas canvas;
    private final RowList findings;
    private final RowList recommendations;

    LinkLines(Canvas canvas, RowList findings, RowList recommendations) {
        this.canvas = canvas;
        this.findings = findings;
        this.recommendations = recommendations;
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
    }

    static Canvas canvas(Composite parent, Texts texts) {
        return Ids.control(new Canvas(parent, SWT.DOUBLE_BUFFERED), "findings.lines", texts.get("lines"));
    }

    void redraw() {
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        Optional<EObject> chosen = findings.selected().or(recommendations::selected).map(Row::object);
        for (Row row : findings.rows()) {
            for (EObject to : row.links()) {
                boolean strong = chosen.filter(c -> c == row.object() || c == to).isPresent();
                findings.middle(row.object()).ifPresent(from -> recommendations.middle(to).ifPresent(until -> line(gc, from, until, strong)));
            }
        }
    }

    private void line(GC gc, int from, int until, boolean strong) {
        gc.setForeground(gc.getDevice().getSystemColor(strong ? SWT.COLOR_LIST_SELECTION : SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.setLineWidth(strong ? 2 : 1);
        int width = canvas.getClientArea().width;
        Path path = new Path(gc.getDevice());
        try {
            path.moveTo(0, from);
            path.cubicTo(width / 2f, from, width / 2f, until, width, until);
            gc.drawPath(path);
        } finally {
            path.dispose();
        }
    }
}
