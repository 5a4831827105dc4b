package org.steelyard.ui.internal.editor;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.steelyard.store.OpenMode;
import org.steelyard.ui.internal.Icons;

/**
 * An evaluation folder; the same folder is the same input, so that it opens once.
 *
 * @param folder absolute path
 * @param mode   how it is to be opened when it is not open yet
 */
public record EvaluationInput(Path folder, OpenMode mode) implements IEditorInput {

    /** Checks that there is a folder. */
    public EvaluationInput {
        folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
    }

    /** A folder to be opened for writing. */
    public EvaluationInput(Path folder) {
        this(folder, OpenMode.WRITE);
    }

    // the same folder, however it is opened
    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationInput input && input.folder.equals(folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.of("evaluation");
    }

    @Override
    public String getName() {
        return folder.getFileName().toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return folder.toString();
    }
}
