package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.CoolBar;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Looks through the widgets that are shown, those of the active window first; only on the thread of the display. */
final class Search {

    static final String ID = "org.steelyard.id";

    private final Display display;

    Search(Display display) {
        this.display = display;
    }

    /** What a layout has given no room is not shown either. */
    static boolean isShown(Control control) {
        return control.getVisible() && control.getSize().x > 0 && control.getSize().y > 0;
    }

    static String id(Widget widget) {
        return widget.getData(ID) instanceof String id ? id : null;
    }

    Optional<Widget> first(Predicate<Widget> wanted) {
        return all(wanted).stream().findFirst();
    }

    List<Widget> all(Predicate<Widget> wanted) {
        List<Widget> found = new ArrayList<>();
        Shell active = display.getActiveShell();
        if (active != null) {
            collect(active, wanted, found);
        }
        for (Shell shell : display.getShells()) {
            if (shell != active && shell.isVisible()) {
                collect(shell, wanted, found);
            }
        }
        return found;
    }

    private static void collect(Control control, Predicate<Widget> wanted, List<Widget> found) {
        if (wanted.test(control)) {
            found.add(control);
        }
        for (Item item : items(control)) {
            if (wanted.test(item)) {
                found.add(item);
            }
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (isShown(child)) {
                    collect(child, wanted, found);
                }
            }
        }
    }

    /** The items beside which, or in which, other controls stand; rows of trees and tables are looked for there. */
    static List<Item> items(Control control) {
        Item[] items = switch (control) {
        case ToolBar bar -> bar.getItems();
        case CTabFolder folder -> folder.getItems();
        case TabFolder folder -> folder.getItems();
        case CoolBar bar -> bar.getItems();
        case ExpandBar bar -> bar.getItems();
        default -> new Item[0];
        };
        return Arrays.stream(items).filter(item -> !(item instanceof CTabItem tab) || tab.isShowing()).toList();
    }

    static boolean says(Widget widget, String text) {
        String wanted = plain(text);
        return switch (widget) {
        case ToolItem item -> plain(item.getText()).equals(wanted) || item.getToolTipText() != null && plain(item.getToolTipText()).equals(wanted);
        case Item item -> plain(item.getText()).equals(wanted);
        case Button button -> plain(button.getText()).equals(wanted)
                || button.getText().isEmpty() && button.getToolTipText() != null && plain(button.getToolTipText()).equals(wanted);
        case Label label -> plain(label.getText()).equals(wanted);
        case CLabel label -> plain(label.getText()).equals(wanted);
        case Link link -> plain(link.getText().replaceAll("</?[aA][^>]*>", "")).equals(wanted);
        case Hyperlink link -> plain(link.getText()).equals(wanted);
        case Group group -> plain(group.getText()).equals(wanted);
        default -> false;
        };
    }

    /** Without mnemonics, unsaved marks, the key binding of a tool tip, and dots that announce a dialog. */
    static String plain(String text) {
        return text == null ? "" : text.replaceAll("\\(&.\\)", "").replace("&", "").replaceAll("\t.*", "").replaceAll(" \\([^()]*\\+[^()]*\\)$", "")
                .replaceAll("^\\*", "").replaceAll("(\\.\\.\\.|…)$", "").strip();
    }
}
