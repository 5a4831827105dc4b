package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.steelyard.document.Grid;
import org.steelyard.model.problem.Severity;

class HiddenTest {

    private static final Grid GRID = Grids.sheet("表", "2019年业务情况表", "项目|人数", "参保人数|5", "享受待遇人数|3", "", "x");

    private static Imported read(Grid grid) {
        return Imported.by(Tables.FIGURES).file("a.xlsx", grid);
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreReadAndTold() {
        Imported imported = read(Grids.hidden(GRID, true, Set.of(3), Set.of(1)));
        assertEquals(2, imported.claims().size());
        String message = imported.problem("hidden").message();
        assertTrue(message.contains("工作表") && message.contains("第 4 行") && message.contains("B 列"), message);
        assertEquals(Severity.INFO, imported.problem("hidden").severity());
    }

    @Test
    void whatIsHiddenOutsideTheTableIsNotMentioned() {
        assertEquals(List.of(), read(Grids.hidden(GRID, false, Set.of(5), Set.of(7))).codes());
    }
}
