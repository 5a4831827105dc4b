package org.steelyard.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.References;
import org.steelyard.ui.internal.model.tree.Words;

/** Who refers to an object, and what it refers to; Enter or a double click goes there. */
final class ReferencesPane {

    private record Line(EObject object, String direction, String how) {
    }

    private final Composite control;
    private final Texts texts;
    private final Words words;
    private final Label told;
    private final TableViewer lines;

    ReferencesPane(Composite parent, Texts texts, Words words, Consumer<EObject> show, Runnable close) {
        this.texts = texts;
        this.words = words;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 4).create());
        told = Ids.widget(new Label(control, SWT.NONE), "model.references.told");
        told.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
        Button button = Ids.widget(new Button(control, SWT.PUSH), "model.references.close");
        button.setText(texts.get("find.close"));
        button.addListener(SWT.Selection, e -> close.run());
        lines = new TableViewer(control, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
        Ids.control(lines.getTable(), "model.references", texts.get("references.name"));
        lines.getTable().setHeaderVisible(true);
        lines.getTable().setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 140).create());
        column("references.direction", 120, Line::direction);
        column("references.kind", 140, line -> words.type(line.object().eClass()));
        column("references.object", 420, line -> words.of(line.object()));
        column("references.how", 220, Line::how);
        lines.setContentProvider(ArrayContentProvider.getInstance());
        lines.addOpenListener(e -> {
            if (lines.getStructuredSelection().getFirstElement() instanceof Line line) {
                show.accept(line.object());
            }
        });
    }

    Control control() {
        return control;
    }

    private void column(String key, int width, Function<Line, String> text) {
        TableViewerColumn column = new TableViewerColumn(lines, SWT.LEFT);
        column.getColumn().setText(texts.get(key));
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(line -> text.apply((Line) line)));
    }

    void show(EObject object, References references) {
        List<Line> all = new ArrayList<>();
        for (References.Use use : references.to(object)) {
            String how = words.feature(use.feature());
            all.add(new Line(use.from(), texts.get("references.to"), use.byName() ? texts.get("references.by-name", how) : how));
        }
        references.from(object).forEach(target -> all.add(new Line(target, texts.get("references.from"), "")));
        told.setText(texts.get(all.isEmpty() ? "references.none" : "references.of", words.of(object), all.size()).replace("&", "&&"));
        lines.setInput(all);
        if (!all.isEmpty()) {
            lines.getTable().setSelection(0);
        }
        lines.getTable().setFocus();
    }
}
