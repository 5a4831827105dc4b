package org.steelyard.report.internal.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An arithmetic term that can be written as a spreadsheet formula and worked out here, so that no formula is written
 * whose value is not the score.
 */
public sealed interface Term {

    /** Its value. */
    BigDecimal value();

    /** As a formula, references written by this function. */
    String formula(Function<Cell, String> at);

    /** As a formula where nothing around it could be misread: without parentheses of its own. */
    default String plain(Function<Cell, String> at) {
        return formula(at);
    }

    /** A number written into the formula. */
    record Constant(BigDecimal value) implements Term {
        @Override
        public String formula(Function<Cell, String> at) {
            String text = value.toPlainString();
            return value.signum() < 0 ? "(" + text + ")" : text;
        }
    }

    /**
     * The cell of an operand in the ledger.
     *
     * @param indicator code of the leaf
     * @param position  position among its ledger rows
     * @param value     the number in it
     */
    record Cell(String indicator, int position, BigDecimal value) implements Term {
        @Override
        public String formula(Function<Cell, String> at) {
            return at.apply(this);
        }
    }

    /** A sum, difference, product or quotient. */
    record Binary(char sign, Term left, Term right) implements Term {
        @Override
        public BigDecimal value() {
            return switch (sign) {
                case '+' -> left.value().add(right.value());
                case '-' -> left.value().subtract(right.value());
                case '*' -> left.value().multiply(right.value());
                default -> left.value().divide(right.value(), MathContext.DECIMAL128);
            };
        }

        @Override
        public String formula(Function<Cell, String> at) {
            return "(" + plain(at) + ")";
        }

        @Override
        public String plain(Function<Cell, String> at) {
            return left.formula(at) + sign + right.formula(at);
        }
    }

    /** A function of a spreadsheet: SUM, AVERAGE, MIN, MAX, COUNT, ABS. */
    record Call(String name, List<Term> arguments) implements Term {
        /** Copies what it is given. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public BigDecimal value() {
            List<BigDecimal> values = arguments.stream().map(Term::value).toList();
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return switch (name) {
                case "SUM" -> sum;
                case "AVERAGE" -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
                case "MIN" -> values.stream().min(BigDecimal::compareTo).orElseThrow();
                case "MAX" -> values.stream().max(BigDecimal::compareTo).orElseThrow();
                case "COUNT" -> BigDecimal.valueOf(values.size());
                case "ABS" -> values.get(0).abs();
                default -> throw new IllegalStateException("no function " + name);
            };
        }

        @Override
        public String formula(Function<Cell, String> at) {
            return name + "(" + arguments.stream().map(a -> a.plain(at)).collect(Collectors.joining(",")) + ")";
        }
    }

    /** Rounding half-up, away from zero or towards it. */
    record Rounded(Term term, int places, RoundingMode mode) implements Term {
        @Override
        public BigDecimal value() {
            return term.value().setScale(places, mode);
        }

        @Override
        public String formula(Function<Cell, String> at) {
            String name = switch (mode) {
                case UP -> "ROUNDUP";
                case DOWN -> "ROUNDDOWN";
                default -> "ROUND";
            };
            return name + "(" + term.plain(at) + "," + places + ")";
        }
    }

    /** One of two terms. */
    record If(Condition condition, Term then, Term otherwise) implements Term {
        @Override
        public BigDecimal value() {
            return condition.holds() ? then.value() : otherwise.value();
        }

        @Override
        public String formula(Function<Cell, String> at) {
            return "IF(" + condition.formula(at) + "," + then.plain(at) + "," + otherwise.plain(at) + ")";
        }
    }

    /** Something that holds or not. */
    sealed interface Condition {
        /** Whether it holds. */
        boolean holds();

        /** As a formula. */
        String formula(Function<Cell, String> at);
    }

    /** A comparison: {@code < <= = >= > <>}. */
    record Compare(Term left, String sign, Term right) implements Condition {
        @Override
        public boolean holds() {
            int order = left.value().compareTo(right.value());
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case "=" -> order == 0;
                case ">=" -> order >= 0;
                case ">" -> order > 0;
                default -> order != 0;
            };
        }

        @Override
        public String formula(Function<Cell, String> at) {
            return left.formula(at) + sign + right.formula(at);
        }
    }

    /** Whether a judgement reads this. */
    record Says(Cell cell, String found, String wanted) implements Condition {
        @Override
        public boolean holds() {
            return found.equals(wanted);
        }

        @Override
        public String formula(Function<Cell, String> at) {
            return at.apply(cell) + "=\"" + wanted.replace("\"", "\"\"") + "\"";
        }
    }

    /** All or any of several. */
    record Several(String name, List<Condition> conditions) implements Condition {
        /** Copies what it is given. */
        public Several {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds() {
            return name.equals("AND") ? conditions.stream().allMatch(Condition::holds) : conditions.stream().anyMatch(Condition::holds);
        }

        @Override
        public String formula(Function<Cell, String> at) {
            return name + "(" + conditions.stream().map(c -> c.formula(at)).collect(Collectors.joining(",")) + ")";
        }
    }

    /** A constant. */
    static Term of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return new Constant(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The larger one. */
    static Term max(Term a, Term b) {
        return new Call("MAX", List.of(a, b));
    }

    /** The smaller one. */
    static Term min(Term a, Term b) {
        return new Call("MIN", List.of(a, b));
    }
}
