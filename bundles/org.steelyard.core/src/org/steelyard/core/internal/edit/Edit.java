package org.steelyard.core.internal.edit;

import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A change made of Set, Add and Remove commands that are found while they are carried out, so that a later step sees what
 * an earlier one made. Undone and redone as a whole.
 */
public final class Edit extends CompoundCommand {

    private final EditingDomain domain;
    private final Consumer<Edit> steps;

    /** A change with this label. */
    public Edit(String label, EditingDomain domain, Consumer<Edit> steps) {
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
            // half a change must not stay
            undo();
            throw e;
        }
    }

    @Override
    public boolean canUndo() {
        return commandList.stream().allMatch(Command::canUndo);
    }

    /** Whether anything was changed. */
    public boolean changedAnything() {
        return !commandList.isEmpty();
    }

    /** Sets a single-valued feature; nothing happens when it has this value already. */
    public void set(EObject owner, EStructuralFeature feature, Object value) {
        Object old = owner.eGet(feature);
        if (old == null ? value != null : !old.equals(value)) {
            run(new SetCommand(domain, owner, feature, value == null ? SetCommand.UNSET_VALUE : value));
        }
    }

    /** Adds to the end of a list. */
    public <T> T add(EObject owner, EStructuralFeature feature, T value) {
        run(new AddCommand(domain, owner, feature, value));
        return value;
    }

    /** Adds at a position of a list. */
    public <T> T add(EObject owner, EStructuralFeature feature, T value, int index) {
        run(new AddCommand(domain, owner, feature, value, index));
        return value;
    }

    /** The contained object, made when there is none. */
    @SuppressWarnings("unchecked")
    public <T extends EObject> T part(EObject owner, EReference feature, Class<T> type) {
        Object part = owner.eGet(feature);
        if (part == null) {
            part = feature.getEReferenceType().getEPackage().getEFactoryInstance().create(feature.getEReferenceType());
            run(new SetCommand(domain, owner, feature, part));
        }
        return (T) type.cast(part);
    }

    /** Removes from a list. */
    public void remove(EObject owner, EStructuralFeature feature, Object value) {
        run(new RemoveCommand(domain, owner, feature, value));
    }

    /** Carries out a command as a step of this change. */
    public void run(Command command) {
        if (!appendAndExecute(command)) {
            throw new IllegalStateException("cannot be done: " + command);
        }
    }
}
