package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/** What the model says about rows, at one moment; slots are indexed when they are first asked for. */
public final class GridFacts {

    private final Evaluation evaluation;
    private final Map<String, Judgement> judgements = new HashMap<>();
    private Optional<SlotIndex> slots = Optional.empty();

    /** The facts of this evaluation as it is now. */
    public GridFacts(Evaluation evaluation) {
        this.evaluation = evaluation;
        for (Judgement each : evaluation.getJudgements()) {
            judgements.putIfAbsent(each.getIndicatorCode() + "/" + (each.getItem() == null ? "" : each.getItem()), each);
        }
    }

    /** The evaluation. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** The judgement of an item row, or of the whole indicator of another. */
    public Optional<Judgement> judgement(GridRow row) {
        String code = row.indicator().map(i -> i.getCode()).orElse("");
        return Optional.ofNullable(judgements.get(code + "/" + row.item().map(GridRow.Item::key).orElse("")));
    }

    /** What was judged; unknown without a judgement. */
    JudgementStatus status(GridRow row) {
        return judgement(row).map(Judgement::getStatus).orElse(JudgementStatus.UNKNOWN);
    }

    Optional<BigDecimal> points(GridRow row) {
        return judgement(row).map(Judgement::getPoints).flatMap(GridFacts::number);
    }

    Optional<BigDecimal> deduction(GridRow row) {
        return judgement(row).map(Judgement::getDeduction).flatMap(GridFacts::number);
    }

    /** The level that was judged, by its key; empty for none. */
    String level(GridRow row) {
        String said = judgement(row).map(Judgement::getLevel).or(() -> judgement(row).map(Judgement::getStated).map(Slot::getAdopted)
                .map(Claim::getValue).filter(Value.Text.class::isInstance).map(v -> ((Value.Text) v).text().strip())).orElse("");
        return Rules.levels(row).stream().filter(l -> said.equals(l.getKey()) || said.equals(l.getText())).map(l -> l.getKey()).findFirst().orElse("");
    }

    static Optional<BigDecimal> number(Slot slot) {
        return slot != null && slot.getAdopted() != null && slot.getAdopted().getValue() instanceof Value.Number n ? Optional.of(n.quantity().value())
                : Optional.empty();
    }

    /** The slot behind the value of a row: of an operand, or of a leaf whose value is one operand. */
    public Optional<Slot> slot(GridRow row) {
        return operand(row).flatMap(this::slot);
    }

    static Optional<Scorecard.OperandLine> operand(GridRow row) {
        return row.operand().or(() -> row.kind() == GridRow.Kind.LEAF ? Rules.direct(row) : Optional.empty());
    }

    Optional<Slot> slot(Scorecard.OperandLine operand) {
        try {
            return slot(SlotAddress.valueOf(operand.address()));
        } catch (IllegalArgumentException e) {
            // an address that could not be filled in: the ledger says so
            return Optional.empty();
        }
    }

    Optional<Slot> slot(SlotAddress address) {
        return index().get(address);
    }

    private SlotIndex index() {
        if (slots.isEmpty()) {
            slots = Optional.of(SlotIndex.of(evaluation));
        }
        return slots.get();
    }

    /** The other statements about the value of a row that say something else than the adopted one. */
    public List<Claim> others(GridRow row) {
        return slot(row).map(slot -> slot.getClaims().stream().filter(c -> c != slot.getAdopted() && !same(c.getValue(), slot.getAdopted())).toList())
                .orElse(List.of());
    }

    private static boolean same(Value value, Claim adopted) {
        Value other = adopted == null ? null : adopted.getValue();
        if (value instanceof Value.Number a && other instanceof Value.Number b) {
            return a.quantity().sameAmount(b.quantity());
        }
        return value == null ? other == null : value.equals(other);
    }

    /** Whether something below this row waits for a review because its file was replaced. */
    public boolean stale(GridRow row) {
        return switch (row.kind()) {
            case OPERAND -> slot(row).map(Slot::isStale).orElse(false);
            case ITEM -> judgementSlots(row).anyMatch(Slot::isStale);
            case LEAF -> judgementSlots(row).anyMatch(Slot::isStale) || row.children().stream().anyMatch(this::stale)
                    || RowTree.operands(row).stream().flatMap(o -> slot(o).stream()).anyMatch(Slot::isStale);
            case GROUP, RUBRIC -> false;
        };
    }

    private Stream<Slot> judgementSlots(GridRow row) {
        return judgement(row).stream().flatMap(j -> Stream.of(Optional.ofNullable(j.getPoints()), Optional.ofNullable(j.getDeduction()),
                Optional.ofNullable(j.getStated()))).flatMap(Optional::stream);
    }

    /** The evidence of a leaf with all its items, or of one item. */
    public List<Evidence> evidence(GridRow row) {
        return Stream.concat(Stream.of(row), row.children().stream()).filter(r -> r.kind() == GridRow.Kind.LEAF || r.kind() == GridRow.Kind.ITEM)
                .flatMap(r -> judgement(r).stream()).flatMap(j -> j.getEvidence().stream()).distinct().toList();
    }

    /** The places in source files from which the numbers of a leaf were taken, as text. */
    public List<String> places(GridRow row) {
        return RowTree.operands(row).stream().flatMap(o -> o.place().stream()).map(p -> p.text()).distinct().toList();
    }
}
