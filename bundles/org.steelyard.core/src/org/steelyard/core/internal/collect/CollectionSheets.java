package org.steelyard.core.internal.collect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.steelyard.document.Grid;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.SheetDocument.Form;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.SheetDocument.Validation;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.model.text.Texts;

/** The workbook that is sent to one unit: instructions, list of materials, sheet of values, and a hidden sheet of marks. */
public final class CollectionSheets {

    private static final Look TITLE = new Look(Look.Kind.TITLE, Align.CENTER, true);
    private static final Look HEADING = new Look(Look.Kind.HEADING, Align.CENTER, true);
    private static final Look LABEL = new Look(Look.Kind.BODY, Align.LEFT, true);
    private static final Look CENTRED = new Look(Look.Kind.BODY, Align.CENTER, true);
    private static final Look PROSE = new Look(Look.Kind.PROSE, Align.LEFT, true);
    private static final Look NUMBER_ENTRY = new Look(Look.Kind.ENTRY, Align.RIGHT, false);
    private static final Look WORD_ENTRY = new Look(Look.Kind.ENTRY, Align.LEFT, false);
    private static final Look CHOICE_ENTRY = new Look(Look.Kind.ENTRY, Align.CENTER, false);
    private static final int FIRST_SHOWN = 2;
    private static final int HEAD = 3;

    private final Asked asked;
    private final Optional<LocalDate> due;
    private final Texts texts;

    /** Workbooks of what is asked; the texts are Chinese, as are the offices. */
    public CollectionSheets(Asked asked, Optional<LocalDate> due, Texts texts) {
        this.asked = asked;
        this.due = due;
        this.texts = texts;
    }

    /** A name for the workbook of this unit, the same each time. */
    public String fileName(Asked.Unit unit) {
        return texts.get("file-name", unit.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
    }

    /** The workbook for this unit. */
    public SheetDocument workbook(Asked.Unit unit) {
        Map<String, String> marks = Map.of(Marks.KEY_FORMAT, Marks.FORMAT, Marks.KEY_EVALUATION, asked.evaluation(), Marks.KEY_UNIT, unit.name());
        List<Sheet> sheets = new ArrayList<>(List.of(instructions(unit), materials(unit)));
        if (!unit.items().isEmpty()) {
            sheets.add(values(unit));
        }
        sheets.add(hidden(marks));
        return new SheetDocument(texts.get("title", asked.title()), sheets, marks);
    }

    private Sheet instructions(Asked.Unit unit) {
        List<SheetCell> cells = new ArrayList<>();
        List<Grid.Merge> merges = new ArrayList<>();
        cells.add(cell(0, 0, texts.get("instructions.title"), TITLE));
        merges.add(new Grid.Merge(0, 0, 0, 2));
        List<String> facts = List.of("evaluation", asked.title(), "years", years(), "unit", unit.name(), "due", dueText(), "extent",
                texts.get("extent.text", unit.items().size(), unit.materials().size()));
        int row = 1;
        for (int i = 0; i < facts.size(); i += 2) {
            cells.add(cell(row, 0, texts.get("fact." + facts.get(i)), HEADING));
            cells.add(cell(row, 1, facts.get(i + 1), LABEL));
            merges.add(new Grid.Merge(row, 1, row, 2));
            row++;
        }
        row++;
        for (int i = 1; !texts.get("instruction." + i).equals("instruction." + i); i++) {
            cells.add(cell(row, 0, texts.get("instruction." + i), PROSE));
            merges.add(new Grid.Merge(row, 0, row, 2));
            row++;
        }
        return new Sheet(texts.get("sheet.instructions"), true, List.of(18, 60, 50), 0, 0, cells, merges, new Form(true, false, Set.of(), List.of()));
    }

    private Sheet materials(Asked.Unit unit) {
        int last = MaterialColumn.values().length - 1;
        List<SheetCell> cells = new ArrayList<>();
        List<Validation> validations = new ArrayList<>();
        List<Grid.Merge> merges = head("materials.title", last, unit, cells);
        for (MaterialColumn column : MaterialColumn.values()) {
            cells.add(cell(HEAD, column.ordinal(), column == MaterialColumn.ID ? Marks.MATERIALS : column.hidden() ? "" : texts.get("material." + column.name()), HEADING));
        }
        int row = HEAD + 1;
        for (Material material : unit.materials()) {
            List<String> labels = List.of(material.title(), String.join("、", material.indicators()), years(), texts.get("kind." + material.kind()));
            String id = "material:" + material.kind() + ":" + material.title();
            cells.add(cell(row, MaterialColumn.ID.ordinal(), id, LABEL));
            cells.add(cell(row, MaterialColumn.CHECK.ordinal(), Marks.check(id, labels), LABEL));
            cells.add(cell(row, MaterialColumn.NUMBER.ordinal(), Integer.toString(row - HEAD), CENTRED));
            for (int i = 0; i < labels.size(); i++) {
                cells.add(cell(row, MaterialColumn.TITLE.ordinal() + i, labels.get(i), i == 2 ? CENTRED : LABEL));
            }
            boolean own = material.kind() == Material.Kind.QUESTIONNAIRE;
            cells.add(cell(row, MaterialColumn.GIVEN.ordinal(), own ? "—" : "", own ? CENTRED : CHOICE_ENTRY));
            cells.add(cell(row, MaterialColumn.REMARK.ordinal(), "", WORD_ENTRY));
            if (!own) {
                validations.add(new Validation(row, MaterialColumn.GIVEN.ordinal(), new Validation.OneOf(List.of(texts.get("choices").split("、"))), texts.get("choices.error")));
            }
            row++;
        }
        List<Integer> widths = Arrays.stream(MaterialColumn.values()).map(MaterialColumn::width).toList();
        Set<Integer> hidden = Arrays.stream(MaterialColumn.values()).filter(MaterialColumn::hidden).map(Enum::ordinal).collect(Collectors.toSet());
        return new Sheet(texts.get("sheet.materials"), true, widths, HEAD + 1, MaterialColumn.INDICATORS.ordinal(), cells, merges, new Form(true, false, hidden, validations));
    }

    private Sheet values(Asked.Unit unit) {
        List<SheetCell> cells = new ArrayList<>();
        List<Validation> validations = new ArrayList<>();
        List<Grid.Merge> merges = head("values.title", Column.values().length - 1, unit, cells);
        for (Column column : Column.values()) {
            cells.add(cell(HEAD, column.ordinal(), column == Column.ID ? Marks.VALUES : column.hidden() ? "" : texts.get("column." + column.name()), HEADING));
        }
        int row = HEAD + 1;
        for (Item item : unit.items()) {
            List<String> labels = labels(item);
            String id = item.address().toString();
            cells.add(cell(row, Column.ID.ordinal(), id, LABEL));
            cells.add(cell(row, Column.CHECK.ordinal(), Marks.check(id, labels), LABEL));
            cells.add(cell(row, Column.NUMBER.ordinal(), Integer.toString(row - HEAD), CENTRED));
            for (int i = 0; i < labels.size(); i++) {
                int column = Column.INDICATOR.ordinal() + i;
                cells.add(cell(row, column, labels.get(i), column >= Column.UNIT.ordinal() && column <= Column.SCOPE.ordinal() ? CENTRED : LABEL));
            }
            cells.add(cell(row, Column.VALUE.ordinal(), "", item.unit().isPresent() ? NUMBER_ENTRY : WORD_ENTRY));
            cells.add(cell(row, Column.REMARK.ordinal(), "", WORD_ENTRY));
            if (item.unit().isPresent() && !item.bounded() && !item.signed()) {
                validations.add(new Validation(row, Column.VALUE.ordinal(), new Validation.AtLeast(BigDecimal.ZERO), texts.get("number.error")));
            }
            row++;
        }
        List<Integer> widths = Arrays.stream(Column.values()).map(Column::width).toList();
        Set<Integer> hidden = Arrays.stream(Column.values()).filter(Column::hidden).map(Enum::ordinal).collect(Collectors.toSet());
        return new Sheet(texts.get("sheet.values"), true, widths, HEAD + 1, Column.UNIT.ordinal(), cells, merges, new Form(true, false, hidden, validations));
    }

    /** The labels of a row, from indicator to basis. */
    private List<String> labels(Item item) {
        String from = item.table().isEmpty() ? "" : texts.get("from-table", item.table());
        String basis = item.basis().isEmpty() ? from : from.isEmpty() ? item.basis() : item.basis() + "；" + from;
        return List.of(String.join("、", item.indicators()), item.optional() ? texts.get("optional", item.name()) : item.name(),
                item.unit().map(org.steelyard.model.value.Unit::symbol).orElse(texts.get("words")),
                item.period().matches("\\d{4}") ? texts.get("year", item.period()) : dash(item.period()), dash(item.scope()), dash(basis));
    }

    private static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }

    // title, then who and until when, on the columns that are shown
    private List<Grid.Merge> head(String title, int last, Asked.Unit unit, List<SheetCell> cells) {
        cells.add(cell(0, FIRST_SHOWN, texts.get(title, asked.title()), TITLE));
        cells.add(cell(1, FIRST_SHOWN, texts.get("head.unit", unit.name(), dueText()), PROSE));
        cells.add(cell(2, FIRST_SHOWN, texts.get("head.entry"), PROSE));
        return new ArrayList<>(IntStream.range(0, HEAD).mapToObj(r -> new Grid.Merge(r, FIRST_SHOWN, r, last)).toList());
    }

    private Sheet hidden(Map<String, String> marks) {
        List<SheetCell> cells = new ArrayList<>();
        List<String> keys = marks.keySet().stream().sorted().toList();
        for (int i = 0; i < keys.size(); i++) {
            cells.add(cell(i, 0, keys.get(i), LABEL));
            cells.add(cell(i, 1, marks.get(keys.get(i)), LABEL));
        }
        return new Sheet(Marks.SHEET, false, List.of(30, 60), 0, 0, cells, List.of(), new Form(true, true, Set.of(), List.of()));
    }

    private String years() {
        return asked.years().size() > 1 ? texts.get("years", asked.years().getFirst(), asked.years().getLast()) : texts.get("year", String.join("、", asked.years()));
    }

    private String dueText() {
        return due.map(d -> texts.get("date", Integer.toString(d.getYear()), d.getMonthValue(), d.getDayOfMonth())).orElse(texts.get("no-date"));
    }

    private static SheetCell cell(int row, int column, String text, Look look) {
        return new SheetCell(row, column, new Text(text), look);
    }
}
