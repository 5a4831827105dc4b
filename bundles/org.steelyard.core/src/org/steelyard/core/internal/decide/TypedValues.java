package org.steelyard.core.internal.decide;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.steelyard.core.UseCaseException;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/**
 * Reads what a person types for a slot. What kind of value it has to be is told by the other statements of the slot, by the
 * rubric, or by the address: points are points, a judgement is words.
 */
public final class TypedValues {

    private static final Pattern NUMBER = Pattern.compile("(约)?\\s*([-−]?\\d[\\d,]*(?:\\.\\d+)?)\\s*([^\\d\\s|][^|]{0,11})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:\\s*[-./年]\\s*(\\d{1,2})(?:\\s*[-./月]\\s*(\\d{1,2})\\s*日?|\\s*月)?|\\s*年)?");
    private static final int LONGEST = 2_000;

    private final Texts texts;

    /** Messages from these texts. */
    public TypedValues(Texts texts) {
        this.texts = texts;
    }

    /**
     * The value.
     *
     * @throws UseCaseException when the text is no value for this slot
     */
    public Typed read(Subject subject, String text) throws UseCaseException {
        String raw = text.strip();
        if (raw.isEmpty() || raw.length() > LONGEST) {
            throw UseCaseException.usage(texts.get("decide.no-value", subject.address()));
        }
        String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        Optional<Value> other = others(subject).findFirst();
        Value value = switch (other.orElse(null)) {
            case Value.Number n -> number(subject, raw, folded, Optional.of(n.quantity().unit()), n.quantity().basis());
            case Value.Day d -> day(subject, raw, folded);
            case Value.Text t -> new Value.Text(raw);
            case Value.Truth t -> truth(subject, raw, folded);
            case Value.Blank b -> byAddress(subject, raw, folded);
            case null -> byAddress(subject, raw, folded);
        };
        return new Typed(value, raw);
    }

    // the adopted one tells best what is meant, then the last
    private static Stream<Value> others(Subject subject) {
        return subject.slot().stream().flatMap(slot -> Stream.concat(Stream.ofNullable(slot.getAdopted()), slot.getClaims().reversed().stream()))
                .map(Claim::getValue).filter(v -> v != null && !(v instanceof Value.Blank));
    }

    private Value byAddress(Subject subject, String raw, String folded) throws UseCaseException {
        String key = subject.address().key();
        if (key.startsWith("period.")) {
            return day(subject, raw, folded);
        }
        if (key.startsWith("judgement.") || key.startsWith("score.")) {
            return key.endsWith(".stated") || key.equals("score.grade") ? new Value.Text(raw)
                    : number(subject, raw, folded, Optional.of(Unit.POINTS), Basis.UNSTATED);
        }
        Optional<Unit> unit = subject.operand().map(o -> o.getUnit());
        boolean number = List.of("fund", "survey", "workplan", "object").contains(subject.address().family());
        if (number || unit.isPresent() || NUMBER.matcher(folded).matches()) {
            return number(subject, raw, folded, unit, Basis.UNSTATED);
        }
        return new Value.Text(raw);
    }

    private Value number(Subject subject, String raw, String folded, Optional<Unit> usual, Basis basis) throws UseCaseException {
        Matcher m = NUMBER.matcher(folded);
        if (!m.matches()) {
            throw UseCaseException.usage(texts.get("decide.no-number", subject.address(), raw, usual.map(Unit::symbol).orElse("")));
        }
        Optional<Unit> typed = Optional.ofNullable(m.group(3)).map(String::strip).map(Unit::new);
        if (typed.isPresent() && usual.isPresent() && !typed.get().converts(usual.get())) {
            throw UseCaseException.usage(texts.get("decide.other-unit", subject.address(), typed.get(), usual.get()));
        }
        Unit unit = typed.or(() -> usual).orElseThrow(() -> UseCaseException.usage(texts.get("decide.no-unit", subject.address(), raw)));
        BigDecimal number = new BigDecimal(m.group(2).replace(",", "").replace('−', '-'));
        return Value.of(new Quantity(number, unit, basis, m.group(1) != null));
    }

    private Value day(Subject subject, String raw, String folded) throws UseCaseException {
        Matcher m = DAY.matcher(folded);
        try {
            if (m.matches()) {
                return new Value.Day(m.group(1) + (m.group(2) == null ? "" : "-" + two(m.group(2))) + (m.group(3) == null ? "" : "-" + two(m.group(3))));
            }
        } catch (IllegalArgumentException e) {
            throw UseCaseException.usage(texts.get("decide.no-day", subject.address(), raw));
        }
        throw UseCaseException.usage(texts.get("decide.no-day", subject.address(), raw));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private Value truth(Subject subject, String raw, String folded) throws UseCaseException {
        return switch (folded) {
            case "是", "有", "yes", "true" -> new Value.Truth(true);
            case "否", "无", "no", "false" -> new Value.Truth(false);
            default -> throw UseCaseException.usage(texts.get("decide.no-truth", subject.address(), raw));
        };
    }
}
