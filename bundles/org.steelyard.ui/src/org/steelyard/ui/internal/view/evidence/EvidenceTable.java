package org.steelyard.ui.internal.view.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** The rows as a table; Enter opens, Delete takes the link away. */
final class EvidenceTable {

    private final TableViewer viewer;
    private final Texts texts;
    private final Labels labels;
    private List<EvidenceRow> rows = List.of();

    EvidenceTable(Composite parent, Texts texts, Locale locale) {
        this.texts = texts;
        this.labels = new Labels(locale);
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        Ids.control(viewer.getTable(), "evidence", texts.get("name"));
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column("column.evidence", 230, row -> texts.get("sign." + row.state()) + " " + row.evidence().map(Evidence::getTitle).orElse(texts.get("state." + row.state())));
        column("column.used", 230, EvidenceRow::usedFor);
        column("column.kind", 90, row -> row.evidence().map(this::kind).orElse(""));
        column("column.source", 220, row -> row.evidence().map(EvidenceTable::source).orElse(""));
        column("column.locator", 130, row -> row.evidence().map(e -> plain(e.getLocator())).orElse(""));
    }

    private void column(String key, int width, Function<EvidenceRow, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(texts.get(key));
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return plain(text.apply((EvidenceRow) row)).replaceAll("\\s+", " ");
            }

            @Override
            public String getToolTipText(Object row) {
                return tip((EvidenceRow) row);
            }
        });
    }

    private String tip(EvidenceRow row) {
        return Stream.of(texts.get("state." + row.state()), row.evidence().map(e -> plain(e.getExcerpt())).orElse("")).filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String kind(Evidence piece) {
        boolean set = piece.eIsSet(EvaluationPackage.Literals.EVIDENCE__KIND);
        return set ? labels.literal(EvaluationPackage.Literals.EVIDENCE_KIND, piece.getKind()) : "";
    }

    private static String source(Evidence piece) {
        return piece.getSource() == null ? "" : plain(piece.getSource().getName());
    }

    /** A piece in one line, for lists to choose from. */
    String name(Evidence piece) {
        return Stream.of(plain(piece.getTitle()), source(piece), plain(piece.getLocator())).filter(s -> !s.isBlank()).distinct().collect(Collectors.joining(" · "));
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    void use(MenuManager menu, Runnable selected, Runnable enter, Runnable delete) {
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
        viewer.addSelectionChangedListener(e -> selected.run());
        viewer.addDoubleClickListener(e -> enter.run());
        viewer.getTable().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                delete.run();
            }
        });
    }

    void show(List<EvidenceRow> shown) {
        if (!shown.equals(rows)) {
            rows = shown;
            viewer.setInput(shown);
        } else {
            // titles may be others
            viewer.refresh();
        }
    }

    List<EvidenceRow> rows() {
        return rows;
    }

    Optional<EvidenceRow> selected() {
        return Optional.ofNullable((EvidenceRow) viewer.getStructuredSelection().getFirstElement());
    }

    void setFocus() {
        viewer.getTable().setFocus();
    }
}
