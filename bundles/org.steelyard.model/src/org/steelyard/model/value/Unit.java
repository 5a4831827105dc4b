package org.steelyard.model.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * A unit of measurement as printed: a multiple (万, 亿, 千, 百) before a base (元, 人, 人次, 个, 户 …), or a ratio
 * (%, ‰, 百分点, 1). Two units convert when their bases are equal; the factor is exact.
 *
 * @param symbol the unit as printed, for example {@code 万元}; the pure number is {@code 1}
 */
public record Unit(String symbol) {

    /** The pure number. */
    public static final Unit ONE = new Unit("1");
    /** 元. */
    public static final Unit YUAN = new Unit("元");
    /** 万元. */
    public static final Unit TEN_THOUSAND_YUAN = new Unit("万元");
    /** 人. */
    public static final Unit PERSONS = new Unit("人");
    /** %. */
    public static final Unit PERCENT = new Unit("%");
    /** 分, points of a score. */
    public static final Unit POINTS = new Unit("分");

    private static final Map<String, BigDecimal> RATIOS = Map.of("1", BigDecimal.ONE, "%", new BigDecimal("0.01"),
            "‰", new BigDecimal("0.001"), "百分点", new BigDecimal("0.01"), "倍", BigDecimal.ONE);
    private static final Map<Character, BigDecimal> MULTIPLES = Map.of('亿', new BigDecimal(100_000_000), '万',
            new BigDecimal(10_000), '千', new BigDecimal(1_000), '百', new BigDecimal(100));

    /** Checks that the symbol is neither blank nor contains the separator of the serialised form. */
    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        symbol = symbol.strip();
        if (symbol.isEmpty() || symbol.indexOf('|') >= 0) {
            throw new IllegalArgumentException("not a unit: '" + symbol + "'");
        }
        if (symbol.equals("％")) {
            symbol = "%";
        }
    }

    /** The unit with this symbol. */
    public static Unit valueOf(String symbol) {
        return new Unit(symbol);
    }

    /** What is counted, without its multiple: 元 for 万元; {@code 1} for every ratio. */
    public String base() {
        if (RATIOS.containsKey(symbol)) {
            return "1";
        }
        return symbol.substring(multipleLength());
    }

    /** How many bases one of this unit is: 10,000 for 万元, 0.01 for %. */
    public BigDecimal factor() {
        BigDecimal ratio = RATIOS.get(symbol);
        if (ratio != null) {
            return ratio;
        }
        BigDecimal factor = BigDecimal.ONE;
        for (int i = 0; i < multipleLength(); i++) {
            factor = factor.multiply(MULTIPLES.get(symbol.charAt(i)));
        }
        return factor;
    }

    /** Whether quantities of this unit can be stated in the other one. */
    public boolean converts(Unit other) {
        return base().equals(other.base());
    }

    /** Whether this is a ratio: %, ‰, 百分点 or the pure number. */
    public boolean isRatio() {
        return RATIOS.containsKey(symbol);
    }

    private int multipleLength() {
        int length = 0;
        while (length < symbol.length() - 1 && MULTIPLES.containsKey(symbol.charAt(length))) {
            length++;
        }
        return length;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
