package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.scoring.Scorecard;

/** Indicators as items: what the rubric says of them, what the scorecard says, and the judgements of the evaluators. */
final class IndicatorItems {

    private final Facts facts;
    private final Labels labels;

    IndicatorItems(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /** The indicators of this level, under the current indicator if there is one above it. */
    List<Item> at(int level, Item within) {
        return under(within).filter(i -> level(i) == level).map(i -> item(i, within)).toList();
    }

    /** The leaves, under the current indicator if there is one. */
    List<Item> leaves(Item within) {
        return under(within).filter(i -> facts.line(i.getCode()).map(Scorecard.Line::leaf).orElse(i.getChildren().isEmpty()))
                .map(i -> item(i, within)).toList();
    }

    /** One indicator by code. */
    Optional<Item> of(String code, Item within) {
        return facts.indicator(code).map(i -> item(i, within));
    }

    private Stream<Indicator> under(Item within) {
        Optional<Indicator> current = within.nearest(Indicator.class);
        if (current.isPresent()) {
            return tree(current.get());
        }
        return within.nearest(SelfEvaluationForm.class).map(facts::rubric).orElseGet(() -> Optional.ofNullable(facts.evaluation().getRubric())).stream()
                .flatMap(rubric -> rubric.getIndicators().stream()).flatMap(this::tree);
    }

    private Stream<Indicator> tree(Indicator indicator) {
        return indicator.isRemoved() ? Stream.empty()
                : Stream.concat(Stream.of(indicator), indicator.getChildren().stream().flatMap(this::tree));
    }

    private static int level(Indicator indicator) {
        return indicator.eContainer() instanceof Indicator parent ? level(parent) + 1 : 1;
    }

    private Item item(Indicator indicator, Item within) {
        Map<String, Object> v = new HashMap<>();
        Optional<Scorecard.Line> line = facts.line(indicator.getCode());
        v.put("code", indicator.getCode());
        v.put("name", indicator.getName());
        v.put("level", level(indicator));
        v.put("weight", weight(indicator));
        v.put("score", Facts.points(line.filter(Scorecard.Line::complete).flatMap(Scorecard.Line::score), labels.get("name.score", indicator.getName())));
        v.put("lost", Facts.points(line.filter(Scorecard.Line::complete).flatMap(Scorecard.Line::lost), labels.get("name.score", indicator.getName())));
        v.put("stated", facts.statedScore(indicator.getCode()).<Object>map(q -> Figure.plain(q.value())).orElse(""));
        v.put("difference", difference(indicator, line));
        v.put("scored", line.map(Scorecard.Line::complete).orElse(false));
        v.put("explanation", text(indicator.getExplanation()));
        v.put("evidence", text(indicator.getEvidenceBasis()));
        v.put("criteria", criteria(indicator));
        v.put("target", indicator.getTarget() == null ? stated(indicator, line) : TargetText.of(indicator.getTarget()));
        for (Indicator i = indicator; i != null; i = i.eContainer() instanceof Indicator parent ? parent : null) {
            ancestor(v, i);
        }
        line.flatMap(Scorecard.Line::entry).ifPresent(entry -> entry(v, indicator, line.get(), entry));
        return within.inner(indicator.getCode(), indicator, v);
    }

    // a target that only a goals table states
    private static String stated(Indicator indicator, Optional<Scorecard.Line> line) {
        return line.flatMap(Scorecard.Line::entry).stream().flatMap(entry -> entry.operands().stream())
                .filter(operand -> operand.key().equals(indicator.getTargetOperand()))
                .map(operand -> operand.raw().isEmpty() ? operand.value().map(value -> value + operand.unit()).orElse("") : operand.raw())
                .findFirst().orElse("");
    }

    // what a document states less what the rule gives
    private Object difference(Indicator indicator, Optional<Scorecard.Line> line) {
        Optional<BigDecimal> computed = line.filter(Scorecard.Line::complete).flatMap(Scorecard.Line::score);
        return facts.statedScore(indicator.getCode()).flatMap(q -> computed.map(c -> q.value().subtract(c))).<Object>map(Figure::plain).orElse("");
    }

    private void ancestor(Map<String, Object> v, Indicator i) {
        String prefix = "level" + level(i);
        v.put(prefix, i.getName());
        v.put(prefix + "Code", i.getCode());
        v.put(prefix + "Weight", weight(i));
        Optional<Scorecard.Line> line = facts.line(i.getCode());
        v.put(prefix + "Score", Facts.points(line.filter(Scorecard.Line::complete).flatMap(Scorecard.Line::score), labels.get("name.score", i.getName())));
    }

    private Object weight(Indicator indicator) {
        BigDecimal weight = facts.line(indicator.getCode()).map(Scorecard.Line::weight).orElse(indicator.getWeight());
        return Facts.points(Optional.ofNullable(weight), labels.get("name.weight", indicator.getName()));
    }

    private void entry(Map<String, Object> v, Indicator indicator, Scorecard.Line line, Scorecard.Entry entry) {
        v.putAll(OperandNames.of(indicator, entry.operands()));
        entry.actual().ifPresent(actual -> v.putIfAbsent("value", ActualValue.ratio(actual)));
        v.put("rule", entry.rule());
        v.put("kind", entry.kind());
        v.put("calculation", entry.calculation());
        v.put("raw", entry.raw().<Object>map(Figure::plain).orElseGet(() -> new Missing(labels.get("name.score", indicator.getName()))));
        v.put("actual", entry.actual().<Object>map(ActualValue::of).orElse(""));
        v.put("reason", reason(indicator, line, entry));
        v.put("notes", String.join("；", entry.notes()));
        v.put("judged", judged(indicator));
        v.put("assessment", (Supplier<Object>) () -> assessment(indicator, line));
    }

    /** What the published table calls the criteria: one line each. */
    private static String criteria(Indicator indicator) {
        return indicator.getCriteria().stream().map(c -> text(c.getNo()) + text(c.getText())).collect(Collectors.joining("\n"));
    }

    private String reason(Indicator indicator, Scorecard.Line line, Scorecard.Entry entry) {
        if (!line.complete()) {
            return String.join("；", entry.missing());
        }
        if (line.lost().map(BigDecimal::signum).orElse(0) == 0) {
            return "";
        }
        String judged = judged(indicator, j -> j.getStatus() != JudgementStatus.MET || !rewards(indicator));
        return judged.isEmpty() ? entry.losses().stream().map(Scorecard.Loss::reason).distinct().collect(Collectors.joining("；")) : judged;
    }

    /**
     * The sentence patterns that fit the outcome and the reasons of the evaluators, then what was deducted. Reasons come
     * first where nothing was measured.
     */
    private TemplateText assessment(Indicator indicator, Scorecard.Line line) {
        String patterns = ended(indicator.getSentences().stream().filter(s -> fits(s.getOutcome(), line)).map(s -> text(s.getText()))
                .collect(Collectors.joining()));
        String judged = patterns.contains("${judged}") ? "" : ended(judged(indicator).replace("${", "$${"));
        String all = indicator.getOperands().isEmpty() ? judged + patterns : patterns + judged;
        boolean lost = line.lost().map(l -> l.signum() > 0).orElse(false) && !all.isEmpty();
        return new TemplateText(lost ? all.substring(0, all.length() - 1) + labels.get("phrase.deducted") : all);
    }

    private static String ended(String sentence) {
        return sentence.isEmpty() || sentence.endsWith("。") ? sentence : sentence + "。";
    }

    private static boolean fits(org.steelyard.model.rubric.Outcome outcome, Scorecard.Line line) {
        boolean full = line.lost().map(l -> l.signum() <= 0).orElse(false);
        boolean none = line.score().map(s -> s.signum() == 0).orElse(false);
        return switch (outcome) {
            case ANY -> true;
            case FULL -> full;
            case NONE -> none && !full;
            case PART -> line.score().isPresent() && !full && !none;
        };
    }

    /** Whether something that is met earns points; a condition that is met costs some. */
    private static boolean rewards(Indicator indicator) {
        return !(indicator.getRule() instanceof ConditionalRule);
    }

    private String judged(Indicator indicator) {
        return judged(indicator, j -> true);
    }

    /** The reasons of the judgements of this indicator, item by item. */
    private String judged(Indicator indicator, Predicate<Judgement> which) {
        return facts.evaluation().getJudgements().stream().filter(j -> indicator.getCode().equals(j.getIndicatorCode())).filter(which).map(Judgement::getReason)
                .filter(r -> r != null && !r.isBlank()).map(r -> r.strip().replaceAll("[。；;]+$", "")).distinct().collect(Collectors.joining("；"));
    }

    /** The ledger of the leaves in sight; see {@link Ledger}. */
    List<Item> ledger(Item within) {
        return new Ledger(facts, labels).rows(leaves(within));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
