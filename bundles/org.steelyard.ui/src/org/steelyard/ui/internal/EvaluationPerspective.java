package org.steelyard.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first arrangement of views. */
public final class EvaluationPerspective implements IPerspectiveFactory {

    public static final String ID = "org.steelyard.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.BOTTOM, 0.7f, layout.getEditorArea());
    }
}
