package org.steelyard.ui.internal.view.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.core.history.HistoryLine;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** What the evaluation's log tells, newest first. */
final class LogTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Set<String> KINDS = Set.of("score", "adoption", "prose");

    private final Table table;
    private final Texts texts;
    private final ZoneId zone;
    private List<HistoryLine> lines = List.of();

    LogTable(Composite parent, Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        table = Ids.control(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), "history.log", texts.get("log.name"));
        table.setHeaderVisible(true);
        column("log.at", 150);
        column("log.kind", 90);
        column("log.what", 420);
        table.addListener(SWT.Resize, e -> table.getColumn(2).setWidth(Math.max(200, table.getClientArea().width - 240)));
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item));
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(texts.get(key));
        column.setWidth(width);
    }

    private void fill(TableItem item) {
        int at = table.indexOf(item);
        if (at < 0 || at >= lines.size()) {
            // while rows are taken away the table asks for some that are gone already
            return;
        }
        HistoryLine line = lines.get(at);
        item.setText(new String[] { TIME.format(line.at().atZone(zone)), texts.get("kind." + (KINDS.contains(line.kind()) ? line.kind() : "other")), line.text() });
    }

    void show(List<HistoryLine> now) {
        lines = now;
        table.setItemCount(now.size());
        table.clearAll();
    }
}
