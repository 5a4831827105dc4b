package org.steelyard.ui.internal.view.evaluations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.steelyard.core.ListedPlugIn;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.editor.Ids;

/** The city plug-ins with their state; what is wrong with one stands below it. */
final class PlugInTree {

    private final Texts texts;
    private final Composite place;
    private final Label head;
    private final Tree tree;
    private final Image sign;

    PlugInTree(Composite parent, Texts texts) {
        this.texts = texts;
        place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(0, 2).spacing(0, 2).applyTo(place);
        head = Ids.widget(new Label(place, SWT.NONE), "evaluations.plugins.head");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(head);
        head.setText(texts.get("plugins.reading"));
        tree = Ids.control(new Tree(place, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL), "evaluations.plugins", texts.get("plugins.name"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        sign = Icons.of("city", tree);
        tree.addListener(SWT.MouseMove, e -> {
            TreeItem item = tree.getItem(new Point(e.x, e.y));
            tree.setToolTipText(item == null ? null : (String) item.getData());
        });
    }

    void show(List<PlugInGroup> groups) {
        long faulty = groups.stream().mapToLong(PlugInGroup::faulty).sum();
        head.setText(groups.isEmpty() ? texts.get("plugins.none") : texts.get(faulty == 0 ? "plugins.fine" : "plugins.faulty", groups.size(), faulty));
        place.layout();
        Set<String> open = new HashSet<>();
        for (TreeItem item : tree.getItems()) {
            if (item.getExpanded()) {
                open.add(item.getText());
            }
        }
        tree.setRedraw(false);
        tree.removeAll();
        for (PlugInGroup group : groups) {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setText(group.faulty() == 0 ? group.city() : "▲ " + group.city());
            item.setImage(sign);
            group.plugIns().forEach(plugIn -> fill(new TreeItem(item, SWT.NONE), plugIn));
            item.setExpanded(open.contains(item.getText()) || group.faulty() > 0);
        }
        tree.setRedraw(true);
    }

    private void fill(TreeItem item, ListedPlugIn plugIn) {
        String name = plugIn.id().isEmpty() ? plugIn.file().map(f -> f.getFileName().toString()).orElse("—") : plugIn.id();
        item.setText((PlugInGroup.faulty(plugIn) ? "▲ " : "● ") + texts.get("plugin", name, texts.get("state." + plugIn.state())));
        item.setData(name + " " + plugIn.version() + "\n" + texts.get("state." + plugIn.state())
                + plugIn.problems().stream().map(PlugInTree::line).collect(Collectors.joining()));
        for (Problem problem : plugIn.problems()) {
            TreeItem below = new TreeItem(item, SWT.NONE);
            below.setText(problem.message());
            below.setData(line(problem).strip());
        }
        item.setExpanded(!plugIn.problems().isEmpty());
    }

    private static String line(Problem problem) {
        return "\n" + problem.message() + (problem.remedy().isEmpty() ? "" : "\n" + problem.remedy());
    }
}
