package org.steelyard.cli.internal.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.core.PublishedScore;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scorecard.GradeDistance;
import org.steelyard.scoring.Scorecard.Line;

/** A scorecard for people. */
public final class ScoreView {

    private static final int WHY = 72;

    private final Scorecard scorecard;
    private final Texts texts;

    /** A view of this scorecard. */
    public ScoreView(Scorecard scorecard, Texts texts) {
        this.scorecard = scorecard;
        this.texts = texts;
    }

    /** The first level. */
    public List<String> dimensions() {
        return lines(scorecard.lines().stream().filter(l -> l.level() == 1).toList());
    }

    /** Every indicator, indented by its level, with the reason of each loss. */
    public List<String> indicators() {
        return lines(scorecard.lines());
    }

    private List<String> lines(List<Line> shown) {
        Columns columns = new Columns("llrrl");
        columns.row(texts.get("score.code"), texts.get("score.name"), texts.get("score.full"), texts.get("score.score"), "");
        for (Line line : shown) {
            columns.row(line.code(), "  ".repeat(line.level() - 1) + line.name(), plain(line.weight()), score(line), why(line));
        }
        return columns.lines("  ");
    }

    private String score(Line line) {
        return line.score().map(s -> plain(s) + (line.complete() ? "" : "+?")).orElse(texts.get("score.none"));
    }

    private static String why(Line line) {
        return line.entry().map(e -> Width.cut(e.missing().isEmpty() ? e.calculation() : String.join(" ", e.missing()), WHY)).orElse("");
    }

    /** Total and grade in a line. */
    public String total() {
        String total = plain(scorecard.total());
        String full = plain(scorecard.full());
        return scorecard.complete() ? texts.get("score.total", total, full, scorecard.grade().orElse(texts.get("score.no-grade")))
                : texts.get("score.incomplete", total, full, scorecard.leaves().stream().filter(l -> !l.complete()).count());
    }

    /** The published total beside the computed one, and what lies between them; nothing when none is published. */
    public List<String> published(Optional<PublishedScore> published) {
        return published.map(p -> texts.get("score.published" + (scorecard.complete() ? "" : "-incomplete"),
                plain(p.total()) + p.grade().map(g -> texts.get("score.published-grade", g)).orElse(""), plain(scorecard.total()),
                plain(p.difference(scorecard).abs()), scorecard.leaves().stream().filter(l -> !l.complete()).count(), plain(unscored())))
                .stream().toList();
    }

    /** The published total as data. */
    public Optional<Json> publishedJson(Optional<PublishedScore> published) {
        return published.map(p -> new Json().put("total", p.total()).put("grade", p.grade()).put("computed", scorecard.total())
                .put("complete", scorecard.complete()).put("difference", p.difference(scorecard)).put("notScored", unscored()));
    }

    private BigDecimal unscored() {
        return scorecard.leaves().stream().filter(l -> !l.complete()).map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each attached scorecard: its name, its first level, its total and grade. */
    public List<String> attached() {
        List<String> lines = new ArrayList<>();
        for (Scorecard.Attached each : scorecard.attached()) {
            ScoreView view = new ScoreView(each.scorecard(), texts);
            lines.add("");
            lines.add(each.name());
            lines.addAll(view.dimensions());
            lines.add(view.total());
        }
        return lines;
    }

    /** What it would take to leave the grade. */
    public List<String> distances() {
        List<String> lines = new ArrayList<>();
        for (GradeDistance d : scorecard.distances()) {
            boolean above = d.margin().signum() >= 0;
            lines.add(above ? texts.get("score.above", d.grade(), plain(d.margin()), plain(d.change().abs()), d.leadsTo())
                    : texts.get("score.below", d.grade(), plain(d.margin().abs())));
        }
        return lines;
    }

    /** What could not be scored, as problems. */
    public List<Problem> missing() {
        return scorecard.leaves().stream().filter(l -> !l.complete()).map(l -> Problem.warning("score.missing",
                texts.get("score.missing", l.name(), l.entry().map(e -> String.join(" ", e.missing())).orElse("")), Location.object(l.code()), "",
                texts.get("score.missing.remedy", l.code()))).toList();
    }

    static String plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    static String plain(Optional<BigDecimal> points) {
        return points.map(ScoreView::plain).orElse("");
    }
}
