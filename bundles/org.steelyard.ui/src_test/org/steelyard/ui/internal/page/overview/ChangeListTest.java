package org.steelyard.ui.internal.page.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.steelyard.core.session.ScoreChange;
import org.steelyard.model.text.Texts;

class ChangeListTest {

    private final Texts texts = Texts.of(ChangeListTest.class, Locale.SIMPLIFIED_CHINESE);
    private final List<ScoreChange> changes = List.of(
            new ScoreChange(ScoreChange.TOTAL, "", Optional.of(new BigDecimal("80.3")), Optional.of(new BigDecimal("81.20"))),
            new ScoreChange("B1-2", "预算执行率", Optional.of(new BigDecimal("5")), Optional.of(new BigDecimal("4.1"))),
            new ScoreChange("C1-1", "扩面新增人数", Optional.empty(), Optional.of(new BigDecimal("3"))));

    private String title(Optional<Instant> last, List<ScoreChange> since) {
        return ChangeList.title(last, since, ZoneId.of("Asia/Shanghai"), texts);
    }

    @Test
    void eachChangeTellsBeforeNowAndTheDifference() {
        assertEquals("总分：80.3 → 81.2  ▲ +0.9\nB1-2 预算执行率：5 → 4.1  ▼ −0.9\nC1-1 扩面新增人数：— → 3  ", ChangeList.lines(changes, texts));
    }

    @Test
    void theHeadingTellsSinceWhen() {
        Optional<Instant> last = Optional.of(Instant.parse("2026-11-20T10:27:03Z"));
        assertEquals("自 2026-11-20 18:27 以来的变化", title(last, changes));
        assertEquals("自 2026-11-20 18:27 以来没有变化。", title(last, List.of()));
        assertEquals("首次打开：下次将在此列出得分的变化。", title(Optional.empty(), List.of()));
    }
}
