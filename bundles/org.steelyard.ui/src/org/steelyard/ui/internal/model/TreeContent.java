package org.steelyard.ui.internal.model;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.steelyard.ui.internal.model.tree.Shape;

/** Rows for the viewer; made when a row is opened. */
final class TreeContent implements ITreeContentProvider {

    private final Shape shape;

    TreeContent(Shape shape) {
        this.shape = shape;
    }

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object row) {
        return shape.children(row).toArray();
    }

    @Override
    public Object getParent(Object row) {
        return shape.parent(row).orElse(null);
    }

    @Override
    public boolean hasChildren(Object row) {
        return shape.hasChildren(row);
    }
}
