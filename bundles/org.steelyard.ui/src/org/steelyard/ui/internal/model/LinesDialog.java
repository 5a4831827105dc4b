package org.steelyard.ui.internal.model;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** A text of several lines, or several values, one a line. */
final class LinesDialog extends Dialog {

    private final String title;
    private final String hint;
    private final Texts texts;
    private final Function<String, Optional<String>> wrong;
    private String value;
    private Text field;
    private Label problem;

    /** @param wrong what is wrong with the text; empty when nothing is */
    LinesDialog(Shell shell, String title, String hint, String value, Texts texts, Function<String, Optional<String>> wrong) {
        super(shell);
        this.title = title;
        this.hint = hint;
        this.value = value;
        this.texts = texts;
        this.wrong = wrong;
    }

    String value() {
        return value;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(620, 420);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label above = new Label(area, SWT.WRAP);
        above.setText(hint);
        field = Ids.control(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "model.lines", title);
        field.setText(value);
        field.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        problem = Ids.widget(new Label(area, SWT.WRAP), "model.lines.problem");
        problem.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        field.addListener(SWT.Modify, e -> check());
        return area;
    }

    private void check() {
        Optional<String> sentence = wrong.apply(field.getText());
        problem.setText(sentence.map(s -> "✗ " + s).orElse(""));
        problem.requestLayout();
        getButton(IDialogConstants.OK_ID).setEnabled(sentence.isEmpty());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Ids.widget(createButton(parent, IDialogConstants.OK_ID, texts.get("dialog.take"), false), "model.lines.take");
        createButton(parent, IDialogConstants.CANCEL_ID, texts.get("dialog.cancel"), false);
    }

    @Override
    protected void okPressed() {
        value = field.getText();
        super.okPressed();
    }
}
