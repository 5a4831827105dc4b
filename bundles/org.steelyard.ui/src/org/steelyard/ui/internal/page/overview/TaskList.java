package org.steelyard.ui.internal.page.overview;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** What is left to do; each line leads to where it is done. */
final class TaskList {

    private final Texts texts;
    private final Label title;
    private final Table table;
    private List<Task> tasks = List.of();

    TaskList(Composite parent, Texts texts, Consumer<Task> open) {
        this.texts = texts;
        title = Ids.widget(new Label(parent, SWT.NONE), "overview.tasks.title");
        title.setFont(new LocalResourceManager(JFaceResources.getResources(), title)
                .create(JFaceResources.getDefaultFontDescriptor().setStyle(SWT.BOLD)));
        title.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        table = Ids.control(new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL), "overview.tasks", texts.get("tasks.name"));
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(340, 300).create());
        new TableColumn(table, SWT.LEFT);
        new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.DefaultSelection, e -> open(open));
        table.addListener(SWT.Resize, e -> widen());
    }

    private void open(Consumer<Task> open) {
        int at = table.getSelectionIndex();
        if (at >= 0 && at < tasks.size()) {
            open.accept(tasks.get(at));
        }
    }

    void show(List<Task> now) {
        if (now.equals(tasks) && !title.getText().isEmpty()) {
            return;
        }
        tasks = now;
        title.setText(now.isEmpty() ? texts.get("tasks.none") : texts.get("tasks", now.size()));
        table.setRedraw(false);
        int selected = table.getSelectionIndex();
        table.removeAll();
        for (Task task : now) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { texts.get("sign." + task.kind()) + " " + texts.get("task." + task.kind()), task.text() });
        }
        table.getColumn(0).pack();
        widen();
        table.setSelection(Math.min(selected, now.size() - 1));
        table.setRedraw(true);
        table.setVisible(!now.isEmpty());
    }

    private void widen() {
        table.getColumn(1).setWidth(Math.max(200, table.getClientArea().width - table.getColumn(0).getWidth()));
    }

    void setFocus() {
        table.setFocus();
    }
}
