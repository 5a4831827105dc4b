package org.steelyard.ui.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TreeItem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.model.tree.Creation;

/** The menu of the tree; made anew each time, since what can be created depends on the row. */
final class TreeMenu {

    private final ModelTree tree;
    private final Texts texts;
    private final Menu menu;

    TreeMenu(TreeViewer viewer, ModelTree tree, Texts texts) {
        this.tree = tree;
        this.texts = texts;
        menu = Ids.widget(new Menu(viewer.getTree()), "model.menu");
        viewer.getTree().setMenu(menu);
        menu.addListener(SWT.Show, e -> fill());
    }

    /** Opens the menu at the selected row. */
    static void popUp(TreeViewer viewer, ModelTree tree) {
        TreeItem[] items = viewer.getTree().getSelection();
        if (items.length > 0) {
            var bounds = items[0].getBounds();
            viewer.getTree().getMenu().setLocation(viewer.getTree().toDisplay(bounds.x + 20, bounds.y + bounds.height));
            viewer.getTree().getMenu().setVisible(true);
        } else {
            tree.setFocus();
        }
    }

    /** What is made when nothing is asked. */
    static Optional<Creation> first(List<Creation> creations) {
        return creations.stream().filter(Creation::possible).findFirst();
    }

    private void fill() {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        tree.row().ifPresent(row -> {
            boolean locked = tree.edits().locked(tree.selected()).isPresent();
            child(tree.creations().inside(row), locked);
            sibling(tree.creations().beside(row), locked);
            new MenuItem(menu, SWT.SEPARATOR);
        });
        item("cut", tree::cut);
        item("copy", tree::copy);
        item("paste", tree::paste);
        item("delete", tree::delete);
        new MenuItem(menu, SWT.SEPARATOR);
        item("up", () -> tree.reorder(true));
        item("down", () -> tree.reorder(false));
        item("rename", tree::rename);
        new MenuItem(menu, SWT.SEPARATOR);
        item("find", tree::find);
        item("references", tree::references);
    }

    private void item(String key, Runnable run) {
        MenuItem item = Ids.widget(new MenuItem(menu, SWT.PUSH), "model.menu." + key);
        item.setText(texts.get("menu." + key));
        item.addListener(SWT.Selection, e -> run.run());
    }

    private Menu sub(Menu parent, String id, String text, boolean enabled) {
        MenuItem item = Ids.widget(new MenuItem(parent, SWT.CASCADE), id);
        item.setText(text);
        item.setEnabled(enabled);
        Menu sub = new Menu(parent);
        item.setMenu(sub);
        return sub;
    }

    private void child(Map<EReference, List<Creation>> offered, boolean locked) {
        Menu sub = sub(menu, "model.menu.child", texts.get("menu.child"), !locked && !offered.isEmpty());
        offered.forEach((feature, creations) -> {
            if (creations.size() == 1) {
                creation(sub, creations.get(0), true);
            } else {
                boolean room = creations.get(0).possible();
                Menu kinds = sub(sub, "model.menu.child." + feature.getName(), tree.featureLabel(feature), room);
                creations.forEach(c -> creation(kinds, c, false));
            }
        });
    }

    private void sibling(List<Creation> creations, boolean locked) {
        if (creations.size() == 1) {
            MenuItem item = Ids.widget(new MenuItem(menu, SWT.PUSH), "model.menu.sibling");
            item.setText(texts.get("menu.sibling.one", tree.creations().label(creations.get(0), false)));
            item.setEnabled(!locked);
            item.addListener(SWT.Selection, e -> tree.run(tree.edits().create(creations.get(0))));
        } else if (!creations.isEmpty()) {
            Menu sub = sub(menu, "model.menu.sibling", texts.get("menu.sibling"), !locked);
            creations.forEach(c -> creation(sub, c, false));
        }
    }

    private void creation(Menu parent, Creation creation, boolean alone) {
        MenuItem item = Ids.widget(new MenuItem(parent, SWT.PUSH), "model.menu.new." + creation.feature().getName() + "." + creation.type().getName());
        item.setText(tree.creations().label(creation, alone));
        item.setEnabled(creation.possible());
        item.addListener(SWT.Selection, e -> tree.run(tree.edits().create(creation)));
    }
}
