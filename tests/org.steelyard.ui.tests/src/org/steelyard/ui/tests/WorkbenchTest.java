package org.steelyard.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees who opens the sample of Wuhan from the menu. */
class WorkbenchTest {

    private static final int SCORE = 4;

    private IWorkbenchWindow window;

    @BeforeEach
    void openTheSample() {
        window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        MenuItem city = Widgets.menu(window.getShell().getMenuBar(), "文件", "打开示例", "武汉");
        Event event = new Event();
        event.widget = city;
        city.notifyListeners(SWT.Selection, event);
        Widgets.settle(window.getShell().getDisplay());
    }

    @AfterEach
    void closeIt() {
        window.getActivePage().closeAllEditors(false);
    }

    private Tree scores() {
        return Widgets.all(window.getShell(), Tree.class).stream().filter(t -> t.getColumnCount() > SCORE).findFirst().orElseThrow();
    }

    @Test
    void theWindowSpeaksChinese() {
        assertTrue(window.getShell().isVisible());
        assertTrue(window.getShell().getText().contains("绩衡"), window.getShell().getText());
        List<String> headings = new ArrayList<>();
        for (var column : scores().getColumns()) {
            headings.add(column.getText());
        }
        assertEquals(List.of("指标", "分值", "目标", "实际", "得分", "扣分", "状态"), headings);
        Widgets.screenshot(window.getShell(), "scores");
    }

    @Test
    void everyDimensionShowsItsPublishedScore() {
        List<String> shown = new ArrayList<>();
        for (TreeItem item : scores().getItems()) {
            shown.add(item.getText(0) + " " + item.getText(SCORE));
        }
        assertEquals(List.of("A  决策 13.5", "B  过程 15.6", "C  产出 23.2", "D  效果 28"), shown);
        assertEquals(27, leaves(scores().getItems()));
    }

    @Test
    void theStatusLineTellsTotalGradeAndDistance() {
        boolean told = Widgets.all(window.getShell(), CLabel.class).stream().map(CLabel::getText)
                .anyMatch(text -> text.contains("80.3 分 良") && text.contains("再失 0.4 分为“中”"));
        assertTrue(told);
    }

    @Test
    void selectingAScoreExplainsItDownToTheCell() {
        TreeItem execution = find(scores().getItems(), "B1-2");
        scores().setSelection(execution);
        Event event = new Event();
        event.item = execution;
        scores().notifyListeners(SWT.Selection, event);
        Widgets.settle(window.getShell().getDisplay());
        String explained = Widgets.all(window.getShell(), StyledText.class).get(0).getText();
        assertTrue(explained.contains("得 4.1 分，满分 5 分"), explained);
        assertTrue(explained.contains("2019年工伤保险基金收支表（社决08表）.xls"), explained);
        Widgets.painted(scores());
        Widgets.screenshot(window.getShell(), "explanation");
    }

    @Test
    void theModelIsATreeWithNamesOfTheField() {
        CTabFolder pages = Widgets.all(window.getShell(), CTabFolder.class).stream().filter(f -> f.getItemCount() == 2).findFirst().orElseThrow();
        assertEquals("模型", pages.getItem(1).getText());
        pages.setSelection(1);
        Widgets.settle(window.getShell().getDisplay());
        Tree model = Widgets.all(pages.getItem(1).getControl(), Tree.class).get(0);
        List<String> shown = new ArrayList<>();
        for (TreeItem item : model.getItem(0).getItems()) {
            shown.add(item.getText(0) + "|" + item.getText(1));
        }
        assertTrue(shown.contains("来源文件 (20)|"), shown.toString());
        assertTrue(shown.stream().anyMatch(t -> t.endsWith("|2019年度武汉市工伤保险基金支出绩效评价指标体系")), shown.toString());
        assertFalse(shown.stream().anyMatch(t -> t.contains("Impl@")), shown.toString());
        Widgets.painted(model);
        Widgets.screenshot(window.getShell(), "model");
    }

    private static int leaves(TreeItem[] items) {
        int leaves = 0;
        for (TreeItem item : items) {
            leaves += item.getItemCount() == 0 ? 1 : leaves(item.getItems());
        }
        return leaves;
    }

    private static TreeItem find(TreeItem[] items, String code) {
        for (TreeItem item : items) {
            if (item.getText(0).startsWith(code + " ")) {
                return item;
            }
            TreeItem below = find(item.getItems(), code);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
