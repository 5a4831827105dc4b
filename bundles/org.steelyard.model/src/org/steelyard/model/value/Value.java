package org.steelyard.model.value;

/**
 * What a source states in one place. The serialised form starts with a letter for the kind: {@code q} quantity,
 * {@code d} date, {@code t} text, {@code b} yes or no, {@code -} an explicit blank.
 */
public sealed interface Value {

    /** The value whose {@link #literal()} this is. */
    static Value valueOf(String literal) {
        if (literal.equals("-")) {
            return new Blank();
        }
        if (literal.length() < 2 || literal.charAt(1) != ' ') {
            throw new IllegalArgumentException("not a value: '" + literal + "'");
        }
        String rest = literal.substring(2);
        return switch (literal.charAt(0)) {
            case 'q' -> new Number(Quantity.valueOf(rest));
            case 'd' -> new Day(rest);
            case 't' -> new Text(rest);
            case 'b' -> new Truth(Boolean.parseBoolean(rest));
            default -> throw new IllegalArgumentException("not a value: '" + literal + "'");
        };
    }

    /** The serialised form, read back by {@link #valueOf(String)}. */
    String literal();

    /** A value as a number. */
    static Value of(Quantity quantity) {
        return new Number(quantity);
    }

    /** A number with unit. */
    record Number(Quantity quantity) implements Value {
        @Override
        public String literal() {
            return "q " + quantity;
        }

        @Override
        public String toString() {
            return literal();
        }
    }

    /**
     * A date as precise as it was stated.
     *
     * @param iso {@code 2019}, {@code 2019-03} or {@code 2019-03-11}
     */
    record Day(String iso) implements Value {
        /** Checks the form and that the day exists. */
        public Day {
            boolean ok = iso.matches("\\d{4}") || iso.matches("\\d{4}-(0[1-9]|1[0-2])");
            if (!ok) {
                try {
                    java.time.LocalDate.parse(iso);
                } catch (java.time.format.DateTimeParseException e) {
                    throw new IllegalArgumentException("not a date: '" + iso + "'", e);
                }
            }
        }

        @Override
        public String literal() {
            return "d " + iso;
        }

        @Override
        public String toString() {
            return literal();
        }
    }

    /** A grade, a document number or a text target; never guessed into a number. */
    record Text(String text) implements Value {
        @Override
        public String literal() {
            return "t " + text;
        }

        @Override
        public String toString() {
            return literal();
        }
    }

    /** Yes or no. */
    record Truth(boolean truth) implements Value {
        @Override
        public String literal() {
            return "b " + truth;
        }

        @Override
        public String toString() {
            return literal();
        }
    }

    /** The place is there and nothing stands in it; not zero. */
    record Blank() implements Value {
        @Override
        public String literal() {
            return "-";
        }

        @Override
        public String toString() {
            return literal();
        }
    }
}
