package org.steelyard.ui.internal.page.indicators;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.steelyard.core.enter.Entry;
import org.steelyard.core.enter.Reading;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.RestCommit;
import org.steelyard.ui.internal.page.indicators.grid.Editing;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;

/**
 * The field in which a cell is edited. What is typed is entered after a second of rest while the field stays open; however
 * often that happens, it is one step, and Esc takes it back.
 */
final class CellField extends TextCellEditor {

    private final GridModel model;
    private final Consumer<Optional<String>> tell;
    private Optional<RestCommit> rest = Optional.empty();
    private Optional<Command> entered = Optional.empty();
    private String shown = "";
    private boolean entering;
    private int lastKey;

    /**
     * A field for cells of this model.
     *
     * @param tell is told why what is typed cannot be entered, or that it can
     */
    CellField(GridModel model, Consumer<Optional<String>> tell) {
        super(false, true);
        this.model = model;
        this.tell = tell;
    }

    private GridColumn column() {
        return GridColumn.values()[getColumnIndex()];
    }

    @Override
    protected Control activateCell(Composite parent, Object original) {
        entered = Optional.empty();
        shown = model.edits().editing(model.row(getRowIndex()), column()) instanceof Editing.Typed typed ? typed.text() : "";
        boolean typing = original instanceof Character;
        Text text = (Text) super.activateCell(parent, typing ? original : shown);
        Ids.control(text, "indicators.cell", model.texts().get(column().key()));
        rest = Optional.of(RestCommit.of(text, this::rested));
        if (typing) {
            // so that what was typed to open the field counts as typed
            text.setText(original.toString());
            text.setSelection(text.getCharCount());
        }
        return text;
    }

    // asked first, as the platform's own listener closes the field
    @Override
    protected KeyListener getTextKeyListener() {
        KeyListener own = super.getTextKeyListener();
        return KeyListener.keyPressedAdapter(e -> {
            lastKey = e.time;
            if (e.keyCode == SWT.ESC) {
                takeBack();
            }
            own.keyPressed(e);
        });
    }

    private void rested() {
        if (isClosed() || getRowIndex() >= model.rows().visible().size()) {
            return;
        }
        String typed = getEditorValue();
        switch (model.read(column(), getRowIndex(), typed)) {
            case Reading.Refused<List<Entry>> refused -> tell.accept(Optional.of(model.context().program().texts(CellField.class)
                    .get("refused", refused.why(), refused.expected())));
            case Reading.Read<List<Entry>> read -> {
                tell.accept(Optional.empty());
                if (!read.value().isEmpty()) {
                    entering = true;
                    takeBack();
                    entered = model.enter(column(), getRowIndex(), typed);
                    shown = typed;
                    entering = false;
                }
            }
        }
    }

    private void takeBack() {
        entered.filter(model::last).ifPresent(command -> model.context().session().undo());
        entered = Optional.empty();
    }

    /** Whether the field had this key already: the key that closes it goes on to the table behind it. */
    boolean had(int time) {
        return lastKey == time;
    }

    /** Enters at once what was typed since the last rest. */
    void now() {
        rest.ifPresent(RestCommit::now);
    }

    /** The model changed by something else than this field: shows what it says now, unless a person is typing. */
    void follow() {
        boolean ours = entering || entered.map(model::last).orElse(false);
        if (isClosed() || ours || rest.map(RestCommit::pending).orElse(true)) {
            return;
        }
        if (model.edits().editing(model.row(getRowIndex()), column()) instanceof Editing.Typed typed && !typed.text().equals(shown)) {
            shown = typed.text();
            rest.ifPresent(r -> r.quietly(() -> setEditorValue(shown)));
        }
    }
}
