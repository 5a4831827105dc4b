package org.steelyard.ui.tests.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.tests.Workbench;

/** Whatever the keyboard gets to says what it is, in words that can be read out. */
class NamesTest {

    private static final String PAGE = "editor.page.";

    private final Workbench workbench = new Workbench();
    private final Robot robot = workbench.robot();

    @AfterEach
    void closeIt() {
        workbench.closeEverything();
        robot.run(() -> {
            IWorkbenchPage page = page();
            page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.steelyard.ui.perspective"));
            page.resetPerspective();
        });
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private List<String> unnamedAt(String place) {
        robot.settle();
        robot.screenshotOfScreen("names-" + place);
        return robot.unnamed().stream().map(widget -> place + ": " + widget).toList();
    }

    @Test
    void onEveryPageOfAnEvaluation() {
        workbench.openSample("武汉");
        List<String> unnamed = new ArrayList<>();
        List<String> pages = robot.all(CTabItem.class).stream().map(tab -> robot.ask(() -> String.valueOf(tab.getData("org.steelyard.id"))))
                .filter(id -> id.startsWith(PAGE)).toList();
        for (String page : pages) {
            robot.byId(page).click();
            unnamed.addAll(unnamedAt(page.substring(PAGE.length())));
        }
        assertEquals(List.of(), unnamed.stream().map(line -> line.replaceFirst("^[^:]*: ", "")).distinct().toList(), String.join("\n", unnamed));
    }

    @Test
    void inEveryView() {
        workbench.openSample("武汉");
        List<String> unnamed = new ArrayList<>();
        List<String> views = robot.ask(() -> Stream.of(PlatformUI.getWorkbench().getViewRegistry().getViews()).map(view -> view.getId())
                .filter(id -> id.startsWith("org.steelyard.") || id.equals("org.eclipse.ui.views.PropertySheet") || id.equals("org.eclipse.ui.views.ContentOutline")).toList());
        for (String view : views) {
            robot.run(() -> show(view));
            unnamed.addAll(unnamedAt(view));
        }
        assertEquals(List.of(), unnamed.stream().map(line -> line.replaceFirst("^[^:]*: ", "")).distinct().toList(), String.join("\n", unnamed));
    }

    private static void show(String view) {
        try {
            page().showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Test
    void onTheWelcomePageAndInTheDialogOfANewEvaluation() {
        workbench.activate();
        robot.menu("帮助", "欢迎");
        robot.byId("welcome.samples");
        List<String> unnamed = new ArrayList<>(unnamedAt("welcome"));
        robot.press("Ctrl+N");
        robot.byId("new.browse");
        unnamed.addAll(unnamedAt("new"));
        robot.press("Esc");
        assertEquals(List.of(), unnamed);
    }

    @Test
    void inTheListOfKeysAboutTheProgramAndTheQuickSearch() {
        workbench.openSample("武汉");
        List<String> unnamed = new ArrayList<>();
        for (String[] dialog : List.of(new String[] {"keys", "帮助", "快捷键"}, new String[] {"about", "帮助", "关于"}, new String[] {"search", "视图", "快速搜索"})) {
            int before = shells();
            robot.menu(dialog[1], dialog[2]);
            robot.until(dialog[0] + " is open", () -> visibleShells() > before);
            unnamed.addAll(unnamedAt(dialog[0]));
            robot.press("Esc");
            robot.until(dialog[0] + " is closed", () -> visibleShells() == before);
        }
        assertEquals(List.of(), unnamed);
    }

    private int shells() {
        return robot.ask(NamesTest::visibleShells);
    }

    private static int visibleShells() {
        return (int) Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.isVisible()).count();
    }

    @Test
    void whereRubricsAreConfigured() {
        workbench.activate();
        robot.run(() -> page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.steelyard.ui.perspective.rubric")));
        assertEquals(List.of(), unnamedAt("rubric"));
    }
}
