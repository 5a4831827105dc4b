package org.steelyard.ui.internal.page.sources;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.steelyard.core.source.SourceContent;
import org.steelyard.core.source.SourceTable;
import org.steelyard.core.source.SourceTable.Area;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** The tables of one source file as they came, with the cells that a value was taken from. */
final class SheetPane {

    private final PageContext context;
    private final Texts texts;
    private final Originals originals;
    private final Composite pane;
    private final Label title;
    private final Combo chooser;
    private final Label note;
    private final Composite place;
    private Optional<Source> shown = Optional.empty();
    private Optional<Place> wanted = Optional.empty();
    private Sheets sheets = new Sheets(java.util.List.of(), java.util.List.of());

    SheetPane(Composite parent, PageContext context, Texts texts, Originals originals) {
        this.context = context;
        this.texts = texts;
        this.originals = originals;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(12, 4).applyTo(pane);
        title = Ids.widget(new Label(pane, SWT.NONE), "sources.sheet.title");
        title.setText(texts.get("sheet.none"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        chooser = Ids.control(new Combo(pane, SWT.DROP_DOWN | SWT.READ_ONLY), "sources.sheet.chooser", texts.get("sheet.chooser"));
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(chooser);
        chooser.addListener(SWT.Selection, e -> table(chooser.getSelectionIndex(), Optional.empty()));
        note = Ids.widget(new Label(pane, SWT.WRAP), "sources.sheet.note");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(note);
        place = new Composite(pane, SWT.NONE);
        place.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(place);
        visible(chooser, false);
        visible(note, false);
    }

    Control control() {
        return pane;
    }

    /** Whether this file is shown. */
    boolean shows(Source source) {
        return shown.filter(s -> s == source).isPresent();
    }

    /** Shows the file's tables, at this place when one is given. */
    void show(Source source, Optional<Place> at) {
        boolean same = shows(source) && !sheets.tables().isEmpty();
        shown = Optional.of(source);
        wanted = at;
        if (same) {
            at(source);
            return;
        }
        title.setText(texts.get("sheet.reading", source.getName()).replace("&", "&&"));
        originals.read(context.session().open(), source, texts.get("sheet.reading", source.getName()), content -> {
            if (!pane.isDisposed()) {
                content(source, content);
            }
        });
    }

    private void content(Source source, SourceContent content) {
        sheets = Sheets.of(content, texts);
        chooser.setItems(sheets.names().toArray(String[]::new));
        visible(chooser, sheets.tables().size() > 1);
        if (sheets.tables().isEmpty()) {
            clear();
            title.setText(text(source.getName()));
            note(Optional.of(content.problems().isEmpty() ? texts.get("sheet.empty")
                    : content.problems().stream().map(Problem::message).collect(Collectors.joining("\n"))));
        } else {
            at(source);
        }
    }

    private void at(Source source) {
        Optional<Sheets.Hit> hit = wanted.flatMap(p -> sheets.find(p.locator()));
        int table = hit.map(Sheets.Hit::table).orElseGet(() -> Math.max(0, chooser.getSelectionIndex()));
        chooser.select(table);
        title.setText(text(wanted.map(Place::text).orElse(source.getName())));
        table(table, hit.map(Sheets.Hit::area));
        if (wanted.isPresent() && hit.isEmpty()) {
            note(Optional.of(texts.get("sheet.place-missing", wanted.get().locator().text())));
        }
    }

    private void table(int index, Optional<Area> hit) {
        SourceTable table = sheets.tables().get(index);
        clear();
        note(Sheets.note(table, texts));
        if (table.rows() > 0) {
            SheetGrid grid = new SheetGrid(place, table, hit, texts.get("sheet.grid", sheets.names().get(index)));
            pane.layout(true, true);
            hit.ifPresent(grid::reveal);
        }
    }

    private void clear() {
        for (Control old : place.getChildren()) {
            old.dispose();
        }
    }

    private void note(Optional<String> text) {
        note.setText(text(text.orElse("")));
        visible(note, text.isPresent());
    }

    private static String text(String text) {
        return text == null ? "" : text.replace("&", "&&");
    }

    private void visible(Control control, boolean visible) {
        ((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
        pane.layout();
    }

    void setFocus() {
        Control[] grid = place.getChildren();
        if (grid.length > 0) {
            grid[0].setFocus();
        } else {
            chooser.setFocus();
        }
    }
}
