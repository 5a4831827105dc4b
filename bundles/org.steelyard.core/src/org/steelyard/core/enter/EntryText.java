package org.steelyard.core.enter;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.NumberText;
import org.steelyard.document.ParsedNumber;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.tabular.Bounds;

/** Reads what a person types into a cell, or pastes from a spreadsheet. What is not wholly what is asked for is refused with the reason. */
public final class EntryText {

    /** More than a cell of a spreadsheet holds. */
    private static final int LONGEST = 32_768;
    private static final Pattern RANGE = Pattern.compile("(?<low>.*\\d[^-~～–—]*)[-~～–—至](?<high>.*\\d.*)");

    private final Texts texts;

    /** Refusals are in the language of the locale. */
    public EntryText(Locale locale) {
        this.texts = Texts.of(EntryText.class, locale);
    }

    /**
     * A value in this unit; a number without one is taken to be in it. Without a unit asked for, what is no number is a text.
     *
     * @param asked the unit of the operand; empty when it has none
     */
    public Reading<Value> value(String typed, Optional<Unit> asked) {
        Optional<String> tooLong = tooLong(typed);
        if (tooLong.isPresent()) {
            return new Reading.Refused<>(tooLong.get(), texts.get("expected.short", LONGEST));
        }
        if (NumberText.isBlank(typed)) {
            return new Reading.Read<>(new Value.Blank());
        }
        Optional<ParsedNumber> number = NumberText.parse(typed);
        if (number.isEmpty()) {
            return asked.isEmpty() ? new Reading.Read<>(new Value.Text(typed.strip()))
                    : new Reading.Refused<>(texts.get("no-number", shortened(typed)), texts.get("expected.number", asked.get()));
        }
        Unit unit = unit(number.get(), asked);
        if (asked.isPresent() && !unit.converts(asked.get())) {
            return new Reading.Refused<>(texts.get("other-unit", unit, asked.get()), texts.get("expected.number", asked.get()));
        }
        return new Reading.Read<>(Value.of(new Quantity(number.get().value(), unit, Basis.UNSTATED, number.get().approximate())));
    }

    // 3.2万 alone counts single things, whatever multiple is asked for
    private static Unit unit(ParsedNumber number, Optional<Unit> asked) {
        Unit otherwise = asked.orElse(Unit.ONE);
        return number.unit().orElse(number.multiplied() && !otherwise.isRatio() ? new Unit(otherwise.base()) : otherwise);
    }

    /** A number of points from 0 to this many. */
    public Reading<BigDecimal> points(String typed, BigDecimal most) {
        Optional<ParsedNumber> number = NumberText.parse(typed).filter(n -> n.unit().map(Unit.POINTS::equals).orElse(true) && !n.approximate());
        String expected = texts.get("expected.points", plain(most));
        if (number.isEmpty()) {
            return new Reading.Refused<>(NumberText.isBlank(typed) ? texts.get("blank") : texts.get("no-number", shortened(typed)), expected);
        }
        BigDecimal value = number.get().value();
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            return new Reading.Refused<>(texts.get("outside", plain(value), plain(most)), expected);
        }
        return new Reading.Read<>(value);
    }

    /**
     * A target: {@code ≥90%}, {@code 55.5万人}, {@code 70%–100%}, 逐年提高; empty for a blank.
     *
     * @param unit unit of the measured value, taken for a number without one; empty when nothing is measured
     */
    public Reading<Optional<Target>> target(String typed, Optional<Unit> unit) {
        Optional<String> tooLong = tooLong(typed);
        if (tooLong.isPresent()) {
            return new Reading.Refused<>(tooLong.get(), texts.get("expected.short", LONGEST));
        }
        if (NumberText.isBlank(typed)) {
            return new Reading.Read<>(Optional.empty());
        }
        String words = typed.strip();
        boolean equal = words.startsWith("=") || words.startsWith("＝");
        Optional<Bounds.Bound> bound = equal ? Optional.of(new Bounds.Bound(Target.Comparator.EQUAL, words.substring(1))) : Bounds.in(words);
        if (bound.isPresent()) {
            Optional<ParsedNumber> number = NumberText.parse(bound.get().number());
            // 2019年12月以前 and the like begin with no comparator, and are words
            return number.isPresent() ? single(bound.get().comparator(), number.get(), unit)
                    : "=＝≥≤<>≧≦".indexOf(words.charAt(0)) >= 0 ? new Reading.Refused<>(texts.get("no-bound", shortened(words)), expectedTarget(unit)) : text(words);
        }
        Optional<ParsedNumber> number = NumberText.parse(words);
        if (number.isPresent() && !number.get().approximate()) {
            return single(Target.Comparator.UNSTATED, number.get(), unit);
        }
        Matcher range = RANGE.matcher(words);
        return range.matches() ? range(range.group("low"), range.group("high"), words, unit) : text(words);
    }

    private Reading<Optional<Target>> single(Target.Comparator comparator, ParsedNumber number, Optional<Unit> unit) {
        Unit stated = unit(number, unit);
        if (unit.isPresent() && !stated.converts(unit.get())) {
            return new Reading.Refused<>(texts.get("other-unit", stated, unit.get()), expectedTarget(unit));
        }
        return new Reading.Read<>(Optional.of(new Target(comparator, number.value(), null, stated, null)));
    }

    private Reading<Optional<Target>> range(String low, String high, String words, Optional<Unit> unit) {
        Optional<ParsedNumber> lower = NumberText.parse(low);
        Optional<ParsedNumber> upper = NumberText.parse(high);
        if (lower.isEmpty() || upper.isEmpty()) {
            return text(words);
        }
        Unit stated = upper.get().unit().orElse(unit.orElse(Unit.ONE));
        boolean fits = lower.get().unit().map(stated::equals).orElse(true) && unit.map(stated::converts).orElse(true);
        if (!fits || lower.get().value().compareTo(upper.get().value()) > 0) {
            return new Reading.Refused<>(texts.get("no-range", shortened(words)), expectedTarget(unit));
        }
        return new Reading.Read<>(Optional.of(new Target(Target.Comparator.BETWEEN, lower.get().value(), upper.get().value(), stated, null)));
    }

    private static Reading<Optional<Target>> text(String words) {
        return new Reading.Read<>(Optional.of(new Target(Target.Comparator.TEXT, null, null, null, words)));
    }

    private String expectedTarget(Optional<Unit> unit) {
        return texts.get("expected.target", unit.filter(u -> !u.equals(Unit.ONE)).map(Unit::symbol).orElse(""));
    }

    private Optional<String> tooLong(String typed) {
        return typed.length() > LONGEST ? Optional.of(texts.get("too-long", typed.length())) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
