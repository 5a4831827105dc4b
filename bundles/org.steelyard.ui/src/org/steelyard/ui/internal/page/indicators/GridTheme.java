package org.steelyard.ui.internal.page.indicators;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** A light, dense look: the fonts of the window, fine lines, one quiet colour for what is selected. */
final class GridTheme extends ModernNatTableThemeConfiguration {

    static final Color INK = new Color(38, 44, 52);
    static final Color GROUP = new Color(243, 246, 249);
    static final Color DETAIL = new Color(250, 250, 247);
    static final Color QUIET = new Color(110, 118, 128);
    private static final Color LINE = new Color(226, 230, 235);
    private static final Color CHOSEN = new Color(214, 230, 246);
    private static final Color ANCHOR = new Color(47, 111, 171);
    private static final Color HEADER = new Color(234, 238, 243);

    GridTheme() {
        Font font = JFaceResources.getDefaultFont();
        defaultFont = font;
        defaultFgColor = INK;
        defaultHAlign = HorizontalAlignmentEnum.LEFT;
        evenRowBgColor = new Color(255, 255, 255);
        oddRowBgColor = new Color(255, 255, 255);
        cHeaderFont = font;
        cHeaderBgColor = HEADER;
        cHeaderFgColor = INK;
        cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
        cHeaderSelectionFont = font;
        cHeaderSelectionBgColor = CHOSEN;
        cHeaderSelectionFgColor = INK;
        cHeaderFullSelectionBgColor = CHOSEN;
        cHeaderFullSelectionFgColor = INK;
        defaultSelectionFont = font;
        defaultSelectionBgColor = CHOSEN;
        defaultSelectionFgColor = INK;
        selectionAnchorSelectionBgColor = CHOSEN;
        selectionAnchorSelectionFgColor = INK;
        selectionAnchorSelectionFont = font;
        selectionAnchorBgColor = CHOSEN;
        selectionAnchorFgColor = INK;
        selectionAnchorFont = font;
        BorderStyle anchor = new BorderStyle(2, ANCHOR, LineStyleEnum.SOLID);
        selectionAnchorBorderStyle = anchor;
        selectionAnchorSelectionBorderStyle = anchor;
        gridLineColor = LINE;
        renderBodyGridLines = true;
        freezeSeparatorColor = new Color(200, 207, 215);
    }

    @Override
    public void createPainterInstances() {
        super.createPainterInstances();
        defaultCellPainter = new PaddingDecorator(new TextPainter(false, true), 0, 5, 0, 5);
        cHeaderCellPainter = new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, 5, 0, 5));
        sortHeaderCellPainter = new BackgroundPainter(new PaddingDecorator(new SortableHeaderTextPainter(new TextPainter(false, false), false, true), 0, 5, 0, 5));
        selectedSortHeaderCellPainter = sortHeaderCellPainter;
        cHeaderSelectionCellPainter = cHeaderCellPainter;
    }
}
