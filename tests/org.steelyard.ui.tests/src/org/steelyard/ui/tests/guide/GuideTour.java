package org.steelyard.ui.tests.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.steelyard.ui.robot.Grid;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.Rows;
import org.steelyard.ui.robot.outer.Step;

/** Goes through the window as the guide does, and takes its pictures. Everything is found by its id, so that it is the same in each language. */
public final class GuideTour implements Step {

    private static final String FILE = "就业人员统计.csv";
    private static final int NAME = 0;
    private static final int WEIGHT = 1;
    private static final int LOST = 6;

    private Robot robot;
    private Album album;
    private Path home;

    @Override
    public String play(Robot played, List<String> arguments) throws Exception {
        robot = played;
        album = new Album(robot, arguments.get(0));
        home = Path.of(System.getProperty("user.home"));
        robot.window().activate();
        Shell window = robot.window().shell();
        robot.run(() -> {
            window.setMaximized(false);
            window.setBounds(10, 10, 1540, 940);
        });
        robot.until("the window has its size", () -> window.getSize().x >= 1500);
        start();
        scores();
        pages();
        sources();
        views();
        safety();
        return "";
    }

    private void start() {
        robot.byId("welcome.samples");
        album.window("welcome");
        robot.byId("welcome.new").click();
        robot.window("new");
        robot.byId("new.folder").fill("/home/user/Steelyard/hohhot2021");
        album.window("new-evaluation");
        robot.press("Esc");
        robot.window().activate();
        robot.byId("welcome.sample.wuhan").click();
        robot.byId("status").untilText("80.3");
        page("overview");
        robot.byId("overview.tasks.title");
        album.part("overview", "editor.pages");
    }

    private void page(String id) {
        robot.byId("editor.page." + id).click();
        robot.settle();
    }

    private void scores() {
        page("indicators");
        Grid grid = robot.grid("indicators.grid");
        List<String> columns = grid.columns();
        int row = grid.row("B1-2");
        // the columns of the picture begin with the first
        grid.click(row, columns.get(WEIGHT));
        grid.click(row, columns.get(NAME));
        robot.byId("explanation.RESULT").untilText("4.1");
        album.window("window");
        album.part("explanation", "explanation");
        album.part("indicators", "editor.pages");
        grid.click(grid.row("B1-3"), columns.get(LOST));
        robot.setClipboard("0.4\n1\n约半分\n");
        robot.press("M1+V");
        robot.byId("indicators.rejected.title").untilText("▲");
        grid.click(grid.row("B1-3"), columns.get(WEIGHT));
        album.part("paste-rejected", "editor.pages");
        robot.press("M1+Z");
        robot.byId("status").untilText("80.3");
    }

    private void pages() {
        page("fund");
        robot.byId("fund.grid");
        album.part("fund", "editor.pages");
        page("surveys");
        Rows surveys = robot.rows("surveys.tree");
        robot.until("the groups are shown", () -> surveys.texts().size() > 5);
        album.part("surveys", "editor.pages");
        page("findings");
        Rows findings = robot.rows("findings.findings");
        findings.select(findings.texts().get(0).get(0));
        album.part("findings", "editor.pages");
        page("report");
        Rows outline = robot.rows("report.outline");
        robot.until("the report is laid out", () -> outline.texts().size() > 5 && robot.isShown("report.prose.0"));
        album.part("report", "editor.pages");
        page("model");
        Rows tree = robot.rows("model.tree");
        tree.select(tree.texts().get(0).get(0));
        robot.byId("model.properties.heading");
        album.part("model", "editor.pages");
    }

    private void sources() throws IOException {
        page("sources");
        Rows files = robot.rows("sources.list");
        select(files);
        robot.byId("sources.tab.values").until("its values are shown", text -> text.matches(".*\\b2\\b.*"));
        album.part("sources", "editor.pages");
        Rows values = robot.rows("sources.values");
        values.row(values.texts().get(0).get(0)).doubleClick();
        robot.byId("sources.sheet.title").untilText(FILE);
        album.part("source-table", "editor.pages");
        importNewer(files);
        album.window("import-preview");
        robot.byId("import.ok").click();
        robot.window().activate();
        Rows stale = robot.rows("sources.stale");
        robot.until("something waits for a review", () -> !stale.texts().isEmpty());
        album.part("sources-review", "editor.pages");
        robot.byId("sources.stale.reason").fill("已与统计公报核对");
        robot.byId("sources.stale.confirm").click();
        robot.until("nothing waits", () -> stale.texts().isEmpty());
    }

    private void select(Rows files) {
        List<String> names = files.texts().stream().map(row -> row.get(0)).toList();
        robot.byId("sources.list").focus();
        robot.press("Home");
        for (int i = 0; i < names.indexOf(FILE); i++) {
            robot.press("Down");
        }
    }

    private void importNewer(Rows files) throws IOException {
        Path newer = Files.createDirectories(home.resolve("newer")).resolve(FILE);
        Files.writeString(newer, """
                武汉市就业人员统计,,,
                来源：统计公报,,,单位：万人
                指标,年度,数值,备注
                年末就业人员,2018年,586.98,
                全年新增就业人员,2019年,24.25,约数
                """, StandardCharsets.UTF_8);
        select(files);
        robot.setClipboard(newer.toString());
        robot.press("M1+V");
        robot.window("import");
        robot.byId("import.answer.0.replace").click();
        robot.byId("import.ok").until("it can be imported", text -> text.contains("2"));
    }

    private void views() {
        view("org.steelyard.ui.view.problems");
        album.around("problems", "problems.table");
        view("org.steelyard.ui.view.evidence");
        page("indicators");
        Grid grid = robot.grid("indicators.grid");
        grid.click(grid.row("B1-3"), grid.columns().get(NAME));
        album.around("evidence", "evidence.heading");
        view("org.steelyard.ui.view.history");
        album.around("history", "history.steps");
        robot.press("M1+E");
        robot.window("search");
        robot.byId("search.field").type("预算");
        robot.until("something is found", () -> robot.isShown("search.table") && !robot.rows("search.table").texts().isEmpty());
        album.window("search");
        robot.press("Esc");
        robot.window().activate();
    }

    private void view(String id) {
        robot.run(() -> {
            try {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(id);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        robot.settle();
    }

    private void safety() throws IOException {
        // the keys of the editor count when it is active
        page("overview");
        robot.press("M1+W");
        robot.window("save.prompt");
        album.window("save-prompt");
        robot.press("Esc");
        robot.window().activate();
        Path file = home.resolve("Steelyard/demo-wuhan/evaluation.xmi");
        Files.writeString(file, Files.readString(file).replaceFirst("title=\"[^\"]*\"", "title=\"武汉市工伤保险基金绩效评价（另一人改）\""));
        robot.byId("editor.bar.disk.text");
        album.part("changed-on-disk", "editor.bar.disk");
    }
}
