package org.steelyard.ui.internal.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.steelyard.ui.internal.editor.Ids;

/** A cell for text that has to be readable. What cannot be read stays in the cell, with the reason, and is not committed. */
final class CheckedText extends TextCellEditor {

    private static final Color WRONG = new Color(0xfb, 0xe4, 0xe1);

    private static final Color INK = new Color(38, 44, 52);

    private final Consumer<Optional<String>> tell;
    private final Consumer<String> abandoned;

    /**
     * @param wrong     what is wrong with a text
     * @param tell      shows what is wrong while typing
     * @param abandoned told a text that was left without having been readable
     */
    CheckedText(Composite parent, Function<String, Optional<String>> wrong, Consumer<Optional<String>> tell, Consumer<String> abandoned) {
        super(parent);
        this.tell = tell;
        this.abandoned = abandoned;
        setValidator(value -> wrong.apply((String) value).orElse(null));
        Ids.widget(text, "model.properties.cell");
    }

    @Override
    protected Control createControl(Composite parent) {
        Control control = super.createControl(parent);
        text.addListener(SWT.Modify, e -> text.getDisplay().asyncExec(this::show));
        return control;
    }

    private void show() {
        if (text.isDisposed() || !text.isVisible()) {
            return;
        }
        text.setBackground(isValueValid() ? null : WRONG);
        text.setForeground(isValueValid() ? null : INK);
        text.setToolTipText(isValueValid() ? null : getErrorMessage());
        tell.accept(Optional.ofNullable(isValueValid() ? null : getErrorMessage()));
    }

    @Override
    protected void handleDefaultSelection(SelectionEvent event) {
        if (isValueValid()) {
            super.handleDefaultSelection(event);
        } else {
            show();
        }
    }

    @Override
    protected void focusLost() {
        if (isActivated() && !isValueValid()) {
            String typed = text.getText();
            fireCancelEditor();
            abandoned.accept(typed);
        } else {
            super.focusLost();
        }
    }
}
