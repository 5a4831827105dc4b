package org.steelyard.cli.internal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.cli.internal.Session;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;

class PrintTest {

    @ParameterizedTest
    @CsvSource({ "'', 0", "abc, 3", "武汉, 4", "A1-1 立项, 9", "（良）, 6", "①, 2", "80.3, 4", "é, 1", "e\u0301, 1", "𠮷, 2", "ｱ, 1", "％, 2" })
    void aChineseCharacterTakesTwoColumns(String text, int width) {
        assertEquals(width, Width.of(text));
    }

    @ParameterizedTest
    @CsvSource({ "工伤保险, 8, 工伤保险", "工伤保险, 7, 工伤保…", "工伤保险, 6, 工伤…", "abc, 2, a…" })
    void aWideTextIsCutBetweenCharacters(String text, int width, String cut) {
        assertEquals(cut, Width.cut(text, width));
    }

    @Test
    void columnsAlignWhateverTheScript() {
        assertEquals(List.of(" 决策    20", " Totals  3.5"), new Columns("ll").row("决策", "20").row("Totals", "3.5").lines(" "));
        assertEquals(List.of("决策      20", "效果合计   3"), new Columns("lr").row("决策", "20").row("效果合计", "3").lines(""));
        assertEquals(List.of("  20", "13.5"), new Columns("r").row("20").row("13.5").lines(""));
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertEquals("{\"a\":\"\\\"\\\\\\n\\u0001武\",\"b\":0.30,\"c\":null,\"d\":[true,{}],\"e\":[]}", new Json().put("a", "\"\\\n\u0001武").put("b", new BigDecimal("0.30"))
                .put("c", Optional.empty()).put("d", List.of(true, new Json())).put("e", List.of()).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "q 614687848.01|元; 614,687,848.01 元", "q 46.20|%; 46.20%", "q -179288689.93|元; -179,288,689.93 元", "q 0|人; 0 人",
            "q 171.3|万人||~; 约171.3 万人", "d 2019-03; 2019-03", "t 良; 良", "b true; 是", "-; （空白）" })
    void valuesAreShownAsPrinted(String literal, String text) {
        assertEquals(text, Values.text(Value.valueOf(literal), Texts.of(Session.class, Locale.CHINESE)));
    }

    @Test
    void progressIsOneLineThatIsWiped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(out, false, StandardCharsets.UTF_8));
        progress.beginTask("读取", 2);
        progress.worked(1);
        progress.done();
        String text = out.toString(StandardCharsets.UTF_8);
        assertFalse(text.contains("\n"), text);
        assertTrue(text.contains("读取 50%"), text);
        assertTrue(text.endsWith(" \r"), text);
    }
}
