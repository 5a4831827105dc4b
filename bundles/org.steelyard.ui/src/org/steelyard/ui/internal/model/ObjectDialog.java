package org.steelyard.ui.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.Property.Choice;

/** Chooses one or several objects to refer to, with a filter. What was checked stays checked while the filter hides it. */
public final class ObjectDialog extends Dialog {

    private static final int MOST = 1_000;

    private final String title;
    private final List<Choice> choices;
    private final boolean many;
    private final Texts texts;
    private final Set<Object> chosen;
    private Text filter;
    private TableViewer list;

    /**
     * A dialog over this window.
     *
     * @param chosen what is chosen at first
     * @param many   whether several can be chosen
     * @param texts  those beside this class
     */
    public ObjectDialog(Shell shell, String title, List<Choice> choices, Collection<?> chosen, boolean many, Texts texts) {
        super(shell);
        this.title = title;
        this.choices = choices;
        this.chosen = new LinkedHashSet<>(chosen);
        this.many = many;
        this.texts = texts;
    }

    /** The chosen objects. */
    public List<Object> chosen() {
        return List.copyOf(chosen);
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
        return new Point(560, 480);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        filter = Ids.control(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "model.choose.filter", texts.get("filter.hint"));
        filter.setMessage(texts.get("filter.hint"));
        filter.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        int style = SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.SINGLE;
        list = many ? CheckboxTableViewer.newCheckList(area, style) : new TableViewer(area, style);
        Table table = Ids.control(list.getTable(), "model.choose.list", title);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(LabelProvider.createTextProvider(c -> ((Choice) c).label()));
        filter.addListener(SWT.Modify, e -> show());
        if (list instanceof CheckboxTableViewer boxes) {
            boxes.addCheckStateListener(e -> check(((Choice) e.getElement()).value(), e.getChecked()));
        } else {
            list.addSelectionChangedListener(e -> {
                if (e.getStructuredSelection().getFirstElement() instanceof Choice choice) {
                    chosen.clear();
                    chosen.add(choice.value());
                }
            });
            list.addDoubleClickListener(e -> okPressed());
        }
        show();
        return area;
    }

    private void check(Object value, boolean checked) {
        if (checked) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
    }

    private void show() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Choice> shown = new ArrayList<>(choices.stream().filter(c -> c.label().toLowerCase(Locale.ROOT).contains(wanted)).limit(MOST).toList());
        list.setInput(shown);
        if (list instanceof CheckboxTableViewer boxes) {
            boxes.setCheckedElements(shown.stream().filter(c -> chosen.contains(c.value())).toArray());
        } else {
            shown.stream().filter(c -> chosen.contains(c.value())).findFirst()
                    .ifPresent(c -> list.setSelection(new org.eclipse.jface.viewers.StructuredSelection(c), true));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Ids.widget(createButton(parent, IDialogConstants.OK_ID, texts.get("dialog.choose"), true), "model.choose.take");
        createButton(parent, IDialogConstants.CANCEL_ID, texts.get("dialog.cancel"), false);
    }
}
