package org.steelyard.ui.internal.page.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard;

class ScoreRowTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    private static Rubric rubric() {
        Rubric rubric = RubricFactory.eINSTANCE.createRubric();
        Indicator group = indicator("B", "过程", "Process");
        Indicator leaf = indicator("B1", "预算执行率", "Budget execution rate");
        leaf.setTarget(new Target(Target.Comparator.AT_LEAST, d("138000"), null, Unit.PERSONS, null));
        group.getChildren().add(leaf);
        rubric.getIndicators().add(group);
        return rubric;
    }

    private static Indicator indicator(String code, String name, String english) {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode(code);
        indicator.setName(name);
        indicator.setNameEn(english);
        return indicator;
    }

    private static Scorecard card(String score, String weight) {
        Optional<BigDecimal> points = Optional.ofNullable(score).map(BigDecimal::new);
        Optional<BigDecimal> lost = points.map(d(weight)::subtract);
        boolean scored = points.isPresent();
        Scorecard.OperandLine operand = new Scorecard.OperandLine("spent", "实际支出", Optional.of("61,468.78"), "万元",
                "fund.final.expenditure.subtotal@2019", Optional.of(Place.cell("ab", "决算.xls", "收支表", 13, 3)), "614,687,848.01");
        Scorecard.Entry entry = new Scorecard.Entry("超过 100% 的部分乘 5 扣分", "deviation", "stated", List.of(operand),
                Optional.of(new Scorecard.Actual(d("117.10"), Unit.PERCENT, "117.10%")), points, points, "5−0.9=4.1",
                scored ? List.of(new Scorecard.Loss(d("0.9"), "执行率超过 100%")) : List.of(),
                scored ? List.of() : List.of("缺少实际支出"), List.of());
        return new Scorecard(Scorecard.Reading.APPLIED, points.orElse(BigDecimal.ZERO), d(weight), scored, Optional.of("良"),
                List.of(new Scorecard.GradeDistance("良", d("80"), d("0.3"), d("-0.4"), "中")),
                List.of(new Scorecard.Line("B", "过程", 1, false, d(weight), points, lost, scored, Optional.empty()),
                        new Scorecard.Line("B1", "预算执行率", 2, true, d(weight), points, lost, scored, Optional.of(entry))));
    }

    private static ScoreRow leaf(Scorecard card) {
        return ScoreRow.of(rubric(), card).get(0).children().get(0);
    }

    @Nested
    class Columns {
        @Test
        void aLeafShowsTargetActualScoreAndLoss() {
            ScoreRow row = leaf(card("4.1", "5"));
            assertEquals("B1  预算执行率", row.text(ScoreRow.Column.NAME, ZH));
            assertEquals("≥ 138,000人", row.text(ScoreRow.Column.TARGET, ZH));
            assertEquals("117.10%", row.text(ScoreRow.Column.ACTUAL, ZH));
            assertEquals("4.1", row.text(ScoreRow.Column.SCORE, ZH));
            assertEquals("0.9", row.text(ScoreRow.Column.LOST, ZH));
        }

        @Test
        void aMissingScoreIsADashAndNeverAZero() {
            ScoreRow row = leaf(card(null, "5"));
            assertEquals("—", row.text(ScoreRow.Column.SCORE, ZH));
            assertEquals("▲", row.text(ScoreRow.Column.STATUS, ZH));
        }

        @ParameterizedTest
        @CsvSource({ "5,●", "4.1,◐", "0,○" })
        void theSignTellsFullPartAndNone(String score, String sign) {
            assertEquals(sign, leaf(card(score, "5")).text(ScoreRow.Column.STATUS, ZH));
        }

        @Test
        void theEnglishNameIsShownInEnglish() {
            assertEquals("B1  Budget execution rate", leaf(card("5", "5")).text(ScoreRow.Column.NAME, Locale.ENGLISH));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = { "614687848.01|614,687,848.01", "-179288689.93|−179,288,689.93", "999|999", "1000|1,000",
                "0.50|0.50" })
        void numbersAreGroupedAndKeepTheirDecimals(String number, String printed) {
            assertEquals(printed, Numbers.grouped(d(number)));
        }
    }
}
