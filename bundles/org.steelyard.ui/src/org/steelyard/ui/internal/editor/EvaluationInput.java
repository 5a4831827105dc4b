package org.steelyard.ui.internal.editor;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.steelyard.ui.internal.Icons;

/**
 * An evaluation folder; the same folder is the same input, so that it opens once.
 *
 * @param folder absolute path
 */
public record EvaluationInput(Path folder) implements IEditorInput {

    /** Checks that there is a folder. */
    public EvaluationInput {
        folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
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
