package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/** What stands in the cells. A missing number is an em dash and never a zero; a cell that asks for nothing is empty. */
public final class CellText {

    /** What stands for a number that is missing. */
    public static final String MISSING = "—";
    /** Before a value of which something else is stated as well. */
    static final String DIFFERS = "≠ ";

    private final Texts texts;
    private final GridFacts facts;

    /** Texts of rows made of the same model. */
    public CellText(Texts texts, GridFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    /** What a cell shows. */
    public String of(GridRow row, GridColumn column) {
        return column == GridColumn.ACTUAL && !facts.others(row).isEmpty() ? DIFFERS + plain(row, column) : plain(row, column);
    }

    /** What a cell says, without signs beside it: as it is copied and compared. */
    public String plain(GridRow row, GridColumn column) {
        return switch (row.kind()) {
            case RUBRIC -> column == GridColumn.NAME ? name((Rubric) row.object()) : "";
            case GROUP, LEAF -> indicator(row, column);
            case OPERAND -> operand(row, column);
            case ITEM -> item(row, column);
        };
    }

    private String name(Rubric rubric) {
        return local(rubric.getName(), rubric.getNameEn());
    }

    private String local(String name, String english) {
        boolean chinese = texts.locale().getLanguage().equals("zh");
        return chinese || english == null || english.isBlank() ? name == null ? "" : name : english;
    }

    private String indicator(GridRow row, GridColumn column) {
        Indicator indicator = row.indicator().orElseThrow();
        boolean leaf = row.kind() == GridRow.Kind.LEAF;
        Optional<Scorecard.Line> line = row.line();
        return switch (column) {
            case NAME -> indicator.getCode() + "  " + local(indicator.getName(), indicator.getNameEn());
            case WEIGHT -> number(line.map(Scorecard.Line::weight).or(() -> Optional.ofNullable(indicator.getWeight()))).orElse(MISSING);
            case TARGET -> leaf ? target(row) : "";
            case ACTUAL -> leaf ? actual(row) : "";
            case RULE -> row.entry().map(Scorecard.Entry::rule).orElse("");
            case SCORE -> number(line.flatMap(Scorecard.Line::score)).orElse(MISSING);
            case LOST -> number(line.flatMap(Scorecard.Line::lost).filter(l -> l.signum() != 0)).orElse("");
            case REASON -> reason(row);
            case EVIDENCE -> leaf ? evidence(row) : "";
            case STATUS -> sign(line) + (facts.stale(row) ? " " + texts.get("stale") : "");
            case KIND -> row.entry().map(e -> texts.get("kind." + e.kind())).orElse("");
            case BASIS -> row.entry().map(e -> texts.get("basis." + e.basis())).orElse("");
        };
    }

    private String target(GridRow row) {
        Optional<String> stated = row.indicator().map(Indicator::getTargetOperand).flatMap(key -> RowTree.operands(row).stream()
                .filter(o -> o.key().equals(key)).findFirst()).flatMap(Scorecard.OperandLine::value);
        return Optional.ofNullable(row.indicator().orElseThrow().getTarget()).map(TargetText::of)
                .orElseGet(() -> stated.map(Numbers::groupedText).orElse(Rules.judged(row) ? "" : MISSING));
    }

    private String actual(GridRow row) {
        Optional<String> measured = row.entry().flatMap(Scorecard.Entry::actual).map(Scorecard.Actual::text);
        if (measured.isPresent()) {
            return measured.get();
        }
        if (!Rules.levels(row).isEmpty()) {
            String level = facts.level(row);
            return Rules.levels(row).stream().filter(l -> level.equals(l.getKey())).map(Level::getText).findFirst().orElse(MISSING);
        }
        if (Rules.judgedByStatus(row)) {
            return facts.status(row) == JudgementStatus.UNKNOWN ? stated(row).orElse(MISSING) : texts.get("status." + facts.status(row).name());
        }
        if (Rules.judgedByItems(row)) {
            return met(row);
        }
        return Rules.direct(row).map(o -> o.value().map(v -> withUnit(v, o)).orElse(MISSING))
                .orElse(Rules.manual(row) || row.line().filter(Scorecard.Line::complete).isPresent() ? "" : MISSING);
    }

    private Optional<String> stated(GridRow row) {
        return facts.judgement(row).map(Judgement::getStated).flatMap(s -> Optional.ofNullable(s.getAdopted())).map(Claim::getValue)
                .filter(Value.Text.class::isInstance).map(v -> ((Value.Text) v).text());
    }

    private String met(GridRow row) {
        List<GridRow> items = row.children().stream().filter(r -> r.kind() == GridRow.Kind.ITEM).toList();
        long met = items.stream().filter(this::fulfilled).count();
        boolean judged = items.stream().anyMatch(i -> facts.judgement(i).isPresent());
        return items.isEmpty() || !judged ? "" : met + "/" + items.size();
    }

    private boolean fulfilled(GridRow item) {
        GridRow.Item i = item.item().orElseThrow();
        return i.condition() ? facts.status(item) == JudgementStatus.NOT_MET
                : points(item).flatMap(p -> i.full().map(f -> p.compareTo(f) >= 0)).orElse(false);
    }

    private String reason(GridRow row) {
        return row.entry().map(e -> e.missing().isEmpty() ? joined(e.losses().stream().map(Scorecard.Loss::reason).toList()) : joined(e.missing())).orElse("");
    }

    private String joined(List<String> sentences) {
        return String.join(texts.get("join"), sentences);
    }

    private String evidence(GridRow row) {
        int count = facts.evidence(row).size() + facts.places(row).size();
        return count > 0 ? Integer.toString(count) : unsupported(row) ? texts.get("evidence.none") : "";
    }

    /** Whether points were lost and nothing says on what ground. */
    public boolean unsupported(GridRow row) {
        boolean lost = row.line().flatMap(Scorecard.Line::lost).map(l -> l.signum() > 0).orElse(false);
        return row.kind() == GridRow.Kind.LEAF && lost && facts.evidence(row).isEmpty() && facts.places(row).isEmpty();
    }

    /** Whether something below waits for a review. */
    public boolean stale(GridRow row) {
        return facts.stale(row);
    }

    // ● full marks, ◐ part, ○ none, ▲ not scored
    private static String sign(Optional<Scorecard.Line> line) {
        if (line.isEmpty() || !line.get().complete()) {
            return "▲";
        }
        if (line.get().lost().map(l -> l.signum() == 0).orElse(false)) {
            return "●";
        }
        return line.get().score().map(s -> s.signum() == 0).orElse(false) ? "○" : "◐";
    }

    private String operand(GridRow row, GridColumn column) {
        Scorecard.OperandLine operand = row.operand().orElseThrow();
        return switch (column) {
            case NAME -> operand.name();
            case ACTUAL -> operand.value().map(v -> withUnit(v, operand)).orElse(MISSING);
            case RULE -> operand.place().map(p -> p.text()).orElseGet(() -> operand.value().isPresent() ? texts.get("operand.typed") : "");
            case STATUS -> (operand.value().isEmpty() ? "▲" : "") + (facts.stale(row) ? " " + texts.get("stale") : "");
            default -> "";
        };
    }

    private static String withUnit(String value, Scorecard.OperandLine operand) {
        return Numbers.groupedText(value) + (operand.unit().equals("1") ? "" : operand.unit());
    }

    private String item(GridRow row, GridColumn column) {
        GridRow.Item item = row.item().orElseThrow();
        JudgementStatus status = facts.status(row);
        return switch (column) {
            case NAME -> (item.condition() ? "" : item.key() + "  ") + item.text();
            case WEIGHT -> number(item.full()).map(p -> item.condition() ? "−" + p : p).orElse(MISSING);
            case ACTUAL -> status == JudgementStatus.UNKNOWN ? stated(row).orElse(MISSING) : texts.get((item.condition() ? "condition." : "status.") + status.name());
            case SCORE -> item.condition() ? "" : number(points(row)).orElse(MISSING);
            case LOST -> number(lost(row).filter(l -> l.signum() != 0)).orElse("");
            case REASON -> facts.judgement(row).map(Judgement::getReason).orElse("");
            case EVIDENCE -> facts.evidence(row).isEmpty() ? "" : Integer.toString(facts.evidence(row).size());
            case STATUS -> itemSign(row, item, status) + (facts.stale(row) ? " " + texts.get("stale") : "");
            default -> "";
        };
    }

    private String itemSign(GridRow row, GridRow.Item item, JudgementStatus status) {
        if (item.condition()) {
            return switch (status) {
                case NOT_MET -> "●";
                case MET -> "○";
                case PARTIAL, UNKNOWN -> "▲";
            };
        }
        Optional<BigDecimal> points = points(row);
        if (points.isEmpty()) {
            return "▲";
        }
        return points.get().signum() == 0 ? "○" : item.full().filter(f -> points.get().compareTo(f) < 0).isPresent() ? "◐" : "●";
    }

    /** The points of an item as the scorer takes them; empty when it cannot tell. */
    private Optional<BigDecimal> points(GridRow row) {
        GridRow.Item item = row.item().orElseThrow();
        return facts.points(row).or(() -> item.full().flatMap(full -> facts.deduction(row).map(full::subtract)))
                .or(() -> switch (facts.status(row)) {
                    case MET -> item.full();
                    case NOT_MET -> Optional.of(BigDecimal.ZERO);
                    case PARTIAL -> Optional.empty();
                    // with a deduction from the indicator as a whole, an item that nobody judged counts in full
                    case UNKNOWN -> row.parent().flatMap(facts::deduction).flatMap(d -> item.full());
                });
    }

    private Optional<BigDecimal> lost(GridRow row) {
        GridRow.Item item = row.item().orElseThrow();
        if (item.condition()) {
            return facts.status(row) == JudgementStatus.MET ? item.full() : Optional.empty();
        }
        return points(row).flatMap(p -> item.full().map(f -> f.subtract(p)));
    }

    private static Optional<String> number(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : Numbers.grouped(n.stripTrailingZeros().scale() < 0 ? n.setScale(0) : n.stripTrailingZeros()));
    }

    /** What the pointer shows over a cell: the word for a sign, and what does not fit. */
    public Optional<String> tip(GridRow row, GridColumn column) {
        List<String> lines = new ArrayList<>();
        if (column == GridColumn.STATUS) {
            String sign = plain(row, column);
            lines.add(texts.get("sign." + (sign.isEmpty() ? "none" : sign.substring(0, 1).strip().isEmpty() ? "none" : word(sign.charAt(0)))));
            if (facts.stale(row)) {
                lines.add(texts.get("stale.tip"));
            }
            row.entry().ifPresent(e -> lines.addAll(e.missing()));
            lines.removeIf(String::isBlank);
        } else if (column == GridColumn.EVIDENCE) {
            facts.evidence(row).forEach(e -> lines.add(e.getTitle()));
            lines.addAll(facts.places(row));
            if (unsupported(row)) {
                lines.add(texts.get("evidence.none.tip"));
            }
        } else {
            if (column.kind() == GridColumn.Kind.TEXT) {
                lines.add(plain(row, column));
            }
            if (column == GridColumn.ACTUAL) {
                facts.others(row).forEach(c -> lines.add(texts.get("other", claim(c))));
            } else if (column == GridColumn.SCORE) {
                row.entry().map(Scorecard.Entry::calculation).ifPresent(lines::add);
            } else if (column == GridColumn.NAME) {
                row.indicator().map(Indicator::getExplanation).filter(x -> row.kind() == GridRow.Kind.LEAF).ifPresent(lines::add);
            }
        }
        String text = lines.stream().filter(l -> l != null && !l.isBlank()).collect(Collectors.joining("\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String word(char sign) {
        return switch (sign) {
            case '●' -> "full";
            case '◐' -> "part";
            case '○' -> "zero";
            default -> "open";
        };
    }

    /** A statement with where it stands, on one line. */
    public String claim(Claim claim) {
        String value = switch (claim.getValue()) {
            case Value.Number n -> Numbers.grouped(n.quantity().value()) + (n.quantity().unit().symbol().equals("1") ? "" : n.quantity().unit());
            case Value.Text t -> t.text();
            case Value.Day d -> d.iso();
            case Value.Truth t -> texts.get(t.truth() ? "yes" : "no");
            case Value.Blank b -> texts.get("claim.blank");
            case null -> texts.get("claim.blank");
        };
        String where = claim.getPlace() != null ? claim.getPlace().text() : claim.getWhere() != null ? claim.getWhere() : texts.get("origin." + claim.getOrigin().name());
        return texts.get("claim", value, where);
    }
}
