package org.steelyard.scoring.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Unit;

/** Numbers and sentences in the user's language. Ratios come as pure numbers, 0.9 for 90 %. */
public final class Phrases {

    private static final int MAX_DECIMALS = 6;
    // English has a singular, numbers have not
    private static final Pattern ONE_POINT = Pattern.compile("(?<![\\d.,])(−?1) (percentage )?points\\b");

    private final Texts texts;

    /** Phrases in the language of the locale. */
    public Phrases(Locale locale) {
        this.texts = Texts.of(Phrases.class, locale);
    }

    /** The user's locale. */
    public Locale locale() {
        return texts.locale();
    }

    /** The text of this key. */
    public String get(String key, Object... arguments) {
        String text = texts.get(key, arguments);
        return texts.isChinese() ? text : ONE_POINT.matcher(text).replaceAll("$1 $2point");
    }

    /** Points or another plain number, without superfluous zeros or thousands separators: 4.1. */
    public static String plain(BigDecimal number) {
        return minus(trimmed(number).toPlainString());
    }

    /** A number with thousands separators and the decimals it has: 61,468.78. */
    public static String grouped(BigDecimal number) {
        String pattern = "#,##0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : "");
        return minus(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number));
    }

    /** A parameter of a rule or a value that is not rounded: 90%, 138,000人. */
    public String amount(BigDecimal value, Unit unit) {
        return withUnit(grouped(trimmed(printed(value, unit))), unit);
    }

    /** A measured value with the decimals of its unit that it is rounded to: 117.10%. */
    public String amount(BigDecimal value, Unit unit, int places) {
        return withUnit(grouped(printed(value, unit).setScale(places, RoundingMode.HALF_UP)), unit);
    }

    /** A step: 1个百分点 for a percentage, else as an amount. */
    public String step(BigDecimal step, Unit unit) {
        return unit.isRatio() ? get("points-step", plain(step.movePointRight(2))) : amount(step, unit);
    }

    /** How far deductions go: 扣完为止. */
    public String floor(BigDecimal floor) {
        return floor.signum() == 0 ? get("to-zero") : get("to-floor", plain(floor));
    }

    /** The clauses of one sentence. */
    public String clauses(List<String> clauses) {
        return String.join(get("clause"), clauses);
    }

    /** A list of things of the same kind. */
    public String list(List<String> items) {
        return String.join(get("list"), items);
    }

    /** The value in its unit: 90 for 0.9 in %. */
    public static BigDecimal printed(BigDecimal value, Unit unit) {
        return unit.isRatio() ? value.divide(unit.factor(), MathContext.DECIMAL128) : value;
    }

    private String withUnit(String number, Unit unit) {
        return switch (unit.symbol()) {
            case "1" -> number;
            case "%", "‰" -> number + unit.symbol();
            default -> get("unit", number, unit.symbol());
        };
    }

    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal short_ = number.scale() > MAX_DECIMALS ? number.setScale(MAX_DECIMALS, RoundingMode.HALF_UP) : number;
        BigDecimal stripped = short_.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
