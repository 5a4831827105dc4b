package org.steelyard.ui.internal.editor;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.scoring.Scorecard;

/**
 * An evaluation as it stands in its folder, with its scorecard.
 *
 * @param open      the open folder; closed with the editor
 * @param scorecard its score
 */
public record OpenedEvaluation(OpenEvaluation open, Scorecard scorecard) implements IEditorInput {

    /** The model, not to be changed. */
    public Evaluation evaluation() {
        return open.evaluation();
    }

    private Path folder() {
        return open.folder().path();
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
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        String title = evaluation().getTitle();
        return title == null || title.isBlank() ? folder().getFileName().toString() : title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return folder().toString();
    }

    // the same folder is the same input, so that it opens once
    @Override
    public boolean equals(Object other) {
        return other instanceof OpenedEvaluation o && o.folder().equals(folder());
    }

    @Override
    public int hashCode() {
        return folder().hashCode();
    }
}
