package org.steelyard.tabular;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.document.NumberText;
import org.steelyard.document.ParsedNumber;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.ValueKind;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Reads the cells of one table into values, and reports every cell that does not say what its column says. */
final class ValueReader {

    private static final int MOST = 1000;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Found found;
    private final Context context;
    private final UnitRule units;
    private final Basis basis;
    private final boolean contradicted;
    private int texts;

    ValueReader(Found found, Context context) {
        this.found = found;
        this.context = context;
        this.units = new UnitRule(found, context.findings());
        this.contradicted = units.contradicts();
        this.basis = basis();
    }

    private Basis basis() {
        try {
            return Basis.of(found.table().mapping().getBasis());
        } catch (IllegalArgumentException e) {
            context.findings().add(Code.MAPPING_FAULT, Location.object(found.table().mapping().getKey()), e.getMessage());
            return Basis.UNSTATED;
        }
    }

    UnitRule units() {
        return units;
    }

    /** What a place of the table is called in a message: row and column. */
    record Where(int row, int column, String label) {
    }

    /** The value; empty when the cell cannot be used, which has been reported. */
    Optional<Value> read(Optional<Cell> cell, KnownColumn known, Optional<Headings.Column> column,
            Optional<RowMapping> row, Optional<Unit> inRow, Where where) {
        ValueKind kind = known == null ? ValueKind.NUMBER : known.mapping().getKind();
        boolean blank = kind == ValueKind.NUMBER ? Cells.isBlankNumber(cell) : Cells.isBlank(cell);
        if (blank) {
            return Optional.of(new Value.Blank());
        }
        Cell c = cell.get();
        if (c.kind() == Cell.Kind.ERROR) {
            context.findings().add(Code.CELL_ERROR, found.sheet().location(c), where.label, c.text());
            return Optional.empty();
        }
        return switch (kind) {
            case NUMBER -> number(c, known, column, row, inRow, where);
            case TEXT -> Optional.of(new Value.Text(word(c, known)));
            case DATE -> date(c, where);
            case TRUTH -> truth(c, where);
            case STATEMENT -> statement(c, known, column, row, inRow, where);
        };
    }

    // what is no number is a text, kept as it is: 满意, 逐年提高
    private Optional<Value> statement(Cell cell, KnownColumn known, Optional<Headings.Column> column, Optional<RowMapping> row,
            Optional<Unit> inRow, Where where) {
        Cell number = Bounds.number(cell);
        Optional<ParsedNumber> parsed = Cells.number(number);
        if (parsed.isPresent()) {
            // each row counts something of its own: the unit in the cell needs no other's leave
            return parsed.get().unit().isEmpty() ? number(number, known, column, row, inRow, where) : parsed
                    .map(p -> Value.of(new Quantity(p.value(), p.unit().orElseThrow(), basis, p.approximate())));
        }
        context.findings().add(Code.TEXT_STATED, found.sheet().location(cell), where.label, short_(cell.text()));
        return Optional.of(new Value.Text(cell.text().strip()));
    }

    private Optional<Value> number(Cell cell, KnownColumn known, Optional<Headings.Column> column,
            Optional<RowMapping> row, Optional<Unit> inRow, Where where) {
        Location location = found.sheet().location(cell);
        Optional<ParsedNumber> number = Cells.number(cell);
        if (number.isEmpty()) {
            if (++texts <= MOST) {
                context.findings().add(Code.TEXT_IN_NUMBER, location, where.label, short_(cell.text()));
            } else if (texts == MOST + 1) {
                context.findings().add(Code.TEXT_IN_NUMBER_MORE, found.sheet().location(), found.title(), MOST);
            }
            return Optional.empty();
        }
        if (contradicted) {
            return Optional.empty();
        }
        return units.of(column, known, row, inRow, number.get().unit(), location).map(stated -> {
            // 3.2万 under 万人 is 32,000 persons, not 32,000 times ten thousand
            Unit unit = number.get().multiplied() && !stated.isRatio() ? new Unit(stated.base()) : stated;
            remark(number.get().value(), unit, location, where);
            return Value.of(new Quantity(number.get().value(), unit, basis, number.get().approximate()));
        });
    }

    private void remark(BigDecimal value, Unit unit, Location location, Where where) {
        if (unit.equals(Unit.PERCENT) && value.compareTo(HUNDRED) > 0) {
            context.findings().add(Code.OVER_HUNDRED, location, where.label, value.toPlainString());
        }
        if (value.signum() < 0 && Counts.is(unit)) {
            context.findings().add(Code.NEGATIVE_COUNT, location, where.label, value.toPlainString());
        }
    }

    private String word(Cell cell, KnownColumn known) {
        String text = cell.text().strip();
        String vocabulary = known == null ? null : known.mapping().getVocabulary();
        if (vocabulary == null || vocabulary.isBlank()) {
            return text;
        }
        Optional<String> key = context.vocabularies().key(vocabulary, text);
        if (key.isEmpty()) {
            unknown(cell, known.name(), vocabulary, text);
        }
        return key.orElse(text);
    }

    void unknown(Cell cell, String column, String vocabulary, String text) {
        Findings findings = context.findings();
        List<String> nearest = context.vocabularies().nearest(vocabulary, text);
        findings.add(Code.TERM_UNKNOWN, found.sheet().location(cell), column, short_(text), findings.quoted(nearest), teach(vocabulary, text, nearest));
    }

    // the names of indicators are the rubric's, which no import teaches
    private String teach(String vocabulary, String text, List<String> nearest) {
        if (vocabulary.equals(Vocabularies.INDICATORS)) {
            return context.texts().get("teach.indicator");
        }
        String key = nearest.stream().findFirst().flatMap(word -> context.vocabularies().key(vocabulary, word)).orElse(context.texts().get("teach.term"));
        return context.texts().get("teach", Teaching.words(short_(text), vocabulary, key));
    }

    private Optional<Value> date(Cell cell, Where where) {
        Optional<Value> day = Cells.date(cell).map(Value.Day::new);
        if (day.isEmpty()) {
            context.findings().add(Code.TEXT_IN_DATE, found.sheet().location(cell), where.label, short_(cell.text()));
        }
        return day;
    }

    private Optional<Value> truth(Cell cell, Where where) {
        Optional<Value> truth = Cells.truth(cell).map(Value.Truth::new);
        if (truth.isEmpty()) {
            context.findings().add(Code.TEXT_IN_TRUTH, found.sheet().location(cell), where.label, short_(cell.text()));
        }
        return truth;
    }

    private static String short_(String text) {
        String plain = NumberText.plain(text);
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }

    /** Units that count things, of which there cannot be fewer than none. */
    private static final class Counts {
        static boolean is(Unit unit) {
            return !unit.isRatio() && !unit.base().startsWith("元") && !unit.base().equals("分");
        }
    }
}
