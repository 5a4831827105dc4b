package org.steelyard.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;

/**
 * What can be compared across evaluations, and what cannot. Values of different definitions stand in different rows.
 *
 * @param evaluations the evaluations, in the order given
 * @param rows        one for each definition that some evaluation has a value for, in the order of the definitions
 * @param obstacles   what cannot be compared, and why
 */
public record Comparison(List<Evaluated> evaluations, List<Row> rows, List<Obstacle> obstacles) {

    /** Copies what it is given. */
    public Comparison {
        evaluations = List.copyOf(evaluations);
        rows = List.copyOf(rows);
        obstacles = List.copyOf(obstacles);
    }

    /** An evaluation: its title, city and years. */
    public record Evaluated(String title, String city, List<String> years) {
        /** Copies the years. */
        public Evaluated {
            years = List.copyOf(years);
        }
    }

    /**
     * One definition of a measure.
     *
     * @param key        the measure, stable
     * @param definition which definition of it, stable within the measure
     * @param name       the measure in words
     * @param words      the definition in words
     * @param rounding   how its values were rounded, in words
     */
    public record Row(String key, String definition, String name, String words, Unit unit, String rounding, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One value.
     *
     * @param evaluation index of the evaluation
     * @param year       year, or first and last when the value is not of one year
     * @param scope      scope as the sources state it; empty when they do not
     * @param value      exact decimal, rounded once as the row says, in the unit of the row
     */
    public record Cell(int evaluation, String year, String scope, BigDecimal value, List<Input> inputs) {
        /** Copies the inputs. */
        public Cell {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A value that a cell was worked out from.
     *
     * @param recipe how it was made when it was aggregated from rows; may be empty
     */
    public record Input(SlotAddress address, Quantity quantity, Optional<Place> place, String recipe) {
    }

    /** Why something cannot be compared; the later one tells more where several apply. */
    public enum Kind {
        /** Nothing is stated. */
        MISSING,
        /** Several slots fit. */
        AMBIGUOUS,
        /** The unit does not convert. */
        UNIT,
        /** The expression of the definition cannot be worked out. */
        EXPRESSION,
        /** Statements differ and none is adopted. */
        UNDECIDED,
        /** Only a bound is stated. */
        BOUND,
        /** Words are stated in place of a measurement. */
        TEXT,
        /** The evaluations share no definition. */
        DEFINITION,
        /** The values cover different scopes. */
        SCOPE
    }

    /**
     * Something that cannot be compared.
     *
     * @param key         the measure, stable
     * @param name        the measure in words
     * @param evaluations indexes of the evaluations that it concerns
     * @param reason      a sentence for people
     */
    public record Obstacle(String key, String name, Kind kind, List<Integer> evaluations, String reason) {
        /** Copies the indexes. */
        public Obstacle {
            evaluations = List.copyOf(evaluations);
        }
    }
}
