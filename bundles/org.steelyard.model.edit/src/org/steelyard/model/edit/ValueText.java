package org.steelyard.model.edit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Values for people: thousands separated, decimals as printed, the unit behind. */
public final class ValueText {

    private final Labels labels;

    ValueText(Labels labels) {
        this.labels = labels;
    }

    /** For example {@code 409,047,622.89 元}, {@code 68.0%}, {@code 2019-12-31}, {@code 良}. */
    public String of(Value value) {
        return switch (value) {
            case Value.Number number -> of(number.quantity());
            case Value.Day day -> day.iso();
            case Value.Text text -> text.text();
            case Value.Truth truth -> labels.getString(truth.truth() ? "_UI_Yes" : "_UI_No");
            case Value.Blank blank -> labels.getString("_UI_Blank");
        };
    }

    /** With 约 or ≈ before an approximate one. */
    public String of(Quantity quantity) {
        String amount = amount(quantity.value(), quantity.unit());
        return quantity.approximate() ? (labels.isChinese() ? "约 " : "≈ ") + amount : amount;
    }

    /** With the sign of its comparator, if one is stated. */
    public String of(Target target) {
        return switch (target.comparator()) {
            case TEXT -> target.text();
            case BETWEEN -> number(target.value()) + "–" + amount(target.upper(), target.unit());
            case AT_LEAST -> "≥ " + amount(target.value(), target.unit());
            case AT_MOST -> "≤ " + amount(target.value(), target.unit());
            case EQUAL -> "= " + amount(target.value(), target.unit());
            case UNSTATED -> amount(target.value(), target.unit());
        };
    }

    /** Points of a score: {@code 4 分}. */
    public String points(BigDecimal points) {
        return number(points) + (labels.isChinese() ? " 分" : " points");
    }

    /** The number alone. */
    public String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private String amount(BigDecimal value, Unit unit) {
        return switch (unit.symbol()) {
            case "1" -> number(value);
            case "%", "‰" -> number(value) + unit;
            default -> number(value) + " " + unit;
        };
    }
}
