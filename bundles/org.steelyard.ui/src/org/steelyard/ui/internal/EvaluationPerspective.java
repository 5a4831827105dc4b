package org.steelyard.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.steelyard.ui.internal.view.evaluations.EvaluationsView;
import org.steelyard.ui.internal.view.explanation.ExplanationView;

/** The arrangement for evaluating: the editor in the middle, around it what explains it. */
public final class EvaluationPerspective implements IPerspectiveFactory {

    /** Id of the perspective in plugin.xml. */
    public static final String ID = "org.steelyard.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(EvaluationsView.ID, IPageLayout.LEFT, 0.17f, IPageLayout.ID_EDITOR_AREA);
        layout.addView(ExplanationView.ID, IPageLayout.RIGHT, 0.70f, IPageLayout.ID_EDITOR_AREA);
    }
}
