package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private static Imported read(String... data) {
        return with(Tables.FIGURES, data);
    }

    private static Imported with(String mapping, String... data) {
        String[] rows = new String[data.length + 2];
        rows[0] = "2019年业务情况表";
        rows[1] = "项目|人数|备注";
        System.arraycopy(data, 0, rows, 2, data.length);
        return Imported.by(mapping).file("a.xlsx", Grids.sheet("", rows));
    }

    @ParameterizedTest
    @ValueSource(strings = { "参保人数", "一、参保人数", "（一）参保人数", "(一) 参保人数", "1.参保人数", "1、参保人数", "（1）参保人数", "① 参保人数", "1.1. 参保人数",
            "其中：参保人数", "其中:1.参保人数", "二、其中：参保人数", "参 保 人 数", "参保人数：", "参保人数（人）", "　参保人数", "一 参保人数", "第一项 参保人数", "Ⅰ、参保人数" })
    void aLabelIsKnownHoweverItIsNumbered(String label) {
        assertEquals("5|人", read(label + "|5").value("figure.insured@2019#全市"));
    }

    @Test
    void 其他isNoOrdinal() {
        assertEquals("其他收入", Labels.plain("四、其他收入"));
        assertEquals("十堰市收入", Labels.plain("十堰市收入"));
        assertEquals("2019年收入", Labels.plain("2019年收入"));
        assertEquals("3.5吨以上", Labels.plain("3.5吨以上"));
    }

    @Test
    void anUnknownRowIsToldWithWhatItMightBe() {
        Imported imported = read("参保人数|5", "享受待遇的人数|3");
        assertEquals(List.of("figure.insured@2019#全市 = 5|人"), imported.claims());
        assertTrue(imported.problem("row-unknown").message().contains("享受待遇的人数"));
        assertTrue(imported.problem("row-unknown").expected().contains("享受待遇人数"));
        assertEquals("A4", imported.problem("row-unknown").location().cell());
    }

    @Test
    void theRemedyHasTheWordsThatTeachTheLikelyRow() {
        String remedy = read("参保人数|5", "享受待遇的人数|3").problem("row-unknown").remedy();
        assertTrue(remedy.matches(".*--teach \"享受待遇的人数=[^/]+/[^\"]+\".*") && !remedy.contains("行键"), remedy);
        assertTrue(read("参保人数|5", "气温|3").problem("row-unknown").remedy().contains("/行键\""));
    }

    @Test
    void aTotalOfDistrictsIsARowThatIsNotReadRatherThanOneWithoutName() {
        String mapping = Tables.DISTRICTS.replace("</tables>", "<rows key=\"all\"><labels>小计</labels></rows></tables>");
        Imported imported = Imported.by(mapping).file("a.xlsx", Grids.sheet("", "2019年参保情况表", "区|类别|许可数|参保数", "甲区|小计|1|2", "合计||1|2"));
        assertEquals(List.of("row-unknown"), imported.codes());
        assertEquals("A4", imported.problem("row-unknown").location().cell());
    }

    @Test
    void anUnknownRowWithoutValuesIsAHeading() {
        assertEquals(List.of(), read("一、参保", "参保人数|5").codes());
    }

    @Test
    void aMissingRequiredRowIsAnError() {
        Imported imported = read("享受待遇人数|3");
        assertEquals(List.of("row-missing"), imported.codes());
        assertTrue(imported.problem("row-missing").message().contains("参保人数"));
    }

    @Test
    void valuesWithoutALabelAreTold() {
        assertEquals(List.of("label-missing"), read("参保人数|5", "|7").codes());
    }

    @Nested
    class Repeated {
        @Test
        void equalValuesCountOnce() {
            Imported imported = read("参保人数|5", "参保人数|5");
            assertEquals(List.of("figure.insured@2019#全市 = 5|人"), imported.claims());
            assertEquals(List.of("row-twice"), imported.codes());
        }

        @Test
        void differentValuesAreBothKeptAndTold() {
            Imported imported = read("参保人数|5", "参保人数|6");
            assertEquals(List.of("figure.insured@2019#全市 = 5|人", "figure.insured@2019#全市 = 6|人"), imported.claims());
            assertEquals("B4", imported.problem("row-conflict").location().cell());
        }

        @Test
        void whatIsStatedInTwoPlacesIsNoRepetition() {
            String mapping = Tables.FIGURES.replace("key=\"note\"", "key=\"where\"");
            Imported imported = with(mapping, "参保人数|5|正文", "参保人数|6|附件");
            assertEquals(2, imported.claims().size());
            assertEquals(List.of(), imported.codes());
        }
    }

    @Nested
    class Notes {
        @ParameterizedTest
        @ValueSource(strings = { "注：1.本表由经办机构填报。", "填表说明：按年末数填列", "制表人：    审核人：", "单位负责人（签章）：", "资料来源：统计年鉴", "备注：口径为年末" })
        void notesUnderATableAreNoData(String note) {
            Imported imported = read("参保人数|5", note, "2.享受待遇人数含工亡职工供养亲属。");
            assertEquals(List.of("figure.insured@2019#全市 = 5|人"), imported.claims());
            assertEquals(List.of(), imported.codes());
        }

        @Test
        void notesSpreadOverNamingColumnsAreNoData() {
            Imported imported = Imported.by(Tables.DISTRICTS).file("a.xlsx", Grids.sheet("", "2019年参保情况表", "区|类别|许可数|参保数",
                    "江夏区|房建|10|8", "注：|", "1.|许可数含变更", "2.|参保数为年末数"));
            assertEquals(List.of("permits.房建@2019#江夏区 = 10|个", "insured.房建@2019#江夏区 = 8|个"), imported.claims());
        }

        @Test
        void dataAfterANoteIsStillData() {
            assertEquals(2, read("参保人数|5", "注：以下为年末数", "享受待遇人数|3").claims().size());
        }

        @Test
        void aTextMergedOverLabelAndValueIsNoRow() {
            Imported imported = Imported.by(Tables.FIGURES).file("a.xlsx", Grids.merged(
                    Grids.sheet("", "2019年业务情况表", "项目|人数", "参保人数|5", "享受待遇人数为年末数"), new int[] { 3, 0, 3, 1 }));
            assertEquals(List.of("figure.insured@2019#全市 = 5|人"), imported.claims());
            assertEquals(List.of(), imported.codes());
        }
    }

    @Nested
    class Number {
        @Test
        void tooFewRowsAreTold() {
            String mapping = Tables.FIGURES.replace("scope=\"全市\"", "scope=\"全市\" minRows=\"2\" maxRows=\"2\"");
            assertEquals(List.of("too-few-rows"), with(mapping, "参保人数|5").codes());
            assertEquals(List.of(), with(mapping, "参保人数|5", "享受待遇人数|3").codes());
            assertEquals(List.of("row-twice", "too-many-rows"), with(mapping, "参保人数|5", "享受待遇人数|3", "参保人数|5").codes());
        }
    }

    @Test
    void oneLabelUnderTwoParentsIsToldApart() {
        String mapping = Tables.FIGURES.replace("</tables>", """
                <rows key="insured.migrant" parent="insured" ofWhich="true"><labels>农民工</labels></rows>
                <rows key="served.migrant" parent="served" ofWhich="true"><labels>农民工</labels></rows></tables>""");
        Imported imported = with(mapping, "享受待遇人数|3", "其中：农民工|1", "参保人数|5", "其中：农民工|2");
        assertEquals("1|人", imported.value("figure.served.migrant@2019#全市"));
        assertEquals("2|人", imported.value("figure.insured.migrant@2019#全市"));
    }

    @Test
    void remarksTravelAsNotes() {
        assertEquals("年末数", read("参保人数|5|年末数").claim("figure.insured@2019#全市").orElseThrow().notes().get("note"));
    }

    @Test
    void aLabelMergedOverTwoRowsIsOneRow() {
        Imported imported = Imported.by(Tables.FIGURES).file("a.xlsx", Grids.merged(
                Grids.sheet("", "2019年业务情况表", "项目|人数|其他", "参保人数|5|x", "||y"), new int[] { 2, 0, 3, 0 }));
        assertEquals(List.of("figure.insured@2019#全市 = 5|人"), imported.claims());
    }
}
