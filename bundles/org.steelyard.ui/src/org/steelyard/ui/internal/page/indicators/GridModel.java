package org.steelyard.ui.internal.page.indicators;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.steelyard.core.enter.EnterValues;
import org.steelyard.core.enter.Entry;
import org.steelyard.core.enter.Reading;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.page.indicators.grid.CellEdits;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;
import org.steelyard.ui.internal.page.indicators.grid.GridRows;

/** The rows of the page, and the commands by which they change the model. */
final class GridModel {

    private final PageContext context;
    private final Texts texts;
    private final GridRows rows;
    private CellEdits edits;

    GridModel(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(GridColumn.class);
        this.rows = new GridRows(texts, context.evaluation(), context.scorecard());
        this.edits = edits(rows);
    }

    private CellEdits edits(GridRows of) {
        return new CellEdits(texts, of, context.session().readOnlyBecause());
    }

    void refresh() {
        rows.refresh(context.evaluation(), context.scorecard());
        edits = edits(rows);
    }

    PageContext context() {
        return context;
    }

    /** The texts of rows and columns. */
    Texts texts() {
        return texts;
    }

    GridRows rows() {
        return rows;
    }

    CellEdits edits() {
        return edits;
    }

    GridRow row(int index) {
        return rows.visible().get(index);
    }

    String text(GridColumn column, int index) {
        return index < rows.visible().size() ? rows.cells().of(row(index), column) : "";
    }

    Reading<List<Entry>> read(GridColumn column, int index, String text) {
        return edits.enter(row(index), column, text);
    }

    /** Enters this as one step; the command, when something was to be entered and it could be done. */
    Optional<Command> run(String label, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Command command = new EnterValues(context.program().services()).command(context.session().open(), label, entries, System.getProperty("user.name", ""));
        context.run(command);
        return last(command) ? Optional.of(command) : Optional.empty();
    }

    /** Enters what is typed into a cell, when it can be read. */
    Optional<Command> enter(GridColumn column, int index, String text) {
        return read(column, index, text) instanceof Reading.Read<List<Entry>> read ? run(edits.label(row(index), column), read.value()) : Optional.empty();
    }

    /** Whether this is the step that would be undone next. */
    boolean last(Command command) {
        return context.session().domain().getCommandStack().getUndoCommand() == command;
    }
}
