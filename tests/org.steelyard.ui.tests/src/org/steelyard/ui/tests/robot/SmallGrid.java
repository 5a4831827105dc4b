package org.steelyard.ui.tests.robot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.EditableRule;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A grid larger than its window, with a frozen column, whose cells can be edited. */
final class SmallGrid implements IDataProvider {

    static final int ROWS = 60;
    static final int COLUMNS = 14;

    private final List<List<Object>> rows = new ArrayList<>();

    SmallGrid(Composite parent) {
        for (int row = 0; row < ROWS; row++) {
            List<Object> cells = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                cells.add("r" + row + "c" + column);
            }
            rows.add(cells);
        }
        DataLayer data = new DataLayer(this);
        SelectionLayer selection = new SelectionLayer(data);
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer freeze = new FreezeLayer(selection);
        CompositeFreezeLayer body = new CompositeFreezeLayer(freeze, viewport, selection);
        Headings headings = new Headings();
        ColumnHeaderLayer header = new ColumnHeaderLayer(new DataLayer(headings), body, selection);
        DefaultRowHeaderDataProvider numbers = new DefaultRowHeaderDataProvider(this);
        RowHeaderLayer rowHeader = new RowHeaderLayer(new DataLayer(numbers, 40, 20), body, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(headings, numbers)), rowHeader, header);
        NatTable table = SmallWindow.id(new NatTable(parent, new GridLayer(body, header, rowHeader, corner), false), "small.grid");
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new AbstractRegistryConfiguration() {
            @Override
            public void configureRegistry(IConfigRegistry registry) {
                registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, EditableRule.ALWAYS_EDITABLE);
            }
        });
        table.configure();
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.heightHint = 150;
        table.setLayoutData(fill);
        table.doCommand(new FreezeColumnCommand(body, 0));
    }

    @Override
    public Object getDataValue(int column, int row) {
        return rows.get(row).get(column);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        rows.get(row).set(column, value);
    }

    @Override
    public int getColumnCount() {
        return COLUMNS;
    }

    @Override
    public int getRowCount() {
        return ROWS;
    }

    private static final class Headings implements IDataProvider {

        @Override
        public Object getDataValue(int column, int row) {
            return "列" + column;
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new IllegalArgumentException("headings stay");
        }

        @Override
        public int getColumnCount() {
            return COLUMNS;
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
