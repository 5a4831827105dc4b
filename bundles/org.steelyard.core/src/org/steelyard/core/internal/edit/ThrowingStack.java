package org.steelyard.core.internal.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.steelyard.core.session.ChangeRefused;

/**
 * A command stack whose failures reach the caller; the inherited one writes them into a log and goes on. It refuses every
 * change as long as there is a reason to.
 */
public final class ThrowingStack extends BasicCommandStack {

    private final Supplier<Optional<String>> refusal;
    private RuntimeException failure;

    /** A stack that carries out everything. */
    public ThrowingStack() {
        this(Optional::empty);
    }

    /** @param refusal the sentence why nothing may change; empty when it may */
    public ThrowingStack(Supplier<Optional<String>> refusal) {
        this.refusal = refusal;
    }

    /** The sentence why nothing may change; empty when it may. */
    public Optional<String> refusal() {
        return refusal.get();
    }

    /** All commands of the history, the oldest first; those after the first {@link #done} were taken back. */
    public List<Command> history() {
        return List.copyOf(commandList);
    }

    /** How many commands of the history are done. */
    public int done() {
        return top + 1;
    }

    @Override
    public void execute(Command command) {
        run(() -> super.execute(command));
    }

    @Override
    public void undo() {
        run(super::undo);
    }

    @Override
    public void redo() {
        run(super::redo);
    }

    private void run(Runnable step) {
        refusal.get().ifPresent(reason -> {
            throw new ChangeRefused(reason);
        });
        failure = null;
        step.run();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    protected void handleError(Exception exception) {
        failure = exception instanceof RuntimeException e ? e : new IllegalStateException(exception);
    }
}
