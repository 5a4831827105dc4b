package org.steelyard.tabular;

import java.util.List;
import java.util.regex.Pattern;

import org.steelyard.document.Cell;

/** Rows inside a table that are not data: notes, signatures, column numbers, repeated headings. */
final class RowKind {

    private static final Pattern NOTE = Pattern.compile("^(?:注\\d*[:：.、]|注释|备注[:]|说明[:]|(?:填表|填报|编制|指标)说明|制表|填表|填报|编制人|编报|"
            + "单位负责人|部门负责人|负责人|财务负责人|主管|审核|复核|经办人|联系|数据来源|资料来源|来源[:]|打印|公章|签章|\\(盖章|单位\\(盖章).*");
    private static final Pattern NUMBER_OF_COLUMN = Pattern.compile("甲|乙|丙|丁|戊|栏次|行次|序号|\\(?\\d{1,2}\\)?|[A-Z]|\\d{1,2}=.*");

    private RowKind() {
    }

    /** Whether the row starts like a note or a signature line. */
    static boolean isNote(List<Cell> cells) {
        return !cells.isEmpty() && NOTE.matcher(Labels.fold(cells.get(0).text())).matches();
    }

    /** Whether the row numbers the columns: 甲 1 2 3. */
    static boolean numbersColumns(List<Cell> cells) {
        if (cells.size() < 2 || !cells.stream().allMatch(c -> NUMBER_OF_COLUMN.matcher(Labels.fold(c.text())).matches())) {
            return false;
        }
        int previous = 0;
        int numbers = 0;
        for (Cell cell : cells) {
            String digits = Labels.fold(cell.text()).replaceAll("=.*", "").replaceAll("\\D", "");
            if (digits.isEmpty()) {
                continue;
            }
            int number = Integer.parseInt(digits);
            if (number != previous + 1 && numbers > 0 || numbers == 0 && number > 2) {
                return false;
            }
            previous = number;
            numbers++;
        }
        return numbers > 0;
    }

    /** Whether the row repeats the headings, as tables broken over pages do. */
    static boolean repeats(Headings headings, Sheet sheet, int row) {
        int same = 0;
        for (Headings.Column column : headings.columns()) {
            String text = Labels.title(sheet.text(row, column.first()));
            List<Cell> path = column.path().cells();
            if (!text.isEmpty() && path.stream().anyMatch(c -> Labels.title(c.text()).equals(text))) {
                same++;
            }
        }
        return same >= 2 && same * 2 > headings.columns().size();
    }
}
