package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final String JUDGEMENTS = """
            <vocabularies key="items"><terms key=""><synonyms>整项</synonyms></terms><terms key="major"><synonyms>有重特大事故</synonyms></terms>
              <terms key="①"><synonyms>1</synonyms></terms></vocabularies>
            <vocabularies key="states"><terms key="符合"><synonyms>满足</synonyms><synonyms>√</synonyms></terms><terms key="不符合"/></vocabularies>
            <tables key="j" name="底稿" layout="rows" blanks="skip" unit="分"><titles>评分底稿</titles>
              <columns key="indicator" role="label" vocabulary="indicators" fillDown="true"><headers>指标</headers></columns>
              <columns key="item" role="label" required="false" vocabulary="items"><headers>条目</headers></columns>
              <columns key="stated" role="value" kind="text" vocabulary="states" address="judgement.{indicator}.{item}.stated"><headers>判断</headers></columns>
              <columns key="points" role="value" required="false" address="judgement.{indicator}.{item}.points"><headers>得分</headers></columns>
              <columns key="reason" role="remark" required="false"><headers>理由</headers></columns>
            </tables>""";

    private static Imported read(String... rows) {
        String[] all = new String[rows.length + 2];
        all[0] = "评分底稿";
        all[1] = "指标|条目|判断|得分|理由";
        System.arraycopy(rows, 0, all, 2, rows.length);
        return Imported.by(JUDGEMENTS).indicator("A1-1", "立项依据充分性").indicator("D1-2", "减少生产安全事故").file("a.xlsx",
                Grids.sheet("", all));
    }

    @ParameterizedTest
    @CsvSource({ "立项依据充分性", "A1-1", "A1-1 立项依据充分性", "立 项 依 据 充分性", "a1-1", "1. 立项依据充分性" })
    void indicatorsAreKnownByNameAndCode(String text) {
        assertEquals(List.of("judgement.A1-1.①.stated = t 符合"), read(text + "|①|符合||").claims());
    }

    @ParameterizedTest
    @CsvSource({ "①, .①", "①项目符合规划；, .①", "1, .①", "②, .②", "整项, ''", "（整项）, ''", "有重特大事故, .major", "'', ''" })
    void itemsBecomeSegmentsOfTheAddress(String text, String segment) {
        assertEquals(List.of("judgement.A1-1" + segment + ".stated = t 符合"), read("A1-1|" + text + "|符合||").claims());
    }

    @Test
    void wordsOfValuesBecomeCanonicalAndKeepTheirRawText() {
        Imported imported = read("A1-1|①|√||");
        assertEquals("符合", imported.value("judgement.A1-1.①.stated"));
        assertEquals("√", imported.claim("judgement.A1-1.①.stated").orElseThrow().raw());
    }

    @Test
    void anIndicatorNamedOnceStandsForItsBlock() {
        Imported imported = read("立项依据充分性|①|符合|0.5|有依据", "|②|不符合|0|缺论证");
        assertEquals("0|分", imported.value("judgement.A1-1.②.points"));
        assertEquals("缺论证", imported.claim("judgement.A1-1.②.stated").orElseThrow().notes().get("reason"));
    }

    @Test
    void anUnknownWordIsToldWithTheNearestOnes() {
        Imported imported = read("立项依据的充分性|①|符合||");
        assertEquals(List.of(), imported.claims());
        assertTrue(imported.problem("term-unknown").expected().contains("立项依据充分性"));
        assertEquals("A3", imported.problem("term-unknown").location().cell());
    }

    @Test
    void anUnknownValueIsToldAndKeptAsPrinted() {
        Imported imported = read("A1-1|①|差不多||");
        assertEquals("差不多", imported.value("judgement.A1-1.①.stated"));
        assertEquals(List.of("term-unknown"), imported.codes());
    }

    @Test
    void aTotalAmongJudgementsIsNoIndicator() {
        Imported imported = read("A1-1|①|符合|1|", "合计|||1|");
        assertEquals(2, imported.claims().size());
        assertEquals(List.of(), imported.codes());
    }

    @Test
    void aVocabularyThatDoesNotExistIsAFaultOfTheMapping() {
        Imported imported = Imported.by(JUDGEMENTS.replace("vocabulary=\"items\"", "vocabulary=\"item\"")).indicator("A1-1", "立项")
                .file("a.xlsx", Grids.sheet("", "评分底稿", "指标|条目|判断", "A1-1||符合"));
        assertEquals(List.of("mapping-fault"), imported.codes());
    }

    @Test
    void dotsAndSignsOfPlainLabelsDoNotBreakAnAddress() {
        assertEquals("a·b·c", Labels.segment("a.b@c"));
        assertEquals("③", Labels.segment("③ 属于公共财政支持范围"));
    }
}
