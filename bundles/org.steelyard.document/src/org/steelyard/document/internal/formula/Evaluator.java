package org.steelyard.document.internal.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.document.Cell;
import org.steelyard.document.Grid;

/**
 * Computes formulas from the cells of one workbook, exactly. A value is a {@link BigDecimal}, {@link String},
 * {@link Boolean}, or empty for a blank cell. Everything is bounded: steps in all, cells of a range, cells that wait for
 * each other.
 */
final class Evaluator {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int MAX_STEPS = 5_000_000;
    private static final int MAX_RANGE = 100_000;
    private static final int MAX_WAITING = 100;

    private record At(String sheet, int row, int column) {
    }

    private record Result(Optional<Object> value, BigDecimal largest) {
    }

    private final Map<String, Map<Long, Cell>> sheets = new HashMap<>();
    private final Map<At, Result> known = new HashMap<>();
    private final Map<At, Unsupported> failed = new HashMap<>();
    private final Set<At> waiting = new HashSet<>();
    private int steps;
    private BigDecimal largest = BigDecimal.ZERO;

    Evaluator(List<Grid> grids) {
        for (Grid grid : grids) {
            Map<Long, Cell> cells = new HashMap<>();
            grid.cells().forEach(c -> cells.put(position(c.row(), c.column()), c));
            sheets.put(key(grid.name()), cells);
        }
    }

    private static String key(String sheet) {
        return sheet.toLowerCase(Locale.ROOT);
    }

    private static long position(int row, int column) {
        return ((long) row << 32) | column;
    }

    /** What the formula of this cell gives. */
    Optional<Object> value(String sheet, Cell cell) throws Unsupported {
        largest = BigDecimal.ZERO;
        return formula(key(sheet), cell);
    }

    /** The largest amount the last value was computed from: what binary rounding errors are measured by. */
    BigDecimal largest() {
        return largest;
    }

    private Optional<Object> formula(String sheet, Cell cell) throws Unsupported {
        At at = new At(sheet, cell.row(), cell.column());
        Result done = known.get(at);
        if (done == null) {
            done = compute(at, cell);
        }
        largest = largest.max(done.largest);
        return done.value;
    }

    private Result compute(At at, Cell cell) throws Unsupported {
        if (failed.containsKey(at)) {
            throw failed.get(at);
        }
        if (waiting.size() >= MAX_WAITING) {
            throw new Unsupported("depth");
        }
        if (!waiting.add(at)) {
            throw Unsupported.vicious("cycle");
        }
        BigDecimal before = largest;
        largest = BigDecimal.ZERO;
        try {
            Result result = new Result(value(FormulaParser.parse(cell.formula()), at.sheet), largest);
            known.put(at, result);
            return result;
        } catch (Unsupported e) {
            failed.put(at, e);
            throw e;
        } finally {
            waiting.remove(at);
            largest = before;
        }
    }

    private Optional<Object> value(Term term, String sheet) throws Unsupported {
        if (++steps > MAX_STEPS) {
            throw Unsupported.vicious("steps");
        }
        return switch (term) {
            case Term.Literal literal -> Optional.of(literal.number());
            case Term.Quoted quoted -> Optional.of(quoted.text());
            case Term.Reference reference when reference.isCell() -> cell(reference, sheet);
            case Term.Reference reference -> throw new Unsupported("range as a value");
            case Term.Negative negative -> Optional.of(number(negative.term(), sheet).negate());
            case Term.Percent percent -> Optional.of(number(percent.term(), sheet).movePointLeft(2));
            case Term.Binary binary -> Optional.of(binary(binary, sheet));
            case Term.Call call -> call(call, sheet);
        };
    }

    private Optional<Object> cell(Term.Reference reference, String own) throws Unsupported {
        String sheet = reference.sheet().isEmpty() ? own : key(reference.sheet());
        return cell(cells(sheet).get(position(reference.row(), reference.column())), sheet);
    }

    private Map<Long, Cell> cells(String sheet) throws Unsupported {
        Map<Long, Cell> cells = sheets.get(sheet);
        if (cells == null) {
            throw new Unsupported("sheet");
        }
        return cells;
    }

    private Optional<Object> cell(Cell cell, String sheet) throws Unsupported {
        if (cell == null) {
            return Optional.empty();
        }
        if (!cell.formula().isEmpty()) {
            try {
                return formula(sheet, cell);
            } catch (Unsupported e) {
                if (e.isVicious()) {
                    throw e;
                }
                // a function that is not checked is believed, so that what builds on it can be
            }
        }
        return switch (cell.kind()) {
            case NUMBER -> Optional.of(seen(cell.number()));
            case TEXT -> Optional.of(cell.text());
            case BOOLEAN -> Optional.of(cell.text().equals("TRUE"));
            case DATE, ERROR -> throw new Unsupported("kind");
        };
    }

    private BigDecimal seen(BigDecimal number) {
        largest = largest.max(number.abs());
        return number;
    }

    private BigDecimal number(Term term, String sheet) throws Unsupported {
        Optional<Object> value = value(term, sheet);
        if (value.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (value.get() instanceof BigDecimal number) {
            return seen(number);
        }
        throw new Unsupported("no number");
    }

    private Object binary(Term.Binary binary, String sheet) throws Unsupported {
        switch (binary.operator()) {
            case "+":
                return number(binary.left(), sheet).add(number(binary.right(), sheet), EXACT);
            case "-":
                return number(binary.left(), sheet).subtract(number(binary.right(), sheet), EXACT);
            case "*":
                return number(binary.left(), sheet).multiply(number(binary.right(), sheet), EXACT);
            case "/":
                BigDecimal divisor = number(binary.right(), sheet);
                if (divisor.signum() == 0) {
                    throw new Unsupported("division by zero");
                }
                return number(binary.left(), sheet).divide(divisor, EXACT);
            default:
                return compare(binary.operator(), value(binary.left(), sheet), value(binary.right(), sheet));
        }
    }

    private static boolean compare(String operator, Optional<Object> left, Optional<Object> right) throws Unsupported {
        int order;
        if (left.orElse("") instanceof String a && right.orElse("") instanceof String b) {
            order = a.compareToIgnoreCase(b);
            if (order != 0 && !operator.equals("=") && !operator.equals("<>")) {
                // the order of texts is that of a language
                throw new Unsupported("order of texts");
            }
        } else if (left.orElse(BigDecimal.ZERO) instanceof BigDecimal a && right.orElse(BigDecimal.ZERO) instanceof BigDecimal b) {
            // Excel compares 15 digits, so that binary rounding errors do not count
            order = a.round(new MathContext(15)).compareTo(b.round(new MathContext(15)));
        } else {
            throw new Unsupported("comparison");
        }
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    private Optional<Object> call(Term.Call call, String sheet) throws Unsupported {
        List<Term> arguments = call.arguments();
        switch (call.function()) {
            case "SUM":
                return Optional.of(numbers(arguments, sheet).stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b, EXACT)));
            case "AVERAGE":
                List<BigDecimal> numbers = numbers(arguments, sheet);
                if (numbers.isEmpty()) {
                    throw new Unsupported("nothing to average");
                }
                return Optional.of(numbers.stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b, EXACT))
                        .divide(BigDecimal.valueOf(numbers.size()), EXACT));
            case "ROUND":
                return Optional.of(round(arguments, sheet));
            default:
                return choose(arguments, sheet);
        }
    }

    private BigDecimal round(List<Term> arguments, String sheet) throws Unsupported {
        if (arguments.size() != 2) {
            throw new Unsupported("arguments");
        }
        BigDecimal decimals = number(arguments.get(1), sheet);
        if (decimals.abs().compareTo(BigDecimal.valueOf(15)) > 0) {
            throw new Unsupported("decimals");
        }
        // Excel rounds what 15 digits show: 1.005 is up, though its binary form is below
        return number(arguments.get(0), sheet).round(new MathContext(15)).setScale(decimals.intValue(), RoundingMode.HALF_UP);
    }

    private Optional<Object> choose(List<Term> arguments, String sheet) throws Unsupported {
        if (arguments.size() != 2 && arguments.size() != 3) {
            throw new Unsupported("arguments");
        }
        Object condition = value(arguments.get(0), sheet).orElse(false);
        boolean met = condition instanceof BigDecimal number ? number.signum() != 0
                : condition instanceof Boolean truth ? truth : unsupported();
        if (!met && arguments.size() == 2) {
            return Optional.of(false);
        }
        return value(arguments.get(met ? 1 : 2), sheet);
    }

    private static boolean unsupported() throws Unsupported {
        throw new Unsupported("condition");
    }

    /** The numbers among the arguments; in ranges and cells, blanks and texts do not count. */
    private List<BigDecimal> numbers(List<Term> arguments, String own) throws Unsupported {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Term argument : arguments) {
            if (!(argument instanceof Term.Reference r)) {
                numbers.add(number(argument, own));
                continue;
            }
            long size = (r.lastRow() - r.row() + 1L) * (r.lastColumn() - r.column() + 1L);
            steps += (int) Math.min(size, MAX_RANGE);
            if (size > MAX_RANGE || steps > MAX_STEPS) {
                throw new Unsupported("range");
            }
            String sheet = r.sheet().isEmpty() ? own : key(r.sheet());
            Map<Long, Cell> cells = cells(sheet);
            for (int row = r.row(); row <= r.lastRow(); row++) {
                for (int column = r.column(); column <= r.lastColumn(); column++) {
                    Optional<Object> value = cell(cells.get(position(row, column)), sheet);
                    if (value.isPresent() && value.get() instanceof BigDecimal number) {
                        numbers.add(seen(number));
                    }
                }
            }
        }
        return numbers;
    }
}
