package org.steelyard.ui.internal.page.indicators;

import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectCellAction;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;

/** Keys and clicks of the grid: F2, Enter or typing edit; blank, plus and minus open and close what is below a row; Del clears. */
final class GridKeys extends AbstractUiBindingConfiguration {

    private final GridModel model;
    private final Actions actions;

    /** What keys do to the cell with the cursor. */
    interface Actions {

        /** Whether the field of a cell had the key of this time already. */
        boolean handled(int time);

        /** Edits it, or does what comes closest. */
        void open();

        /** Edits it, beginning with this character. */
        void type(char character);

        /** Empties what is selected. */
        void clear();

        /** Shows the rows below, or no longer. */
        void expand(GridRow row, boolean open);
    }

    GridKeys(GridModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @Override
    public void configureUiBindings(UiBindingRegistry bindings) {
        IKeyAction open = (table, event) -> {
            if (!actions.handled(event.time)) {
                actions.open();
            }
        };
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), open);
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), open);
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), open);
        IKeyAction clear = (table, event) -> actions.clear();
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.DEL), clear);
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.BS), clear);
        bindings.registerKeyBinding(event -> (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0 && event.character >= ' ' && event.character != SWT.DEL,
                (table, event) -> actions.type(event.character));
        bindings.registerFirstDoubleClickBinding(new MouseEventMatcher(GridRegion.BODY, MouseEventMatcher.LEFT_BUTTON), (table, event) -> actions.open());
        bindings.registerFirstMouseDownBinding(new Triangle(), (table, event) -> row(table, event).ifPresent(r -> actions.expand(r, !model.rows().expanded(r))));
        bindings.registerFirstMouseDownBinding(new Outside(), new SelectCellAction());
    }

    private Optional<GridRow> row(NatTable table, MouseEvent event) {
        ILayerCell cell = table.getCellByPosition(table.getColumnPositionByX(event.x), table.getRowPositionByY(event.y));
        return cell != null && cell.getRowIndex() < model.rows().visible().size() ? Optional.of(model.row(cell.getRowIndex())) : Optional.empty();
    }

    /** A click on the triangle before a name. */
    private final class Triangle extends MouseEventMatcher {

        Triangle() {
            super(SWT.NONE, GridRegion.BODY, LEFT_BUTTON);
        }

        @Override
        public boolean matches(NatTable table, MouseEvent event, LabelStack regions) {
            if (!super.matches(table, event, regions)) {
                return false;
            }
            int column = table.getColumnPositionByX(event.x);
            boolean name = table.getColumnIndexByPosition(column) == GridColumn.NAME.ordinal();
            return name && row(table, event).filter(r -> NamePainter.onTriangle(r, event.x - table.getStartXOfColumnPosition(column))).isPresent();
        }
    }

    /** A right click, which selects the cell first unless it is selected. */
    private static final class Outside extends MouseEventMatcher {

        Outside() {
            super(SWT.NONE, GridRegion.BODY, RIGHT_BUTTON);
        }

        @Override
        public boolean matches(NatTable table, MouseEvent event, LabelStack regions) {
            ILayerCell cell = table.getCellByPosition(table.getColumnPositionByX(event.x), table.getRowPositionByY(event.y));
            return super.matches(table, event, regions) && cell != null && !cell.getDisplayMode().equals(org.eclipse.nebula.widgets.nattable.style.DisplayMode.SELECT);
        }
    }
}
