package org.steelyard.ui.internal.editor;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.score.ScoreRow;

/** The indicator tree with its points. */
public final class ScorePage {

    private static final int[] WIDTHS = { 300, 60, 110, 120, 60, 60, 50 };

    private final TreeViewer viewer;

    ScorePage(Composite parent, OpenedEvaluation opened, Texts texts, Consumer<ScoreRow> onSelect) {
        viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(true);
        for (ScoreRow.Column column : ScoreRow.Column.values()) {
            column(column, texts);
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(new Rows());
        viewer.setInput(ScoreRow.of(opened.evaluation().getRubric(), opened.scorecard()));
        viewer.expandAll();
        viewer.addSelectionChangedListener(e -> {
            if (e.getStructuredSelection().getFirstElement() instanceof ScoreRow row) {
                onSelect.accept(row);
            }
        });
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

    /** The tree. */
    public Control control() {
        return viewer.getControl();
    }

    /** The viewer, for those who select in it. */
    public TreeViewer viewer() {
        return viewer;
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
