package org.steelyard.document.internal.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.document.internal.Findings;
import org.steelyard.model.value.Place;

/**
 * Recomputes the formulas of a workbook as far as + − × ÷, comparisons, SUM, ROUND, AVERAGE and IF within the workbook go,
 * and reports each that does not agree with its saved value. The saved value stays what is read.
 */
public final class FormulaCheck {

    private static final BigDecimal RELATIVE = new BigDecimal("1e-9");
    // a spreadsheet program adds binary numbers of 16 digits; its errors are those of the largest of them
    private static final BigDecimal BINARY = new BigDecimal("1e-12");

    private final List<Grid> grids;
    private final Findings findings;

    /** A check of all sheets of one workbook. */
    public FormulaCheck(List<Grid> grids, Findings findings) {
        this.grids = grids;
        this.findings = findings;
    }

    /** Runs the check. */
    public void run() {
        Evaluator evaluator = new Evaluator(grids);
        for (Grid grid : grids) {
            int unchecked = 0;
            for (Cell cell : grid.cells()) {
                if (!cell.formula().isEmpty() && cell.kind() != Cell.Kind.ERROR && !check(evaluator, grid.name(), cell)) {
                    unchecked++;
                }
            }
            if (unchecked > 0) {
                findings.info("document.formula-unchecked", findings.sheet(grid.name()), unchecked);
            }
        }
    }

    /** Whether the cell could be checked, whatever came out. */
    private boolean check(Evaluator evaluator, String sheet, Cell cell) {
        try {
            Optional<Object> value = evaluator.value(sheet, cell);
            if (cell.kind() == Cell.Kind.NUMBER && value.orElse(BigDecimal.ZERO) instanceof BigDecimal number) {
                if (differs(cell.number(), number, evaluator.largest())) {
                    report(sheet, cell, number.round(new MathContext(15)).stripTrailingZeros().toPlainString());
                }
                return true;
            }
            if (cell.kind() == Cell.Kind.TEXT && value.orElse("") instanceof String text) {
                if (!text.equals(cell.text())) {
                    report(sheet, cell, text);
                }
                return true;
            }
            return false;
        } catch (Unsupported e) {
            return false;
        }
    }

    private static boolean differs(BigDecimal saved, BigDecimal computed, BigDecimal largest) {
        BigDecimal allowed = RELATIVE.multiply(saved.abs().max(computed.abs())).max(BINARY.multiply(largest));
        return saved.subtract(computed).abs().compareTo(allowed) > 0;
    }

    private void report(String sheet, Cell cell, String computed) {
        String at = Place.columnName(cell.column()) + (cell.row() + 1);
        findings.warning("document.formula-differs", findings.cell(sheet, at, cell.text()), cell.number() == null ? cell.text()
                : cell.number().toPlainString(), computed);
    }
}
