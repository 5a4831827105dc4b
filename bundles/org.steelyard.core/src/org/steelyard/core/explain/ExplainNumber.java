package org.steelyard.core.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.steelyard.core.ShowEvaluation;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.core.explain.Explanation.EvidencePart;
import org.steelyard.core.explain.Explanation.JudgementPart;
import org.steelyard.core.explain.Explanation.Link;
import org.steelyard.core.explain.Explanation.OfEvidence;
import org.steelyard.core.explain.Explanation.OfFinding;
import org.steelyard.core.explain.Explanation.OfIndicator;
import org.steelyard.core.explain.Explanation.OfRecommendation;
import org.steelyard.core.explain.Explanation.OfSlot;
import org.steelyard.core.explain.Explanation.OperandPart;
import org.steelyard.core.explain.Explanation.SourceLink;
import org.steelyard.core.explain.Explanation.UsedBy;
import org.steelyard.core.internal.source.Candidates;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.scoring.Scorecard;

/**
 * Explains any number of an evaluation as it is scored now: rule, operands, every statement behind each with its cell, and
 * from a deduction to its evidence, finding and recommendation and back. A snapshot; make another one after a change.
 */
public final class ExplainNumber {

    private final Evaluation evaluation;
    private final Scorecard scorecard;
    private final ShowEvaluation show = new ShowEvaluation();
    private final ModelText text;
    private final Map<SlotAddress, Slot> slots;
    private final Set<String> replaced;

    /** Explains this evaluation with its scorecard; names of objects are in the language of the locale. */
    public ExplainNumber(Evaluation evaluation, Scorecard scorecard, Locale locale) {
        this.evaluation = evaluation;
        this.scorecard = scorecard;
        this.text = new ModelText(new Labels(locale));
        this.slots = SlotIndex.of(evaluation).all();
        this.replaced = Candidates.replaced(evaluation);
    }

    /**
     * Explains what a person selected: an indicator, finding, recommendation, piece of evidence or judgement, a slot, or
     * whatever is part of one of them or holds exactly one slot. Empty when there is nothing to explain.
     */
    public Optional<Explanation> object(EObject selected) {
        for (EObject each = selected; each != null; each = each.eContainer()) {
            Optional<? extends Explanation> found = switch (each) {
                case Indicator i -> indicator(i.getCode());
                case Slot s -> slot(s);
                case Judgement j -> indicator(j.getIndicatorCode());
                case Finding f -> Optional.of(finding(f));
                case Recommendation r -> Optional.of(recommendation(r));
                case Evidence e -> Optional.of(evidence(e));
                default -> onlySlot(each);
            };
            if (found.isPresent()) {
                return Optional.of(found.get());
            }
        }
        return Optional.empty();
    }

    private Optional<OfSlot> onlySlot(EObject object) {
        List<Slot> inside = object.eContents().stream().filter(Slot.class::isInstance).map(Slot.class::cast).toList();
        return inside.size() == 1 ? slot(inside.get(0)) : Optional.empty();
    }

    /** The score of the indicator with this code; empty when it is not in the scorecard. */
    public Optional<OfIndicator> indicator(String code) {
        return scorecard.line(code).flatMap(line -> indicators().filter(i -> code.equals(i.getCode())).findFirst().map(i -> indicator(i, line)));
    }

    private OfIndicator indicator(Indicator indicator, Scorecard.Line line) {
        List<OperandPart> operands = line.entry().map(entry -> entry.operands().stream().map(this::operand).toList()).orElse(List.of());
        List<Judgement> judgements = evaluation.getJudgements().stream().filter(j -> line.code().equals(j.getIndicatorCode())).toList();
        Set<Finding> findings = new LinkedHashSet<>();
        judgements.forEach(j -> findings.addAll(j.getFindings()));
        findings().filter(f -> f.getIndicatorCodes().contains(line.code())).forEach(findings::add);
        return new OfIndicator(id(indicator), text.of(indicator), line.code(), line,
                indicator.getChildren().stream().flatMap(c -> scorecard.line(c.getCode()).stream()).toList(), operands,
                judgements.stream().map(this::judgement).toList(), links(findings));
    }

    private OperandPart operand(Scorecard.OperandLine line) {
        Optional<SlotAddress> address = address(line);
        Optional<SlotView> view = address.flatMap(this::view);
        return new OperandPart(line, view, address.map(slots::get).map(this::sources).orElse(List.of()));
    }

    private static Optional<SlotAddress> address(Scorecard.OperandLine line) {
        try {
            return Optional.of(SlotAddress.valueOf(line.address()));
        } catch (IllegalArgumentException e) {
            // a judgement without a slot, or an address that cannot be filled in: the ledger says so
            return Optional.empty();
        }
    }

    private Optional<SlotView> view(SlotAddress address) {
        return slots.containsKey(address) ? show.slots(evaluation, address).stream().filter(v -> v.address().equals(address)).findFirst() : Optional.empty();
    }

    /** What is stated at this address; empty when there is no such slot. */
    public Optional<OfSlot> slot(SlotAddress address) {
        return Optional.ofNullable(slots.get(address)).flatMap(slot -> view(address).map(view -> new OfSlot(id(slot), title(address, slot), view, sources(slot),
                usedBy(address))));
    }

    private Optional<OfSlot> slot(Slot slot) {
        return slots.entrySet().stream().filter(e -> e.getValue() == slot).findFirst().flatMap(e -> slot(e.getKey()));
    }

    private String title(SlotAddress address, Slot slot) {
        return slot.eContainer() == null || slot.eContainer() == evaluation ? address.toString() : text.of(slot.eContainer());
    }

    private List<SourceLink> sources(Slot slot) {
        return slot.getClaims().stream().filter(c -> c.getPlace() != null).map(c -> new SourceLink(c.getPlace(),
                evaluation.getSources().stream().filter(s -> c.getPlace().sha256().equals(s.getSha256())).findFirst().map(this::id).orElse(""),
                c == slot.getAdopted(), replaced.contains(c.getPlace().sha256()))).toList();
    }

    private List<UsedBy> usedBy(SlotAddress address) {
        return allLines(scorecard).filter(line -> line.entry().stream().flatMap(e -> e.operands().stream())
                .anyMatch(operand -> address(operand).filter(address::equals).isPresent())).map(this::usedBy).distinct().toList();
    }

    private UsedBy usedBy(Scorecard.Line line) {
        String id = indicators().filter(i -> line.code().equals(i.getCode())).findFirst().map(this::id).orElse("");
        return new UsedBy(id, line.code(), line.name(), line.lost());
    }

    private OfFinding finding(Finding finding) {
        return new OfFinding(id(finding), text.of(finding), indicatorsOf(List.of(finding)),
                finding.getJudgements().stream().flatMap(j -> j.getEvidence().stream()).distinct().map(this::part).toList(), links(finding.getAnsweredBy()));
    }

    private OfRecommendation recommendation(Recommendation recommendation) {
        return new OfRecommendation(id(recommendation), text.of(recommendation), links(recommendation.getAnswers()), indicatorsOf(recommendation.getAnswers()));
    }

    private OfEvidence evidence(Evidence evidence) {
        List<Judgement> judgements = evaluation.getJudgements().stream().filter(j -> j.getEvidence().contains(evidence)).toList();
        Set<String> codes = new LinkedHashSet<>();
        judgements.forEach(j -> codes.add(j.getIndicatorCode()));
        return new OfEvidence(id(evidence), text.of(evidence), part(evidence), usedBy(codes),
                links(judgements.stream().flatMap(j -> j.getFindings().stream()).distinct().toList()));
    }

    private List<UsedBy> indicatorsOf(Collection<Finding> findings) {
        Set<String> codes = new LinkedHashSet<>();
        for (Finding finding : findings) {
            finding.getJudgements().forEach(j -> codes.add(j.getIndicatorCode()));
            codes.addAll(finding.getIndicatorCodes());
        }
        return usedBy(codes);
    }

    private List<UsedBy> usedBy(Collection<String> codes) {
        return codes.stream().filter(code -> code != null).flatMap(code -> scorecard.line(code).stream()).map(this::usedBy).toList();
    }

    private JudgementPart judgement(Judgement judgement) {
        return new JudgementPart(id(judgement), text.of(judgement), plain(judgement.getItem()), plain(judgement.getReason()),
                judgement.getEvidence().stream().map(this::part).toList(), links(judgement.getFindings()));
    }

    private EvidencePart part(Evidence evidence) {
        Optional<Source> source = Optional.ofNullable(evidence.getSource());
        return new EvidencePart(id(evidence), text.of(evidence), plain(evidence.getLocator()), plain(evidence.getExcerpt()), source.map(this::id).orElse(""),
                source.map(s -> plain(s.getName())).orElse(""));
    }

    private List<Link> links(Collection<? extends EObject> objects) {
        return objects.stream().map(o -> new Link(id(o), text.of(o))).toList();
    }

    private Stream<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        if (evaluation.getRubric() != null) {
            collect(evaluation.getRubric().getIndicators(), all);
        }
        evaluation.getAttachedRubrics().forEach(rubric -> collect(rubric.getIndicators(), all));
        return all.stream();
    }

    private static void collect(List<Indicator> indicators, List<Indicator> all) {
        for (Indicator each : indicators) {
            all.add(each);
            collect(each.getChildren(), all);
        }
    }

    private Stream<Finding> findings() {
        return evaluation.getFindings().stream().flatMap(f -> Stream.concat(Stream.of(f), f.getParts().stream()));
    }

    private static Stream<Scorecard.Line> allLines(Scorecard scorecard) {
        return Stream.concat(scorecard.lines().stream(), scorecard.attached().stream().flatMap(a -> allLines(a.scorecard())));
    }

    private String id(EObject object) {
        String id = object.eResource() instanceof XMLResource resource ? resource.getID(object) : null;
        return plain(id);
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }
}
