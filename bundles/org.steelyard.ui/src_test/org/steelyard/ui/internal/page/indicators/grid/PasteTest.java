package org.steelyard.ui.internal.page.indicators.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.core.enter.Entry;
import org.steelyard.core.enter.Reading;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

class PasteTest {

    private static final List<GridColumn> COLUMNS = List.of(GridColumn.NAME, GridColumn.WEIGHT, GridColumn.TARGET, GridColumn.ACTUAL, GridColumn.SCORE, GridColumn.LOST);

    private final SmallModel model = new SmallModel();
    private final GridRows rows = model.rows();

    private Paste.Result paste(String text, int row, int column, int height, int width) {
        return new Paste(model.texts, rows, model.edits(rows), COLUMNS).paste(text, row, column, height, width);
    }

    private static List<String> told(Paste.Result result) {
        return result.rejected().stream().map(r -> r.row() + "|" + r.column() + "|" + r.value() + "|" + r.why() + "|" + r.expected()).toList();
    }

    private Reading<List<Entry>> enter(String row, GridColumn column, String text) {
        return model.edits(rows).enter(rows.row(row).orElseThrow(), column, text);
    }

    private String said(String row, GridColumn column, String text) {
        return switch (enter(row, column, text)) {
            case Reading.Read<List<Entry>> r -> r.value().stream().map(PasteTest::entry).toList().toString();
            case Reading.Refused<List<Entry>> r -> "✗ " + r.why() + " → " + r.expected();
        };
    }

    private static String entry(Entry entry) {
        return switch (entry) {
            case Entry.Stated e -> e.address() + "=" + e.value();
            case Entry.Cleared e -> e.address() + " cleared";
            case Entry.Attribute e -> e.feature().getName() + "=" + e.value();
            case Entry.Status e -> e.indicator() + e.item() + "=" + e.status().name();
            case Entry.Level e -> e.indicator() + "=" + e.level();
            case Entry.Reason e -> e.indicator() + e.item() + ":" + e.text();
            default -> entry.toString();
        };
    }

    @Nested
    class Editing {
        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {
                "A1;WEIGHT;6;[weight=6]",
                "A1;WEIGHT;5.0;[]",
                "A1;WEIGHT;六;✗ “六”不是数。 → 0 到 10000 的分数",
                "A1;TARGET;≥95%;[target=>=/95/%]",
                "A1;TARGET;≥ 90%;[]",
                "A1;ACTUAL;85;[x.rate@2019=q 85/%]",
                "A1;ACTUAL;80%;[]",
                "A1;ACTUAL;'';[x.rate@2019 cleared]",
                "A1;SCORE;3;✗ 由规则算出，不直接录入 → 与现有内容一致：4",
                "A2;ACTUAL;60%;✗ 由 2 个数算得：按回车展开，在下面逐个录入 → 与现有内容一致：50.00%",
                "A2/0:x.spent@2019;ACTUAL;0.6亿元;[x.spent@2019=q 0.6/亿元]",
                "A2/0:x.spent@2019;ACTUAL;60人;✗ “人”不能换算为“万元”。 → 以“万元”计的数，例如 1,234.5",
                "A;WEIGHT;9;✗ 由下级指标合计，不直接录入 → 与现有内容一致：10",
                "B1/①;ACTUAL;符合;[B1①=MET]",
                "B1/①;ACTUAL;好;✗ “好”不在可选项中 → 符合、部分符合、不符合、未判断",
                "B1/①;SCORE;1.5;[judgement.B1.①.points=q 1.5/分, B1①=PARTIAL]",
                "B1/①;SCORE;3;✗ 3 不在 0 到 2 之间。 → 0 到 2 的分数",
                "B1/②;LOST;0.5;[judgement.B1.②.deduction=q 0.5/分, B1②=PARTIAL]",
                "B1/②;REASON;缺一份;[B1②:缺一份]",
                "B1;LOST;1;[judgement.B1.deduction=q 1/分]",
                "B2;LOST;0.5;[judgement.B2.deduction=q 0.5/分]",
                "B2;SCORE;2.5;[judgement.B2.points=q 2.5/分]",
                "B2;REASON;未留档;[B2:未留档]",
                "B3;ACTUAL;不及时;[B3=late]",
                "B3;ACTUAL;一般;✗ “一般”不在可选项中 → 及时、不及时、未判断" })
        void aCellEntersWhatItSaysOrTellsWhyNot(String row, GridColumn column, String text, String expected) {
            assertEquals(expected.replace('/', '|').replace("> =", ">="), said(row, column, text).replace('/', '|'));
        }

        @Test
        void pointsAndDeductionNeverContradictEachOther() {
            Judgement judged = model.judge("B2", "", JudgementStatus.UNKNOWN);
            judged.setDeduction(ClaimFactory.eINSTANCE.createSlot());
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setValue(Value.of(Quantity.of("1", "分")));
            judged.getDeduction().getClaims().add(claim);
            judged.getDeduction().setAdopted(claim);
            rows.refresh(model.evaluation, model.score());
            assertEquals("[judgement.B2.points=q 2.5|分, judgement.B2.deduction=q 0.5|分]", said("B2", GridColumn.SCORE, "2.5"));
        }

        @Test
        void aFolderThatIsOnlyReadSaysSo() {
            CellEdits edits = new CellEdits(model.texts, rows, Optional.of("只读。"));
            assertEquals(new org.steelyard.ui.internal.page.indicators.grid.Editing.Closed("只读。"), edits.editing(rows.row("A1").orElseThrow(), GridColumn.ACTUAL));
            assertTrue(edits.enter(rows.row("A1").orElseThrow(), GridColumn.ACTUAL, "5") instanceof Reading.Refused);
        }
    }

    @Nested
    class Pasting {
        @Test
        void cellsAreWrittenAndEachRejectedOneIsNamed() {
            Paste.Result result = paste("\t\r\n6\t≥ 95%\r\n六\t\r\n", 0, 1, 1, 1);
            assertEquals(2, result.written());
            assertEquals(List.of("A2  执行率|分值|六|“六”不是数。|0 到 10000 的分数"), told(result));
            assertEquals(2, result.entries().size());
        }

        @Test
        void headingsSayWhichColumnsAreMeant() {
            Paste.Result result = paste("目标\t分值\r\n≥ 95%\t6\r\n", 1, 1, 1, 1);
            assertEquals(List.of("target", "weight"), result.entries().stream().map(e -> ((Entry.Attribute) e).feature().getName()).toList());
        }

        @Test
        void oneValueFillsWhatIsSelected() {
            Paste.Result result = paste("7", 1, 1, 2, 1);
            assertEquals(List.of(new BigDecimal("7"), new BigDecimal("7")), result.entries().stream().map(e -> ((Entry.Attribute) e).value()).toList());
        }

        @Test
        void whatLiesBeyondTheGridIsNamedUnlessItIsBlank() {
            assertEquals(List.of("B3  及时|第 7 列|9|超出最右一列|留空", "第 8 行|扣分|1|超出最后一行|留空"), told(paste("\t9\r\n1\t\r\n", 6, 5, 1, 1)));
        }

        @Test
        void whatStandsThereAlreadyChangesNothing() {
            String copied = Tsv.format(rows.visible().stream().map(r -> COLUMNS.stream().map(c -> rows.cells().plain(r, c)).toList()).toList());
            Paste.Result result = paste(copied, 0, 0, 1, 1);
            assertEquals(List.of(), told(result));
            assertEquals(0, result.written());
        }

        @Test
        void theListOfRejectedCellsCanBePastedIntoASpreadsheet() {
            String text = Paste.text(model.texts, paste("\"a\nb\"", 1, 1, 1, 1).rejected());
            assertEquals(List.of("行", "列", "值", "原因", "应为"), Tsv.parse(text).get(0));
            assertEquals("a\nb", Tsv.parse(text).get(1).get(2));
        }
    }
}
