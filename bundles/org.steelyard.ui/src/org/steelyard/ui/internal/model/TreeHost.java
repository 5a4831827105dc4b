package org.steelyard.ui.internal.model;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.steelyard.model.resource.SteelyardResources;

/** What the tree editor needs of the editor it stands in. */
public interface TreeHost {

    /** The domain of the models; it knows what is read-only. */
    EditingDomain domain();

    /** The models, those to be edited first. */
    List<EObject> roots();

    /** How objects become text and come back from it. */
    SteelyardResources resources();

    /** Carries out a change. */
    void run(Command command);

    /** Tells what is selected. */
    void selected(List<? extends EObject> objects);
}
