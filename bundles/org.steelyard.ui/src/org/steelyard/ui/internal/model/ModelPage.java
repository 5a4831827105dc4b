package org.steelyard.ui.internal.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.PageContext;

/** The whole evaluation as a tree. */
public final class ModelPage implements EditorPage {

    private final PageContext context;
    private Composite parent;
    private ModelTree tree;
    private EditingDomain domain;

    /** The page of this editor. */
    public ModelPage(PageContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return "model";
    }

    @Override
    public Control create(Composite place) {
        parent = place;
        domain = context.session().domain();
        tree = new ModelTree(place, new Host(), context.program().locale());
        return tree.control();
    }

    @Override
    public boolean canShow(EObject object) {
        return EcoreUtil.getRootContainer(object) == context.evaluation();
    }

    @Override
    public void show(EObject object) {
        tree.reveal(object);
        tree.setFocus();
    }

    @Override
    public void refresh() {
        if (domain == context.session().domain()) {
            tree.refresh();
            return;
        }
        // read again from the disk: another domain, other objects
        tree.control().dispose();
        create(parent);
        parent.layout();
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public void commit() {
        tree.commit();
    }

    @Override
    public Optional<Runnable> action(String command) {
        return tree.action(command);
    }

    private final class Host implements TreeHost {

        @Override
        public EditingDomain domain() {
            return context.session().domain();
        }

        @Override
        public List<EObject> roots() {
            return List.of(context.evaluation());
        }

        @Override
        public SteelyardResources resources() {
            return context.program().services().resources();
        }

        @Override
        public void run(Command command) {
            context.run(command);
        }

        @Override
        public void selected(List<? extends EObject> objects) {
            context.select(objects);
        }
    }
}
