package org.steelyard.ui.robot;

import java.nio.file.Path;
import java.util.function.Predicate;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** A widget that is shown: a control, or the item of a tool bar, tab folder, tree or table. */
public final class Element {

    private final Robot robot;
    private final Widget widget;
    private final String name;

    Element(Robot robot, Widget widget) {
        this.robot = robot;
        this.widget = widget;
        this.name = robot.ask(() -> Dump.describe(widget));
    }

    public Widget widget() {
        return widget;
    }

    // ---- what it shows

    /** Its text; of a composite, the texts below it, one a line. */
    public String text() {
        return robot.ask(() -> Texts.of(widget));
    }

    public boolean isEnabled() {
        return robot.ask(() -> enabled(widget));
    }

    /** Whether a check box, radio button or toggle is on. */
    public boolean isSelected() {
        return robot.ask(() -> widget instanceof Button button ? button.getSelection() : widget instanceof ToolItem item && item.getSelection());
    }

    /** The tool tip; empty without. */
    public String toolTip() {
        String tip = robot.ask(() -> widget instanceof Control control ? control.getToolTipText() : widget instanceof ToolItem item ? item.getToolTipText() : null);
        return tip == null ? "" : tip;
    }

    /** Waits until its text is as wanted. */
    public Element until(String what, Predicate<String> wanted) {
        robot.until(what, () -> wanted.test(Texts.of(widget)));
        return this;
    }

    /** Waits until its text contains this. */
    public Element untilText(String part) {
        robot.until("the text " + part + " instead of " + text() + " in " + name,
                () -> Texts.of(widget).contains(part));
        return this;
    }

    // ---- mouse

    /** Clicks into its middle, when it is enabled; scrolls to it first. */
    public Element click() {
        robot.until("enabled is " + name, () -> enabled(widget));
        robot.mouse().click(bounds());
        return this;
    }

    public Element doubleClick() {
        robot.mouse().doubleClick(bounds());
        return this;
    }

    /** Chooses from its context menu: opened with the right button, walked through with the keyboard. */
    public void contextMenu(String... path) {
        robot.menus().chooseFromPopup(() -> robot.mouse().rightClick(bounds()), path);
    }

    /** Moves the mouse over it. */
    public Element hover() {
        robot.mouse().hover(bounds());
        return this;
    }

    /** Drags it onto another. */
    public void dragTo(Element target) {
        if (robot.ask(() -> control().getData(DND.DRAG_SOURCE_KEY) != null)) {
            robot.mouse().dragContent(bounds(), target.bounds());
        } else {
            robot.mouse().drag(bounds(), target.bounds());
        }
    }

    // ---- keyboard

    /** Gives it the focus without clicking. */
    public Element focus() {
        robot.run(() -> control().forceFocus());
        robot.until("the focus is at " + name, () -> hasFocus(control()));
        return this;
    }

    /** Clicks into it and types at the end of what is there. */
    public Element type(String text) {
        click();
        robot.press("M1+End");
        robot.type(text);
        return this;
    }

    /** Clicks into a text field and types this in place of what is there. */
    public Element fill(String text) {
        click();
        robot.press("M1+A");
        if (text.isEmpty()) {
            robot.press("Delete");
        } else {
            robot.type(text);
        }
        robot.until("the field shows what was typed: " + text, () -> Texts.of(widget).replace("\r", "").equals(text));
        return this;
    }

    /** Chooses in a combo or list with the arrow keys. */
    public Element choose(String item) {
        focus();
        int steps = robot.ask(() -> Texts.choices(widget).size());
        robot.press("Home");
        for (int step = 0; step < steps && !text().equals(item); step++) {
            robot.press("Down");
        }
        robot.until("the choice is " + item + " of " + robot.ask(() -> Texts.choices(widget)), () -> Texts.of(widget).equals(item));
        return this;
    }

    // ---- place

    /** Takes a picture of the control alone. */
    public Path screenshot(String name) {
        return robot.picture((Control) widget, name);
    }

    /** Where it is on the display, after scrolling to it. */
    public Rectangle bounds() {
        // GTK scrolls to a row when it gets to it, and until then says where the row was
        robot.soon(() -> Areas.inView(widget));
        return robot.ask(() -> {
            reveal(control());
            Rectangle area = Areas.inParent(widget);
            Point corner = Areas.parent(widget).toDisplay(area.x, area.y);
            return new Rectangle(corner.x, corner.y, area.width, area.height);
        });
    }

    private Control control() {
        return Areas.parent(widget);
    }

    private static void reveal(Control control) {
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrolledComposite scrolled) {
                scrolled.showControl(control);
            }
        }
    }

    private static boolean hasFocus(Control control) {
        for (Control at = control.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == control) {
                return true;
            }
        }
        return false;
    }

    private static boolean enabled(Widget widget) {
        return switch (widget) {
        case Control control -> control.isEnabled();
        case ToolItem item -> item.isEnabled();
        case MenuItem item -> item.isEnabled();
        default -> true;
        };
    }
}
