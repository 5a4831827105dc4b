package org.steelyard.report.internal.sheet;

/** What a cell is to the formulas of a workbook. */
sealed interface Role {

    /** Nothing but its content. */
    record Plain() implements Role {
    }

    /** An operand in the ledger, which formulas refer to. */
    record Operand(String indicator, int position) implements Role {
    }

    /** The unrounded score of a leaf, in the ledger. */
    record Raw(String indicator) implements Role {
    }

    /** The rounded score of a leaf, in the ledger. */
    record LedgerScore(String indicator) implements Role {
    }

    /** The score of a leaf in the tree. */
    record LeafScore(String indicator) implements Role {
    }

    /** What a leaf lost: two cells of its row. */
    record Lost(At weight, At score) implements Role {
    }

    /**
     * The sum of a block of cells of one column.
     *
     * @param name what others call it, for example {@code score:A1}; or empty
     */
    record Sum(String name, At first, At last) implements Role {
    }

    /** The same as the named cell elsewhere. */
    record Same(String name) implements Role {
    }

    /** The grade of the total. */
    record Grade() implements Role {
    }

    /** Where a cell is. */
    record At(int sheet, int row, int column) {
    }

    /** The role of most cells. */
    Role PLAIN = new Plain();
}
