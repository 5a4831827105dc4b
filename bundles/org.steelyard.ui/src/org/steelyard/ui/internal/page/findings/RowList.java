package org.steelyard.ui.internal.page.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** One side: what belongs to the selection of the other side is checked; a click on the mark or a drag links. */
final class RowList {

    private final Texts texts;
    private final String id;
    private final Composite pane;
    private final Label title;
    private final Table table;
    private List<Row> rows = List.of();
    private Set<EObject> marked = Set.of();
    private boolean box;

    /** What the page does with it. */
    interface Listener {
        /** A row was selected. */
        void selected(EObject object);

        /** A row was double-clicked, or Enter pressed on it. */
        void opened(EObject object);

        /** Whether there is something on the other side to link this row with. */
        boolean togglable(EObject object);

        /** The link between this row and the selection of the other side is to be put or taken away. */
        void toggle(EObject object);
    }

    RowList(Composite parent, Texts texts, String id, Listener listener, BiConsumer<EObject, EObject> dropped, Runnable moved) {
        this.texts = texts;
        this.id = id;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(pane);
        title = Ids.widget(new Label(pane, SWT.NONE), "findings." + id + ".title");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        table = Ids.control(new Table(pane, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER), "findings." + id, texts.get(id));
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 150).applyTo(table);
        for (int i = 0; i < 3; i++) {
            new TableColumn(table, SWT.LEFT);
        }
        table.addListener(SWT.MouseDown, e -> at(e.x, e.y).filter(i -> table.getItem(i).getBounds(0).contains(e.x, e.y)).map(rows::get)
                .map(Row::object).filter(listener::togglable).ifPresent(object -> {
                    box = true;
                    listener.toggle(object);
                }));
        table.addListener(SWT.Selection, e -> {
            if (box) {
                // a click on the mark links; what is selected stays on the other side
                box = false;
                table.deselectAll();
            } else {
                selected().ifPresent(row -> listener.selected(row.object()));
            }
        });
        table.addListener(SWT.DefaultSelection, e -> selected().ifPresent(row -> listener.opened(row.object())));
        table.addListener(SWT.Resize, e -> widen());
        table.getVerticalBar().addListener(SWT.Selection, e -> moved.run());
        table.addListener(SWT.MouseWheel, e -> table.getDisplay().asyncExec(moved));
        drag(dropped);
    }

    private void drag(BiConsumer<EObject, EObject> dropped) {
        Transfer[] types = { LocalSelectionTransfer.getTransfer() };
        DragSource source = new DragSource(table, DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_COPY);
        source.setTransfer(types);
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = selected().isPresent();
                selected().ifPresent(row -> LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(row.object())));
            }
        });
        DropTarget target = new DropTarget(table, DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(types);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = (event.operations & DND.DROP_LINK) != 0 ? DND.DROP_LINK : DND.DROP_MOVE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.item instanceof TableItem item
                        && LocalSelectionTransfer.getTransfer().getSelection() instanceof StructuredSelection s && s.getFirstElement() instanceof EObject from) {
                    dropped.accept(from, rows.get(table.indexOf(item)).object());
                }
            }
        });
    }

    Control control() {
        return pane;
    }

    private Optional<Integer> at(int x, int y) {
        return Optional.ofNullable(table.getItem(new org.eclipse.swt.graphics.Point(x, y))).map(table::indexOf);
    }

    void show(List<Row> now) {
        Optional<EObject> before = selected().map(Row::object);
        boolean same = now.size() == rows.size();
        rows = now;
        table.setRedraw(false);
        if (!same) {
            table.removeAll();
        }
        for (int i = 0; i < now.size(); i++) {
            fill(same ? table.getItem(i) : new TableItem(table, SWT.NONE), now.get(i));
        }
        long open = now.stream().filter(Row::open).count();
        title.setText(texts.get(open == 0 ? id + ".title" : id + ".title.open", now.stream().filter(r -> r.depth() == 0).count(), open));
        before.ifPresent(this::select);
        table.setRedraw(true);
        widen();
    }

    private void fill(TableItem item, Row row) {
        String[] cells = { marked.contains(row.object()) ? "☑" : "☐", "　".repeat(row.depth()) + row.no() + "  " + row.title(),
                row.open() ? texts.get(id + ".open") : row.links().isEmpty() ? "" : texts.get("links", row.links().size()) };
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals(item.getText(i))) {
                item.setText(i, cells[i]);
            }
        }
    }

    private void widen() {
        int marks = 34;
        int state = 96;
        table.getColumn(0).setWidth(marks);
        table.getColumn(1).setWidth(Math.max(120, table.getClientArea().width - marks - state));
        table.getColumn(2).setWidth(state);
    }

    /** Checks what belongs to the selection of the other side. */
    void mark(Set<EObject> objects) {
        marked = objects;
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getItem(i), rows.get(i));
        }
    }

    List<Row> rows() {
        return rows;
    }

    Optional<Row> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    void select(EObject object) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).object() == object) {
                table.setSelection(i);
                table.showSelection();
            }
        }
    }

    void deselect() {
        table.deselectAll();
    }

    /** Middle of this row's height, in the coordinates of the pane; empty when it is scrolled away. */
    Optional<Integer> middle(EObject object) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).object() == object) {
                Rectangle at = table.getItem(i).getBounds(1);
                int y = at.y + at.height / 2;
                return y < 0 || y > table.getClientArea().height ? Optional.empty() : Optional.of(table.getLocation().y + y);
            }
        }
        return Optional.empty();
    }

    void setFocus() {
        table.setFocus();
    }
}
