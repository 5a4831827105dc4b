package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTest {

    @TempDir
    Path folder;

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    private static String tc(String text) {
        return "<w:tc>" + p(text) + "</w:tc>";
    }

    private static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + String.join("", rows) + "</w:tbl>";
    }

    private Document read(String body) throws IOException {
        Document document = new Reading(folder).docx("a.docx", body);
        assertEquals(FileKind.DOCX, document.kind(), () -> document.problems().toString());
        return document;
    }

    @Nested
    class Passages {
        @Test
        void haveNumbersAndHeadingLevels() throws IOException {
            Document document = read(p("1", "一、基本情况") + "<w:p/>" + p("a3", "（一）概况") + p("a4", "二、结论") + p("正文"));
            assertEquals(List.of(new Document.Passage(1, 1, "一、基本情况"), new Document.Passage(3, 2, "（一）概况"),
                    new Document.Passage(4, 1, "二、结论"), new Document.Passage(5, 0, "正文")), document.passages());
        }

        @Test
        void joinRunsTabsAndBreaks() throws IOException {
            Document document = read("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t xml:space=\"preserve\">乙 </w:t><w:br/></w:r>"
                    + "<w:hyperlink><w:r><w:t>丙</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>");
            assertEquals("甲\t乙 \n丙", document.passages().get(0).text());
        }

        @Test
        void ofTextBoxesComeOnceAndAfterTheirParagraph() throws IOException {
            Document document = read("<w:p><w:r><w:t>前</w:t><w:AlternateContent><w:Choice><w:txbxContent>" + p("框")
                    + "</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>" + p("框") + "</w:txbxContent></w:Fallback>"
                    + "</w:AlternateContent><w:t>后</w:t></w:r></w:p>");
            assertEquals(List.of("前后", "框"), document.passages().stream().map(Document.Passage::text).toList());
        }

        @Test
        void takeChangesAsAcceptedAndSaySo() throws IOException {
            Document document = read("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>");
            assertEquals("新", document.passages().get(0).text());
            assertEquals(List.of("document.tracked-changes"), Reading.codes(document));
        }

        @Test
        void keepRareCharacters() throws IOException {
            assertEquals("𠮷㐀𰀀", read(p("𠮷㐀𰀀")).passages().get(0).text());
        }
    }

    @Nested
    class Tables {
        @Test
        void haveNumberCaptionAndSurroundings() throws IOException {
            Document document = read(p("1", "一、参保") + p("年初以来，") + p("表1 参保情况表") + p("单位：人") + tbl(tr(tc("区"), tc("人数")))
                    + p("注：不含机关。") + p("1", "二、支出") + tbl(tr(tc("x"))));
            Grid first = document.grids().get(0);
            assertEquals("表1 参保情况表", first.name());
            assertEquals(1, first.tableNumber());
            assertEquals(List.of("一、参保", "年初以来，", "表1 参保情况表", "单位：人"), first.before());
            assertEquals(List.of("注：不含机关。", "二、支出"), first.after());
            assertEquals(List.of(Cell.text(0, 0, "区"), Cell.text(0, 1, "人数")), first.cells());
            assertEquals("二、支出", document.grids().get(1).name());
            assertEquals(List.of("注：不含机关。", "二、支出"), document.grids().get(1).before());
            assertEquals(2, document.grids().get(1).tableNumber());
        }

        @Test
        void keepFiveParagraphsAbove() throws IOException {
            Document document = read(p("1") + p("2") + p("3") + p("4") + p("5") + p("6") + tbl(tr(tc("x"))));
            assertEquals(List.of("2", "3", "4", "5", "6"), document.grids().get(0).before());
        }

        @Test
        void haveMerges() throws IOException {
            String restart = "<w:vMerge w:val=\"restart\"/>";
            Grid grid = read(tbl(tr(tc(restart, "项目"), tc("<w:gridSpan w:val=\"2\"/>", "收入")), tr(tc("<w:vMerge/>", ""), tc("预算"), tc("决算")),
                    tr(tc("甲"), tc("1"), tc("2")))).grids().get(0);
            assertEquals(List.of(new Grid.Merge(0, 0, 1, 0), new Grid.Merge(0, 1, 0, 2)), grid.merges());
            assertEquals("项目", grid.lookup().text(1, 0));
            assertEquals("收入", grid.lookup().text(0, 2));
            assertEquals("2", grid.lookup().text(2, 2));
        }

        @Test
        void twoMergesBelowEachOtherStayTwo() throws IOException {
            String restart = "<w:vMerge w:val=\"restart\"/>";
            Grid grid = read(tbl(tr(tc(restart, "a")), tr(tc("<w:vMerge/>", "")), tr(tc(restart, "b")), tr(tc("<w:vMerge/>", ""))))
                    .grids().get(0);
            assertEquals(List.of(new Grid.Merge(0, 0, 1, 0), new Grid.Merge(2, 0, 3, 0)), grid.merges());
        }

        @Test
        void shiftRowsThatBeginLater() throws IOException {
            Grid grid = read(tbl("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc("x") + "</w:tr>")).grids().get(0);
            assertEquals(List.of(Cell.text(0, 2, "x")), grid.cells());
        }

        @Test
        void insideATableAreTablesOfTheirOwn() throws IOException {
            Document document = read(tbl(tr("<w:tc>" + p("外") + tbl(tr(tc("内"))) + p("外2") + "</w:tc>")) + tbl(tr(tc("末"))));
            assertEquals(List.of("外\n外2", "内", "末"), document.grids().stream().map(g -> g.cells().get(0).text()).toList());
            assertEquals(List.of(1, 2, 3), document.grids().stream().map(Grid::tableNumber).toList());
        }

        @Test
        void withPicturesAreReportedWithTheirCell() throws IOException {
            Document document = read(tbl(tr(tc("x"), "<w:tc><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:tc>")));
            assertEquals("表1 第 1 行 2 列", Reading.problem(document, "document.picture-unread").location().sheet());
        }
    }

    @Test
    void aBodyThatIsNoXmlIsRefused() throws IOException {
        Reading.assertRefused(new Reading(folder).docx("a.docx", "<w:p>"), "document.damaged");
    }
}
