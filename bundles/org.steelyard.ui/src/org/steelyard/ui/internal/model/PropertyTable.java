package org.steelyard.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.Documentation;
import org.steelyard.ui.internal.model.tree.Property;
import org.steelyard.ui.internal.model.tree.Property.Kind;
import org.steelyard.ui.internal.model.tree.Proposal;

/** The properties of the selected objects: name, value edited in place, and below what the property means. */
final class PropertyTable {

    private final Composite control;
    private final TableViewer viewer;
    private final Label heading;
    private final Label about;
    private final Texts texts;
    private final Documentation documentation;
    private final Consumer<Proposal> run;
    private List<Property> properties = List.of();
    private boolean committing;

    /** @param run carries out what was typed, or tells why not */
    PropertyTable(Composite parent, Texts texts, Documentation documentation, Consumer<Proposal> run) {
        this(parent, "model.properties", texts, documentation, run);
    }

    /** @param id of the table; the ids of its parts begin with it */
    PropertyTable(Composite parent, String id, Texts texts, Documentation documentation, Consumer<Proposal> run) {
        this.texts = texts;
        this.documentation = documentation;
        this.run = run;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).create());
        heading = Ids.widget(new Label(control, SWT.NONE), id + ".heading");
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        heading.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).create());
        viewer = new TableViewer(control, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        Ids.control(viewer.getTable(), id, texts.get("properties.name"));
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        viewer.getTable().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        about = Ids.widget(new Label(control, SWT.WRAP), id + ".about");
        about.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).hint(200, 64).create());
        columns();
        edit();
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addSelectionChangedListener(e -> explain(Optional.empty()));
        viewer.addDoubleClickListener(e -> selected().ifPresent(this::edit));
        menu();
    }

    Control control() {
        return control;
    }

    private void columns() {
        TableViewerColumn name = new TableViewerColumn(viewer, SWT.LEFT);
        name.getColumn().setText(texts.get("properties.property"));
        name.getColumn().setWidth(130);
        name.setLabelProvider(new Cells(p -> p.required() ? p.label() + " *" : p.label()));
        TableViewerColumn value = new TableViewerColumn(viewer, SWT.LEFT);
        value.getColumn().setText(texts.get("properties.value"));
        value.getColumn().setWidth(240);
        value.setLabelProvider(new Cells(this::value));
        value.setEditingSupport(new PropertyEditing(viewer, texts, this::committed, this::explain));
        viewer.getTable().addListener(SWT.Resize, e -> {
            int rest = viewer.getTable().getClientArea().width - name.getColumn().getWidth();
            value.getColumn().setWidth(Math.max(120, rest));
        });
    }

    private String value(Property property) {
        String shown = property.shown().replaceAll("\\s+", " ");
        return property.isSet() || shown.isEmpty() ? shown : texts.get("properties.default", shown);
    }

    private void edit() {
        TableViewerFocusCellManager focus = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
        ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.MOUSE_CLICK_SELECTION
                        || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                        || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
                        || event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
                                && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == SWT.F2);
            }
        };
        strategy.setEnableEditorActivationWithKeyboard(true);
        TableViewerEditor.create(viewer, focus, strategy, ColumnViewerEditor.TABBING_VERTICAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> selected().ifPresent(property -> {
            boolean free = property.locked().isEmpty();
            m.add(action("properties.edit", free, () -> viewer.editElement(property, 1)));
            if (property.kind() == Kind.TEXT) {
                m.add(action("properties.lines", free, () -> lines(property)));
            }
            m.add(action("properties.reset", free && property.isSet(), () -> run.accept(property.reset())));
        }));
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
    }

    private Action action(String key, boolean enabled, Runnable run) {
        Action action = new Action(texts.get(key)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setId("org.steelyard.ui.model." + key);
        action.setEnabled(enabled);
        return action;
    }

    private void lines(Property property) {
        PropertyEditing.lines(viewer.getTable().getShell(), property, texts).ifPresent(typed -> run.accept(property.type(typed)));
    }

    /** The property whose row is selected. */
    Optional<Property> selected() {
        return Optional.ofNullable((Property) viewer.getStructuredSelection().getFirstElement());
    }

    /** Takes back what is set for the selected property. */
    void reset() {
        selected().ifPresent(property -> run.accept(property.reset()));
    }

    /** Shows the properties of these objects, called so; the property that was selected stays selected. */
    void show(String called, List<Property> shown) {
        Optional<String> before = selected().map(p -> p.feature().getName());
        if (viewer.isCellEditorActive()) {
            viewer.cancelEditing();
        }
        properties = new ArrayList<>(shown);
        heading.setText(called.replace("&", "&&"));
        viewer.setInput(properties);
        before.flatMap(name -> properties.stream().filter(p -> p.feature().getName().equals(name)).findFirst())
                .ifPresent(p -> viewer.setSelection(new StructuredSelection(p), false));
        explain(Optional.empty());
    }

    /** The values may have changed; what is being typed is left alone until it is committed. */
    void refresh(String called) {
        if (control.isDisposed()) {
            return;
        }
        if (viewer.isCellEditorActive() && !committing) {
            return;
        }
        if (committing) {
            control.getDisplay().asyncExec(() -> refresh(called));
            return;
        }
        heading.setText(called.replace("&", "&&"));
        viewer.refresh();
        explain(Optional.empty());
    }

    // the cell is still there while its value is taken over
    private void committed(Proposal proposal) {
        committing = true;
        try {
            run.accept(proposal);
        } finally {
            committing = false;
        }
    }

    /** Commits what is being typed. */
    void commit() {
        if (viewer.isCellEditorActive()) {
            // as the platform does it: the keyboard leaves the cell
            viewer.getTable().forceFocus();
        }
    }

    /** Opens the cell of the property that names the objects, or else of the first. */
    void editName() {
        properties.stream().filter(p -> List.of("name", "title", "text", "heading", "label", "value").contains(p.feature().getName())).findFirst()
                .or(() -> properties.stream().findFirst()).ifPresent(this::edit);
    }

    /** Opens the cell of the selected property, or else of the one that names the objects. */
    void editSelected() {
        selected().ifPresentOrElse(this::edit, this::editName);
    }

    private void edit(Property property) {
        if (viewer.isCellEditorActive()) {
            return;
        }
        viewer.getTable().setFocus();
        viewer.setSelection(new StructuredSelection(property), true);
        viewer.editElement(property, 1);
    }

    boolean hasFocus() {
        Control focus = control.getDisplay().getFocusControl();
        for (Control at = focus; at != null; at = at.getParent()) {
            if (at == control) {
                return true;
            }
        }
        return false;
    }

    private void explain(Optional<String> wrong) {
        about.setText(wrong.map(sentence -> "✗ " + sentence).or(() -> selected().map(this::meaning)).orElse("").replace("&", "&&"));
    }

    private String meaning(Property property) {
        String state = property.locked().orElse(texts.get(property.isSet() ? "properties.set" : "properties.unset"));
        return documentation.of(property.feature()).map(d -> d + "\n").orElse("") + state
                + (property.required() ? " " + texts.get("properties.required") : "");
    }

    /** One column. */
    private final class Cells extends ColumnLabelProvider {

        private final java.util.function.Function<Property, String> text;

        Cells(java.util.function.Function<Property, String> text) {
            this.text = text;
        }

        @Override
        public String getText(Object element) {
            return text.apply((Property) element);
        }

        @Override
        public String getToolTipText(Object element) {
            Property property = (Property) element;
            String shown = property.shown();
            return documentation.of(property.feature()).map(d -> shown.isEmpty() ? d : d + "\n" + shown).orElse(shown.isEmpty() ? null : shown);
        }

        @Override
        public Color getForeground(Object element) {
            return ((Property) element).isSet() ? null : JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
        }

        @Override
        public Font getFont(Object element) {
            return ((Property) element).differs() ? JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT) : null;
        }
    }

    /** Whether objects are shown. */
    boolean shows(EObject object) {
        return !properties.isEmpty() && properties.get(0).objects().contains(object);
    }
}
