package org.steelyard.expression;

import java.math.BigDecimal;
import java.math.MathContext;

import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlOperator;

/** Decimal arithmetic that converts nothing: a text is not a number, a number is not a truth. */
final class Arithmetic extends JexlArithmetic {

    /** Operators applied to values they do not take; {@link Expression} tells the user. */
    static final class WrongKind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongKind(String operator) {
            super(operator, null, false, false);
        }
    }

    Arithmetic() {
        super(true, MathContext.DECIMAL128, Integer.MIN_VALUE);
    }

    @Override
    public Object add(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a + b;
        }
        return number(left, "+").add(number(right, "+"), getMathContext());
    }

    @Override
    public Object subtract(Object left, Object right) {
        return number(left, "-").subtract(number(right, "-"), getMathContext());
    }

    @Override
    public Object multiply(Object left, Object right) {
        return number(left, "*").multiply(number(right, "*"), getMathContext());
    }

    @Override
    public Object divide(Object left, Object right) {
        return number(left, "/").divide(divisor(right, "/"), getMathContext());
    }

    @Override
    public Object mod(Object left, Object right) {
        return number(left, "%").remainder(divisor(right, "%"), getMathContext());
    }

    @Override
    public Object negate(Object value) {
        return number(value, "-").negate();
    }

    @Override
    public Object positivize(Object value) {
        return number(value, "+");
    }

    @Override
    public Object not(Object value) {
        return !toBoolean(value);
    }

    @Override
    public boolean toBoolean(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new WrongKind("?:, and, or, not");
    }

    @Override
    protected boolean toBoolean(boolean strict, Object value) {
        return toBoolean(value);
    }

    @Override
    public boolean testPredicate(Object value) {
        return toBoolean(value);
    }

    @Override
    public boolean equals(Object left, Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (left == null || right == null || left.getClass() != right.getClass()) {
            throw new WrongKind("==");
        }
        return left.equals(right);
    }

    @Override
    protected int compare(Object left, Object right, String operator) {
        return number(left, operator).compareTo(number(right, operator));
    }

    @Override
    protected int compare(Object left, Object right, JexlOperator operator) {
        return compare(left, right, operator.getOperatorSymbol());
    }

    private static BigDecimal number(Object value, String operator) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new WrongKind(operator);
    }

    private static BigDecimal divisor(Object value, String operator) {
        BigDecimal number = number(value, operator);
        if (number.signum() == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return number;
    }
}
