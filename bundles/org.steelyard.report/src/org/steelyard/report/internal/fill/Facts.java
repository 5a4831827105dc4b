package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.rubric.EvaluationKind;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/** The evaluation and its scorecard, looked up by address and by indicator code. */
public final class Facts {

    private final Evaluation evaluation;
    private final Scorecard scorecard;
    private final SlotIndex index;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Scorecard.Line> lines = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Looks everything up once. */
    public Facts(Evaluation evaluation, Scorecard scorecard) {
        this.evaluation = evaluation;
        this.scorecard = scorecard;
        this.index = SlotIndex.of(evaluation);
        scorecard.lines().forEach(l -> lines.put(l.code(), l));
        scorecard.attached().forEach(a -> a.scorecard().lines().forEach(l -> lines.putIfAbsent(l.code(), l)));
        if (evaluation.getRubric() != null) {
            evaluation.getRubric().getIndicators().forEach(this::collect);
        }
        evaluation.getAttachedRubrics().forEach(r -> r.getIndicators().forEach(this::collect));
    }

    private void collect(Indicator indicator) {
        indicators.putIfAbsent(indicator.getCode(), indicator);
        for (Operand operand : indicator.getOperands()) {
            address(operand.getAddress()).ifPresent(a -> names.putIfAbsent(a.key(), operand.getName()));
        }
        indicator.getChildren().forEach(this::collect);
    }

    /** The evaluation. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** The scorecard. */
    public Scorecard scorecard() {
        return scorecard;
    }

    /** The rubric that scores a form: the one of the form's kind, the main one first; the main one where none is. */
    public Optional<Rubric> rubric(SelfEvaluationForm form) {
        return Stream.concat(Stream.ofNullable(evaluation.getRubric()), evaluation.getAttachedRubrics().stream())
                .filter(r -> form.getKind() != null && r.getKind() == switch (form.getKind()) {
                    case DEPARTMENT -> EvaluationKind.DEPARTMENT_SELF_EVALUATION;
                    case PROJECT -> EvaluationKind.PROJECT_SELF_EVALUATION;
                    case FUND -> EvaluationKind.FUND_EVALUATION;
                    case POLICY -> EvaluationKind.POLICY_EVALUATION;
                }).findFirst().or(() -> Optional.ofNullable(evaluation.getRubric()));
    }

    /** The scorecard of a form: that of its rubric. */
    public Scorecard scorecard(SelfEvaluationForm form) {
        return rubric(form).flatMap(r -> scorecard.attached().stream().filter(a -> a.rubric().equals(r.getId())).findFirst())
                .map(Scorecard.Attached::scorecard).orElse(scorecard);
    }

    /** The points that a document states for an indicator, when that is settled. */
    public Optional<Quantity> statedScore(String code) {
        return index.get(new SlotAddress("score." + code + ".score", "", "")).flatMap(Facts::adopted).flatMap(Facts::quantity);
    }

    /** The slots. */
    public SlotIndex index() {
        return index;
    }

    /** Year of the evaluation, the last of several; empty when none is given. */
    public String year() {
        List<String> years = years();
        return years.isEmpty() ? "" : years.get(years.size() - 1);
    }

    /** All its years. */
    public List<String> years() {
        return evaluation.getPeriod() == null ? List.of() : List.copyOf(evaluation.getPeriod().getYears());
    }

    /** The scope of its object, or empty. */
    public String scope() {
        String scope = evaluation.getObject() == null ? null : evaluation.getObject().getScope();
        return scope == null ? "" : scope;
    }

    /** The indicator with this code. */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The line of the scorecard with this code. */
    public Optional<Scorecard.Line> line(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** The address of a template, {@code {year}}, {@code {year-1}}, {@code {scope}} and {@code {city}} filled in. */
    public Optional<SlotAddress> address(String template) {
        if (template == null || template.isBlank()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        variables.put("scope", scope());
        variables.put("city", evaluation.getCity() == null ? "" : evaluation.getCity());
        if (!year().isEmpty()) {
            variables.put("year", year());
        }
        try {
            return Optional.of(SlotAddress.fill(template, variables));
        } catch (IllegalArgumentException e) {
            // the caller reports it as missing, by the name it was asked for
            return Optional.empty();
        }
    }

    /**
     * The one slot that an address means. Without a period the evaluation's year goes first, without a scope the
     * evaluation's own; what is then still several is nothing.
     */
    public Optional<Slot> slot(String template) {
        return address(template).flatMap(address -> {
            List<SlotAddress> found = new ArrayList<>(index.matching(address));
            prefer(found, a -> address.period().isEmpty() && a.period().equals(year()));
            prefer(found, a -> address.scope().isEmpty() && a.scope().equals(scope()));
            return found.size() == 1 ? index.get(found.get(0)) : Optional.empty();
        });
    }

    private static void prefer(List<SlotAddress> found, java.util.function.Predicate<SlotAddress> better) {
        if (found.size() > 1 && found.stream().anyMatch(better)) {
            found.removeIf(better.negate());
        }
    }

    /** The adopted value of the slot that an address means; a blank is none. */
    public Optional<Value> value(String template) {
        return slot(template).flatMap(Facts::adopted);
    }

    /** The adopted quantity of the slot that an address means. */
    public Optional<Quantity> quantity(String template) {
        return value(template).flatMap(Facts::quantity);
    }

    /** The adopted quantities under a pattern, in the order of the model. */
    public List<Quantity> quantities(String template) {
        return address(template).map(a -> index.matching(a).stream().flatMap(m -> index.get(m).stream())
                .flatMap(s -> adopted(s).stream()).flatMap(v -> quantity(v).stream()).toList()).orElse(List.of());
    }

    /** The adopted value of a slot; a blank is none. */
    public static Optional<Value> adopted(Slot slot) {
        if (slot == null || slot.getAdopted() == null || slot.getAdopted().getValue() == null
                || slot.getAdopted().getValue() instanceof Value.Blank) {
            return Optional.empty();
        }
        return Optional.of(slot.getAdopted().getValue());
    }

    /** A value as quantity. */
    public static Optional<Quantity> quantity(Value value) {
        return value instanceof Value.Number number ? Optional.of(number.quantity()) : Optional.empty();
    }

    /** What a slot is called: by the operand that reads it, else by its address. */
    public String name(String template) {
        return address(template).map(a -> names.getOrDefault(a.key(), a.toString())).orElse(template);
    }

    /** The number that a quantity is printed as, in its own unit and with its own decimals. */
    public static Figure figure(Quantity quantity) {
        if (quantity.unit().symbol().equals("%")) {
            return new Figure(quantity.value().movePointLeft(2), quantity.printedDecimals(), true);
        }
        return new Figure(quantity.value(), quantity.printedDecimals(), false, true, quantity.unit());
    }

    /** Points without trailing zeros, or what is missing. */
    static Object points(Optional<BigDecimal> points, String name) {
        return points.<Object>map(Figure::plain).orElseGet(() -> new Missing(name));
    }
}
