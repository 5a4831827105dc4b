package org.steelyard.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.DialogCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.Property;
import org.steelyard.ui.internal.model.tree.Property.Choice;
import org.steelyard.ui.internal.model.tree.Property.Kind;
import org.steelyard.ui.internal.model.tree.Proposal;

/** The right cell editor for each property. */
final class PropertyEditing extends EditingSupport {

    private final TableViewer viewer;
    private final Texts texts;
    private final Consumer<Proposal> run;
    private final Consumer<Optional<String>> tell;
    private CellEditor last;

    PropertyEditing(TableViewer viewer, Texts texts, Consumer<Proposal> run, Consumer<Optional<String>> tell) {
        super(viewer);
        this.viewer = viewer;
        this.texts = texts;
        this.run = run;
        this.tell = tell;
    }

    @Override
    protected boolean canEdit(Object element) {
        Optional<String> locked = ((Property) element).locked();
        if (locked.isPresent()) {
            tell.accept(locked);
        }
        return locked.isEmpty();
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        Property property = (Property) element;
        // each property has a cell of its own; the one before is not needed any more
        if (last != null && !last.isActivated()) {
            last.dispose();
        }
        last = made(property);
        return last;
    }

    private CellEditor made(Property property) {
        return switch (property.kind()) {
            case CHOICE, TRUTH -> combo(property);
            case REFERENCE, REFERENCES, LINES -> dialog(property);
            case TEXT -> isLong(property) ? dialog(property) : checked(property);
            case LITERAL -> checked(property);
        };
    }

    private static boolean isLong(Property property) {
        return property.editable().indexOf('\n') >= 0;
    }

    private CellEditor checked(Property property) {
        return new CheckedText(viewer.getTable(), property::wrong, tell, typed -> run.accept(property.type(typed)));
    }

    private CellEditor combo(Property property) {
        ComboBoxCellEditor editor = new ComboBoxCellEditor(viewer.getTable(), labels(property), SWT.READ_ONLY);
        editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION | ComboBoxCellEditor.DROP_DOWN_ON_KEY_ACTIVATION);
        Ids.widget(editor.getControl(), "model.properties.cell");
        return editor;
    }

    private String[] labels(Property property) {
        List<Choice> choices = property.choices();
        String[] labels = new String[choices.size() + 1];
        labels[0] = texts.get("properties.none");
        for (int i = 0; i < choices.size(); i++) {
            labels[i + 1] = choices.get(i).label();
        }
        return labels;
    }

    private CellEditor dialog(Property property) {
        return new DialogCellEditor(viewer.getTable()) {
            @Override
            protected Object openDialogBox(Control window) {
                open(property, window.getShell());
                // the property is set already
                return null;
            }

            @Override
            protected void updateContents(Object value) {
                super.updateContents(property.shown());
            }

            @Override
            protected Control createContents(Composite cell) {
                return Ids.widget(super.createContents(cell), "model.properties.cell");
            }
        };
    }

    private void open(Property property, Shell shell) {
        if (property.kind() == Kind.TEXT || property.kind() == Kind.LINES) {
            lines(shell, property, texts).ifPresent(typed -> run.accept(property.type(typed)));
            return;
        }
        boolean many = property.kind() == Kind.REFERENCES;
        Object now = property.value().orElse(List.of());
        List<?> chosen = now instanceof List<?> list ? list : List.of(now);
        ObjectDialog dialog = new ObjectDialog(shell, texts.get("choose.title", property.label()), property.choices(), chosen, many, texts);
        if (dialog.open() == Window.OK) {
            run.accept(property.choose(many ? dialog.chosen() : dialog.chosen().stream().findFirst().orElse(null)));
        }
    }

    /** Asks for a text of several lines; empty when it was not changed. */
    static Optional<String> lines(Shell shell, Property property, Texts texts) {
        String hint = texts.get(property.kind() == Kind.LINES ? "lines.values" : "lines.text");
        LinesDialog dialog = new LinesDialog(shell, property.label(), hint, property.editable(), texts, property::wrong);
        boolean taken = dialog.open() == Window.OK && !dialog.value().equals(property.editable());
        return taken ? Optional.of(dialog.value()) : Optional.empty();
    }

    @Override
    protected Object getValue(Object element) {
        Property property = (Property) element;
        return switch (property.kind()) {
            case CHOICE, TRUTH -> index(property);
            case TEXT -> isLong(property) ? property : property.editable();
            case LITERAL -> property.editable();
            default -> property;
        };
    }

    private static int index(Property property) {
        if (property.differs()) {
            return -1;
        }
        Object value = property.value().orElse(null);
        List<Choice> choices = property.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).value().equals(value)) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    protected void setValue(Object element, Object value) {
        Property property = (Property) element;
        switch (value) {
            case Integer index when index > 0 -> run.accept(property.choose(property.choices().get(index - 1).value()));
            case Integer index when index == 0 -> run.accept(property.reset());
            case String typed when !typed.equals(property.editable()) || property.differs() && !typed.isEmpty() -> run.accept(property.type(typed));
            case null, default -> {
                // nothing was chosen, or the dialog has done it
            }
        }
    }
}
