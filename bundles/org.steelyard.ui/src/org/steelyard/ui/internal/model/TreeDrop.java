package org.steelyard.ui.internal.model;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.steelyard.ui.internal.model.tree.Edits.Drop;

/** Dragging rows: inside one tree they move, with Ctrl or from another editor they are copied. */
final class TreeDrop {

    /** What dropping asks of the tree. */
    interface Target {

        /** Carries the drop out, or, when only asked, tells whether it could be. */
        boolean drop(List<EObject> objects, Object row, Drop where, boolean copy, boolean onlyAsk);

        /** The objects that are selected. */
        List<EObject> selected();

        /** The selected objects as lines of text, for other programs. */
        String lines();
    }

    private TreeDrop() {
    }

    static void install(TreeViewer viewer, Target target) {
        Transfer[] out = { LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance() };
        viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, out, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = !target.selected().isEmpty();
                LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
                    event.data = target.lines();
                }
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        Transfer[] in = { LocalSelectionTransfer.getTransfer() };
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, in, new Dropped(viewer, target));
    }

    private static final class Dropped extends ViewerDropAdapter {

        private final Target target;

        Dropped(TreeViewer viewer, Target target) {
            super(viewer);
            this.target = target;
            setScrollExpandEnabled(true);
        }

        private List<EObject> dragged() {
            if (!(LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection)) {
                return List.of();
            }
            List<EObject> objects = new java.util.ArrayList<>();
            for (Object each : selection) {
                if (each instanceof EObject object) {
                    objects.add(object);
                }
            }
            return objects;
        }

        private Drop where() {
            return switch (getCurrentLocation()) {
                case LOCATION_BEFORE -> Drop.BEFORE;
                case LOCATION_AFTER -> Drop.BEHIND;
                default -> Drop.INTO;
            };
        }

        @Override
        public boolean validateDrop(Object row, int operation, TransferData type) {
            return row != null && !dragged().isEmpty() && target.drop(dragged(), row, where(), operation == DND.DROP_COPY, true);
        }

        @Override
        public boolean performDrop(Object data) {
            return target.drop(dragged(), getCurrentTarget(), where(), getCurrentOperation() == DND.DROP_COPY, false);
        }
    }
}
