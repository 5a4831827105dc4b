package org.steelyard.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.document.Cell;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.mapping.AnswerMapping;
import org.steelyard.model.mapping.AnswerMethod;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/**
 * Counts the answers of a survey export, one respondent a row. Only the columns of the questions that the mapping names
 * are looked at; who answered, from where and when never leaves the file.
 */
final class ResponseReader {

    // an answer is quoted only when several gave it, so that nobody's own words are passed on
    private static final int QUOTED_FROM = 3;

    private final Found found;
    private final Sheet sheet;
    private final Context context;
    private final ClaimFactory claims;
    private final int headerRow;
    private final int dataRow;
    private final Map<Integer, String> questions = new TreeMap<>();
    private final List<Integer> respondents = new ArrayList<>();

    ResponseReader(Found found, Context context, ClaimFactory claims) {
        this.found = found;
        this.sheet = found.sheet();
        this.context = context;
        this.claims = claims;
        this.headerRow = headerRow(sheet, found.region(), found.table());
        boolean two = sheet.row(headerRow).stream().anyMatch(c -> sheet.lastColumn(c) > c.column());
        this.dataRow = headerRow + (two ? 2 : 1);
        for (int column : sheet.columns()) {
            String text = sheet.text(headerRow, column) + (two && !sheet.cell(headerRow, column).equals(sheet.cell(headerRow + 1, column))
                    ? sheet.text(headerRow + 1, column) : "");
            questions.put(column, Labels.title(text));
        }
        for (int row = dataRow; row <= Math.min(found.region().lastRow(), sheet.rowCount() - 1); row++) {
            if (sheet.row(row).size() > 1) {
                respondents.add(row);
            }
        }
    }

    /** The row in which most of the questions stand; -1 when none does. */
    static int headerRow(Sheet sheet, Range region, KnownTable table) {
        List<String> wanted = table.mapping().getAnswers().stream().flatMap(a -> a.getQuestions().stream())
                .map(Labels::title).distinct().toList();
        int best = -1;
        long most = 0;
        int end = Math.min(Math.min(region.lastRow(), sheet.rowCount() - 1), region.row() + HeaderMatcher.SEARCH - 1);
        for (int row = region.row(); row <= end; row++) {
            List<String> texts = sheet.row(row).stream().map(c -> Labels.title(c.text())).toList();
            long hits = texts.size() < 2 ? 0 : wanted.stream().filter(w -> texts.stream().anyMatch(t -> t.contains(w))).count();
            if (hits > most) {
                most = hits;
                best = row;
            }
        }
        return best;
    }

    /** Claims the result of every answer mapping; returns the number of respondents. */
    int read() {
        found.table().mapping().getAnswers().forEach(this::read);
        return respondents.size();
    }

    Range range() {
        int last = respondents.isEmpty() ? dataRow : respondents.get(respondents.size() - 1);
        return new Range(headerRow, sheet.columns().get(0), last, sheet.columns().get(sheet.columns().size() - 1));
    }

    private void read(AnswerMapping mapping) {
        List<Integer> columns = new ArrayList<>();
        for (String question : mapping.getQuestions()) {
            List<Integer> mine = columns(question, mapping);
            if (mine.isEmpty()) {
                return;
            }
            mine.stream().filter(c -> !columns.contains(c)).forEach(columns::add);
        }
        List<Integer> rows = respondents;
        if (mapping.getFilter() != null) {
            List<Integer> by = columns(mapping.getFilter().getQuestion(), mapping);
            List<String> accepted = mapping.getFilter().getAnswers().stream().map(Labels::label).toList();
            if (by.isEmpty()) {
                return;
            }
            rows = rows.stream().filter(r -> by.stream().anyMatch(c -> accepted.contains(Labels.label(sheet.text(r, c))))).toList();
        }
        Answers answers = new Answers(mapping);
        unknown(mapping, answers, rows, columns);
        Count count = count(mapping, answers, rows, columns);
        if (count.of.signum() == 0 && mapping.getMethod() != AnswerMethod.COUNT) {
            context.findings().add(Code.NO_ANSWERS, sheet.location(), found.title(), name(mapping));
            return;
        }
        claim(mapping, count, rows, columns);
    }

    private List<Integer> columns(String question, AnswerMapping mapping) {
        String wanted = Labels.title(question);
        List<Integer> columns = questions.entrySet().stream().filter(e -> e.getValue().contains(wanted))
                .map(Map.Entry::getKey).toList();
        if (columns.isEmpty()) {
            context.findings().add(Code.QUESTION_MISSING, sheet.location(), found.title(), question, name(mapping));
        }
        return columns;
    }

    /** What was counted: points or persons, of how many, from how many answers. */
    private record Count(BigDecimal points, BigDecimal of, int answers) {
    }

    private Count count(AnswerMapping mapping, Answers answers, List<Integer> rows, List<Integer> columns) {
        BigDecimal points = BigDecimal.ZERO;
        int counted = 0;
        int persons = 0;
        int answered = 0;
        for (int row : rows) {
            boolean any = false;
            boolean hit = false;
            for (int column : columns) {
                Optional<Cell> cell = sheet.cell(row, column);
                Optional<BigDecimal> score = cell.flatMap(c -> score(mapping, answers, c));
                if (score.isPresent()) {
                    points = points.add(score.get());
                    counted++;
                    hit |= score.get().signum() > 0;
                }
                any |= answers.areScored() ? score.isPresent() : Answers.given(cell);
            }
            answered += any ? 1 : 0;
            persons += answers.areScored() ? hit ? 1 : 0 : any ? 1 : 0;
        }
        BigDecimal scale = mapping.getScale() == null ? BigDecimal.ONE : mapping.getScale();
        return switch (mapping.getMethod()) {
            case SHARE_OF_ITEMS -> new Count(points, new BigDecimal(counted), counted);
            case SCALE_MEAN -> new Count(points, new BigDecimal(counted).multiply(scale), counted);
            case SHARE_OF_RESPONDENTS -> new Count(new BigDecimal(persons),
                    new BigDecimal(answers.areScored() ? answered : rows.size()), counted);
            case COUNT -> new Count(new BigDecimal(persons), new BigDecimal(rows.size()), counted);
        };
    }

    private static Optional<BigDecimal> score(AnswerMapping mapping, Answers answers, Cell cell) {
        if (answers.areScored()) {
            return answers.score(cell);
        }
        return mapping.getMethod() == AnswerMethod.SCALE_MEAN && Answers.given(Optional.of(cell))
                ? Cells.number(cell).map(n -> n.value()) : Optional.empty();
    }

    private void claim(AnswerMapping mapping, Count count, List<Integer> rows, List<Integer> columns) {
        boolean number = mapping.getMethod() == AnswerMethod.COUNT;
        Unit unit = mapping.getUnit() != null ? mapping.getUnit() : new Unit(number ? "份" : "%");
        int places = number ? 0 : mapping.getPlaces() == null ? 2 : mapping.getPlaces();
        BigDecimal result = number ? count.points
                : count.points.divide(unit.isRatio() ? count.of.multiply(unit.factor()) : count.of, places, RoundingMode.HALF_UP);
        Clues clues = new Clues(context, found);
        Amount amount = new Amount(dataRow, columns.get(0), Optional.empty(), Value.of(Quantity.of(result, unit)),
                clues.period(Optional.empty(), "").orElse(""), clues.scope(Optional.empty(), "").orElse(""));
        Map<String, String> variables = Map.of("row", mapping.getKey(), "column", mapping.getKey());
        Optional<SlotAddress> address = claims.address(mapping.getAddress(), variables, amount);
        if (address.isEmpty()) {
            return;
        }
        Map<String, String> notes = new LinkedHashMap<>();
        ClaimFactory.note(notes, "title", found.title());
        ClaimFactory.note(notes, "name", name(mapping));
        notes.put("method", mapping.getMethod().getLiteral());
        notes.put("n", Integer.toString(rows.size()));
        notes.put("numerator", count.points.stripTrailingZeros().toPlainString());
        notes.put("denominator", count.of.stripTrailingZeros().toPlainString());
        notes.put("unit", unit.symbol());
        Range range = new Range(rows.isEmpty() ? dataRow : rows.get(0), columns.stream().min(Integer::compare).orElseThrow(),
                rows.isEmpty() ? dataRow : rows.get(rows.size() - 1), columns.stream().max(Integer::compare).orElseThrow());
        claims.add(new ImportedClaim(address.get(), amount.value(), "", sheet.range(range), name(mapping),
                recipe(mapping, count, rows.size(), columns.size(), result, unit), notes));
    }

    private String recipe(AnswerMapping mapping, Count count, int persons, int questions, BigDecimal result, Unit unit) {
        String filter = mapping.getFilter() == null ? ""
                : context.texts().get("recipe.filter", mapping.getFilter().getQuestion(),
                        context.findings().list(mapping.getFilter().getAnswers()));
        return context.texts().get("recipe." + mapping.getMethod().getLiteral(), persons, questions, count.answers,
                count.points.stripTrailingZeros().toPlainString(), count.of.stripTrailingZeros().toPlainString(),
                result.toPlainString(), unit.symbol(),
                mapping.getScale() == null ? "1" : mapping.getScale().stripTrailingZeros().toPlainString(), filter);
    }

    private void unknown(AnswerMapping mapping, Answers answers, List<Integer> rows, List<Integer> columns) {
        if (!answers.areScored()) {
            return;
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int row : rows) {
            for (int column : columns) {
                Optional<Cell> cell = sheet.cell(row, column);
                if (Answers.given(cell) && !answers.knows(cell.get())) {
                    seen.merge(cell.get().text().strip(), 1, Integer::sum);
                }
            }
        }
        if (!seen.isEmpty()) {
            int all = seen.values().stream().mapToInt(Integer::intValue).sum();
            List<String> quoted = seen.entrySet().stream().filter(e -> e.getValue() >= QUOTED_FROM && e.getKey().length() <= 40)
                    .map(Map.Entry::getKey).toList();
            context.findings().add(Code.ANSWERS_UNKNOWN, sheet.location(), name(mapping), all, context.findings().quoted(quoted));
        }
    }

    private static String name(AnswerMapping mapping) {
        return mapping.getName() == null ? mapping.getKey() : mapping.getName();
    }
}
