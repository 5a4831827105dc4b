package org.steelyard.ui.internal.page.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.EditController;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowCellInViewportCommand;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;

/** Shows the rows of the model in a NatTable, and knows which cell the cursor is in. */
final class IndicatorGrid {

    private final GridModel model;
    private final NatTable table;
    private final DataLayer data;
    private final ColumnReorderLayer reorder;
    private final ColumnHideShowLayer hiding;
    private final SelectionLayer selection;
    private final CompositeFreezeLayer body;
    private final CellField typing;
    private final ColumnMemory memory = new ColumnMemory();
    private List<GridRow> shown;
    private Optional<Cursor> kept = Optional.empty();

    /** The cell with the cursor. */
    record Cursor(GridRow row, GridColumn column) {
    }

    /**
     * A grid on these rows.
     *
     * @param tell is told why something typed is refused, or that it no longer is
     */
    IndicatorGrid(Composite parent, GridModel model, Consumer<Optional<String>> tell) {
        this.model = model;
        this.shown = model.rows().visible();
        GridLook look = new GridLook(model, tell);
        typing = look.field();
        data = new DataLayer(new Cells());
        data.setConfigLabelAccumulator(look);
        for (GridColumn column : GridColumn.values()) {
            data.setDefaultColumnWidthByPosition(column.ordinal(), column.width());
        }
        reorder = new ColumnReorderLayer(data);
        hiding = new ColumnHideShowLayer(reorder);
        selection = new SelectionLayer(hiding);
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer freeze = new FreezeLayer(selection);
        body = new CompositeFreezeLayer(freeze, viewport, selection);
        DataLayer headings = new DataLayer(new Headings());
        SortHeaderLayer<GridRow> header = new SortHeaderLayer<>(new ColumnHeaderLayer(headings, body, selection), new GridOrder(model.rows()), false);
        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        all.setChildLayer(GridRegion.BODY, body, 0, 1);
        all.addConfiguration(new DefaultEditConfiguration());
        table = Ids.control(new NatTable(parent, all, false), "indicators.grid", model.context().program().texts(IndicatorGrid.class).get("grid.name"));
        int height = rowHeight();
        data.setDefaultRowHeight(height);
        headings.setDefaultRowHeight(height + 4);
        data.setRowsResizableByDefault(false);
        headings.setRowsResizableByDefault(false);
        table.addConfiguration(look);
        table.addConfiguration(new SingleClickSortConfiguration());
        table.configure();
        table.setTheme(new GridTheme());
        new GridTip(table, model);
        if (!memory.load(data, reorder, hiding)) {
            defaultColumns();
        }
        table.doCommand(new FreezeColumnCommand(body, 0));
        table.addDisposeListener(e -> remember());
    }

    private int rowHeight() {
        GC gc = new GC(table);
        try {
            return gc.getFontMetrics().getHeight() + 8;
        } finally {
            gc.dispose();
        }
    }

    NatTable table() {
        return table;
    }

    // ---- columns

    private void defaultColumns() {
        hiding.hideColumnIndexes(List.of(GridColumn.values()).stream().filter(GridColumn::extra).mapToInt(GridColumn::ordinal).toArray());
    }

    /** The columns that are shown, from left to right. */
    List<GridColumn> columns() {
        List<GridColumn> columns = new ArrayList<>();
        for (int position = 0; position < selection.getColumnCount(); position++) {
            columns.add(GridColumn.values()[selection.getColumnIndexByPosition(position)]);
        }
        return columns;
    }

    void show(GridColumn column, boolean visible) {
        if (visible) {
            hiding.showColumnIndexes(column.ordinal());
        } else {
            hiding.hideColumnIndexes(column.ordinal());
        }
        remember();
    }

    /** Shows the columns as at first. */
    void resetColumns() {
        memory.forget();
        hiding.showAllColumns();
        reorder.resetReorder();
        data.resetColumnWidthConfiguration(true);
        for (GridColumn column : GridColumn.values()) {
            data.setDefaultColumnWidthByPosition(column.ordinal(), column.width());
        }
        defaultColumns();
        table.refresh();
    }

    private void remember() {
        memory.save(data, reorder, hiding);
    }

    String heading(GridColumn column) {
        return model.texts().get(column.key());
    }

    // ---- cursor and selection

    /** The cell with the cursor; empty when nothing is selected. */
    Optional<Cursor> cursor() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        boolean inside = anchor.columnPosition >= 0 && anchor.rowPosition >= 0 && anchor.rowPosition < shown.size()
                && anchor.columnPosition < selection.getColumnCount();
        return inside ? Optional.of(new Cursor(shown.get(anchor.rowPosition), GridColumn.values()[selection.getColumnIndexByPosition(anchor.columnPosition)]))
                : Optional.empty();
    }

    /** The cells around everything selected, as columns and rows that are shown. */
    Rectangle selected() {
        Rectangle all = null;
        for (PositionCoordinate each : selection.getSelectedCellPositions()) {
            Rectangle cell = new Rectangle(each.columnPosition, each.rowPosition, 1, 1);
            all = all == null ? cell : all.union(cell);
        }
        return all == null ? new Rectangle(0, 0, 0, 0) : all;
    }

    void select(GridRow row, GridColumn column) {
        int at = model.rows().indexOf(row.id());
        int position = columns().indexOf(column);
        if (at >= 0 && position >= 0) {
            selection.setSelectedCell(position, at);
            show(position, at);
        }
    }

    private void show(int position, int at) {
        table.doCommand(new ShowCellInViewportCommand(position, at));
    }

    void onSelection(Runnable changed) {
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                changed.run();
            }
        });
    }

    // ---- what is shown

    /** Shows the rows as they are now; only what is visible is drawn anew when none came, went or moved. */
    void refresh() {
        boolean same = shown.size() == model.rows().visible().size();
        for (int i = 0; same && i < shown.size(); i++) {
            same = shown.get(i).id().equals(model.row(i).id());
        }
        Optional<Cursor> before = cursor();
        shown = model.rows().visible();
        if (same) {
            data.fireLayerEvent(new VisualRefreshEvent(data));
        } else {
            if (before.isPresent()) {
                kept = before;
            }
            data.fireLayerEvent(new StructuralRefreshEvent(data));
            kept.ifPresent(c -> {
                if (model.rows().indexOf(c.row().id()) >= 0) {
                    select(c.row(), c.column());
                }
            });
        }
        field().ifPresent(CellField::follow);
    }

    // ---- editing

    private Optional<CellField> field() {
        return table.getActiveCellEditor() instanceof CellField field && !field.isClosed() ? Optional.of(field) : Optional.empty();
    }

    /** The text field that is open in a cell. */
    Optional<Text> openText() {
        return field().map(CellField::getEditorControl).filter(t -> t != null && !t.isDisposed());
    }

    /** Whether a key was meant for the field that it closed. */
    boolean keyOfField(int time) {
        return typing.had(time);
    }

    /** Enters what is being typed. */
    void commit() {
        field().ifPresent(CellField::now);
        table.commitAndCloseActiveCellEditor();
    }

    /** Opens the editor of the cell with the cursor, with this character typed already. */
    void edit(Optional<Character> typed) {
        cell().ifPresent(cell -> EditController.editCell(cell, table, typed.isPresent() ? typed.get() : cell.getDataValue(), table.getConfigRegistry()));
    }

    private Optional<ILayerCell> cell() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        if (cursor().isEmpty()) {
            return Optional.empty();
        }
        show(anchor.columnPosition, anchor.rowPosition);
        int column = selection.getColumnIndexByPosition(anchor.columnPosition);
        for (int x = 0; x < table.getColumnCount(); x++) {
            for (int y = 1; table.getColumnIndexByPosition(x) == column && y < table.getRowCount(); y++) {
                if (table.getRowIndexByPosition(y) == anchor.rowPosition) {
                    return Optional.of(table.getCellByPosition(x, y));
                }
            }
        }
        return Optional.empty();
    }

    private final class Cells implements IDataProvider {

        @Override
        public Object getDataValue(int column, int row) {
            return model.text(GridColumn.values()[column], row);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            model.enter(GridColumn.values()[column], row, value == null ? "" : value.toString());
        }

        @Override
        public int getColumnCount() {
            return GridColumn.values().length;
        }

        @Override
        public int getRowCount() {
            return model.rows().visible().size();
        }
    }

    private final class Headings implements IDataProvider {

        @Override
        public Object getDataValue(int column, int row) {
            return model.texts().get(GridColumn.values()[column].key());
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new IllegalStateException("headings are not edited");
        }

        @Override
        public int getColumnCount() {
            return GridColumn.values().length;
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
