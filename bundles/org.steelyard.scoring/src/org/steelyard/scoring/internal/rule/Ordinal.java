package org.steelyard.scoring.internal.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.scoring.internal.input.Inputs;
import org.steelyard.scoring.internal.input.Judged;
import org.steelyard.scoring.internal.input.Leaf;
import org.steelyard.scoring.internal.input.MissingInput;
import org.steelyard.scoring.internal.text.Phrases;

/** 等级判断: the judged level gives its points; a level with a range of points needs the points as well. */
record Ordinal(OrdinalRule rule) implements RuleKind {

    @Override
    public String name() {
        return "ordinal";
    }

    @Override
    public boolean measures() {
        return false;
    }

    @Override
    public String words(Leaf leaf) {
        return leaf.phrases().clauses(rule.getLevels().stream().map(level -> level.getMinPoints() == null
                ? leaf.phrases().get("ordinal.level", level.getText(), shown(level.getPoints()))
                : leaf.phrases().get("ordinal.range", level.getText(), shown(level.getMinPoints()), shown(level.getPoints()))).toList());
    }

    private static String shown(BigDecimal points) {
        return points == null ? "?" : Phrases.plain(points);
    }

    @Override
    public Reach reach(Leaf leaf) {
        List<BigDecimal> points = rule.getLevels().stream().flatMap(level -> Stream.of(level.getMinPoints(), level.getPoints()))
                .filter(Objects::nonNull).sorted().toList();
        return points.isEmpty() ? Reach.UNKNOWN : Reach.of(points.getFirst(), points.getLast());
    }

    @Override
    public Outcome score(Leaf leaf, Inputs inputs) {
        Judged judged = inputs.judged("");
        if (!judged.missing().isEmpty()) {
            throw new MissingInput(judged.missing());
        }
        Level level = level(leaf, judged);
        BigDecimal points = points(leaf, level, judged);
        String reason = judged.reason().isEmpty() ? level.getText() : judged.reason();
        return Outcome.of(points, leaf.weight(), level.getText(), reason);
    }

    private Level level(Leaf leaf, Judged judged) {
        if (judged.level().isEmpty()) {
            throw new MissingInput(leaf.phrases().get("missing.judgement", leaf.indicator().getName(), ""));
        }
        Optional<Level> level = rule.getLevels().stream()
                .filter(each -> judged.level().equals(each.getKey()) || judged.level().equals(each.getText())).findFirst();
        return level.orElseThrow(() -> new MissingInput(leaf.phrases().get("missing.level", leaf.indicator().getName(), judged.level())));
    }

    private static BigDecimal points(Leaf leaf, Level level, Judged judged) {
        BigDecimal most = level.getPoints();
        if (most == null) {
            throw new MissingInput(leaf.phrases().get("missing.level-points", leaf.indicator().getName(), level.getText()));
        }
        if (level.getMinPoints() == null) {
            return most;
        }
        BigDecimal given = judged.points().orElseThrow(() -> new MissingInput(leaf.phrases().get("missing.level-range",
                leaf.indicator().getName(), level.getText(), Phrases.plain(level.getMinPoints()), Phrases.plain(most))));
        if (given.compareTo(level.getMinPoints()) < 0 || given.compareTo(most) > 0) {
            throw new MissingInput(leaf.phrases().get("missing.level-outside", leaf.indicator().getName(), Phrases.plain(given),
                    level.getText(), Phrases.plain(level.getMinPoints()), Phrases.plain(most)));
        }
        return given;
    }
}
