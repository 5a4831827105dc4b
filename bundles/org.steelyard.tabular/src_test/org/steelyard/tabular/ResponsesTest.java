package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.value.Place;

class ResponsesTest {

    private static final String SURVEY = """
            <tables key="survey" name="答卷" layout="responses"><titles>调查问卷（单位）</titles>
              <answers key="valid" name="有效份数" address="survey.valid" method="count" unit="份"><questions>由谁缴费</questions></answers>
              <answers key="aware" name="知晓率" address="survey.aware" method="shareOfItems" places="2" unit="%">
                <questions>由谁缴费</questions><questions>您知道哪些待遇？(医疗费)</questions>
                <scores answer="单位" score="1"/><scores answer="个人" score="0"/><scores answer="1" score="1"/><scores answer="0" score="0"/>
                <scores answer="说不清"/>
              </answers>
              <answers key="content" name="满意度" address="survey.content" method="scaleMean" scale="5" places="1" unit="%">
                <questions>是否满意</questions><scores answer="非常满意" score="5"/><scores answer="一般" score="3"/>
                <filter question="是否享受过待遇"><answers>是</answers></filter>
              </answers>
              <answers key="got" name="享受比例" address="survey.got" method="shareOfRespondents" unit="%">
                <questions>是否享受过待遇</questions><scores answer="是" score="1"/><scores answer="否" score="0"/>
              </answers>
            </tables>""";

    private static final String HEAD = "序号|提交答卷时间|所用时间|来源|来自IP|您的姓名|1、工伤保险费由谁缴费？|2、您知道哪些待遇？(医疗费)|3、您是否享受过待遇？|4、您对服务是否满意？";

    private static Imported read(String... respondents) {
        String[] rows = new String[respondents.length + 1];
        rows[0] = HEAD;
        System.arraycopy(respondents, 0, rows, 1, respondents.length);
        return Imported.by(SURVEY).file("12345_按文本_调查问卷（单位）_4_4.xlsx", Grids.sheet("Sheet1", rows));
    }

    private static Imported four() {
        return read("1|2020/7/1|60秒|微信|0.0.0.0|某甲|A.单位|1|是|非常满意", "2|2020/7/1|61秒|微信|0.0.0.0|某乙|个人|0|否|(跳过)",
                "3|2020/7/1|62秒|链接|0.0.0.0|某丙|单位|(空)|是|一般", "4|2020/7/1|63秒|链接|0.0.0.0|某丁|说不清|1|否|非常满意");
    }

    @Test
    void respondentsAreCounted() {
        assertEquals("4|份", four().value("survey.valid"));
    }

    @Test
    void itemsSkippedOrNotScoredAreOutOfTheDenominator() {
        // 4 rights of 6: 单位 个人 单位, 1 0 1
        assertEquals("66.67|%", four().value("survey.aware"));
    }

    @Test
    void theMeanOfAScaleCountsOnlyThoseWhoPassTheFilter() {
        assertEquals("80.0|%", four().value("survey.content"));
    }

    @Test
    void theShareOfRespondentsIsOfThoseWhoAnswered() {
        assertEquals("50.00|%", four().value("survey.got"));
    }

    @Test
    void resultsAreRoundedHalfUp() {
        String mapping = SURVEY.replace("places=\"2\"", "places=\"0\"");
        String[] rows = new String[201];
        rows[0] = HEAD;
        for (int i = 1; i <= 200; i++) {
            rows[i] = i + "|||||" + "|" + (i == 1 ? "单位" : "个人") + "|||";
        }
        assertEquals("1|%", Imported.by(mapping).file("调查问卷（单位）.csv", Grids.sheet("", rows)).value("survey.aware"));
    }

    @Test
    void theRecipeSaysWhatWasCounted() {
        ImportedClaim claim = four().claim("survey.content").orElseThrow();
        assertTrue(claim.recipe().contains("8 ÷ 10 = 80.0%") && claim.recipe().contains("是否享受过待遇"), claim.recipe());
        assertEquals("2", claim.notes().get("n"));
        assertEquals("满意度", claim.notes().get("name"));
    }

    @Test
    void thePlaceIsTheRangeOfTheAnswers() {
        assertEquals(new Place.Range("Sheet1", 1, 6, 4, 7), four().claim("survey.aware").orElseThrow().place().locator());
    }

    @Test
    void whoAnsweredNeverLeavesTheFile() {
        Imported imported = read("1|2020/7/1|60秒|微信|10.1.2.3|某甲|随便写的话|1|也许|很好", "2|2020/7/1|60秒|微信|10.1.2.3|某甲|别的话|1|也许|很好");
        String all = imported.result().toString();
        for (String secret : List.of("10.1.2.3", "某甲", "60秒", "随便写的话", "别的话", "2020/7/1")) {
            assertFalse(all.contains(secret), secret);
        }
        assertTrue(imported.codes().contains("answers-unknown"));
    }

    @Test
    void answersTheMappingDoesNotNameAreToldWithTheirNumber() {
        String row = "1||||||单位|1|是|挺好";
        Problem problem = read(row, row, row).problems("answers-unknown").get(0);
        assertTrue(problem.message().contains("3") && problem.message().contains("挺好"), problem.message());
    }

    @Test
    void aMissingQuestionIsToldAndNothingIsMadeUp() {
        Imported imported = Imported.by(SURVEY).file("调查问卷（单位）.csv",
                Grids.sheet("", "序号|1、由谁缴费？|3、是否享受过待遇？", "1|单位|是", "2|个人|否"));
        assertEquals(List.of("survey.valid = 2|份", "survey.got = 50.00|%"), imported.claims());
        assertEquals(List.of("question-missing", "question-missing"), imported.codes());
    }

    @Test
    void whenNobodyAnsweredNothingIsClaimed() {
        Imported imported = read("1||||||单位|1|否|非常满意");
        assertEquals("", imported.value("survey.content"));
        assertTrue(imported.codes().contains("no-answers"));
    }

    @Nested
    class Layouts {
        @Test
        void aTitleMayStandAboveTheQuestions() {
            Imported imported = Imported.by(SURVEY).file("a.xlsx", Grids.sheet("S", "工伤保险调查问卷（单位）演示", "", HEAD,
                    "1|||||甲|单位|1|是|一般", "2|||||乙|单位|1|是|一般"));
            assertEquals("2|份", imported.value("survey.valid"));
        }

        @Test
        void questionsMayCoverTheirOptions() {
            Imported imported = Imported.by(SURVEY.replace("您知道哪些待遇？(医疗费)", "您知道哪些待遇？医疗费")).file("a.xlsx",
                    Grids.merged(Grids.sheet("S", "调查问卷（单位）", "序号|由谁缴费|您知道哪些待遇？||是否享受过待遇|是否满意", "||医疗费|护理费||", "1|单位|1|0|是|一般",
                            "2|单位|0|1|是|一般"), new int[] { 1, 2, 1, 3 }));
            assertEquals("75.00|%", imported.value("survey.aware"));
        }

        @Test
        void aScaleOfPlainNumbersNeedsNoScores() {
            String mapping = SURVEY.replace("<scores answer=\"非常满意\" score=\"5\"/><scores answer=\"一般\" score=\"3\"/>", "");
            assertEquals("70.0|%", Imported.by(mapping).file("调查问卷（单位）.csv",
                    Grids.sheet("", HEAD, "1||||||单位|1|是|4", "2||||||单位|1|是|3")).value("survey.content"));
        }
    }
}
