package org.steelyard.ui.internal.page.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** The indicator tree with its points. */
public final class IndicatorsPage implements EditorPage {

    private static final int[] WIDTHS = { 300, 60, 110, 120, 60, 60, 50 };

    private final PageContext context;
    private final Texts texts;
    private final Map<String, ScoreRow> byCode = new HashMap<>();
    private TreeViewer viewer;

    /** A page of this editor. */
    public IndicatorsPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(IndicatorsPage.class);
    }

    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public Control create(Composite parent) {
        viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        Ids.control(viewer.getTree(), "indicators.grid", texts.get("grid.name"));
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(true);
        for (ScoreRow.Column column : ScoreRow.Column.values()) {
            column(column, texts);
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new Rows());
        refresh();
        viewer.addSelectionChangedListener(e -> {
            if (e.getStructuredSelection().getFirstElement() instanceof ScoreRow row) {
                context.select(List.of(row.indicator()));
            }
        });
        return viewer.getControl();
    }

    @Override
    public boolean canShow(EObject object) {
        return object instanceof Indicator;
    }

    @Override
    public void show(EObject object) {
        viewer.setSelection(new StructuredSelection(byCode.get(((Indicator) object).getCode())), true);
    }

    @Override
    public void refresh() {
        List<ScoreRow> rows = context.scorecard().map(card -> ScoreRow.of(context.evaluation().getRubric(), card)).orElse(List.of());
        byCode.clear();
        index(rows);
        viewer.setInput(rows);
        viewer.expandAll();
    }

    private void index(List<ScoreRow> rows) {
        for (ScoreRow row : rows) {
            byCode.put(row.line().code(), row);
            index(row.children());
        }
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    private void column(ScoreRow.Column column, Texts texts) {
        boolean number = column != ScoreRow.Column.NAME && column != ScoreRow.Column.STATUS;
        TreeViewerColumn shown = new TreeViewerColumn(viewer,
                number ? SWT.RIGHT : column == ScoreRow.Column.STATUS ? SWT.CENTER : SWT.LEFT);
        shown.getColumn().setText(texts.get("column." + column));
        shown.getColumn().setWidth(WIDTHS[column.ordinal()]);
        shown.getColumn().setResizable(true);
        shown.setLabelProvider(new CellLabelProvider() {
            @Override
            public void update(ViewerCell cell) {
                ScoreRow row = (ScoreRow) cell.getElement();
                cell.setText(row.text(column, texts.locale()));
                if (!row.line().leaf()) {
                    cell.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                }
            }

            @Override
            public String getToolTipText(Object element) {
                return column == ScoreRow.Column.STATUS ? texts.get("status.tip") : null;
            }
        });
    }

    private static final class Rows implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return ((ScoreRow) element).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return ((ScoreRow) element).parent().orElse(null);
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((ScoreRow) element).children().isEmpty();
        }
    }
}
