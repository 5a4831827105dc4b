package org.steelyard.ui.internal.page.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.steelyard.core.review.StaleReview;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** What rests on replaced files, to be worked through: confirmed one by one or together, or the newer value taken. */
final class StalePane {

    private static final List<String> COLUMNS = List.of("item", "older", "newer", "adopted", "indicators", "file");

    private final PageContext context;
    private final Texts texts;
    private final StaleReview review;
    private final Composite pane;
    private final Label title;
    private final Combo filter;
    private final Table table;
    private final Text reason;
    private final Button confirm;
    private final Button take;
    private List<StaleRow> all = List.of();
    private List<StaleRow> rows = List.of();

    StalePane(Composite parent, PageContext context, Texts texts, java.util.function.Consumer<StaleRow> opened) {
        this.context = context;
        this.texts = texts;
        this.review = new StaleReview(context.program().services());
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(8, 6).applyTo(pane);
        title = Ids.widget(new Label(pane, SWT.WRAP), "sources.stale.title");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        filter = Ids.control(new Combo(pane, SWT.DROP_DOWN | SWT.READ_ONLY), "sources.stale.filter", texts.get("stale.filter"));
        filter.addListener(SWT.Selection, e -> list());
        table = Ids.control(new Table(pane, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER), "sources.stale", texts.get("stale.list"));
        table.setHeaderVisible(true);
        for (String column : COLUMNS) {
            boolean right = column.equals("older") || column.equals("newer") || column.equals("adopted");
            new TableColumn(table, right ? SWT.RIGHT : SWT.LEFT).setText(texts.get("stale.column." + column));
        }
        table.addListener(SWT.Selection, e -> selection());
        table.addListener(SWT.DefaultSelection, e -> selected().stream().findFirst().ifPresent(opened));
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(400, 120).applyTo(table);
        new Label(pane, SWT.NONE).setText(texts.get("stale.reason"));
        reason = Ids.control(new Text(pane, SWT.SINGLE | SWT.BORDER), "sources.stale.reason", texts.get("stale.reason"));
        reason.setMessage(texts.get("stale.reason.hint"));
        reason.addListener(SWT.Modify, e -> buttons());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(reason);
        confirm = Ids.widget(new Button(pane, SWT.PUSH), "sources.stale.confirm");
        confirm.addListener(SWT.Selection, e -> confirm());
        take = Ids.widget(new Button(pane, SWT.PUSH), "sources.stale.take");
        take.addListener(SWT.Selection, e -> take());
    }

    Control control() {
        return pane;
    }

    /** Shows what waits now; returns how much. */
    int show(SlotNames names) {
        List<StaleRow> now = StaleRow.of(context.evaluation(), review.items(context.evaluation(), context.scorecard()), names, context.words().values());
        if (!now.equals(all) || table.getItemCount() == 0) {
            all = now;
            String before = filter.getText();
            List<String> codes = new ArrayList<>(List.of(texts.get("stale.filter.all")));
            codes.addAll(StaleRow.indicators(now));
            filter.setItems(codes.toArray(String[]::new));
            filter.select(Math.max(0, codes.indexOf(before)));
            title.setText(texts.get(now.isEmpty() ? "stale.none" : "stale.some", now.size()));
            list();
        }
        return now.size();
    }

    private void list() {
        rows = filter.getSelectionIndex() <= 0 ? all : all.stream().filter(r -> r.item().indicators().contains(filter.getText())).toList();
        table.setRedraw(false);
        int at = table.getSelectionIndex();
        table.removeAll();
        for (StaleRow row : rows) {
            new TableItem(table, SWT.NONE).setText(new String[] { "↻ " + row.name(), row.older(), row.newer(), row.adopted(),
                    String.join(" ", row.item().indicators()), row.item().newer().isEmpty() ? row.item().replaced() : row.item().newer() });
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(300, column.getWidth() + 14));
        }
        if (!rows.isEmpty() && at >= 0) {
            table.setSelection(Math.min(at, rows.size() - 1));
        }
        table.setRedraw(true);
        buttons();
        pane.layout();
    }

    private List<StaleRow> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(i -> i < rows.size()).mapToObj(rows::get).toList();
    }

    // what is not chosen from is meant as a whole
    private List<StaleRow> meant() {
        return selected().isEmpty() ? rows : selected();
    }

    private void selection() {
        context.select(selected().stream().map(StaleRow::object).toList());
        buttons();
    }

    private void buttons() {
        boolean writable = context.session().readOnlyBecause().isEmpty();
        confirm.setText(texts.get("stale.confirm", meant().size()));
        confirm.setEnabled(writable && !meant().isEmpty());
        long other = meant().stream().filter(r -> r.better().isPresent()).count();
        take.setText(texts.get("stale.take", other));
        take.setEnabled(writable && other > 0 && !reason.getText().isBlank());
        take.setToolTipText(texts.get("stale.take.hint"));
        pane.layout();
    }

    private void confirm() {
        run(texts.get("stale.confirm.step", meant().size()), meant().stream()
                .map(row -> review.reviewed(context.session().open(), row.item(), by(), reason.getText().strip())).toList());
    }

    private void take() {
        run(texts.get("stale.take.step"), meant().stream().flatMap(row -> row.better().stream()
                .map(statement -> review.adopted(context.session().open(), row.item(), statement, by(), reason.getText().strip()))).toList());
    }

    private void run(String label, List<Command> commands) {
        CompoundCommand step = new CompoundCommand(label);
        commands.forEach(step::append);
        context.run(step);
        // the button that was pressed may be disabled now, and the keyboard must stay somewhere
        table.setFocus();
        reason.setText("");
        Optional.of(rows).filter(left -> left.isEmpty()).ifPresent(left -> context.say(texts.get("stale.done")));
    }

    private static String by() {
        return System.getProperty("user.name");
    }

    void setFocus() {
        table.setFocus();
    }
}
