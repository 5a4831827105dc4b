package org.steelyard.ui.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Listener;

/** Presses keys, where a window of the program is active; types what keys give and pastes the rest. */
final class Keyboard {

    private static final Map<String, XTest.Modifier> MODIFIERS = Map.of("M1", XTest.Modifier.CONTROL, "CTRL", XTest.Modifier.CONTROL,
            "M2", XTest.Modifier.SHIFT, "SHIFT", XTest.Modifier.SHIFT, "M3", XTest.Modifier.ALT, "ALT", XTest.Modifier.ALT);
    private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("ENTER", "Return"), Map.entry("CR", "Return"), Map.entry("ESC", "Escape"),
            Map.entry("TAB", "Tab"), Map.entry("SPACE", "space"), Map.entry("DEL", "Delete"), Map.entry("DELETE", "Delete"), Map.entry("BS", "BackSpace"),
            Map.entry("BACKSPACE", "BackSpace"), Map.entry("INSERT", "Insert"), Map.entry("HOME", "Home"), Map.entry("END", "End"),
            Map.entry("PAGEUP", "Prior"), Map.entry("PAGE_UP", "Prior"), Map.entry("PAGEDOWN", "Next"), Map.entry("PAGE_DOWN", "Next"),
            Map.entry("UP", "Up"), Map.entry("ARROW_UP", "Up"), Map.entry("DOWN", "Down"), Map.entry("ARROW_DOWN", "Down"), Map.entry("LEFT", "Left"),
            Map.entry("ARROW_LEFT", "Left"), Map.entry("RIGHT", "Right"), Map.entry("ARROW_RIGHT", "Right"), Map.entry(",", "comma"),
            Map.entry(".", "period"), Map.entry("/", "slash"), Map.entry("-", "minus"), Map.entry("=", "equal"));

    private final Robot robot;
    private final XTest input;

    Keyboard(Robot robot, XTest input) {
        this.robot = robot;
        this.input = input;
    }

    void press(String keys) {
        List<String> parts = new ArrayList<>(List.of(keys.split("\\+(?=.)")));
        String last = parts.remove(parts.size() - 1);
        List<XTest.Modifier> modifiers = parts.stream().map(part -> {
            XTest.Modifier modifier = MODIFIERS.get(part.toUpperCase());
            if (modifier == null) {
                throw new IllegalArgumentException("No modifier " + part + " in " + keys);
            }
            return modifier;
        }).toList();
        awaitWindow();
        tap(modifiers, KEYS.getOrDefault(last.toUpperCase(), last.length() == 1 ? last.toLowerCase() : last));
    }

    /** Without asking for an active window: menus take the keyboard from it. */
    void tap(List<XTest.Modifier> modifiers, String keysym) {
        input.key(modifiers, keysym);
        robot.settle();
    }

    void type(String text) {
        awaitWindow();
        StringBuilder pasted = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character == '\n' || input.hasKey(character)) {
                paste(pasted);
                if (character == '\n') {
                    input.key(List.of(), "Return");
                } else {
                    input.character(character);
                }
            } else {
                pasted.appendCodePoint(character);
            }
        });
        paste(pasted);
        robot.settle();
    }

    /** Pasting asks the X server for the text; what is typed next must not overtake it. */
    private void paste(StringBuilder text) {
        if (text.isEmpty()) {
            return;
        }
        setClipboard(text.toString());
        AtomicBoolean modified = new AtomicBoolean();
        Listener listener = e -> modified.set(true);
        robot.run(() -> robot.display().addFilter(SWT.Modify, listener));
        input.key(List.of(XTest.Modifier.CONTROL), "v");
        robot.soon(modified::get);
        robot.run(() -> robot.display().removeFilter(SWT.Modify, listener));
        text.setLength(0);
    }

    void setClipboard(String text) {
        robot.run(() -> {
            Clipboard clipboard = new Clipboard(robot.display());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    String clipboard() {
        return robot.ask(() -> {
            Clipboard clipboard = new Clipboard(robot.display());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return text == null ? "" : text.toString();
        });
    }

    /** Keys go to the window that the window manager has made active, and a new one becomes so a moment after it is shown. */
    private void awaitWindow() {
        robot.until("a window is active", () -> robot.focus().isIn(robot.display()));
    }
}
