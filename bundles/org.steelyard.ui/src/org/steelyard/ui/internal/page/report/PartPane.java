package org.steelyard.ui.internal.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.steelyard.core.WriteProse;
import org.steelyard.model.evaluation.Section;
import org.steelyard.model.text.Texts;
import org.steelyard.report.ReportPreview;
import org.steelyard.report.ReportPreview.Part;
import org.steelyard.report.ReportPreview.Piece;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.editor.RestCommit;

/** One section: fields for what a person writes, and the rest as it will print; numbers from the model stand out. */
final class PartPane {

    private static final int MOST_ROWS = 200;

    private final PageContext context;
    private final Texts texts;
    private final ScrolledComposite scroll;
    private final List<Field> fields = new ArrayList<>();
    private final List<Runnable> updates = new ArrayList<>();
    private Composite inner;
    private String shape = "";
    private Optional<Part> shown = Optional.empty();

    /** A field for prose. */
    private record Field(String section, Text text, RestCommit commit, StyledText printed) {
    }

    PartPane(Composite parent, PageContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        scroll = Ids.control(new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER), "report.part", texts.get("part"));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        scroll.addListener(SWT.Resize, e -> fit());
    }

    Control control() {
        return scroll;
    }

    /** Shows this section as it is now; what is being typed stays. */
    void show(Part part) {
        String now = part.key() + part.blocks().stream().map(b -> b instanceof ReportPreview.Prose p ? "p" + p.section() : b.getClass().getSimpleName()
                + (b instanceof ReportPreview.Table t ? t.rows().size() : "")).collect(Collectors.joining("|"));
        if (!now.equals(shape)) {
            commit();
            shown = Optional.of(part);
            build(part);
            shape = now;
        }
        shown = Optional.of(part);
        updates.forEach(Runnable::run);
        fit();
    }

    private void build(Part part) {
        fields.clear();
        updates.clear();
        if (inner != null) {
            inner.dispose();
        }
        inner = new Composite(scroll, SWT.NONE);
        inner.setBackground(scroll.getBackground());
        inner.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 8).applyTo(inner);
        Label title = Ids.widget(new Label(inner, SWT.WRAP), "report.part.title");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        updates.add(() -> title.setText((current().heading().isEmpty() ? current().where() : current().heading()).replace("&", "&&")));
        for (int i = 0; i < part.blocks().size(); i++) {
            int at = i;
            switch (part.blocks().get(i)) {
                case ReportPreview.Prose prose -> prose(prose, at);
                case ReportPreview.Words words -> {
                    StyledText text = printed("report.words." + at);
                    updates.add(() -> print(text, List.of(((ReportPreview.Words) current().blocks().get(at)).pieces())));
                }
                case ReportPreview.Table table -> table(table, at);
            }
        }
        if (part.blocks().isEmpty()) {
            Label none = new Label(inner, SWT.WRAP);
            none.setText(texts.get("part.none"));
        }
        scroll.setContent(inner);
        scroll.setOrigin(0, 0);
    }

    private Part current() {
        return shown.orElseThrow();
    }

    private void prose(ReportPreview.Prose prose, int at) {
        Label hint = new Label(inner, SWT.WRAP);
        hint.setText(texts.get(prose.hint().isBlank() ? "prose" : "prose.hint", prose.hint()).replace("&", "&&"));
        hint.setForeground(hint.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        Text text = Ids.control(new Text(inner, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "report.prose." + fields.size(), hint.getText());
        text.setEditable(context.session().readOnlyBecause().isEmpty());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 140).applyTo(text);
        StyledText printed = printed("report.printed." + fields.size());
        RestCommit commit = RestCommit.of(text, () -> write(prose.section(), text));
        Field field = new Field(prose.section(), text, commit, printed);
        fields.add(field);
        updates.add(() -> update(field, (ReportPreview.Prose) current().blocks().get(at)));
    }

    private void update(Field field, ReportPreview.Prose prose) {
        List<String> model = paragraphs(context.evaluation().getSections(), field.section()).orElse(List.of());
        if (!field.commit().pending() && !lines(field.text()).equals(model)) {
            field.commit().quietly(() -> field.text().setText(String.join("\n", model)));
        }
        boolean computed = prose.paragraphs().stream().flatMap(List::stream).anyMatch(Piece::bound) || model.stream().anyMatch(p -> p.contains("${"));
        visible(field.printed(), prose.written() && computed);
        print(field.printed(), prose.paragraphs());
    }

    private void write(String section, Text text) {
        List<String> now = lines(text);
        if (!now.equals(paragraphs(context.evaluation().getSections(), section).orElse(List.of()))) {
            context.run(new WriteProse(context.program().services()).command(context.session().open(), section,
                    shown.map(Part::where).orElse(section), now));
        }
    }

    private static List<String> lines(Text text) {
        return text.getText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static Optional<List<String>> paragraphs(List<Section> sections, String key) {
        for (Section section : sections) {
            if (key.equals(section.getKey())) {
                return Optional.of(section.getParagraphs().stream().map(p -> p.getText() == null ? "" : p.getText().strip()).filter(t -> !t.isEmpty()).toList());
            }
            Optional<List<String>> below = paragraphs(section.getSections(), key);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private StyledText printed(String id) {
        StyledText text = Ids.control(new StyledText(inner, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI), id, texts.get("printed"));
        text.setBackground(scroll.getBackground());
        text.setLineSpacing(4);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static void print(StyledText text, List<List<Piece>> paragraphs) {
        StringBuilder all = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        for (List<Piece> paragraph : paragraphs) {
            all.append(all.isEmpty() ? "" : "\n");
            for (Piece piece : paragraph) {
                if (piece.bound()) {
                    StyleRange style = new StyleRange();
                    style.start = all.length();
                    style.length = piece.text().length();
                    style.underline = true;
                    style.fontStyle = SWT.BOLD;
                    styles.add(style);
                }
                all.append(piece.text());
            }
        }
        if (!text.getText().contentEquals(all)) {
            text.setText(all.toString());
        }
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private void table(ReportPreview.Table of, int at) {
        Label caption = new Label(inner, SWT.WRAP);
        caption.setText((of.caption() + "  " + of.unitLine()).strip().replace("&", "&&"));
        Table table = Ids.control(new Table(inner, SWT.BORDER | SWT.FULL_SELECTION), "report.table." + at, of.caption());
        table.setLinesVisible(true);
        int columns = of.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < columns; i++) {
            new TableColumn(table, SWT.LEFT);
        }
        int rows = Math.min(MOST_ROWS, of.rows().size());
        for (int i = 0; i < rows; i++) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setFont(i < of.headerRows() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(200, Math.min(320, (rows + 1) * (table.getItemHeight() + 2))).applyTo(table);
        updates.add(() -> fill(table, (ReportPreview.Table) current().blocks().get(at)));
    }

    private static void fill(Table table, ReportPreview.Table of) {
        for (int i = 0; i < table.getItemCount(); i++) {
            List<String> row = of.rows().get(i);
            for (int c = 0; c < row.size(); c++) {
                String text = row.get(c).replace('\n', ' ');
                if (!text.equals(table.getItem(i).getText(c))) {
                    table.getItem(i).setText(c, text);
                }
            }
        }
        for (TableColumn column : table.getColumns()) {
            if (column.getWidth() == 0) {
                column.pack();
                column.setWidth(Math.min(220, Math.max(48, column.getWidth())));
            }
        }
    }

    private static void visible(Control control, boolean visible) {
        ((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    private void fit() {
        if (inner != null && !inner.isDisposed()) {
            int width = Math.max(200, scroll.getClientArea().width);
            scroll.setMinSize(200, inner.computeSize(width, SWT.DEFAULT).y);
            inner.layout(true, true);
        }
    }

    /** Takes what is being typed. */
    void commit() {
        fields.forEach(f -> f.commit().now());
    }

    void setFocus() {
        if (!fields.isEmpty()) {
            fields.get(0).text().setFocus();
        }
    }
}
