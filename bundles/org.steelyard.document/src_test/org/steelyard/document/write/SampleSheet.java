package org.steelyard.document.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.document.Grid;
import org.steelyard.document.write.SheetDocument.Content;
import org.steelyard.document.write.SheetDocument.Formula;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.Number;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.SheetDocument.TextFormula;
import org.steelyard.document.write.TextDocument.Align;

/** A score sheet with every kind of cell; its main method writes it to a file, to be looked at. */
final class SampleSheet {

    private SampleSheet() {
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), XlsxWriter.write(document(), SampleReport.CLOCK));
    }

    static SheetDocument document() {
        List<SheetCell> cells = new ArrayList<>();
        cells.add(cell(0, 0, new Text("绩效评价指标得分表"), Look.Kind.TITLE, Align.CENTER));
        cells.add(cell(1, 0, new Text("单位：分"), Look.Kind.NOTE, Align.LEFT));
        String[] heads = {"一级指标", "三级指标", "指标解释", "分值", "得分", "得分率"};
        for (int c = 0; c < heads.length; c++) {
            cells.add(cell(2, c, new Text(heads[c]), Look.Kind.HEADING, Align.CENTER));
        }
        for (int r = 3; r < 9; r++) {
            cells.add(cell(r, 0, new Text(r == 3 ? "投入" : ""), Look.Kind.BODY, Align.CENTER));
            cells.add(cell(r, 1, new Text("指标" + (r - 2)), Look.Kind.BODY, Align.LEFT));
            cells.add(cell(r, 2, new Text("=不是公式，用以反映和考核绩效目标与项目实施的相符情况，以及预算编制的科学性。"), Look.Kind.BODY, Align.LEFT));
            cells.add(cell(r, 3, new Number(new BigDecimal(3), 0, false), Look.Kind.BODY, Align.RIGHT));
            cells.add(cell(r, 4, new Number(new BigDecimal("2.7"), 2, false), Look.Kind.BODY, Align.RIGHT));
            cells.add(cell(r, 5, new Formula("E" + (r + 1) + "/D" + (r + 1), new BigDecimal("0.9"), 2, true), Look.Kind.BODY, Align.RIGHT));
        }
        cells.add(cell(9, 0, new Text("合计"), Look.Kind.TOTAL, Align.CENTER));
        cells.add(cell(9, 1, new TextFormula("IF(E10>=16,\"良\",\"中\")", "良"), Look.Kind.TOTAL, Align.CENTER));
        cells.add(cell(9, 2, new Text(""), Look.Kind.TOTAL, Align.LEFT));
        cells.add(cell(9, 3, new Formula("SUM(D4:D9)", new BigDecimal(18), 0, false), Look.Kind.TOTAL, Align.RIGHT));
        cells.add(cell(9, 4, new Formula("ROUND(SUM(E4:E9),1)", new BigDecimal("16.2"), 2, false), Look.Kind.TOTAL, Align.RIGHT));
        cells.add(cell(9, 5, new Formula("E10/D10", new BigDecimal("0.9"), 2, true), Look.Kind.TOTAL, Align.RIGHT));
        return new SheetDocument("得分表", List.of(new Sheet("得分表", true, List.of(12, 20, 50, 10, 10, 12), 3, 2, cells,
                List.of(new Grid.Merge(0, 0, 0, 5), new Grid.Merge(3, 0, 8, 0)))));
    }

    private static SheetCell cell(int row, int column, Content content, Look.Kind kind, Align align) {
        return new SheetCell(row, column, content, new Look(kind, align, true));
    }
}
