package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @TempDir
    Path folder;

    private Document read(String body) throws IOException {
        return new Reading(folder).text("a.html", "<html><body>" + body + "</body></html>");
    }

    private Grid table(String rows) throws IOException {
        return read("<table>" + rows + "</table>").grids().get(0);
    }

    private static List<String> texts(Grid grid) {
        return grid.cells().stream().map(c -> c.row() + ":" + c.column() + " " + c.text()).toList();
    }

    @Nested
    class SavedAsXls {
        @ParameterizedTest
        @CsvSource({"UTF-8,utf-8", "GBK,gb2312", "GB18030,gbk", "UTF-8,''", "GBK,''", "GBK,utf-8", "UTF-16,''"})
        void isReadInItsRealEncoding(String charset, String stated) throws IOException {
            String meta = stated.isEmpty() ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + stated + "\">";
            String page = "<html><head>" + meta + "</head><body><table><tr><td>参保人数</td><td>镕</td></tr></table></body></html>";
            Document document = new Reading(folder).bytes("参保.xls", page.getBytes(Charset.forName(charset)));
            assertEquals(FileKind.HTML, document.kind());
            assertEquals(List.of("document.name-differs"), Reading.codes(document));
            assertEquals(List.of("0:0 参保人数", "0:1 镕"), texts(document.grids().get(0)));
        }

        @Test
        void withExcelsOwnNumbersGivesThemExactly() throws IOException {
            Grid grid = table("<tr><td x:num=\"61468.776\">61,468.78</td><td x:num=\"0.85\">85.0%</td><td x:num>5</td><td>007</td></tr>");
            assertEquals(new Cell(0, 0, "61,468.78", new BigDecimal("61468.776"), Cell.Kind.NUMBER, ""), grid.cells().get(0));
            assertEquals(new BigDecimal("0.850"), grid.cells().get(1).number());
            assertEquals(Cell.text(0, 2, "5"), grid.cells().get(2));
            assertEquals(Cell.text(0, 3, "007"), grid.cells().get(3));
        }
    }

    @Nested
    class Layout {
        @Test
        void spansMoveTheCellsAfterThem() throws IOException {
            Grid grid = table("<tr><th rowspan=2>项目<th colspan='2'>收入</tr><tr><td>预算<td>决算</tr><tr><td>甲<td>1<td>2</tr>");
            assertEquals(List.of("0:0 项目", "0:1 收入", "1:1 预算", "1:2 决算", "2:0 甲", "2:1 1", "2:2 2"), texts(grid));
            assertEquals(List.of(new Grid.Merge(0, 0, 1, 0), new Grid.Merge(0, 1, 0, 2)), grid.merges());
        }

        @Test
        void partsOfTheTableAreOne() throws IOException {
            assertEquals(List.of("0:0 a", "1:0 b", "2:0 c"),
                    texts(table("<thead><tr><td>a</thead><tbody><tr><td>b</tbody><tfoot><tr><td>c</tfoot>")));
        }

        @Test
        void rowsNotDisplayedAreHidden() throws IOException {
            assertEquals(Set.of(1), table("<tr><td>a</tr><tr style='display: none'><td>b</tr>").hiddenRows());
        }
    }

    @Nested
    class Texts {
        @Test
        void areWhatABrowserShows() throws IOException {
            assertEquals(List.of("0:0 甲 & 乙\n丙", "0:1 x y", "0:2 𠮷<"),
                    texts(table("<tr><td> 甲 &amp;\n  <b>乙</b><br>丙 <td><span>x </span> <span>y</span><td>&#x20BB7;&lt;<script>z</script></tr>")));
        }

        @Test
        void onlyOfBlanksAreNoCells() throws IOException {
            assertEquals(List.of("0:1 x"), texts(table("<tr><td>&nbsp;<td>x</tr>")));
        }

        @Test
        void thatLookLikeFormulasStayText() throws IOException {
            assertEquals(Cell.text(0, 0, "=1+1"), table("<tr><td>=1+1</tr>").cells().get(0));
        }
    }

    @Nested
    class Tables {
        @Test
        void haveNumbersNamesAndTheTextsAbove() throws IOException {
            Document document = read("<h2>一、参保</h2><p>单位：<b>人</b></p><table><tr><td>a</table><div>注</div>"
                    + "<table><caption>工伤表</caption><tr><td>b</table>");
            assertEquals(List.of("一、参保", "工伤表"), document.grids().stream().map(Grid::name).toList());
            assertEquals(List.of(List.of("一、参保", "单位：人"), List.of("注")), document.grids().stream().map(Grid::before).toList());
            assertEquals(List.of(1, 2), document.grids().stream().map(Grid::tableNumber).toList());
        }

        @Test
        void insideOthersAreTablesOfTheirOwn() throws IOException {
            Document document = read("<table><tr><td><table><tr><td>内</table></td><td>外</td></tr></table>");
            assertEquals(List.of(List.of("0:1 外"), List.of("0:0 内")), document.grids().stream().map(HtmlTest::texts).toList());
        }

        @Test
        void withPicturesAreReported() throws IOException {
            Document document = read("<table><tr><td>x<td><img src='http://example.org/a.png'></tr></table>");
            assertEquals("表1 第 1 行 2 列", Reading.problem(document, "document.picture-unread").location().sheet());
        }

        @Test
        void missingAreAReasonToRefuse() throws IOException {
            Reading.assertRefused(read("<p>登录已过期</p>"), "document.no-tables");
        }
    }

    @Nested
    class XmlSpreadsheet {
        private Document read(String rows) throws IOException {
            return new Reading(folder).text("a.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                    + "<Worksheet ss:Name=\"收支表\"><Table>" + rows + "</Table></Worksheet></Workbook>");
        }

        @Test
        void isReadWithItsKinds() throws IOException {
            Grid grid = read("<Row><Cell><Data ss:Type=\"String\">甲 &amp; 乙</Data></Cell><Cell><Data ss:Type=\"Number\">46.20</Data></Cell></Row>"
                    + "<Row ss:Index=\"4\"><Cell ss:Index=\"3\"><Data ss:Type=\"DateTime\">2019-03-11T00:00:00.000</Data></Cell>"
                    + "<Cell><Data ss:Type=\"Error\">#REF!</Data></Cell></Row>").grids().get(0);
            assertEquals("收支表", grid.name());
            assertEquals(List.of(Cell.text(0, 0, "甲 & 乙"), new Cell(0, 1, "46.20", new BigDecimal("46.20"), Cell.Kind.NUMBER, ""),
                    new Cell(3, 2, "2019-03-11", null, Cell.Kind.DATE, ""), new Cell(3, 3, "#REF!", null, Cell.Kind.ERROR, "")), grid.cells());
        }

        @Test
        void hasMerges() throws IOException {
            Grid grid = read("<Row><Cell ss:MergeAcross=\"1\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">a</Data></Cell>"
                    + "<Cell><Data ss:Type=\"String\">b</Data></Cell></Row>").grids().get(0);
            assertEquals(List.of(new Grid.Merge(0, 0, 1, 1)), grid.merges());
            assertEquals("0:2 b", texts(grid).get(1));
        }
    }
}
