package org.steelyard.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first arrangement: the editor area alone. */
public final class EvaluationPerspective implements IPerspectiveFactory {

    /** Id of the perspective in plugin.xml. */
    public static final String ID = "org.steelyard.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
