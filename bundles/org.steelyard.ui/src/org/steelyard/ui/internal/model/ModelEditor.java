package org.steelyard.ui.internal.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.model.file.ModelFile;

/** A rubric, mapping or outline in its file, with what it extends beside it, read-only. */
public final class ModelEditor extends EditorPart implements TreeHost {

    /** Id of the editor in plugin.xml. */
    public static final String ID = "org.steelyard.ui.modelEditor";

    private static final ActionFactory[] TREE = { ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
            ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.RENAME };

    private final ObjectSelection selection = new ObjectSelection();
    private final CommandStackListener listener = e -> changed();
    private Program program;
    private Texts texts;
    private ModelFile file;
    private ModelTree tree;
    private Action undo;
    private Action redo;
    private boolean wasDirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        program = Program.of(site);
        texts = program.texts(ModelEditor.class);
        try {
            file = ModelFile.open(((IPathEditorInput) input).getPath().toPath(), program.services().cities(), program.services().resources(), program.locale());
        } catch (IOException e) {
            throw new PartInitException(e.getMessage(), e);
        }
        site.setSelectionProvider(selection);
        file.stack().addCommandStackListener(listener);
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
        tree = new ModelTree(place, this, program.locale());
        file.readOnlyBecause().ifPresent(tree::say);
        actions();
    }

    private void actions() {
        IActionBars bars = getEditorSite().getActionBars();
        undo = action(() -> stepped(file.stack()::undo));
        redo = action(() -> stepped(file.stack()::redo));
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        for (ActionFactory factory : TREE) {
            bars.setGlobalActionHandler(factory.getId(), action(() -> action(factory.getCommandId()).ifPresent(Runnable::run)));
        }
        changed();
        bars.updateActionBars();
    }

    private void stepped(Runnable step) {
        tree.commit();
        tree.say("");
        step.run();
    }

    private static Action action(Runnable run) {
        return new Action() {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void changed() {
        if (undo != null) {
            undo.setText(label("undo", Optional.ofNullable(file.stack().getUndoCommand())));
            undo.setEnabled(file.stack().canUndo());
            redo.setText(label("redo", Optional.ofNullable(file.stack().getRedoCommand())));
            redo.setEnabled(file.stack().canRedo());
        }
        if (file.dirty() != wasDirty) {
            wasDirty = file.dirty();
            firePropertyChange(PROP_DIRTY);
        }
    }

    private String label(String key, Optional<Command> command) {
        return texts.get(key, command.map(Command::getLabel).orElse("")).strip();
    }

    /** What an action of the platform, or one of the tree's own commands, does here. */
    public Optional<Runnable> action(String command) {
        return tree.action(command);
    }

    /** The tree. */
    public ModelTree tree() {
        return tree;
    }

    @Override
    public EditingDomain domain() {
        return file.domain();
    }

    @Override
    public List<EObject> roots() {
        return file.roots();
    }

    @Override
    public SteelyardResources resources() {
        return program.services().resources();
    }

    @Override
    public void run(Command command) {
        file.stack().execute(command);
    }

    @Override
    public void selected(List<? extends EObject> objects) {
        selection.setSelection(new StructuredSelection(objects));
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public boolean isDirty() {
        return file != null && file.dirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        tree.commit();
        try {
            if (file.changedElsewhere() && !overwrite()) {
                monitor.setCanceled(true);
                return;
            }
            file.save();
        } catch (IOException e) {
            monitor.setCanceled(true);
            MessageDialog.openError(getSite().getShell(), texts.get("save.failed"), texts.get("save.why", file.path(), String.valueOf(e.getMessage())));
        }
        changed();
    }

    private boolean overwrite() {
        return new MessageDialog(getSite().getShell(), texts.get("save.foreign"), null, texts.get("save.foreign.text", file.path().getFileName()),
                MessageDialog.WARNING, 1, texts.get("save.foreign.over"), texts.get("save.foreign.not")).open() == 0;
    }

    @Override
    public void doSaveAs() {
        throw new IllegalStateException("not offered");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        if (file != null) {
            file.stack().removeCommandStackListener(listener);
        }
        super.dispose();
    }
}
