package org.steelyard.ui.internal.editor;

import java.util.Locale;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.steelyard.model.edit.SteelyardItemProviders;

/** Every object of the model as a tree, read-only. */
final class ModelPage {

    ModelPage(Composite parent, EObject root, Locale locale) {
        SteelyardItemProviders providers = new SteelyardItemProviders(locale);
        AdapterFactory factory = providers.adapterFactory();
        TreeViewer viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setContentProvider(new Content(factory));
        viewer.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return factory.adapt(element, IItemLabelProvider.class) instanceof IItemLabelProvider label
                        ? label.getText(element)
                        : String.valueOf(element);
            }
        });
        viewer.setInput(new Object[] { root });
        viewer.expandToLevel(2);
        viewer.getControl().addDisposeListener(e -> providers.dispose());
    }

    private record Content(AdapterFactory factory) implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object element) {
            return factory.adapt(element, ITreeItemContentProvider.class) instanceof ITreeItemContentProvider content
                    ? content.getChildren(element).toArray()
                    : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof EObject object ? object.eContainer() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }
}
