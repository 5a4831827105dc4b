package org.steelyard.ui.internal.page.sources.importing;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.core.ImportPlan;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** What an import would change: files, values, problems; and what is asked. */
final class Preview {

    private static final int WIDEST = 360;

    private final Texts texts;
    private final BiConsumer<String, String> answer;
    private final Composite all;
    private final Composite questions;
    private final Label summary;
    private final CTabFolder tabs;
    private final Table files;
    private final Table changes;
    private final Table problems;

    Preview(Composite parent, Texts texts, ValueText values, BiConsumer<String, String> answer) {
        this.texts = texts;
        this.answer = answer;
        all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 8).applyTo(all);
        summary = Ids.widget(new Label(all, SWT.WRAP), "import.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        questions = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(questions);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(questions);
        tabs = Ids.control(new CTabFolder(all, SWT.TOP | SWT.FLAT | SWT.BORDER), "import.tabs", texts.get("tabs"));
        GridDataFactory.fillDefaults().grab(true, true).hint(820, 320).applyTo(tabs);
        changes = table("changes", List.of("kind", "label", "before", "after", "place", "address"));
        problems = table("problems", List.of("severity", "message", "file", "sheet", "cell", "value", "expected", "remedy"));
        files = table("files", List.of("file", "state", "tables"));
    }

    private Table table(String id, List<String> columns) {
        Table table = Ids.control(new Table(tabs, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.MULTI), "import." + id, texts.get("tab." + id, 0));
        table.setHeaderVisible(true);
        for (String column : columns) {
            boolean right = column.equals("before") || column.equals("after");
            new TableColumn(table, right ? SWT.RIGHT : SWT.LEFT).setText(texts.get("column." + column));
        }
        table.addListener(SWT.SetData, this::fill);
        CTabItem item = Ids.widget(new CTabItem(tabs, SWT.NONE), "import.tab." + id);
        item.setControl(table);
        return table;
    }

    @SuppressWarnings("unchecked")
    private void fill(Event e) {
        List<List<String>> rows = (List<List<String>>) e.widget.getData("rows");
        ((TableItem) e.item).setText(rows.get(e.index).toArray(String[]::new));
    }

    Control control() {
        return all;
    }

    void show(ImportPlan plan, ImportRows rows, Map<String, String> answers) {
        summary.setText(texts.get(plan.questions().isEmpty() ? rows.useful() ? "summary" : "summary.nothing" : "summary.questions", rows.files().size(), rows.stated(),
                plan.count(ImportPlan.Kind.CHANGED), plan.count(ImportPlan.Kind.CONFLICT), plan.count(ImportPlan.Kind.STALE)));
        ask(plan.questions());
        list(changes, "changes", 0, rows.changes());
        list(problems, "problems", 1, rows.problems());
        list(files, "files", 2, rows.files());
        tabs.setSelection(rows.changes().isEmpty() ? rows.problems().isEmpty() ? 2 : 1 : 0);
    }

    private void ask(List<Question> open) {
        for (Control old : questions.getChildren()) {
            old.dispose();
        }
        for (int i = 0; i < open.size(); i++) {
            Question question = open.get(i);
            Group group = Ids.widget(new Group(questions, SWT.NONE), "import.question." + i);
            group.setText(question.text().replace("&", "&&"));
            group.setLayout(GridLayoutFactory.swtDefaults().create());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
            for (Question.Option option : question.options()) {
                Button choice = Ids.widget(new Button(group, SWT.RADIO), "import.answer." + i + "." + option.key());
                choice.setText(option.text().replace("&", "&&"));
                choice.addListener(SWT.Selection, e -> {
                    if (choice.getSelection()) {
                        // the question goes with the answer, which must not happen while its button still works
                        choice.getDisplay().asyncExec(() -> answer.accept(question.id(), option.key()));
                    }
                });
            }
        }
        ((org.eclipse.swt.layout.GridData) questions.getLayoutData()).exclude = open.isEmpty();
        questions.setVisible(!open.isEmpty());
    }

    private void list(Table table, String id, int tab, List<List<String>> rows) {
        table.setData("rows", rows);
        table.setItemCount(rows.size());
        table.clearAll();
        tabs.getItem(tab).setText(texts.get("tab." + id, rows.size()));
        for (int i = 0; i < table.getColumnCount(); i++) {
            int column = i;
            int longest = rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0);
            table.getColumn(i).setWidth(Math.min(WIDEST, 24 + 8 * Math.max(longest, width(table.getColumn(i).getText()))));
        }
    }

    // a Chinese character is twice as wide as a letter
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
