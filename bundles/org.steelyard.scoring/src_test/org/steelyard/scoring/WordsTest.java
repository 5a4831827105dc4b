package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard.Reading;

/** Rules in words, both languages, and the scorecard as JSON. */
class WordsTest {

    private final Rubric rubric = Wuhan.rubric();

    private Indicator indicator(String code) {
        return rubric.getIndicators().stream().flatMap(a -> a.getChildren().stream()).flatMap(b -> b.getChildren().stream())
                .filter(each -> each.getCode().equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"B1-1; 达到100%得 2 分，不足的按比例得分", "B1-2; 不超过100%的，按比例得分（满分 5 分）；超过100%的，按超出部分×5 扣分，扣完为止",
        "C1-1; 达到138,000人及以上，得 3 分；每低目标值的1%，扣 1 分（不足一档按比例），扣完为止",
        "C1-2; 达到90%及以上，得 3 分；每低1个百分点，扣 1 分（不足一档按比例），扣完为止", "C2-1; 较上年上升得 3 分，持平得 1 分，下降得 0 分",
        "C2-2; 符合得 3 分，否则得 0 分", "B1-3; 由评价人员判断，满分 5 分"})
    void inChinese(String code, String words) {
        assertEquals(words, new RuleText(Locale.CHINESE).of(rubric, indicator(code), Reading.APPLIED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"B1-1; 2 points at 100%, pro rata below",
        "C1-2; At least 90%: 3 points| 1 point less for each 1 percentage point below (a part of a step counts pro rata), down to zero",
        "C2-2; 3 points if it is so, else 0 points"})
    void inEnglish(String code, String words) {
        assertEquals(words.replace('|', ';'), new RuleText(Locale.ENGLISH).of(rubric, indicator(code), Reading.APPLIED));
    }

    @Test
    void theLetterOfTheCriteria() {
        assertEquals("符合得 2 分，否则得 0 分", new RuleText(Locale.CHINESE).of(rubric, indicator("C2-2"), Reading.WRITTEN));
    }

    @Test
    void adjustmentsAreTold() {
        Indicator leaf = Rubrics.measured("5", Rubrics.vetoed(Rubrics.bonus(Rubrics.formula("weight"), null, "1", "2"), "value < 1", "0"), "%");
        assertEquals("得分＝weight；加分：1，最多加 2 分；“value < 1”成立时得 0 分", new RuleText(Locale.CHINESE).of(Rubrics.rubric(leaf), leaf, Reading.APPLIED));
    }

    @Test
    void everyLedgerEntryIsInTheLanguageAskedFor() {
        Pattern chinese = Pattern.compile("[得扣分满]");
        for (Scorecard.Line leaf : new Scoring(Locale.ENGLISH).score(Wuhan.evaluation().evaluation(), Reading.APPLIED).leaves()) {
            Scorecard.Entry entry = leaf.entry().orElseThrow();
            if (Set.of("linear", "proportional", "deviation", "boolean", "manual", "checklist").contains(entry.kind())) {
                assertFalse(chinese.matcher(entry.rule()).find(), entry.rule());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal/text/", "internal/lint/"})
    void bothLanguagesHaveTheSameKeysAndArguments(String folder) throws IOException {
        Properties english = texts(folder + "texts.properties");
        Properties chinese = texts(folder + "texts_zh.properties");
        assertEquals(english.keySet(), chinese.keySet());
        Pattern argument = Pattern.compile("\\{(\\d)\\}");
        for (Object key : english.keySet()) {
            assertTrue(arguments(argument, english.get(key)).containsAll(arguments(argument, chinese.get(key)))
                    || key.toString().startsWith("missing."), key.toString());
        }
    }

    private static Set<String> arguments(Pattern pattern, Object text) {
        Matcher matcher = pattern.matcher(text.toString());
        return Set.copyOf(matcher.results().map(r -> r.group(1)).distinct().toList());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(Scoring.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void jsonOfASmallScorecard() {
        Scorecard.Entry entry = new Scorecard.Entry("规则 \"甲\"\n", "manual", "stated",
                List.of(new Scorecard.OperandLine("x", "操作数", Optional.of("1.50"), "%", "data.x", Optional.of(Place.cell("ab", "文件.xlsx", "表", 1, 1)), "1.50%")),
                Optional.of(new Scorecard.Actual(new BigDecimal("1.50"), new Unit("%"), "1.50%")), Optional.of(new BigDecimal("1E+1")), Optional.empty(), "",
                List.of(new Scorecard.Loss(new BigDecimal("0.9"), "理由")), List.of(), List.of("注"));
        Scorecard card = new Scorecard(Reading.APPLIED, new BigDecimal("80.3"), new BigDecimal("100"), false, Optional.empty(), List.of(),
                List.of(new Scorecard.Line("A", "指标", 1, true, BigDecimal.TEN, Optional.empty(), Optional.empty(), false, Optional.of(entry))));
        assertEquals("""
                {
                  "format": 1,
                  "reading": "applied",
                  "total": "80.3",
                  "full": "100",
                  "complete": false,
                  "grade": null,
                  "distances": [],
                  "lines": [
                    {
                      "code": "A",
                      "name": "指标",
                      "level": 1,
                      "leaf": true,
                      "weight": "10",
                      "score": null,
                      "lost": null,
                      "complete": false,
                      "entry": {
                        "rule": "规则 \\"甲\\"\\n",
                        "kind": "manual",
                        "basis": "stated",
                        "actual": {
                          "value": "1.50",
                          "unit": "%",
                          "text": "1.50%"
                        },
                        "raw": "10",
                        "rounded": null,
                        "calculation": "",
                        "operands": [
                          {
                            "key": "x",
                            "name": "操作数",
                            "value": "1.50",
                            "unit": "%",
                            "address": "data.x",
                            "place": "ab#文件.xlsx#cell:表:1:1",
                            "raw": "1.50%"
                          }
                        ],
                        "losses": [
                          {
                            "points": "0.9",
                            "reason": "理由"
                          }
                        ],
                        "missing": [],
                        "notes": [
                          "注"
                        ]
                      }
                    }
                  ]
                }
                """, ScorecardJson.write(card));
    }

    @Test
    void jsonIsTheSameForTheSameEvaluation() {
        Scoring scoring = new Scoring(Locale.CHINESE);
        String first = ScorecardJson.write(scoring.score(Wuhan.evaluation().evaluation(), Reading.APPLIED));
        String second = ScorecardJson.write(new Scoring(Locale.CHINESE).score(Wuhan.evaluation().evaluation(), Reading.APPLIED));
        assertEquals(first, second);
        assertTrue(first.contains("\"total\": \"80.3\"") && first.endsWith("}\n"));
    }

    @Test
    void jsonEscapesWhatCannotStandInIt() {
        Scorecard card = new Scorecard(Reading.WRITTEN, BigDecimal.ZERO, BigDecimal.ZERO, false, Optional.of("\u0001\t\\\ud800"), List.of(), List.of());
        assertTrue(ScorecardJson.write(card).contains("\"grade\": \"\\u0001\\t\\\\\\ud800\""));
    }
}
