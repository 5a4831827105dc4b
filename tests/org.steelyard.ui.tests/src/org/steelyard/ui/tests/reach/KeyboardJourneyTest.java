package org.steelyard.ui.tests.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.tests.Workbench;

/** Somebody without a mouse opens an evaluation, visits every page and view, types, sees what is wrong, undoes and saves. */
class KeyboardJourneyTest {

    private static final String TYPED = "400000000";

    private final Workbench workbench = new Workbench();
    private Robot robot;

    @BeforeEach
    void openTheSample() {
        // from the menu, which is walked through with the arrow keys
        robot = workbench.openSample("武汉");
    }

    @AfterEach
    void closeIt() {
        workbench.closeEverything();
    }

    private CTabFolder folder() {
        return (CTabFolder) robot.byId("editor.pages").widget();
    }

    private String page() {
        CTabFolder folder = folder();
        return robot.ask(() -> folder.getSelection().getText());
    }

    private static IWorkbenchPage window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private String part() {
        return robot.ask(() -> window().getActivePart().getSite().getId());
    }

    /** Whether the keyboard is on the page that is shown, not left behind on another. */
    private void untilFocusIsWithin() {
        CTabFolder folder = folder();
        String page = page();
        robot.until("the keyboard is on the page " + page, () -> {
            for (var control = folder.getDisplay().getFocusControl(); control != null; control = control.getParent()) {
                if (control == folder) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    void everyPageIsReachedForwardAndBackward() {
        CTabFolder folder = folder();
        int count = robot.ask(folder::getItemCount);
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            robot.press("Ctrl+PageDown");
            untilFocusIsWithin();
            seen.add(page());
        }
        assertEquals(count, seen.size(), seen.toString());
        assertEquals("概览", page());
        robot.press("Ctrl+PageUp");
        assertEquals("模型", page());
    }

    @Test
    void everyPageHasItsNumber() {
        List<String> pages = List.of("概览", "指标评分", "基金收支", "问卷", "问题与建议", "来源", "报告", "模型");
        for (int number = pages.size(); number > 0; number--) {
            robot.press("Ctrl+" + number);
            untilFocusIsWithin();
            assertEquals(pages.get(number - 1), page());
        }
    }

    @Test
    void everyViewIsReachedAndLeft() {
        Set<String> seen = new LinkedHashSet<>();
        String first = part();
        do {
            seen.add(part());
            robot.press("F6");
        } while (!part().equals(first) && seen.size() < 20);
        assertTrue(seen.containsAll(List.of("org.steelyard.ui.view.evaluations", "org.steelyard.ui.view.problems", "org.steelyard.ui.view.explanation")), seen.toString());
        assertEquals(first, part());
        robot.press("Shift+F6");
        assertEquals(seen.toArray()[seen.size() - 1], part());
        robot.press("Ctrl+1");
        assertEquals(first, part());
    }

    @Test
    void anAmountIsTypedSeenToBeWrongTakenBackAndSaved() {
        robot.press("Ctrl+3");
        robot.until("the keyboard is on an amount", () -> "fund.cursor".equals(robot.focused().widget().getData("org.steelyard.id")));
        robot.type(TYPED);
        robot.press("Enter");
        robot.byId("fund.breach.0").untilText("9,047,622.89");
        robot.screenshot("keyboard-wrong-amount");
        robot.press("Ctrl+Z");
        robot.until("the statement adds up again", () -> !robot.isShown("fund.breach.0"));
        robot.press("Ctrl+Y");
        robot.byId("fund.breach.0");
        robot.press("Ctrl+Z");
        robot.until("the statement adds up once more", () -> !robot.isShown("fund.breach.0"));
        robot.press("Ctrl+S");
        robot.until("all is saved", () -> !window().getActiveEditor().isDirty());
        assertEquals("409,047,622.89", robot.rows("fund.grid").texts().get(0).get(1));
    }
}
