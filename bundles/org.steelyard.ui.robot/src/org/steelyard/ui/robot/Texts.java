package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What widgets say; only on the thread of the display. */
final class Texts {

    private Texts() {
    }

    /** Its own text; of a composite, the texts below it, one a line. */
    static String of(Widget widget) {
        String own = own(widget);
        if (own != null || !(widget instanceof Composite composite)) {
            return own == null ? "" : own;
        }
        List<String> lines = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            if (child.getVisible() && !of(child).isBlank()) {
                lines.add(of(child));
            }
        }
        return String.join("\n", lines);
    }

    /** @return null if it is not a widget with a text */
    static String own(Widget widget) {
        return switch (widget) {
        case Text text -> text.getText();
        case StyledText text -> text.getText();
        case Label label -> label.getText();
        case CLabel label -> label.getText() == null ? "" : label.getText();
        case Button button -> button.getText();
        case Combo combo -> combo.getText();
        case CCombo combo -> combo.getText();
        case Spinner spinner -> spinner.getText();
        case Link link -> link.getText().replaceAll("</?[aA][^>]*>", "");
        case Hyperlink link -> link.getText();
        case Group group -> group.getText();
        case Shell shell -> shell.getText();
        case org.eclipse.swt.widgets.List list -> String.join("\n", list.getSelection());
        case Item item -> item.getText();
        default -> null;
        };
    }

    /** What is written on a widget, its tool tip, and the name that is read out; not the content of fields, rows and cells. */
    static List<String> words(Widget widget) {
        List<String> words = new ArrayList<>();
        switch (widget) {
        case Text text -> words.add(text.getMessage());
        case Tree tree -> Arrays.stream(tree.getColumns()).forEach(column -> words.add(column.getText()));
        case Table table -> Arrays.stream(table.getColumns()).forEach(column -> words.add(column.getText()));
        case StyledText text -> { }
        case ToolItem item -> {
            words.add(item.getText());
            words.add(item.getToolTipText());
        }
        case CTabItem item -> {
            words.add(item.getText());
            words.add(item.getToolTipText());
        }
        default -> words.add(own(widget));
        }
        if (widget instanceof Control control) {
            words.add(control.getToolTipText());
            words.add(Unnamed.name(control));
        }
        words.removeIf(word -> word == null || word.isBlank());
        return words;
    }

    static List<String> choices(Widget widget) {
        return switch (widget) {
        case Combo combo -> List.of(combo.getItems());
        case CCombo combo -> List.of(combo.getItems());
        case org.eclipse.swt.widgets.List list -> List.of(list.getItems());
        default -> throw new IllegalArgumentException("Nothing to choose from in " + widget);
        };
    }
}
