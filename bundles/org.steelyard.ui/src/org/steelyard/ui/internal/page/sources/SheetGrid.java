package org.steelyard.ui.internal.page.sources;

import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.steelyard.core.source.SourceTable;
import org.steelyard.core.source.SourceTable.Area;
import org.steelyard.core.source.SourceTable.Text;
import org.steelyard.model.value.Place;
import org.steelyard.ui.internal.editor.Ids;

/** One table of a file, to be read and copied from; the cells in question stand out, what is hidden is grey. */
final class SheetGrid {

    private static final String NUMBER = "NUMBER";
    private static final String HIT = "HIT";
    private static final String HIDDEN = "HIDDEN";
    private static final int SAMPLE = 200;
    private static final int NARROWEST = 48;
    private static final int WIDEST = 300;

    private final NatTable table;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;

    SheetGrid(Composite parent, SourceTable of, Optional<Area> hit, String name) {
        DataLayer cells = new DataLayer(new Cells(of));
        cells.setConfigLabelAccumulator((labels, column, row) -> {
            of.at(row, column).filter(Text::number).ifPresent(t -> labels.addLabel(NUMBER));
            if (of.hiddenRows().contains(row) || of.hiddenColumns().contains(column)) {
                labels.addLabelOnTop(HIDDEN);
            }
            if (hit.filter(a -> a.contains(row, column)).isPresent()) {
                labels.addLabelOnTop(HIT);
            }
        });
        int line = lineHeight(parent);
        cells.setDefaultRowHeight(line + 8);
        widths(parent, of, cells);
        selection = new SelectionLayer(cells);
        viewport = new ViewportLayer(selection);
        IDataProvider letters = new Headings(of.columns(), true);
        IDataProvider numbers = new Headings(of.rows(), false);
        ColumnHeaderLayer columns = new ColumnHeaderLayer(new DataLayer(letters, NARROWEST, line + 8), viewport, selection);
        RowHeaderLayer rows = new RowHeaderLayer(new DataLayer(numbers, NARROWEST, line + 8), viewport, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(letters, numbers)), rows, columns);
        table = Ids.control(new NatTable(parent, new GridLayer(viewport, columns, rows, corner), false), "sources.sheet", name);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new Looks(table.getDisplay()));
        table.configure();
        table.setTheme(new ModernNatTableThemeConfiguration());
        new Looks(table.getDisplay()).configureRegistry(table.getConfigRegistry());
    }

    NatTable control() {
        return table;
    }

    /** Scrolls to these cells and selects the first. */
    void reveal(Area area) {
        viewport.moveCellPositionIntoViewport(area.column(), area.row());
        selection.setSelectedCell(area.column(), area.row());
    }

    private static int lineHeight(Composite parent) {
        GC gc = new GC(parent);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private static void widths(Composite parent, SourceTable of, DataLayer cells) {
        GC gc = new GC(parent);
        try {
            for (int column = 0; column < Math.min(of.columns(), SAMPLE); column++) {
                int width = NARROWEST;
                for (int row = 0; row < Math.min(of.rows(), SAMPLE) && width < WIDEST; row++) {
                    width = Math.max(width, of.at(row, column).map(t -> gc.textExtent(t.text()).x + 16).orElse(0));
                }
                cells.setColumnWidthByPosition(column, of.columns() == 1 ? 3 * WIDEST : Math.min(WIDEST, width));
            }
        } finally {
            gc.dispose();
        }
    }

    /** The texts of the cells. */
    private record Cells(SourceTable of) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return of.at(row, column).map(Text::text).orElse("");
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            // an original never changes
        }

        @Override
        public int getColumnCount() {
            return of.columns();
        }

        @Override
        public int getRowCount() {
            return of.rows();
        }
    }

    /** Letters or numbers, as office programs have them. */
    private record Headings(int count, boolean letters) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return letters ? Place.columnName(column) : row + 1;
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            // headings are what they are
        }

        @Override
        public int getColumnCount() {
            return letters ? count : 1;
        }

        @Override
        public int getRowCount() {
            return letters ? 1 : count;
        }
    }

    /** How the cells look. */
    private static final class Looks extends AbstractRegistryConfiguration {

        private final Display display;

        Looks(Display display) {
            this.display = display;
        }

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            Style left = new Style();
            left.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, left, DisplayMode.NORMAL, "BODY");
            Style number = new Style();
            number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, number, DisplayMode.NORMAL, NUMBER);
            Style hidden = new Style();
            hidden.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, display.getSystemColor(SWT.COLOR_DARK_GRAY));
            hidden.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, display.getSystemColor(SWT.COLOR_WIDGET_LIGHT_SHADOW));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, hidden, DisplayMode.NORMAL, HIDDEN);
            Style hit = new Style();
            hit.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, display.getSystemColor(SWT.COLOR_INFO_BACKGROUND));
            hit.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, display.getSystemColor(SWT.COLOR_INFO_FOREGROUND));
            hit.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, hit, DisplayMode.NORMAL, HIT);
        }
    }
}
