package org.steelyard.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

class StatusTextTest {

    private final StatusText status = new StatusText(Texts.of(StatusTextTest.class, Locale.SIMPLIFIED_CHINESE));

    private static Scorecard card(boolean scored) {
        BigDecimal full = new BigDecimal("5");
        BigDecimal total = scored ? new BigDecimal("4.1") : BigDecimal.ZERO;
        Optional<BigDecimal> points = scored ? Optional.of(total) : Optional.empty();
        return new Scorecard(Scorecard.Reading.APPLIED, total, full, scored, Optional.of("良"),
                List.of(new Scorecard.GradeDistance("良", new BigDecimal("80"), new BigDecimal("0.3"), new BigDecimal("-0.4"), "中")),
                List.of(new Scorecard.Line("B1", "预算执行率", 1, true, full, points, points.map(full::subtract), scored, Optional.empty())));
    }

    @Test
    void aCompleteTotalComesWithGradeAndDistance() {
        assertEquals("4.1 分 良 · 高于“良”线 0.3 分（再失 0.4 分为“中”）", status.score(card(true)));
    }

    @Test
    void anIncompleteTotalIsNoResult() {
        assertEquals("已评 0 分，尚有 1 项指标未评", status.score(card(false)));
    }
}
