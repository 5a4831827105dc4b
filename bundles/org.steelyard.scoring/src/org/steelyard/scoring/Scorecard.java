package org.steelyard.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.value.Place;
import org.steelyard.model.value.Unit;

/**
 * The scored evaluation. Points are exact decimals, already rounded as the rubric declares.
 *
 * @param reading    whether rules were applied as the evaluators did or as the criteria are written
 * @param total      sum of the scored leaves
 * @param full       full points of the rubric
 * @param complete   false when some leaf could not be scored; the total then is a lower bound, not a result
 * @param grade      grade of the total; empty when incomplete or when no band holds it
 * @param distances  how far the total is from the lines of the grades next to it; empty when incomplete
 * @param lines      every indicator in tree order, parents before children
 * @param attached   scorecards of the rubrics attached to the main one, each with a total and a grade of its own; their
 *                   points are no part of this total
 */
public record Scorecard(Reading reading, BigDecimal total, BigDecimal full, boolean complete, Optional<String> grade,
        List<GradeDistance> distances, List<Line> lines, List<Attached> attached) {

    /** Copies what it is given. */
    public Scorecard {
        distances = List.copyOf(distances);
        lines = List.copyOf(lines);
        attached = List.copyOf(attached);
    }

    /** A scorecard with nothing attached. */
    public Scorecard(Reading reading, BigDecimal total, BigDecimal full, boolean complete, Optional<String> grade,
            List<GradeDistance> distances, List<Line> lines) {
        this(reading, total, full, complete, grade, distances, lines, List.of());
    }

    /**
     * The scorecard of an attached rubric, for example of a project's self-evaluation beside that of the department.
     *
     * @param rubric    identifier of the rubric
     * @param name      its name
     * @param scorecard the scorecard
     */
    public record Attached(String rubric, String name, Scorecard scorecard) {
    }

    /** How a rule is read where the published criteria and the practice differ. */
    public enum Reading {
        /** As the evaluators applied it. */
        APPLIED,
        /** By the letter of the criteria. */
        WRITTEN
    }

    /**
     * A grade line next to the total.
     *
     * @param grade  the grade that the line bounds
     * @param line   its lower bound
     * @param margin total minus line; negative when the total is below it
     * @param change the smallest change of the total, in steps of the printed decimals, that crosses the line; negative
     *               for a loss
     * @param leadsTo the grade reached by this change
     */
    public record GradeDistance(String grade, BigDecimal line, BigDecimal margin, BigDecimal change, String leadsTo) {
    }

    /** The line of this indicator, here or in what is attached. */
    public Optional<Line> line(String code) {
        return lines.stream().filter(l -> l.code().equals(code)).findFirst()
                .or(() -> attached.stream().flatMap(a -> a.scorecard().line(code).stream()).findFirst());
    }

    /** The scored or unscored leaves. */
    public List<Line> leaves() {
        return lines.stream().filter(Line::leaf).toList();
    }

    /**
     * One indicator.
     *
     * @param code     indicator code
     * @param name     its name
     * @param level    depth, roots are 1
     * @param leaf     whether it carries a rule
     * @param weight   full points
     * @param score    rounded score; of a parent, the sum of its scored leaves; empty when a leaf is not scored
     * @param lost     weight minus score; empty when not scored
     * @param complete false when the leaf, or a leaf below, is not scored
     * @param entry    how the score of a leaf came about; empty for parents
     */
    public record Line(String code, String name, int level, boolean leaf, BigDecimal weight, Optional<BigDecimal> score,
            Optional<BigDecimal> lost, boolean complete, Optional<Entry> entry) {
    }

    /**
     * The ledger entry of a leaf.
     *
     * @param rule     the rule in words
     * @param kind     kind of rule, for example {@code linear}; stable
     * @param basis    stated, inferred or missing in the published rubric
     * @param operands the operands with the claims behind them
     * @param actual   the measured value, when the rule has one
     * @param raw      result before rounding; empty when not scored
     * @param rounded  result after rounding; empty when not scored
     * @param calculation the arithmetic in one line: {@code 5−(117.10%−100%)×5=4.145→4.1}
     * @param losses   points lost and why; adds up to the loss of the line
     * @param missing  why it is not scored, one sentence per missing input; empty when scored
     * @param notes    remarks: part-steps read as declared, caps applied, criteria read differently
     */
    public record Entry(String rule, String kind, String basis, List<OperandLine> operands, Optional<Actual> actual,
            Optional<BigDecimal> raw, Optional<BigDecimal> rounded, String calculation, List<Loss> losses,
            List<String> missing, List<String> notes) {
        /** Copies what it is given. */
        public Entry {
            operands = List.copyOf(operands);
            losses = List.copyOf(losses);
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }
    }

    /** A measured value, for example 117.10 %; {@code text} is how it is printed. */
    public record Actual(BigDecimal value, Unit unit, String text) {
    }

    /**
     * One operand.
     *
     * @param key     name in expressions
     * @param name    name for people
     * @param value   value in the rule's unit, or the text or judgement; empty when missing
     * @param unit    unit, or empty
     * @param address address of the slot
     * @param place   where the adopted claim was stated; empty for something typed
     * @param raw     the claim as printed
     */
    public record OperandLine(String key, String name, Optional<String> value, String unit, String address,
            Optional<Place> place, String raw) {
    }

    /** Points lost and why. */
    public record Loss(BigDecimal points, String reason) {
    }
}
