package org.steelyard.ui.internal.page.indicators;

import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;

/** Says over a cell what its sign means, and what does not fit into it. */
final class GridTip extends NatTableContentTooltip {

    private final GridModel model;

    GridTip(NatTable table, GridModel model) {
        super(table, GridRegion.BODY);
        this.model = model;
        setPopupDelay(600);
    }

    private Optional<String> tip(Event event) {
        ILayerCell cell = natTable.getCellByPosition(natTable.getColumnPositionByX(event.x), natTable.getRowPositionByY(event.y));
        boolean body = cell != null && natTable.getRegionLabelsByXY(event.x, event.y) != null
                && natTable.getRegionLabelsByXY(event.x, event.y).hasLabel(GridRegion.BODY) && cell.getRowIndex() < model.rows().visible().size();
        return body ? model.rows().cells().tip(model.row(cell.getRowIndex()), GridColumn.values()[cell.getColumnIndex()]) : Optional.empty();
    }

    @Override
    protected String getText(Event event) {
        return tip(event).orElse("");
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return tip(event).isPresent();
    }
}
