package org.steelyard.ui.tests.robot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** A window with one of each, which notes what is done to it. */
final class SmallWindow {

    final Shell shell;
    final List<String> log = new ArrayList<>();

    SmallWindow(Display display) {
        shell = new Shell(display);
        shell.setText("小窗口");
        shell.setLayout(new GridLayout(1, false));
        menuBar();
        Text text = id(new Text(shell, SWT.BORDER), "small.text");
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addListener(SWT.KeyDown, e -> log.add("key " + e.keyCode + " " + e.stateMask));
        StyledText prose = id(new StyledText(shell, SWT.BORDER | SWT.MULTI), "small.prose");
        prose.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        prose.addListener(SWT.MouseDoubleClick, e -> log.add("double click"));
        Combo combo = id(new Combo(shell, SWT.READ_ONLY), "small.combo");
        combo.setItems("优", "良", "中", "差");
        button("small.button", "导入 37 个数值", () -> log.add("pushed"));
        button("small.dialog", "询问…", () -> log.add(MessageDialog.openQuestion(shell, "问一句", "要吗？") ? "yes" : "no"));
        tree();
        new SmallGrid(shell);
        shell.setSize(700, 640);
        shell.open();
    }

    static <W extends Widget> W id(W widget, String id) {
        widget.setData("org.steelyard.id", id);
        return widget;
    }

    private void button(String id, String label, Runnable action) {
        Button button = id(new Button(shell, SWT.PUSH), id);
        button.setText(label);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void menuBar() {
        Menu bar = new Menu(shell, SWT.BAR);
        shell.setMenuBar(bar);
        for (String top : List.of("文件(&F)", "编辑(&E)")) {
            MenuItem item = new MenuItem(bar, SWT.CASCADE);
            item.setText(top);
            Menu menu = new Menu(item);
            item.setMenu(menu);
            items(menu, top.substring(0, 2));
        }
    }

    private void items(Menu menu, String prefix) {
        for (String name : List.of("一", "二", "三")) {
            MenuItem item = new MenuItem(menu, name.equals("三") ? SWT.CASCADE : SWT.PUSH);
            item.setText(prefix + name + "\tCtrl+Alt+9");
            item.addListener(SWT.Selection, e -> log.add("chosen " + prefix + name));
            item.setEnabled(!name.equals("一"));
            if (name.equals("三")) {
                Menu below = new Menu(item);
                item.setMenu(below);
                MenuItem last = new MenuItem(below, SWT.PUSH);
                last.setText("末项");
                last.addListener(SWT.Selection, e -> log.add("chosen " + prefix + "末项"));
            }
        }
    }

    private void tree() {
        Tree tree = id(new Tree(shell, SWT.BORDER | SWT.FULL_SELECTION), "small.tree");
        tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.setHeaderVisible(true);
        for (String heading : List.of("指标", "分值")) {
            TreeColumn column = new TreeColumn(tree, SWT.NONE);
            column.setText(heading);
            column.setWidth(200);
        }
        for (String top : List.of("决策", "过程")) {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setText(new String[] {top, "20"});
            new TreeItem(item, SWT.NONE).setText(new String[] {top + "一", "5"});
            new TreeItem(item, SWT.NONE).setText(new String[] {top + "二", "15"});
        }
        tree.addListener(SWT.Selection, e -> log.add("selected " + ((TreeItem) e.item).getText()));
        tree.addListener(SWT.DefaultSelection, e -> log.add("opened " + ((TreeItem) e.item).getText()));
        Menu popup = new Menu(tree);
        items(popup, "右键");
        tree.setMenu(popup);
    }
}
