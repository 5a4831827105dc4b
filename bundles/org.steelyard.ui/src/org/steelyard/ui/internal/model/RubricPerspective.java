package org.steelyard.ui.internal.model;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The arrangement for configuring rubrics, mappings and outlines: the tree with room, what is wrong with it below. */
public final class RubricPerspective implements IPerspectiveFactory {

    /** Id of the perspective in plugin.xml. */
    public static final String ID = "org.steelyard.ui.perspective.rubric";

    private static final String NAVIGATOR = "org.steelyard.ui.view.evaluations";
    private static final String PROBLEMS = "org.steelyard.ui.view.problems";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(NAVIGATOR, IPageLayout.LEFT, 0.2f, IPageLayout.ID_EDITOR_AREA);
        layout.addView(PROBLEMS, IPageLayout.BOTTOM, 0.75f, IPageLayout.ID_EDITOR_AREA);
    }
}
