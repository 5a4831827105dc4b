package org.steelyard.ui.internal.model.tree;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * One step that can be undone, with a label in the user's language. Its commands are found while it is carried out, so
 * that a later one sees what an earlier one did; a step that fails leaves the model as it was.
 */
final class Change extends CompoundCommand {

    private final EditingDomain domain;
    private final Consumer<Change> steps;
    private final Set<Object> affected = new LinkedHashSet<>();

    Change(String label, EditingDomain domain, Consumer<Change> steps) {
        super(label);
        this.domain = domain;
        this.steps = steps;
    }

    @Override
    protected boolean prepare() {
        isPrepared = true;
        isExecutable = true;
        return true;
    }

    @Override
    public void execute() {
        try {
            steps.accept(this);
        } catch (RuntimeException e) {
            undo();
            commandList.clear();
            throw e;
        }
    }

    @Override
    public boolean canUndo() {
        return commandList.stream().allMatch(Command::canUndo);
    }

    @Override
    public Collection<?> getAffectedObjects() {
        return List.copyOf(affected);
    }

    void set(EObject owner, EStructuralFeature feature, Object value) {
        run(owner, new SetCommand(domain, owner, feature, value));
    }

    void unset(EObject owner, EStructuralFeature feature) {
        run(owner, new SetCommand(domain, owner, feature, SetCommand.UNSET_VALUE));
    }

    /** Puts an object into a list at a position, negative for the end, or into a feature for one. */
    void put(EObject owner, EReference feature, EObject object, int index) {
        if (!feature.isMany()) {
            set(owner, feature, object);
        } else {
            run(object, new AddCommand(domain, owner, feature, object, index < 0 ? CommandParameter.NO_INDEX : index));
        }
        affected.add(object);
    }

    /** Adds to the end of a list. */
    void add(EObject owner, EStructuralFeature feature, Object value) {
        run(owner, new AddCommand(domain, owner, feature, value));
    }

    /** Takes an object out of its container. */
    void takeOut(EObject object) {
        EObject owner = object.eContainer();
        remove(owner, object.eContainingFeature(), object);
    }

    /** Removes a value from a list, or unsets the feature that holds it. */
    void remove(EObject owner, EStructuralFeature feature, Object value) {
        if (feature.isMany()) {
            run(owner, new RemoveCommand(domain, owner, feature, value));
        } else {
            unset(owner, feature);
        }
    }

    void move(EObject owner, EStructuralFeature feature, EObject object, int index) {
        run(object, new MoveCommand(domain, owner, feature, object, index));
    }

    private void run(EObject shown, Command command) {
        affected.add(shown);
        if (!appendAndExecute(command)) {
            throw new IllegalStateException("cannot be done: " + command);
        }
    }
}
