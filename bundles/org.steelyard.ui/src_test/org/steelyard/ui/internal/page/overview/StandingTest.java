package org.steelyard.ui.internal.page.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

class StandingTest {

    private static Rubric rubric() {
        Rubric rubric = RubricFactory.eINSTANCE.createRubric();
        rubric.setName("指标体系");
        rubric.setNameEn("Rubric");
        band(rubric, "优", "Excellent", "90", null);
        band(rubric, "良", "Good", "80", "90");
        band(rubric, "差", "Poor", null, "80");
        Indicator process = RubricFactory.eINSTANCE.createIndicator();
        process.setCode("B");
        process.setNameEn("Process");
        rubric.getIndicators().add(process);
        return rubric;
    }

    private static void band(Rubric rubric, String name, String english, String min, String max) {
        GradeBand band = RubricFactory.eINSTANCE.createGradeBand();
        band.setName(name);
        band.setNameEn(english);
        band.setMin(min == null ? null : new BigDecimal(min));
        band.setMax(max == null ? null : new BigDecimal(max));
        rubric.getGrades().add(band);
    }

    private static Standing standing(String score, Locale locale) {
        Optional<BigDecimal> points = Optional.ofNullable(score).map(BigDecimal::new);
        Scorecard card = new Scorecard(Scorecard.Reading.APPLIED, points.orElse(BigDecimal.ZERO), new BigDecimal("100"), points.isPresent(),
                Optional.empty(), List.of(), List.of(new Scorecard.Line("B", "过程", 1, false, new BigDecimal("20"), points, Optional.empty(),
                        points.isPresent(), Optional.empty())));
        return Standing.of(rubric(), card, locale);
    }

    @Test
    void gradesRunFromTheLowestToTheFullPoints() {
        assertEquals("[Band[grade=差, from=0, to=80], Band[grade=良, from=80, to=90], Band[grade=优, from=90, to=100]]",
                standing("15.6", Locale.SIMPLIFIED_CHINESE).bands().toString());
    }

    @Test
    void aBarIsTheShareOfItsFullPoints() {
        assertEquals(78.0, standing("15.6", Locale.SIMPLIFIED_CHINESE).bars().get(0).share());
        assertEquals(0.0, standing(null, Locale.SIMPLIFIED_CHINESE).bars().get(0).share());
    }

    @Test
    void englishNamesStandInEnglish() {
        Standing standing = standing("15.6", Locale.ENGLISH);
        assertEquals("Rubric Process Excellent", standing.name() + " " + standing.bars().get(0).name() + " " + standing.bands().get(2).grade());
    }

    @Test
    void theDataOfTheChartKeepAMissingScoreEmpty() {
        Texts texts = Texts.of(StandingTest.class, Locale.SIMPLIFIED_CHINESE);
        assertEquals("维度\t得分\t满分\t得分率\n过程\t15.6\t20\t78.0%\n", DimensionChart.table(standing("15.6", Locale.SIMPLIFIED_CHINESE).bars(), texts));
        assertEquals("维度\t得分\t满分\t得分率\n过程\t\t20\t\n", DimensionChart.table(standing(null, Locale.SIMPLIFIED_CHINESE).bars(), texts));
    }
}
