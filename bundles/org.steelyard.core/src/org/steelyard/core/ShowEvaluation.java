package org.steelyard.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.core.internal.claim.Meeting;
import org.steelyard.core.internal.source.Candidates;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/** Tells what an evaluation holds: at a glance, a slot with its statements, an indicator down to the cells. */
public final class ShowEvaluation {

    /**
     * An evaluation at a glance.
     *
     * @param sources   source files, the replaced ones too
     * @param slots     number of slots that something is stated for
     * @param adopted   number of those with an adopted value
     * @param undecided slots whose statements differ and none is adopted
     * @param stale     slots that need a review
     * @param published the total that a report states
     */
    public record Overview(String title, String city, String cityCode, List<String> years, String rubric, String rubricOrigin,
            List<SourceView> sources, int slots, int adopted, List<SlotView> undecided, List<SlotAddress> stale,
            Optional<PublishedScore> published) {
    }

    /** A source file. */
    public record SourceView(String name, String sha256, Optional<Instant> importedAt, int tables, boolean replaced) {
    }

    /** A slot: its adopted value and every statement. */
    public record SlotView(SlotAddress address, Optional<Value> adopted, Optional<DecisionView> decision, boolean stale,
            List<StatementView> statements) {
    }

    /** Who adopted the value, and why. */
    public record DecisionView(boolean automatic, String by, Optional<Instant> at, String reason) {
    }

    /** A statement. */
    public record StatementView(Value value, String raw, Optional<Place> place, String where, String label, String recipe, boolean adopted) {
    }

    /** An indicator: what the rubric says, and how its score came about. */
    public record IndicatorView(String code, String name, String explanation, List<String> criteria, String evidenceBasis,
            Scorecard.Line line, List<Scorecard.Line> children) {
    }

    /** The evaluation at a glance. */
    public Overview overview(Evaluation evaluation) {
        Map<SlotAddress, Slot> slots = SlotIndex.of(evaluation).all();
        List<SlotView> undecided = new ArrayList<>();
        List<SlotAddress> stale = new ArrayList<>();
        slots.forEach((address, slot) -> {
            if (slot.getAdopted() == null && differ(slot)) {
                undecided.add(view(address, slot));
            }
            if (slot.isStale()) {
                stale.add(address);
            }
        });
        var replaced = Candidates.replaced(evaluation);
        List<SourceView> sources = evaluation.getSources().stream().map(s -> view(s, replaced.contains(s.getSha256()))).toList();
        List<String> years = evaluation.getPeriod() == null ? List.of() : List.copyOf(evaluation.getPeriod().getYears());
        return new Overview(text(evaluation.getTitle()), text(evaluation.getCity()), text(evaluation.getCityCode()), years,
                evaluation.getRubric() == null ? "" : text(evaluation.getRubric().getName()), text(evaluation.getRubricOrigin()), sources,
                (int) slots.values().stream().filter(s -> !s.getClaims().isEmpty()).count(),
                (int) slots.values().stream().filter(s -> s.getAdopted() != null).count(), undecided, stale,
                PublishedScore.of(evaluation));
    }

    private static boolean differ(Slot slot) {
        return slot.getClaims().stream().anyMatch(c -> !Meeting.sameValue(c.getValue(), slot.getClaims().get(0).getValue()));
    }

    private static SourceView view(Source source, boolean replaced) {
        return new SourceView(text(source.getName()), text(source.getSha256()), Optional.ofNullable(source.getImportedAt()),
                source.getTables().size(), replaced);
    }

    /**
     * The slots under this address, which may have wildcards or leave out period and scope. An address that names none but
     * begins others, as {@code fund.final} or {@code fund.final.*}, stands for all of those.
     */
    public List<SlotView> slots(Evaluation evaluation, SlotAddress pattern) {
        SlotIndex index = SlotIndex.of(evaluation);
        List<SlotAddress> named = index.matching(pattern);
        boolean open = pattern.key().endsWith(".*");
        String beginning = (open ? pattern.key().substring(0, pattern.key().length() - 2) : pattern.key()) + ".";
        List<SlotAddress> meant = !open && !named.isEmpty() || beginning.contains("*") ? named : index.all().keySet().stream()
                .filter(a -> a.key().startsWith(beginning) && new SlotAddress(a.key(), pattern.period(), pattern.scope()).matches(a)).toList();
        return meant.stream().map(a -> view(a, index.get(a).orElseThrow())).toList();
    }

    private static SlotView view(SlotAddress address, Slot slot) {
        Optional<DecisionView> decision = Optional.ofNullable(slot.getAdoption()).map(a -> new DecisionView(a.isAutomatic(), text(a.getBy()),
                Optional.ofNullable(a.getAt()), text(a.getReason())));
        return new SlotView(address, Optional.ofNullable(slot.getAdopted()).map(Claim::getValue), decision, slot.isStale(),
                slot.getClaims().stream().map(c -> view(c, c == slot.getAdopted())).toList());
    }

    private static StatementView view(Claim claim, boolean adopted) {
        return new StatementView(claim.getValue(), text(claim.getRaw()), Optional.ofNullable(claim.getPlace()), text(claim.getWhere()),
                text(claim.getLabel()), text(claim.getRecipe()), adopted);
    }

    /** The indicator with this code or name; empty when the rubric has none. */
    public Optional<IndicatorView> indicator(Evaluation evaluation, Scorecard scorecard, String codeOrName) {
        return find(evaluation.getRubric().getIndicators(), codeOrName).flatMap(i -> scorecard.line(i.getCode()).map(line -> new IndicatorView(
                i.getCode(), text(i.getName()), text(i.getExplanation()), i.getCriteria().stream().map(ShowEvaluation::text).toList(),
                text(i.getEvidenceBasis()), line,
                i.getChildren().stream().flatMap(c -> scorecard.line(c.getCode()).stream()).toList())));
    }

    private static Optional<Indicator> find(List<Indicator> indicators, String codeOrName) {
        for (Indicator indicator : indicators) {
            if (codeOrName.equalsIgnoreCase(indicator.getCode()) || codeOrName.equals(indicator.getName())) {
                return Optional.of(indicator);
            }
            Optional<Indicator> below = find(indicator.getChildren(), codeOrName);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static String text(Criterion criterion) {
        return text(criterion.getNo()) + text(criterion.getText());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
