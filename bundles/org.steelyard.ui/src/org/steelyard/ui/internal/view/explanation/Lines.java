package org.steelyard.ui.internal.view.explanation;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.steelyard.core.ShowEvaluation.DecisionView;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.core.ShowEvaluation.StatementView;
import org.steelyard.core.explain.Explanation;
import org.steelyard.core.explain.Explanation.EvidencePart;
import org.steelyard.core.explain.Explanation.OperandPart;
import org.steelyard.core.explain.Explanation.SourceLink;
import org.steelyard.core.explain.Explanation.UsedBy;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.scoring.Scorecard;
import org.steelyard.ui.internal.view.explanation.Line.Kind;
import org.steelyard.ui.internal.view.explanation.Line.Link;
import org.steelyard.ui.internal.view.explanation.Line.ToObject;
import org.steelyard.ui.internal.view.explanation.Line.ToPlace;

/** An explanation as lines of text with links. */
final class Lines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final ValueText values;
    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();

    private Lines(Texts texts, ValueText values, ZoneId zone) {
        this.texts = texts;
        this.values = values;
        this.zone = zone;
    }

    /** The lines of this explanation; times are shown in this zone. */
    static List<Line> of(Explanation explanation, Texts texts, ValueText values, ZoneId zone) {
        Lines lines = new Lines(texts, values, zone);
        lines.lines.add(new Line(Kind.TITLE, explanation.title()));
        switch (explanation) {
            case Explanation.OfIndicator indicator -> lines.indicator(indicator);
            case Explanation.OfSlot slot -> lines.slot(slot);
            case Explanation.OfFinding finding -> lines.finding(finding);
            case Explanation.OfRecommendation recommendation -> lines.recommendation(recommendation);
            case Explanation.OfEvidence evidence -> lines.evidence(evidence);
        }
        return List.copyOf(lines.lines);
    }

    private void indicator(Explanation.OfIndicator of) {
        Scorecard.Line line = of.line();
        lines.add(new Line(Kind.RESULT, texts.get("score", line.score().map(Lines::points).orElse("—"), points(line.weight()))));
        line.entry().ifPresentOrElse(entry -> entry(entry, of.operands()), () -> parts(of.parts()));
        group("judgements", of.judgements().stream().flatMap(this::judgement));
        group("findings", of.findings().stream().map(this::link));
    }

    private void parts(List<Scorecard.Line> parts) {
        group("parts", parts.stream().map(part -> new Line(Kind.TEXT, texts.get("part", part.code() + " " + part.name(),
                part.score().map(Lines::points).orElse("—"), points(part.weight())))));
    }

    private void entry(Scorecard.Entry entry, List<OperandPart> operands) {
        entry.missing().forEach(missing -> lines.add(new Line(Kind.WARNING, "▲ " + missing)));
        group("rule", text(entry.rule()));
        group("operands", operands.stream().flatMap(this::operand));
        group("calculation", text(entry.calculation()));
        group("losses", entry.losses().stream().map(loss -> new Line(Kind.TEXT, texts.get("loss", points(loss.points()), loss.reason()))));
        group("notes", entry.notes().stream().map(note -> new Line(Kind.DETAIL, note)));
    }

    private Stream<Line> operand(OperandPart part) {
        Scorecard.OperandLine operand = part.operand();
        String value = operand.value().map(Figures::grouped).orElse("—")
                + (operand.value().isEmpty() || operand.unit().equals("1") ? "" : " " + operand.unit());
        Stream<Line> head = Stream.of(new Line(Kind.TEXT, texts.get("operand", operand.name(), value)));
        return Stream.concat(head, part.slot().map(slot -> statements(slot, part.sources())).orElseGet(() ->
                operand.place().stream().map(place -> new Line(Kind.DETAIL, operand.raw(), List.of(place(place))))));
    }

    private void slot(Explanation.OfSlot of) {
        lines.add(new Line(Kind.RESULT, of.slot().adopted().map(values::of).orElse("—")));
        group("statements", statements(of.slot(), of.sources()));
        group("used-by", of.usedBy().stream().map(this::usedBy));
    }

    // all statements side by side; the one that is not adopted can be
    private Stream<Line> statements(SlotView slot, List<SourceLink> sources) {
        List<Line> all = new ArrayList<>();
        if (slot.stale()) {
            all.add(new Line(Kind.WARNING, texts.get("stale"), List.of(new Link(texts.get("review"), new Line.Review(slot.address())))));
        }
        boolean several = slot.statements().size() > 1;
        if (several && slot.adopted().isEmpty()) {
            all.add(new Line(Kind.WARNING, texts.get("undecided")));
        }
        for (int i = 0; i < slot.statements().size(); i++) {
            all.add(statement(slot.statements().get(i), several, slot.address(), i, sources));
        }
        slot.decision().filter(d -> several || !d.automatic()).ifPresent(d -> all.add(new Line(Kind.DETAIL, decision(d))));
        return all.stream();
    }

    private Line statement(StatementView statement, boolean several, SlotAddress slot, int index, List<SourceLink> sources) {
        List<Link> links = new ArrayList<>();
        statement.place().ifPresent(place -> links.add(place(place)));
        if (several && !statement.adopted()) {
            links.add(new Link(texts.get("adopt"), new Line.Adopt(slot, index)));
        }
        String value = values.of(statement.value());
        String said = several ? texts.get(statement.adopted() ? "statement.adopted" : "statement.other", value) : value;
        String where = statement.place().isPresent() ? "" : statement.where().isBlank() ? texts.get("typed") : statement.where();
        boolean replaced = statement.place().isPresent() && sources.stream().anyMatch(s -> s.replaced() && s.place().equals(statement.place().get()));
        return new Line(Kind.DETAIL, Stream.of(said, where, replaced ? texts.get("replaced") : "").filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + " · " + b).orElse(""), links);
    }

    private String decision(DecisionView decision) {
        String when = decision.at().map(at -> TIME.format(at.atZone(zone))).orElse("");
        return decision.automatic() ? texts.get("decision.automatic", decision.reason())
                : texts.get("decision", decision.by(), when, decision.reason());
    }

    private Stream<Line> judgement(Explanation.JudgementPart part) {
        Stream<Line> head = Stream.of(new Line(Kind.TEXT, Stream.of(part.title(), part.reason()).filter(t -> !t.isBlank()).reduce((a, b) -> a + "：" + b)
                .orElse(part.item()), List.of(new Link(texts.get("show"), new ToObject(part.id())))));
        Stream<Line> shown = Stream.concat(part.evidence().stream().map(this::evidence), part.findings().stream().map(this::link));
        return Stream.concat(head, shown.map(line -> new Line(Kind.DETAIL, line.text(), line.links())));
    }

    private void finding(Explanation.OfFinding of) {
        group("indicators", of.indicators().stream().map(this::usedBy));
        group("evidence", of.evidence().stream().map(this::evidence));
        group("recommendations", of.recommendations().isEmpty() ? Stream.of(new Line(Kind.WARNING, texts.get("unanswered")))
                : of.recommendations().stream().map(this::link));
    }

    private void recommendation(Explanation.OfRecommendation of) {
        group("findings", of.findings().isEmpty() ? Stream.of(new Line(Kind.WARNING, texts.get("unfounded"))) : of.findings().stream().map(this::link));
        group("indicators", of.indicators().stream().map(this::usedBy));
    }

    private void evidence(Explanation.OfEvidence of) {
        group("evidence", Stream.of(evidence(of.evidence())));
        group("indicators", of.indicators().stream().map(this::usedBy));
        group("findings", of.findings().stream().map(this::link));
    }

    private Line evidence(EvidencePart part) {
        String text = Stream.of(part.title(), part.source(), part.locator(), part.excerpt()).filter(t -> !t.isBlank()).distinct()
                .reduce((a, b) -> a + " · " + b).orElse("");
        return new Line(Kind.TEXT, text, List.of(new Link(texts.get("show"), new ToObject(part.id()))));
    }

    private Line usedBy(UsedBy indicator) {
        String lost = indicator.lost().filter(l -> l.signum() > 0).map(l -> texts.get("lost", points(l))).orElse("");
        return new Line(Kind.TEXT, indicator.code() + " " + indicator.name() + lost, List.of(new Link(texts.get("show"), new ToObject(indicator.id()))));
    }

    private Line link(Explanation.Link link) {
        return new Line(Kind.TEXT, link.title(), List.of(new Link(texts.get("show"), new ToObject(link.id()))));
    }

    private static Link place(Place place) {
        return new Link(place.text(), new ToPlace(place));
    }

    private static Stream<Line> text(String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new Line(Kind.TEXT, text));
    }

    private void group(String label, Stream<Line> members) {
        List<Line> all = members.toList();
        if (!all.isEmpty()) {
            lines.add(new Line(Kind.LABEL, texts.get(label)));
            lines.addAll(all);
        }
    }

    private static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
