package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class FormTest {

    private static final String FORM = """
            <tables key="form" name="项目情况表" layout="form" unit="万元" scope="全市"><titles>{year}年项目情况表</titles>
              <columns key="money" role="value" address="form.{row}@{year}"><headers>金额</headers></columns>
              <columns key="words" role="value" side="words" kind="text" address="form.{row}@{year}"><headers>文字</headers></columns>
              <rows key="unit" side="words"><labels>项目单位</labels></rows>
              <rows key="total" required="true"><labels>项目总投资</labels></rows>
              <rows key="grant"><labels>财政拨款</labels></rows>
              <rows key="persons" unit="人" address="persons@{year}"><labels>服务人数</labels></rows>
            </tables>""";

    private static Imported read(String... rows) {
        return Imported.by(FORM).file("a.xlsx", Grids.sheet("", rows));
    }

    @Test
    void valuesStandToTheRightOfTheirLabels() {
        Imported imported = read("2019年项目情况表", "项目单位|某中心|服务人数|120人", "项目总投资（万元）|37.74|其中：财政拨款|37.74");
        assertEquals(List.of("form.unit@2019 = t 某中心", "persons@2019 = 120|人", "form.total@2019 = 37.74|万元",
                "form.grant@2019 = 37.74|万元"), imported.claims());
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void valuesMayStandBelowARowOfLabels() {
        Imported imported = read("2019年项目情况表", "项目总投资|财政拨款|服务人数", "37.74|30.00|120");
        assertEquals(List.of("form.total@2019 = 37.74|万元", "form.grant@2019 = 30.00|万元", "persons@2019 = 120|人"), imported.claims());
    }

    @Test
    void aMergedLabelHasItsValueBesideTheMerge() {
        Imported imported = Imported.by(FORM).file("a.xlsx",
                Grids.merged(Grids.sheet("", "2019年项目情况表", "项目总投资||37.74", "财政拨款||30.00"), new int[] { 1, 0, 1, 1 },
                        new int[] { 2, 0, 2, 1 }));
        assertEquals("37.74|万元", imported.value("form.total@2019"));
    }

    @Test
    void anEmptyFieldIsABlank() {
        Imported imported = read("2019年项目情况表", "项目总投资||财政拨款|30.00");
        assertEquals("-", imported.value("form.total@2019"));
    }

    @Test
    void aMissingRequiredFieldIsTold() {
        assertEquals(List.of("row-missing"), read("2019年项目情况表", "项目单位|某中心", "财政拨款|1").codes());
    }

    @Test
    void aSheetWithoutHalfOfTheLabelsIsNoSuchForm() {
        assertEquals(List.of("no-table"), read("2019年项目情况表", "财政拨款|1").codes());
    }
}
