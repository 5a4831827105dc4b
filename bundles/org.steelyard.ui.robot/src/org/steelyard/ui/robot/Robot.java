package org.steelyard.ui.robot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/**
 * A person at the keyboard, for tests: call it from any thread but the one of the display.
 *
 * <p>Whatever is looked for is waited for, up to a deadline; then a {@link RobotFailure} tells what was there instead.
 * Widgets are found by the id under {@code org.steelyard.id} of {@link Widget#getData(String)}, in the window that is active first.
 *
 * <pre>
 * Robot robot = Robot.ofWorkbench();
 * robot.menu("文件", "打开示例", "武汉");
 * robot.tab("指标评分").click();
 * Grid grid = robot.grid("indicators.grid");
 * grid.fill(grid.row("B1-2"), "实际", "120%");
 * robot.until("the total follows", () -> robot.byId("status.total").text().contains("79.9"));
 * robot.press("M1+Z");
 * robot.screenshot("after-undo");
 * </pre>
 */
public final class Robot {

    /** How long something is waited for. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Display display;
    private final XTest input;
    private final Waiting waiting;
    private final Pictures pictures;
    private final Search search;
    private final Keyboard keyboard;
    private final Mouse mouse;
    private final Menus menus;
    private final Focus focus = new Focus();

    /** @param screenshots the folder of the pictures; it is made when the first is taken */
    public Robot(Display display, Path screenshots) {
        this(display, new Pictures(display, screenshots), XTest.ofThisProcess(), DEADLINE);
    }

    private Robot(Display display, Pictures pictures, XTest input, Duration deadline) {
        this.display = display;
        this.waiting = new Waiting(display, deadline);
        this.pictures = pictures;
        this.input = input;
        this.search = new Search(display);
        this.keyboard = new Keyboard(this, input);
        this.mouse = new Mouse(this, input);
        this.menus = new Menus(this);
    }

    /** The same robot, with more or less patience than {@link #DEADLINE}. */
    public Robot within(Duration deadline) {
        return new Robot(display, pictures, input, deadline);
    }

    /** The robot of the running workbench; its pictures go to the folder of the system property {@code screenshots}. */
    public static Robot ofWorkbench() {
        return new Robot(PlatformUI.getWorkbench().getDisplay(), Path.of(System.getProperty("screenshots", "target/screenshots")));
    }

    Display display() {
        return display;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    Mouse mouse() {
        return mouse;
    }

    Focus focus() {
        return focus;
    }

    Menus menus() {
        return menus;
    }

    // ---- the thread of the display, and waiting

    /** Runs this on the thread of the display and returns what it returns. */
    public <T> T ask(Supplier<T> question) {
        try {
            return waiting.ask(question);
        } catch (TimeoutException e) {
            throw new RobotFailure("the display does not answer; it is at\n  " + Arrays.stream(display.getThread().getStackTrace())
                    .map(StackTraceElement::toString).collect(Collectors.joining("\n  ")), e);
        }
    }

    /** Runs this on the thread of the display. */
    public void run(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until this holds; it is asked on the thread of the display whenever something there changed. */
    public void until(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * Waits until there is an answer; it is asked for on the thread of the display. What is looked for within a condition is not waited for by itself.
     */
    public <T> T await(String what, Supplier<Optional<T>> answer) {
        if (Thread.currentThread() == display.getThread()) {
            return answer.get().orElseThrow(() -> new Waiting.NotYet(what));
        }
        AtomicReference<RuntimeException> hindrance = new AtomicReference<>();
        return waiting.until(waiting.deadline(), answer, hindrance).orElseThrow(() -> failure("waited in vain: " + what, hindrance.get()));
    }

    /** Whether this comes to hold within a second; for what may but need not happen. */
    boolean soon(BooleanSupplier condition) {
        return waiting.until(Duration.ofSeconds(1), () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), new AtomicReference<>()).isPresent();
    }

    /** Waits until everything is worked off that is in the queue of the display now. */
    public void settle() {
        for (int round = 0; round < 3; round++) {
            run(() -> { });
        }
    }

    RobotFailure failure(String what, Throwable cause) {
        String where = ask(() -> new Dump(display).text());
        Path picture = pictures.failure();
        return new RobotFailure(what + "\n" + where + "picture: " + picture, cause);
    }

    // ---- finding

    /** The widget with this id. */
    public Element byId(String id) {
        return new Element(this, find("a widget with the id " + id, () -> search.first(widget -> id.equals(Search.id(widget)))));
    }

    /** Whether a widget with this id is shown now; does not wait. */
    public boolean isShown(String id) {
        return ask(() -> search.first(widget -> id.equals(Search.id(widget))).isPresent());
    }

    /** The control or tool item that shows this text or, if it is a tool item, has this tool tip; mnemonics and trailing dots do not count. */
    public Element byText(String text) {
        return new Element(this, find("a widget with the text " + text, () -> search.first(widget -> Search.says(widget, text))));
    }

    /** The tab with this text, of an editor, a view or a page. */
    public Element tab(String text) {
        return new Element(this, find("a tab " + text,
                () -> search.first(widget -> (widget instanceof CTabItem || widget instanceof TabItem) && Search.says(widget, text))));
    }

    /** The control that has the focus. */
    public Element focused() {
        return new Element(this, find("a control with the focus", () -> Optional.ofNullable(display.getFocusControl())));
    }

    /** The grid with this id. */
    public Grid grid(String id) {
        return new Grid(this, (NatTable) find("a grid with the id " + id,
                () -> search.first(widget -> widget instanceof NatTable && id.equals(Search.id(widget)))));
    }

    /** The tree or table with this id. */
    public Rows rows(String id) {
        return new Rows(this, (Control) byId(id).widget());
    }

    /** All widgets of a type that are shown, in the order in which they are nested; for what has no id. */
    public <T extends Widget> List<T> all(Class<T> type) {
        return ask(() -> search.all(type::isInstance).stream().map(type::cast).toList());
    }

    /** A widget that is at hand, as something to click on. */
    public Element element(Widget widget) {
        return new Element(this, widget);
    }

    private Widget find(String what, Supplier<Optional<? extends Widget>> found) {
        return await(what, () -> found.get().map(Widget.class::cast));
    }

    // ---- windows

    /** The window of the workbench. */
    public Window window() {
        return new Window(this, await("the window of the workbench",
                () -> Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(window -> window.getShell())));
    }

    /** The window or dialog whose title contains this text, or whose id it is, once it is active. */
    public Window window(String titleOrId) {
        return new Window(this, await("an active window " + titleOrId, () -> Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && (shell.getText().contains(titleOrId) || titleOrId.equals(Search.id(shell))))
                .filter(focus::isAt).findFirst()));
    }

    // ---- keys, menus

    /** Chooses this item of the menu bar, with the keyboard. */
    public void menu(String... path) {
        menus.choose(path);
    }

    /** Presses keys together, as bindings are written: {@code M1+Z}, {@code Shift+F10}, {@code Enter}, {@code Alt+Left}. */
    public void press(String keys) {
        keyboard.press(keys);
    }

    /** Types text where the focus is. What no key of the keyboard gives, as Chinese, is pasted, which leaves it in the clipboard. */
    public void type(String text) {
        keyboard.type(text);
    }

    /** Puts text into the clipboard, as another program would. */
    public void setClipboard(String text) {
        keyboard.setClipboard(text);
    }

    /** The text in the clipboard; empty without. */
    public String clipboard() {
        return keyboard.clipboard();
    }

    // ---- pictures

    /** Takes a picture of the active window when it has been drawn; returns its file. */
    public Path screenshot(String name) {
        settle();
        return pictures.window(name);
    }

    /** Takes a picture of the whole screen, dialogs and menus included. */
    public Path screenshotOfScreen(String name) {
        settle();
        return pictures.screen(name);
    }

    Path picture(Control control, String name) {
        settle();
        return pictures.control(control, name);
    }

    /** The texts of all items of the menu bar of the active window. */
    public List<String> menuTexts() {
        return ask(() -> Menus.texts(display.getActiveShell().getMenuBar()));
    }

    /** All words that are written on what is shown outside of rows and cells: titles, labels, headings, tabs, tool tips; the menu bar too. */
    public List<String> words() {
        return ask(() -> Stream.concat(search.all(widget -> true).stream().flatMap(widget -> Texts.words(widget).stream()),
                Menus.texts(display.getActiveShell().getMenuBar()).stream()).distinct().toList());
    }

    /** The widgets shown that the keyboard or a click gets to and that have neither a word nor a name for assistive technology. */
    public List<String> unnamed() {
        return ask(() -> search.all(Unnamed::test).stream().map(widget -> Dump.describe(widget) + " in "
                + Dump.describe(widget instanceof Control control ? control.getParent() : ((org.eclipse.swt.widgets.ToolItem) widget).getParent())).toList());
    }

    /** All that is shown, as an indented list of widgets with id, text and state. */
    public String dump() {
        return ask(() -> new Dump(display).text());
    }
}
