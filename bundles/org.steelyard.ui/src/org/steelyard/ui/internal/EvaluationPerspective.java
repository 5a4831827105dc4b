package org.steelyard.ui.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.steelyard.ui.internal.view.evaluations.EvaluationsView;
import org.steelyard.ui.internal.view.explanation.ExplanationView;
import org.steelyard.ui.internal.view.history.HistoryView;
import org.steelyard.ui.internal.view.problems.ProblemsView;

/** The arrangement for evaluating: left the evaluations, in the middle the editor, right how a number came about, below what is wrong and what belongs to it. */
public final class EvaluationPerspective implements IPerspectiveFactory {

    /** Id of the perspective in plugin.xml. */
    public static final String ID = "org.steelyard.ui.perspective";

    private static final String EVIDENCE = "org.steelyard.ui.view.evidence";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(EvaluationsView.ID, IPageLayout.LEFT, 0.2f, IPageLayout.ID_EDITOR_AREA);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, 0.45f, EvaluationsView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.76f, IPageLayout.ID_EDITOR_AREA);
        below.addView(ProblemsView.ID);
        layout.addView(ExplanationView.ID, IPageLayout.RIGHT, 0.70f, IPageLayout.ID_EDITOR_AREA);
        IFolderLayout details = layout.createFolder("details", IPageLayout.RIGHT, 0.55f, "below");
        for (String view : List.of(EVIDENCE, IPageLayout.ID_PROP_SHEET, HistoryView.ID)) {
            if (PlatformUI.getWorkbench().getViewRegistry().find(view) != null) {
                details.addView(view);
            }
        }
    }
}
