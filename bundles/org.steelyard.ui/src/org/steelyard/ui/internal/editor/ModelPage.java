package org.steelyard.ui.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.text.Texts;

/** Every object of the model and what it says, as a tree, read-only. */
final class ModelPage {

    ModelPage(Composite parent, EObject root, Texts texts) {
        Labels labels = new Labels(texts.locale());
        TreeViewer viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTree().setHeaderVisible(true);
        viewer.getTree().setLinesVisible(true);
        column(viewer, texts.get("model.object"), 320, ModelNode::name);
        column(viewer, texts.get("model.content"), 760, ModelNode::text);
        viewer.setContentProvider(new Content());
        viewer.setInput(List.of(ModelNode.of(root, new ModelNode.Words(labels, new ModelText(labels)))));
        viewer.expandToLevel(2);
    }

    private static void column(TreeViewer viewer, String heading, int width, Function<ModelNode, String> text) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(heading);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(node -> text.apply((ModelNode) node)));
    }

    private static final class Content implements ITreeContentProvider {

        // asked for again, a row gives the same rows
        private final Map<ModelNode, List<ModelNode>> made = new HashMap<>();

        private List<ModelNode> below(Object element) {
            return made.computeIfAbsent((ModelNode) element, node -> node.children().get());
        }

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return below(element).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !below(element).isEmpty();
        }
    }
}
