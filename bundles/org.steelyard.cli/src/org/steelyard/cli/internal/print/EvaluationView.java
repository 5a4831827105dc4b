package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.steelyard.core.ShowEvaluation.IndicatorView;
import org.steelyard.core.ShowEvaluation.Overview;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.core.ShowEvaluation.SourceView;
import org.steelyard.core.ShowEvaluation.StatementView;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scorecard.Entry;
import org.steelyard.scoring.Scorecard.OperandLine;

/** What {@code show} tells, for people and as JSON. */
public final class EvaluationView {

    private final Texts texts;
    private final boolean all;

    /** A view in the language of the texts; long lists are cut unless all is wanted. */
    public EvaluationView(Texts texts, boolean all) {
        this.texts = texts;
        this.all = all;
    }

    /** The evaluation at a glance. */
    public List<String> overview(Overview o, Scorecard scorecard) {
        List<String> lines = new ArrayList<>();
        lines.add(o.title());
        Columns facts = new Columns("ll");
        facts.row(texts.get("show.city"), o.city() + " " + o.cityCode());
        facts.row(texts.get("show.years"), String.join(texts.get("comma"), o.years()));
        facts.row(texts.get("show.rubric"), o.rubric());
        facts.row(texts.get("show.origin"), o.rubricOrigin());
        facts.row(texts.get("show.slots"), texts.get("show.slots.text", o.slots(), o.adopted(), o.undecided().size(), o.stale().size()));
        lines.addAll(facts.lines("  "));
        lines.add(texts.get("show.sources", o.sources().size()));
        limited(o.sources()).forEach(s -> lines.add("  " + s.name() + (s.replaced() ? texts.get("show.replaced") : "")));
        more(o.sources().size(), lines);
        if (!o.undecided().isEmpty()) {
            lines.add(texts.get("show.undecided", o.undecided().size()));
            limited(o.undecided()).forEach(s -> lines.add("  " + s.address() + "  " + statements(s)));
            more(o.undecided().size(), lines);
        }
        if (!o.stale().isEmpty()) {
            lines.add(texts.get("show.stale", o.stale().size()));
            limited(o.stale()).forEach(a -> lines.add("  " + a));
            more(o.stale().size(), lines);
        }
        ScoreView score = new ScoreView(scorecard, texts);
        lines.addAll(score.dimensions());
        lines.add(score.total());
        lines.addAll(score.published(o.published()));
        lines.addAll(score.distances());
        return lines;
    }

    private <T> List<T> limited(List<T> list) {
        return all ? list : list.subList(0, Math.min(list.size(), Problems.SHOWN));
    }

    private void more(int size, List<String> lines) {
        if (!all && size > Problems.SHOWN) {
            lines.add("  " + texts.get("more", size - Problems.SHOWN));
        }
    }

    private String statements(SlotView slot) {
        return String.join(" / ", slot.statements().stream().map(s -> Values.text(s.value(), texts) + (s.where().isEmpty() ? "" : "（" + s.where() + "）")).toList());
    }

    /** An indicator, down to the cells its operands come from. */
    public List<String> indicator(IndicatorView i) {
        List<String> lines = new ArrayList<>();
        lines.add(i.code() + "  " + i.name());
        lines.add("  " + texts.get("show.points", i.line().score().map(ScoreView::plain).orElse(texts.get("score.none")), ScoreView.plain(i.line().weight())));
        labelled(lines, "show.explanation", i.explanation());
        i.criteria().forEach(c -> labelled(lines, "show.criterion", c));
        labelled(lines, "show.evidence", i.evidenceBasis());
        i.line().entry().ifPresent(e -> entry(e, lines));
        i.children().forEach(c -> lines.add("  " + c.code() + "  " + c.name() + "  "
                + c.score().map(ScoreView::plain).orElse(texts.get("score.none")) + " / " + ScoreView.plain(c.weight())));
        return lines;
    }

    private void entry(Entry e, List<String> lines) {
        labelled(lines, "show.rule", e.rule());
        e.actual().ifPresent(a -> labelled(lines, "show.actual", a.text()));
        labelled(lines, "show.calculation", e.calculation());
        e.losses().forEach(l -> labelled(lines, "show.loss", "−" + ScoreView.plain(l.points()) + "  " + l.reason()));
        e.missing().forEach(m -> labelled(lines, "show.missing", m));
        e.notes().forEach(n -> labelled(lines, "show.note", n));
        Columns operands = new Columns("lrll");
        e.operands().forEach(o -> operands.row(o.name(), value(o), o.address(), o.place().map(Place::text).orElse("")));
        if (!e.operands().isEmpty()) {
            lines.add("  " + texts.get("show.operands"));
            lines.addAll(operands.lines("    "));
        }
    }

    private String value(OperandLine operand) {
        return operand.value().map(v -> v + (operand.unit().isEmpty() ? "" : " " + operand.unit())).orElse(texts.get("score.none"));
    }

    private void labelled(List<String> lines, String key, String text) {
        if (!text.isBlank()) {
            lines.add("  " + texts.get(key, text));
        }
    }

    /** Slots with their statements. */
    public List<String> slots(List<SlotView> slots) {
        List<String> lines = new ArrayList<>();
        for (SlotView slot : limited(slots)) {
            lines.add(slot.address() + "  " + slot.adopted().map(v -> Values.text(v, texts)).orElse(texts.get("import.undecided"))
                    + (slot.stale() ? texts.get("show.is-stale") : ""));
            slot.decision().ifPresent(d -> lines.add("  " + texts.get("show.adopted-by", d.by(), d.reason())));
            Columns columns = new Columns("lrll");
            for (int i = 0; i < slot.statements().size(); i++) {
                StatementView s = slot.statements().get(i);
                columns.row((s.adopted() ? "✓ " : "· ") + (i + 1), Values.text(s.value(), texts), s.place().map(Place::text).orElse(texts.get("show.typed")),
                        String.join("  ", java.util.stream.Stream.of(s.where(), s.label(), s.recipe()).filter(t -> !t.isEmpty()).toList()));
            }
            lines.addAll(columns.lines("  "));
        }
        more(slots.size(), lines);
        return lines;
    }

    /** The evaluation at a glance, as an object. */
    public Json json(Overview o, Scorecard scorecard) {
        return new Json().put("title", o.title()).put("city", o.city()).put("cityCode", o.cityCode()).put("years", o.years()).put("rubric", o.rubric())
                .put("rubricOrigin", o.rubricOrigin()).put("sources", o.sources().stream().map(EvaluationView::json).toList()).put("slots", o.slots())
                .put("adopted", o.adopted()).put("undecided", o.undecided().stream().map(EvaluationView::json).toList())
                .put("stale", o.stale().stream().map(SlotAddress::toString).toList()).put("total", scorecard.total())
                .put("full", scorecard.full()).put("complete", scorecard.complete()).put("grade", scorecard.grade())
                .put("published", new ScoreView(scorecard, texts).publishedJson(o.published()));
    }

    private static Json json(SourceView s) {
        return new Json().put("name", s.name()).put("sha256", s.sha256()).put("importedAt", s.importedAt().map(Object::toString)).put("tables", s.tables())
                .put("replaced", s.replaced());
    }

    /** Slots as an object. */
    public Json json(List<SlotView> slots) {
        return new Json().put("slots", slots.stream().map(EvaluationView::json).toList());
    }

    private static Json json(SlotView slot) {
        Optional<Json> decision = slot.decision().map(d -> new Json().put("automatic", d.automatic()).put("by", d.by()).put("at", d.at().map(Object::toString))
                .put("reason", d.reason()));
        return new Json().put("address", slot.address().toString()).put("adopted", PlanView.literal(slot.adopted())).put("decision", decision)
                .put("stale", slot.stale())
                .put("statements", IntStream.range(0, slot.statements().size()).mapToObj(i -> json(i + 1, slot.statements().get(i))).toList());
    }

    private static Json json(int number, StatementView s) {
        return new Json().put("number", number).put("value", s.value().literal()).put("raw", s.raw()).put("place", s.place().map(Place::text)).put("where", s.where())
                .put("label", s.label()).put("recipe", s.recipe()).put("adopted", s.adopted());
    }

    /** An indicator as an object. */
    public Json json(IndicatorView i) {
        Json json = new Json().put("code", i.code()).put("name", i.name()).put("explanation", i.explanation()).put("criteria", i.criteria())
                .put("evidenceBasis", i.evidenceBasis()).put("full", i.line().weight()).put("score", i.line().score()).put("complete", i.line().complete());
        i.line().entry().ifPresent(e -> json.put("rule", e.rule()).put("kind", e.kind()).put("basis", e.basis()).put("calculation", e.calculation())
                .put("actual", e.actual().map(a -> a.text())).put("raw", e.raw()).put("rounded", e.rounded())
                .put("losses", e.losses().stream().map(l -> new Json().put("points", l.points()).put("reason", l.reason())).toList())
                .put("missing", e.missing()).put("notes", e.notes()).put("operands", e.operands().stream().map(EvaluationView::json).toList()));
        return json.put("children", i.children().stream().map(c -> new Json().put("code", c.code()).put("name", c.name()).put("full", c.weight())
                .put("score", c.score())).toList());
    }

    private static Json json(OperandLine o) {
        return new Json().put("key", o.key()).put("name", o.name()).put("value", o.value()).put("unit", o.unit()).put("address", o.address())
                .put("place", o.place().map(Place::text)).put("raw", o.raw());
    }
}
