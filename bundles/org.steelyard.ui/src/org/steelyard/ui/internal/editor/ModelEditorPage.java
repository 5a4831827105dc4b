package org.steelyard.ui.internal.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The whole model as a tree. */
final class ModelEditorPage implements EditorPage {

    private final PageContext context;
    private Composite place;

    ModelEditorPage(PageContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return "model";
    }

    @Override
    public Control create(Composite parent) {
        place = new Composite(parent, 0);
        place.setLayout(new FillLayout());
        refresh();
        return place;
    }

    @Override
    public boolean canShow(EObject object) {
        return false;
    }

    @Override
    public void show(EObject object) {
        setFocus();
    }

    @Override
    public void refresh() {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        new ModelPage(place, context.evaluation(), context.program().texts(ModelPage.class));
        place.layout();
    }

    @Override
    public void setFocus() {
        place.setFocus();
    }
}
