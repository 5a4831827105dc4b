package org.steelyard.ui.internal.page.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRows;

/** Headings that are clicked on, as orders of the rows. */
final class GridOrder implements ISortModel {

    private final GridRows rows;

    GridOrder(GridRows rows) {
        this.rows = rows;
    }

    private Optional<GridRows.Sort> by(int column) {
        return rows.sort().filter(s -> s.column().ordinal() == column);
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return rows.sort().map(s -> List.of(s.column().ordinal())).orElse(List.of());
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return by(column).isPresent();
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        return by(column).map(s -> s.descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC).orElse(SortDirectionEnum.NONE);
    }

    @Override
    public int getSortOrder(int column) {
        return isColumnIndexSorted(column) ? 0 : -1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Comparator> getComparatorsForColumnIndex(int column) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int column) {
        // the rows order themselves
        return Comparator.naturalOrder();
    }

    @Override
    public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
        rows.sort(direction == SortDirectionEnum.NONE ? Optional.empty()
                : Optional.of(new GridRows.Sort(GridColumn.values()[column], direction == SortDirectionEnum.DESC)));
    }

    @Override
    public void clear() {
        rows.sort(Optional.empty());
    }
}
