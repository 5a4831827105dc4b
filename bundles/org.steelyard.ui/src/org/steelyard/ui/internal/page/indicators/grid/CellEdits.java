package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.core.enter.Entry;
import org.steelyard.core.enter.EntryText;
import org.steelyard.core.enter.Reading;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.RubricPackage;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/** Which cells can be edited, and what an edit enters. */
public final class CellEdits {

    private static final BigDecimal MOST_WEIGHT = new BigDecimal(10_000);
    private static final List<JudgementStatus> STATUSES = List.of(JudgementStatus.MET, JudgementStatus.PARTIAL, JudgementStatus.NOT_MET, JudgementStatus.UNKNOWN);
    private static final List<JudgementStatus> YES_NO = List.of(JudgementStatus.MET, JudgementStatus.NOT_MET, JudgementStatus.UNKNOWN);

    private final Texts texts;
    private final EntryText reader;
    private final GridFacts facts;
    private final CellText cells;
    private final Optional<String> readOnly;

    /**
     * Edits of these rows.
     *
     * @param readOnly why nothing can be changed; empty when it can
     */
    public CellEdits(Texts texts, GridRows rows, Optional<String> readOnly) {
        this.texts = texts;
        this.reader = new EntryText(texts.locale());
        this.facts = rows.facts();
        this.cells = rows.cells();
        this.readOnly = readOnly;
    }

    /** How this cell is edited. */
    public Editing editing(GridRow row, GridColumn column) {
        if (readOnly.isPresent()) {
            return new Editing.Closed(readOnly.get());
        }
        return switch (row.kind()) {
            case RUBRIC -> closed("closed.group");
            case GROUP -> closed(column == GridColumn.NAME ? "closed.name" : "closed.group");
            case LEAF -> leaf(row, column);
            case OPERAND -> column == GridColumn.ACTUAL ? typed(cells.plain(row, column)) : closed("closed.operand");
            case ITEM -> item(row, column);
        };
    }

    private Editing leaf(GridRow row, GridColumn column) {
        return switch (column) {
            case WEIGHT -> typed(cells.plain(row, column));
            case TARGET -> row.indicator().orElseThrow().getTargetOperand() == null
                    ? new Editing.Typed(Optional.ofNullable(row.indicator().orElseThrow().getTarget()).map(TargetText::typed).orElse(""))
                    : new Editing.Below(texts.get("below.target"));
            case ACTUAL -> actual(row);
            case SCORE -> Rules.pointsGiven(row, facts.level(row)) ? typed(given(facts.points(row)).orElseGet(() -> cells.plain(row, column)))
                    : closed("closed.score");
            case LOST -> Rules.manual(row) || Rules.textMatch(row) || Rules.checklist(row) ? typed(given(facts.deduction(row)).orElse("")) : closed("closed.score");
            case REASON -> reason(row);
            case EVIDENCE -> new Editing.Linked();
            case STATUS -> Rules.textMatch(row) ? choice(row, STATUSES, "status.") : closed("closed.status");
            case NAME, RULE, KIND, BASIS -> closed("closed.rubric");
        };
    }

    private Editing actual(GridRow row) {
        if (!Rules.levels(row).isEmpty()) {
            String level = facts.level(row);
            return new Editing.Chosen(Stream.concat(Rules.levels(row).stream().map(Level::getText), Stream.of(texts.get("status.UNKNOWN"))).toList(),
                    Rules.levels(row).stream().filter(l -> level.equals(l.getKey())).map(Level::getText).findFirst().orElse(""));
        }
        if (Rules.judgedByStatus(row)) {
            return choice(row, YES_NO, "status.");
        }
        if (Rules.manual(row)) {
            return closed("closed.manual");
        }
        if (Rules.direct(row).isPresent()) {
            return typed(cells.plain(row, GridColumn.ACTUAL));
        }
        long operands = row.children().stream().filter(r -> r.kind() == GridRow.Kind.OPERAND).count();
        return operands > 0 ? new Editing.Below(texts.get("below.operands", operands)) : row.children().isEmpty() ? closed("closed.actual")
                : new Editing.Below(texts.get("below.items", row.children().size()));
    }

    private Editing reason(GridRow row) {
        if (!Rules.judged(row)) {
            return closed("closed.reason");
        }
        Optional<String> whole = facts.judgement(row).map(Judgement::getReason);
        boolean byItems = Rules.judgedByItems(row) && facts.deduction(row).isEmpty() && !row.children().isEmpty();
        return byItems ? new Editing.Below(texts.get("below.items", row.children().size())) : typed(whole.orElse(""));
    }

    private Editing item(GridRow row, GridColumn column) {
        boolean condition = row.item().orElseThrow().condition();
        return switch (column) {
            case ACTUAL -> condition ? choice(row, YES_NO, "condition.") : choice(row, STATUSES, "status.");
            case WEIGHT -> typed(cells.plain(row, column).replace("−", ""));
            case SCORE -> condition ? closed("closed.condition") : typed(cells.plain(row, column));
            case LOST -> condition ? closed("closed.condition") : typed(cells.plain(row, column));
            case REASON -> typed(cells.plain(row, column));
            case EVIDENCE -> new Editing.Linked();
            case NAME, TARGET, RULE, STATUS, KIND, BASIS -> closed("closed.item");
        };
    }

    private static Optional<String> given(Optional<BigDecimal> number) {
        return number.map(n -> Numbers.grouped(n.signum() == 0 ? BigDecimal.ZERO : n));
    }

    private Editing.Closed closed(String key) {
        return new Editing.Closed(texts.get(key));
    }

    private static Editing.Typed typed(String shown) {
        return new Editing.Typed(shown.equals(CellText.MISSING) ? "" : shown);
    }

    private Editing choice(GridRow row, List<JudgementStatus> all, String prefix) {
        JudgementStatus now = facts.status(row);
        return new Editing.Chosen(all.stream().map(s -> texts.get(prefix + s.name())).toList(), now == JudgementStatus.UNKNOWN ? "" : texts.get(prefix + now.name()));
    }

    /**
     * What this text enters into the cell: nothing when it says what stands there already.
     *
     * @return the entries, or why it is refused
     */
    public Reading<List<Entry>> enter(GridRow row, GridColumn column, String text) {
        Editing editing = editing(row, column);
        String now = switch (editing) {
            case Editing.Typed t -> t.text();
            case Editing.Chosen c -> c.chosen();
            default -> cells.plain(row, column);
        };
        if (same(text, now) || same(text, cells.plain(row, column)) || same(text, cells.of(row, column))) {
            return new Reading.Read<>(List.of());
        }
        Reading<List<Entry>> read = switch (editing) {
            case Editing.Closed c -> new Reading.Refused<>(c.why(), expectedNothing(now));
            case Editing.Below b -> new Reading.Refused<>(b.why(), expectedNothing(now));
            case Editing.Linked l -> new Reading.Refused<>(texts.get("closed.evidence"), expectedNothing(now));
            case Editing.Chosen c -> chosen(row, column, c, text.strip());
            case Editing.Typed t -> entered(row, column, text);
        };
        return read instanceof Reading.Read<List<Entry>> r ? new Reading.Read<>(r.value().stream().filter(e -> !holds(row, e)).toList()) : read;
    }

    /** Whether the model says this already: 61468.78 where 61,468.78 万元 is shown. */
    private boolean holds(GridRow row, Entry entry) {
        return switch (entry) {
            case Entry.Attribute e -> e.owner().eGet(e.feature()) instanceof BigDecimal a && e.value() instanceof BigDecimal b ? a.compareTo(b) == 0
                    : Objects.equals(e.owner().eGet(e.feature()), e.value());
            case Entry.Stated e -> facts.slot(e.address()).map(Slot::getAdopted)
                    .filter(c -> c.getOrigin() == Origin.TYPED && e.value().equals(c.getValue()) && e.raw().equals(c.getRaw())).isPresent();
            case Entry.Reason e -> e.text().equals(facts.judgement(row).map(Judgement::getReason).orElse(""));
            case Entry.Level e -> e.level().equals(facts.level(row));
            case Entry.Cleared e -> facts.slot(e.address()).filter(slot -> !slot.getClaims().isEmpty()).isEmpty();
            case Entry.Status e -> false;
            case Entry.Adopted e -> false;
            case Entry.Linked e -> false;
        };
    }

    private static boolean same(String a, String b) {
        return a.strip().replace("\r\n", "\n").equals(b.strip());
    }

    private String expectedNothing(String now) {
        return now.isBlank() ? texts.get("expected.empty") : texts.get("expected.same", now);
    }

    private Reading<List<Entry>> chosen(GridRow row, GridColumn column, Editing.Chosen choice, String text) {
        int index = text.isEmpty() ? choice.options().size() - 1 : choice.options().indexOf(text);
        if (index < 0) {
            return new Reading.Refused<>(texts.get("no-option", text), String.join(texts.get("or"), choice.options()));
        }
        String code = row.indicator().orElseThrow().getCode();
        if (!Rules.levels(row).isEmpty() && column == GridColumn.ACTUAL && row.kind() == GridRow.Kind.LEAF) {
            return read(new Entry.Level(code, index < Rules.levels(row).size() ? Rules.levels(row).get(index).getKey() : ""));
        }
        List<JudgementStatus> all = choice.options().size() == STATUSES.size() ? STATUSES : YES_NO;
        return new Reading.Read<>(status(row, code, all.get(index)));
    }

    // points that were given count more than a status: they must say the same
    private List<Entry> status(GridRow row, String code, JudgementStatus status) {
        List<Entry> entries = new ArrayList<>(List.of(new Entry.Status(code, key(row), status)));
        Optional<BigDecimal> full = row.item().flatMap(GridRow.Item::full);
        boolean given = facts.points(row).isPresent() || facts.deduction(row).isPresent();
        if (given && full.isPresent() && (status == JudgementStatus.MET || status == JudgementStatus.NOT_MET)) {
            entries.addAll(points(row, code, status == JudgementStatus.MET ? full.get() : BigDecimal.ZERO, full.get()));
        }
        return entries;
    }

    private static String key(GridRow row) {
        return row.item().map(GridRow.Item::key).orElse("");
    }

    private Reading<List<Entry>> entered(GridRow row, GridColumn column, String text) {
        return switch (column) {
            case WEIGHT -> weight(row, text);
            case TARGET -> switch (reader.target(text, Rules.measuredIn(row))) {
                case Reading.Read<Optional<org.steelyard.model.value.Target>> r -> read(
                        new Entry.Attribute(row.object(), RubricPackage.Literals.INDICATOR__TARGET, r.value().orElse(null)));
                case Reading.Refused<Optional<org.steelyard.model.value.Target>> r -> new Reading.Refused<>(r.why(), r.expected());
            };
            case ACTUAL -> value(row, GridFacts.operand(row).orElseThrow(), text);
            case SCORE, LOST -> given(row, column, text);
            case REASON -> read(new Entry.Reason(row.indicator().orElseThrow().getCode(), key(row), text.strip()));
            default -> new Reading.Refused<>(texts.get("closed.rubric"), expectedNothing(cells.plain(row, column)));
        };
    }

    private Reading<List<Entry>> weight(GridRow row, String text) {
        var feature = switch (row.kind()) {
            case ITEM -> row.item().orElseThrow().condition() ? RubricPackage.Literals.CONDITION__COST : RubricPackage.Literals.CRITERION__POINTS;
            default -> RubricPackage.Literals.INDICATOR__WEIGHT;
        };
        return switch (reader.points(text, MOST_WEIGHT)) {
            case Reading.Read<BigDecimal> r -> read(new Entry.Attribute(row.object(), feature, r.value()));
            case Reading.Refused<BigDecimal> r -> new Reading.Refused<>(r.why(), r.expected());
        };
    }

    private Reading<List<Entry>> value(GridRow row, Scorecard.OperandLine operand, String text) {
        return switch (reader.value(text, Rules.unit(row, operand))) {
            case Reading.Read<Value> r when r.value() instanceof Value.Blank -> read(new Entry.Cleared(SlotAddress.valueOf(operand.address())));
            case Reading.Read<Value> r -> read(new Entry.Stated(SlotAddress.valueOf(operand.address()), operand.name(), r.value(), text.strip()));
            case Reading.Refused<Value> r -> new Reading.Refused<>(r.why(), r.expected());
        };
    }

    private Reading<List<Entry>> given(GridRow row, GridColumn column, String text) {
        String code = row.indicator().orElseThrow().getCode();
        BigDecimal full = row.item().flatMap(GridRow.Item::full).orElseGet(() -> Rules.full(row));
        if (text.isBlank()) {
            return new Reading.Read<>(Stream.of("points", "deduction").map(kind -> (Entry) new Entry.Cleared(address(row, code, kind))).toList());
        }
        return switch (reader.points(text, full)) {
            case Reading.Read<BigDecimal> r when column == GridColumn.LOST && row.kind() == GridRow.Kind.LEAF && Rules.checklist(row) ->
                read(stated(row, code, "deduction", r.value()));
            case Reading.Read<BigDecimal> r -> {
                BigDecimal points = column == GridColumn.SCORE ? r.value() : full.subtract(r.value());
                List<Entry> entries = new ArrayList<>(points(row, code, points, full, column == GridColumn.SCORE ? "points" : "deduction"));
                if (row.kind() == GridRow.Kind.ITEM) {
                    entries.add(new Entry.Status(code, key(row), points.signum() == 0 ? JudgementStatus.NOT_MET
                            : points.compareTo(full) < 0 ? JudgementStatus.PARTIAL : JudgementStatus.MET));
                }
                yield new Reading.Read<>(entries);
            }
            case Reading.Refused<BigDecimal> r -> new Reading.Refused<>(r.why(), r.expected());
        };
    }

    private List<Entry> points(GridRow row, String code, BigDecimal points, BigDecimal full) {
        return points(row, code, points, full, facts.points(row).isPresent() ? "points" : "deduction");
    }

    // both where both are stated already: they must not contradict each other
    private List<Entry> points(GridRow row, String code, BigDecimal points, BigDecimal full, String asked) {
        List<Entry> entries = new ArrayList<>();
        if (asked.equals("points") || said(row, Judgement::getPoints)) {
            entries.add(stated(row, code, "points", points));
        }
        if (asked.equals("deduction") || said(row, Judgement::getDeduction)) {
            entries.add(stated(row, code, "deduction", full.subtract(points)));
        }
        return entries;
    }

    private boolean said(GridRow row, java.util.function.Function<Judgement, Slot> slot) {
        return facts.judgement(row).map(slot).map(Slot::getAdopted).map(Claim::getValue).filter(Value.Number.class::isInstance).isPresent();
    }

    private Entry stated(GridRow row, String code, String kind, BigDecimal number) {
        return new Entry.Stated(address(row, code, kind), "", Value.of(Quantity.of(number, Unit.POINTS)), number.toPlainString());
    }

    private static SlotAddress address(GridRow row, String code, String kind) {
        String item = key(row);
        return new SlotAddress("judgement." + code + (item.isEmpty() ? "" : "." + item) + "." + kind, "", "");
    }

    private static Reading<List<Entry>> read(Entry entry) {
        return new Reading.Read<>(List.of(entry));
    }

    /** What the step is called that edits this cell. */
    public String label(GridRow row, GridColumn column) {
        return texts.get("command.edit", row.indicator().map(Indicator::getCode).orElse(""), texts.get(column.key()));
    }
}
