package org.steelyard.ui.internal.page.sources;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Takes files that are dragged here from a file manager. */
final class FileDrop {

    FileDrop(Control onto, Consumer<List<Path>> dropped) {
        DropTarget target = new DropTarget(onto, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    // the file manager waits until this returns; the preview must not keep it
                    onto.getDisplay().asyncExec(() -> dropped.accept(Arrays.stream(files).map(Path::of).toList()));
                }
            }
        });
    }
}
