package org.steelyard.ui.internal.view.explanation;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.steelyard.core.Grounds;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Asks who decides and why; the name is remembered, the reason is not. */
final class ReasonDialog extends Dialog {

    private static final String BY = "decided.by";

    private final Texts texts;
    private final String key;
    private final IEclipsePreferences remembered = InstanceScope.INSTANCE.getNode("org.steelyard.ui");
    private Text by;
    private Text reason;
    private Optional<Grounds> grounds = Optional.empty();

    /** @param key of the texts: {@code adopt} or {@code review} */
    ReasonDialog(Shell shell, Texts texts, String key) {
        super(shell);
        this.texts = texts;
        this.key = key;
    }

    /** What was told; empty when it was given up. */
    Optional<Grounds> ask() {
        return open() == Window.OK ? grounds : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "decision");
        shell.setText(texts.get(key + ".title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(14, 12).numColumns(2).applyTo(area);
        Label intro = new Label(area, SWT.WRAP);
        intro.setText(texts.get(key + ".reason"));
        GridDataFactory.fillDefaults().span(2, 1).hint(420, SWT.DEFAULT).applyTo(intro);
        reason = field(area, "reason", SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL, 80);
        by = field(area, "by", SWT.BORDER, SWT.DEFAULT);
        by.setText(remembered.get(BY, System.getProperty("user.name", "")));
        reason.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        reason.setFocus();
        return area;
    }

    private Text field(Composite parent, String id, int style, int height) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(texts.get("decision." + id));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text text = Ids.control(new Text(parent, style), "decision." + id, texts.get("decision." + id));
        text.addListener(SWT.Modify, e -> check());
        GridDataFactory.fillDefaults().grab(true, height != SWT.DEFAULT).hint(340, height).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Ids.widget(createButton(parent, IDialogConstants.OK_ID, texts.get(key + ".do"), true), "decision.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        Control ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!by.getText().isBlank() && !reason.getText().isBlank());
        }
    }

    @Override
    protected void okPressed() {
        grounds = Optional.of(new Grounds(by.getText(), reason.getText()));
        remembered.put(BY, grounds.get().by());
        super.okPressed();
    }
}
