package org.steelyard.core.internal.decide;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.start.Starter;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;

/** Finds what a person means by an address: a slot that is there, or one that the rubric asks for. */
public final class Subjects {

    private static final Set<String> EVALUATION = Set.of("period.base", "period.from", "period.to", "period.submitted", "object.amount", "score.total",
            "score.grade");

    private final Evaluation evaluation;
    private final Texts texts;
    private final SlotIndex index;

    /** Of this evaluation as it is now. */
    public Subjects(Evaluation evaluation, Texts texts) {
        this.evaluation = evaluation;
        this.texts = texts;
        this.index = SlotIndex.of(evaluation);
    }

    /**
     * The slot at this address, whose period and scope may be left out.
     *
     * @throws UseCaseException when there is none, or several
     */
    public Subject existing(SlotAddress address) throws UseCaseException {
        return there(address).orElseThrow(() -> UseCaseException.input(texts.get("decide.no-slot", address)));
    }

    /**
     * The slot of this statement.
     *
     * @throws UseCaseException when it has no address
     */
    public Subject of(Claim claim) throws UseCaseException {
        return index.all().entrySet().stream().filter(e -> e.getValue() == claim.eContainer()).findFirst()
                .map(e -> new Subject(e.getKey(), Optional.of(e.getValue()), operand(e.getKey())))
                .orElseThrow(() -> UseCaseException.input(texts.get("decide.no-slot", String.valueOf(claim.getLabel()))));
    }

    /**
     * The slot at this address, or a place for one that the rubric asks for: an operand, or a judgement of an indicator.
     *
     * @throws UseCaseException when the rubric asks for nothing like it, or for several
     */
    public Subject askedFor(SlotAddress address) throws UseCaseException {
        Optional<Subject> there = there(address);
        if (there.isPresent()) {
            return there.get();
        }
        if (isJudgement(address) || isOfTheEvaluation(address)) {
            return new Subject(address, Optional.empty(), Optional.empty());
        }
        if (indicators().stream().anyMatch(i -> address.toString().equals(i.getCode()))) {
            throw UseCaseException.input(texts.get("decide.indicator", address));
        }
        Map<SlotAddress, Operand> asked = new LinkedHashMap<>();
        operands().forEach((pattern, operand) -> {
            if (pattern.matches(address)) {
                asked.putIfAbsent(address, operand);
            } else if (!pattern.isPattern() && address.matches(pattern)) {
                asked.putIfAbsent(pattern, operand);
            }
        });
        SlotAddress only = only(address, List.copyOf(asked.keySet()))
                .orElseThrow(() -> UseCaseException.input(texts.get("decide.not-asked", address)));
        return new Subject(only, index.get(only), Optional.of(asked.get(only)));
    }

    private Optional<Subject> there(SlotAddress address) throws UseCaseException {
        Optional<Slot> exact = index.get(address);
        Optional<SlotAddress> found = exact.isPresent() ? Optional.of(address) : only(address, index.matching(address));
        return found.map(each -> new Subject(each, index.get(each), operand(each)));
    }

    private Optional<SlotAddress> only(SlotAddress address, List<SlotAddress> fitting) throws UseCaseException {
        if (fitting.size() > 1) {
            throw UseCaseException.input(texts.get("decide.several-slots", address,
                    String.join(texts.get("comma"), fitting.stream().limit(8).map(SlotAddress::toString).toList())));
        }
        return fitting.stream().findFirst();
    }

    private Optional<Operand> operand(SlotAddress address) {
        return operands().entrySet().stream().filter(e -> e.getKey().matches(address)).map(Map.Entry::getValue).findFirst();
    }

    private Map<SlotAddress, Operand> operands() {
        Map<String, String> variables = variables();
        Map<SlotAddress, Operand> operands = new LinkedHashMap<>();
        for (Indicator indicator : indicators()) {
            for (Operand operand : indicator.getOperands()) {
                try {
                    operands.putIfAbsent(SlotAddress.fill(operand.getAddress(), variables), operand);
                } catch (IllegalArgumentException e) {
                    // lint tells of an address that cannot be read; nothing can be entered there
                    continue;
                }
            }
        }
        return operands;
    }

    private Map<String, String> variables() {
        String scope = evaluation.getObject() == null ? null : evaluation.getObject().getScope();
        List<String> years = evaluation.getPeriod() == null ? List.of() : evaluation.getPeriod().getYears();
        String city = scope == null || scope.isBlank() ? Starter.WHOLE_CITY : scope;
        return years.isEmpty() ? Map.of("scope", city) : Map.of("scope", city, "year", years.get(years.size() - 1));
    }

    // dates and amount of the evaluation itself, and what a published report states of its score
    private boolean isOfTheEvaluation(SlotAddress address) {
        return address.period().isEmpty() && address.scope().isEmpty() && (EVALUATION.contains(address.key())
                || indicators().stream().anyMatch(i -> address.key().matches("score\\." + Pattern.quote(i.getCode()) + "\\.(full|deduction|score)")));
    }

    // judgement.<indicator>[.<item>].points|deduction|stated, of an indicator and an item that the rubric has
    private boolean isJudgement(SlotAddress address) {
        String[] parts = address.key().split("\\.", -1);
        if (parts.length < 3 || parts.length > 4 || !parts[0].equals("judgement") || !address.period().isEmpty() || !address.scope().isEmpty()
                || !List.of("points", "deduction", "stated").contains(parts[parts.length - 1])) {
            return false;
        }
        return indicators().stream().filter(i -> parts[1].equals(i.getCode())).anyMatch(i -> parts.length == 3 || items(i).contains(parts[2]));
    }

    private static List<String> items(Indicator indicator) {
        return switch (indicator.getRule()) {
            case ChecklistRule c -> indicator.getCriteria().stream().map(each -> String.valueOf(each.getNo())).toList();
            case ConditionalRule c -> c.getConditions().stream().map(each -> String.valueOf(each.getKey())).toList();
            case null, default -> List.of();
        };
    }

    private List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        Stream.concat(Stream.ofNullable(evaluation.getRubric()), evaluation.getAttachedRubrics().stream()).forEach(rubric -> collect(rubric, all));
        return all;
    }

    private static void collect(Rubric rubric, List<Indicator> all) {
        for (Iterator<EObject> each = rubric.eAllContents(); each.hasNext();) {
            if (each.next() instanceof Indicator indicator) {
                all.add(indicator);
            }
        }
    }
}
