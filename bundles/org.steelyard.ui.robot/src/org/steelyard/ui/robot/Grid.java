package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.data.convert.IDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowCellInViewportCommand;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * A NatTable, cell by cell. Rows count from 0 at the first below the header, as they are sorted, filtered and expanded now;
 * columns are named by what the header shows. Cells are scrolled to before they are read or clicked on, and read as they are displayed.
 */
public final class Grid {

    private final Robot robot;
    private final NatTable table;

    Grid(Robot robot, NatTable table) {
        this.robot = robot;
        this.table = table;
    }

    // ---- reading

    /** What the header shows, column by column. */
    public List<String> columns() {
        return robot.ask(() -> {
            List<String> columns = new ArrayList<>();
            for (int column = 0; column < body().getColumnCount(); column++) {
                columns.add(heading(column));
            }
            return columns;
        });
    }

    public int rowCount() {
        return robot.ask(() -> body().getRowCount());
    }

    /** The row one of whose cells shows this text, or else begins with it. */
    public int row(String text) {
        return robot.await("a row " + text, () -> findRow(text));
    }

    /** Whether there is such a row now. */
    public boolean hasRow(String text) {
        return robot.ask(() -> findRow(text).isPresent());
    }

    /** What the cell shows. */
    public String text(int row, String column) {
        return robot.ask(() -> shown(row, column(column)));
    }

    /** What all cells show. */
    public List<List<String>> texts() {
        return robot.ask(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < body().getRowCount(); row++) {
                rows.add(rowTexts(row));
            }
            return rows;
        });
    }

    /** The labels under which a cell is configured: what its style, its editor and its marks hang on. */
    public List<String> labels(int row, String column) {
        return robot.ask(() -> List.copyOf(cell(row, column(column)).getConfigLabels()));
    }

    /** Waits until the cell shows this. */
    public void untilText(int row, String column, String wanted) {
        robot.until("the cell " + row + " " + column + " shows " + wanted + " instead of " + text(row, column), () -> shown(row, column(column)).equals(wanted));
    }

    // ---- clicking and typing

    public void click(int row, String column) {
        robot.mouse().click(bounds(row, column));
    }

    public void doubleClick(int row, String column) {
        robot.mouse().doubleClick(bounds(row, column));
    }

    /** Clicks on the heading of a column. */
    public void clickHeading(String column) {
        robot.mouse().click(onDisplay(() -> headingBounds(column(column))));
    }

    /** Chooses from the context menu of a cell. */
    public void contextMenu(int row, String column, String... path) {
        robot.menus().chooseFromPopup(() -> robot.mouse().rightClick(bounds(row, column)), path);
    }

    /** Clicks on a cell and drags to another, which selects what is between. */
    public void select(int row, String column, int lastRow, String lastColumn) {
        robot.mouse().drag(bounds(row, column), bounds(lastRow, lastColumn));
    }

    /** Clicks on the cell and opens its editor with F2. */
    public Element edit(int row, String column) {
        click(row, column);
        robot.press("F2");
        Control editor = robot.await("an editor of the cell " + row + " " + column,
                () -> Optional.ofNullable(table.getActiveCellEditor()).map(active -> active.getEditorControl()).filter(control -> !control.isDisposed()));
        return new Element(robot, editor);
    }

    /** Types this into the cell in place of what is there, and presses Enter. */
    public void fill(int row, String column, String text) {
        edit(row, column);
        robot.press("M1+A");
        if (text.isEmpty()) {
            robot.press("Delete");
        } else {
            robot.type(text);
        }
        robot.press("Enter");
        robot.until("the editor of the cell is closed", () -> table.getActiveCellEditor() == null);
    }

    /** Where the cell is on the display. */
    public Rectangle bounds(int row, String column) {
        return onDisplay(() -> table.getBoundsByPosition(tableColumn(row, column(column)), tableRow(row)));
    }

    /** The table itself, to focus or to take a picture of. */
    public Element element() {
        return new Element(robot, table);
    }

    // ---- on the thread of the display

    private Rectangle onDisplay(java.util.function.Supplier<Rectangle> area) {
        return robot.ask(() -> {
            Rectangle inTable = area.get();
            Point corner = table.toDisplay(inTable.x, inTable.y);
            return new Rectangle(corner.x, corner.y, inTable.width, inTable.height);
        });
    }

    private Optional<Integer> findRow(String text) {
        Optional<Integer> beginning = Optional.empty();
        for (int row = 0; row < body().getRowCount(); row++) {
            for (String cell : rowTexts(row)) {
                if (cell.equals(text)) {
                    return Optional.of(row);
                }
                if (beginning.isEmpty() && cell.strip().startsWith(text)) {
                    beginning = Optional.of(row);
                }
            }
        }
        return beginning;
    }

    private List<String> rowTexts(int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < body().getColumnCount(); column++) {
            texts.add(shown(row, column));
        }
        return texts;
    }

    private int column(String heading) {
        List<String> seen = new ArrayList<>();
        for (int column = 0; column < body().getColumnCount(); column++) {
            seen.add(heading(column));
            if (heading.equals(seen.get(column))) {
                return column;
            }
        }
        throw new IllegalArgumentException("No column " + heading + " in " + seen);
    }

    /** The lowest row of the header that says something. */
    private String heading(int column) {
        show(0, column);
        int at = tableColumn(0, column);
        for (int row = table.getRowCount() - 1; row >= 0; row--) {
            ILayerCell cell = table.getCellByPosition(at, row);
            if (cell != null && regions(at, row).hasLabel(GridRegion.COLUMN_HEADER) && !display(cell).isBlank()) {
                return display(cell);
            }
        }
        return "";
    }

    private Rectangle headingBounds(int column) {
        show(0, column);
        int at = tableColumn(0, column);
        for (int row = table.getRowCount() - 1; row >= 0; row--) {
            if (regions(at, row).hasLabel(GridRegion.COLUMN_HEADER) && !display(table.getCellByPosition(at, row)).isBlank()) {
                return table.getBoundsByPosition(at, row);
            }
        }
        throw new IllegalArgumentException("The column has no heading");
    }

    private String shown(int row, int column) {
        return display(cell(row, column));
    }

    private ILayerCell cell(int row, int column) {
        return table.getCellByPosition(tableColumn(row, column), tableRow(row));
    }

    private String display(ILayerCell cell) {
        IDisplayConverter converter = table.getConfigRegistry().getConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, cell.getDisplayMode(),
                cell.getConfigLabels());
        Object text = converter == null ? cell.getDataValue() : converter.canonicalToDisplayValue(cell, table.getConfigRegistry(), cell.getDataValue());
        return text == null ? "" : text.toString();
    }

    private void show(int row, int column) {
        table.doCommand(new ShowCellInViewportCommand(column, row));
    }

    private int tableColumn(int row, int column) {
        show(row, column);
        for (int at = 0; at < table.getColumnCount(); at++) {
            if (isBody(at, table.getRowCount() - 1) && LayerUtil.convertColumnPosition(table, at, body()) == column) {
                return at;
            }
        }
        throw new IllegalStateException("Column " + column + " cannot be scrolled to");
    }

    /** After {@link #tableColumn}, which scrolls. */
    private int tableRow(int row) {
        for (int at = 0; at < table.getRowCount(); at++) {
            if (isBody(table.getColumnCount() - 1, at) && LayerUtil.convertRowPosition(table, at, body()) == row) {
                return at;
            }
        }
        throw new IllegalStateException("Row " + row + " cannot be scrolled to");
    }

    private boolean isBody(int column, int row) {
        LabelStack regions = regions(column, row);
        return regions == null || !regions.hasLabel(GridRegion.COLUMN_HEADER) && !regions.hasLabel(GridRegion.ROW_HEADER) && !regions.hasLabel(GridRegion.CORNER)
                && !regions.hasLabel(GridRegion.FILTER_ROW) && !regions.hasLabel(GridRegion.COLUMN_GROUP_HEADER);
    }

    private LabelStack regions(int column, int row) {
        LabelStack regions = table.getRegionLabelsByXY(table.getStartXOfColumnPosition(column) + 1, table.getStartYOfRowPosition(row) + 1);
        return regions == null ? new LabelStack() : regions;
    }

    /** The layer that knows all rows and columns, scrolled to or not. */
    private IUniqueIndexLayer body() {
        for (int row = table.getRowCount() - 1; row >= 0; row--) {
            for (int column = table.getColumnCount() - 1; column >= 0; column--) {
                ILayer layer = isBody(column, row) ? table.getUnderlyingLayerByPosition(column, row) : null;
                for (int x = column, y = row; layer != null; x = Math.max(0, layer.localToUnderlyingColumnPosition(x)), y = Math.max(0,
                        layer.localToUnderlyingRowPosition(y)), layer = layer.getUnderlyingLayerByPosition(x, y)) {
                    if (layer instanceof ViewportLayer viewport) {
                        return viewport.getScrollableLayer();
                    }
                }
            }
        }
        throw new IllegalStateException("The grid has no rows that can be scrolled");
    }
}
