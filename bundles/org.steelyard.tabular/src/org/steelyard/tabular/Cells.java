package org.steelyard.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.document.DateText;
import org.steelyard.document.NumberText;
import org.steelyard.document.ParsedNumber;
import org.steelyard.model.value.Unit;

/** What single cells say. */
final class Cells {

    // a spreadsheet program computes with more digits than it holds good: fifteen
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private Cells() {
    }

    static boolean isBlank(Optional<Cell> cell) {
        return cell.isEmpty() || isBlank(cell.get().text());
    }

    /** Nothing, or only dashes and slashes. */
    static boolean isBlank(String text) {
        String folded = Labels.fold(text);
        return folded.chars().allMatch(c -> c == '-' || c == '/' || c == '\\');
    }

    static boolean isBlankNumber(Optional<Cell> cell) {
        return isBlank(cell) || cell.get().kind() == Cell.Kind.TEXT && NumberText.isBlank(cell.get().text());
    }

    /** The number, as printed where it is text, exact where it is stored. */
    static Optional<ParsedNumber> number(Cell cell) {
        Optional<ParsedNumber> printed = NumberText.parse(cell.text());
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.BOOLEAN || cell.number() == null) {
            return cell.kind() == Cell.Kind.DATE ? Optional.empty() : printed.map(p -> withoutSign(p, cell.text()));
        }
        BigDecimal value = cell.number();
        boolean percent = printed.map(ParsedNumber::percent).orElse(cell.text().strip().endsWith("%"));
        if (percent) {
            value = value.movePointRight(2);
        }
        if (value.precision() > DIGITS.getPrecision()) {
            value = value.round(DIGITS).stripTrailingZeros();
        }
        int decimals = printed.map(p -> p.value().scale()).orElse(0);
        value = value.setScale(Math.max(Math.max(value.scale(), decimals), 0));
        return Optional.of(new ParsedNumber(value, false, percent ? Optional.of(Unit.PERCENT) : Optional.empty(), percent, false));
    }

    // ¥ says money, not how much of it a number counts: under 万元 it stands for 万元; ¥3.2万 says both
    private static ParsedNumber withoutSign(ParsedNumber number, String text) {
        boolean bySign = number.unit().filter(u -> u.factor().compareTo(BigDecimal.ONE) == 0).map(Unit::symbol)
                .filter(u -> !text.contains(u) && !NumberText.plain(text).contains(u)).isPresent();
        return bySign ? new ParsedNumber(number.value(), number.approximate(), Optional.empty(), number.percent(), false) : number;
    }

    /** The date, in ISO 8601, as precise as it is. */
    static Optional<String> date(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            return Optional.of(cell.text()).filter(t -> t.length() >= 10).map(t -> t.substring(0, 10))
                    .filter(t -> t.matches("\\d{4}-\\d{2}-\\d{2}"));
        }
        String text = cell.number() == null ? cell.text() : cell.number().stripTrailingZeros().toPlainString();
        return DateText.parse(text);
    }

    /** Yes or no. */
    static Optional<Boolean> truth(Cell cell) {
        return switch (Labels.exact(cell.text())) {
            case "是", "有", "√", "✓", "对", "true", "yes", "y", "1", "已" -> Optional.of(true);
            case "否", "无", "×", "✗", "x", "错", "false", "no", "n", "0", "未", "没有", "不是" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
