package org.steelyard.report.internal.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.city.spi.ExportResult.Bound;
import org.steelyard.document.Grid.Merge;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.model.evaluation.NumberingStyle;
import org.steelyard.model.outline.Block;
import org.steelyard.model.outline.Grid;
import org.steelyard.model.outline.GridColumn;
import org.steelyard.model.outline.Orientation;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.outline.OutlineSection;
import org.steelyard.model.outline.RepeatOver;
import org.steelyard.model.outline.Sentence;
import org.steelyard.model.value.Place;
import org.steelyard.report.internal.fill.Complaints;
import org.steelyard.report.internal.fill.Facts;
import org.steelyard.report.internal.fill.Figure;
import org.steelyard.report.internal.fill.Filled;
import org.steelyard.report.internal.fill.Filler;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.Items;
import org.steelyard.report.internal.fill.LedgerRow;
import org.steelyard.report.internal.formula.LedgerLine;
import org.steelyard.report.internal.grid.FilledGrid;
import org.steelyard.report.internal.grid.GridFiller;
import org.steelyard.report.internal.numbering.Numbering;

/**
 * Goes through an outline and writes a workbook: each section of the top level is a sheet, sections below it stand under
 * one another on that sheet.
 */
public final class SheetBuilder {

    private static final BigDecimal MILLIMETRES_A_CHARACTER = new BigDecimal("2.1");
    private static final int USUAL_WIDTH = 12;

    private final Outline outline;
    private final Facts facts;
    private final Filler filler;
    private final Items items;
    private final Complaints complaints;
    private final GridFiller grids;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<SheetDraft> sheets = new ArrayList<>();
    private final Map<String, List<LedgerLine>> ledger = new HashMap<>();
    private final List<Bound> bound = new ArrayList<>();

    /** A builder for one workbook. */
    public SheetBuilder(Outline outline, Facts facts, Filler filler, Items items, Complaints complaints, GridFiller grids) {
        this.outline = outline;
        this.facts = facts;
        this.filler = filler;
        this.items = items;
        this.complaints = complaints;
        this.grids = grids;
    }

    private static final class SheetDraft {
        private final int index;
        private final String name;
        private final boolean landscape;
        private final Map<Integer, Integer> widths = new HashMap<>();
        private final List<Merge> merges = new ArrayList<>();
        private final int columns;
        private int row;
        private int grids;
        private int frozenRows;

        private SheetDraft(int index, String name, boolean landscape, int columns) {
            this.index = index;
            this.name = name;
            this.landscape = landscape;
            this.columns = columns;
        }
    }

    /** The whole workbook. */
    public SheetDocument build() {
        Item root = items.evaluation();
        Set<String> names = new HashSet<>();
        for (OutlineSection section : outline.getSections()) {
            if (section.isRemoved()) {
                continue;
            }
            for (Item item : items.over(section.getRepeatOver(), root)) {
                if (filler.test(section.getWhen(), item, section.getKey())) {
                    sheet(section, item, names);
                }
            }
        }
        return new SheetDocument(facts.evaluation().getTitle() == null ? "" : facts.evaluation().getTitle(), written());
    }

    /** Every number written, in order, by sheet and cell. */
    public List<Bound> bound() {
        return List.copyOf(bound);
    }

    private void sheet(OutlineSection section, Item item, Set<String> names) {
        String heading = filler.fill(section.getHeading(), item, section.getKey()).text();
        SheetDraft sheet = new SheetDraft(sheets.size(), legal(heading.isEmpty() ? section.getKey() : heading, names),
                section.getOrientation() == Orientation.LANDSCAPE, widest(section));
        sheets.add(sheet);
        content(section, item, sheet, sheet.name);
    }

    private void content(OutlineSection section, Item item, SheetDraft sheet, String where) {
        for (Block block : section.getBlocks()) {
            boolean later = block instanceof Sentence sentence && sentence.getRepeatOver() != RepeatOver.NOTHING;
            if (later || filler.test(block.getWhen(), item, where)) {
                block(block, item, sheet, where);
            }
        }
        for (OutlineSection below : section.getSections()) {
            for (Item each : below.isRemoved() ? List.<Item>of() : items.over(below.getRepeatOver(), item)) {
                if (filler.test(below.getWhen(), each, where)) {
                    Filled heading = filler.fill(below.getHeading(), each, where);
                    if (!heading.isEmpty()) {
                        line(heading, new Look(Look.Kind.TITLE, Align.CENTER, false), sheet);
                    }
                    content(below, each, sheet, heading.isEmpty() ? where : heading.text());
                }
            }
        }
    }

    private static int widest(OutlineSection section) {
        int widest = 1;
        for (Block block : section.getBlocks()) {
            widest = Math.max(widest, block instanceof Grid grid ? grid.getColumns().size() : 1);
        }
        for (OutlineSection below : section.getSections()) {
            widest = Math.max(widest, widest(below));
        }
        return widest;
    }

    private void block(Block block, Item item, SheetDraft sheet, String where) {
        switch (block) {
            case Sentence sentence -> sentence(sentence, item, sheet, where);
            case Grid grid -> grid(grid, item, sheet, where);
            default -> complaints.block(where, block.eClass().getName());
        }
    }

    /** The first sentence of a sheet is its title, every other one a note. */
    private void sentence(Sentence sentence, Item item, SheetDraft sheet, String where) {
        int count = 0;
        for (Item each : items.over(sentence.getRepeatOver(), item)) {
            if (!filler.test(sentence.getWhen(), each, where)) {
                continue;
            }
            String label = sentence.getList() == NumberingStyle.NONE ? "" : Numbering.label(sentence.getList(), ++count);
            boolean title = sheet.row == 0;
            line(Filled.words(label).then(filler.fill(sentence.getText(), each, where)),
                    new Look(title ? Look.Kind.TITLE : Look.Kind.NOTE, title ? Align.CENTER : Align.LEFT, false), sheet);
        }
    }

    private void line(Filled text, Look look, SheetDraft sheet) {
        if (text.isEmpty()) {
            return;
        }
        drafts.add(new Draft(new Role.At(sheet.index, sheet.row, 0), text, look, Role.PLAIN));
        if (sheet.columns > 1) {
            sheet.merges.add(new Merge(sheet.row, 0, sheet.row, sheet.columns - 1));
        }
        sheet.row++;
    }

    private void grid(Grid grid, Item item, SheetDraft sheet, String where) {
        FilledGrid filled = grids.fill(grid, item, where);
        Filled caption = filler.fill(grid.getCaption(), item, where);
        line(caption, new Look(Look.Kind.NOTE, Align.CENTER, false), sheet);
        line(filler.fill(grid.getUnitLine(), item, where), new Look(Look.Kind.NOTE, Align.RIGHT, false), sheet);
        if (filled.rows().isEmpty()) {
            complaints.emptyGrid(where, caption.isEmpty() ? where : caption.text());
        }
        for (List<FilledGrid.Slot> header : filled.header()) {
            row(header, sheet, c -> new Look(Look.Kind.HEADING, Align.CENTER, true), c -> Role.PLAIN);
        }
        sheet.grids++;
        sheet.frozenRows = sheet.grids == 1 ? sheet.row : 0;
        Roles roles = new Roles(filled, sheet.index, sheet.row);
        for (int r = 0; r < filled.rows().size(); r++) {
            int row = r;
            remember(filled.rows().get(r).item());
            row(filled.rows().get(r).slots(), sheet, c -> new Look(Look.Kind.BODY, align(filled.columns().get(c)), false),
                    c -> grid.isLiveFormulas() ? roles.body(row, c) : Role.PLAIN);
        }
        if (!filled.total().isEmpty()) {
            row(filled.total(), sheet, c -> new Look(Look.Kind.TOTAL, c == 0 ? Align.CENTER : align(filled.columns().get(c)), true),
                    c -> grid.isLiveFormulas() ? roles.total(c) : Role.PLAIN);
        }
        widths(filled.columns(), sheet);
        sheet.row++;
    }

    private void remember(Item item) {
        item.nearest(LedgerRow.class).filter(r -> !r.line().key().isEmpty())
                .ifPresent(r -> ledger.computeIfAbsent(r.indicator(), k -> new ArrayList<>()).add(r.line()));
    }

    private void row(List<FilledGrid.Slot> slots, SheetDraft sheet, java.util.function.IntFunction<Look> look, java.util.function.IntFunction<Role> role) {
        for (int c = 0; c < slots.size(); c++) {
            FilledGrid.Slot slot = slots.get(c);
            Role.At at = new Role.At(sheet.index, sheet.row, c);
            drafts.add(new Draft(at, slot.covered() ? Filled.EMPTY : slot.content(), look.apply(c), slot.covered() ? Role.PLAIN : role.apply(c)));
            if (slot.rowSpan() > 1 || slot.columnSpan() > 1) {
                sheet.merges.add(new Merge(sheet.row, c, sheet.row + slot.rowSpan() - 1, c + slot.columnSpan() - 1));
            }
        }
        sheet.row++;
    }

    private static void widths(List<GridColumn> columns, SheetDraft sheet) {
        for (int c = 0; c < columns.size(); c++) {
            BigDecimal width = columns.get(c).getWidth();
            int characters = width == null ? USUAL_WIDTH : width.divide(MILLIMETRES_A_CHARACTER, 0, java.math.RoundingMode.UP).intValue();
            sheet.widths.merge(c, characters, Math::max);
        }
    }

    private static Align align(GridColumn column) {
        return switch (column.getAlign()) {
            case LEFT -> Align.LEFT;
            case CENTER -> Align.CENTER;
            case RIGHT -> Align.RIGHT;
        };
    }

    private List<SheetDocument.Sheet> written() {
        SheetFormulas formulas = new SheetFormulas(facts, sheets.stream().map(s -> s.name).toList(), ledger, drafts);
        Map<Integer, List<SheetCell>> cells = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            cells.computeIfAbsent(draft.at().sheet(), k -> new ArrayList<>())
                    .add(new SheetCell(draft.at().row(), draft.at().column(), content(draft, formulas.of(draft)), draft.look()));
        }
        List<SheetDocument.Sheet> all = new ArrayList<>();
        for (SheetDraft sheet : sheets) {
            List<Integer> widths = new ArrayList<>();
            for (int c = 0; c < sheet.columns; c++) {
                widths.add(sheet.widths.getOrDefault(c, USUAL_WIDTH));
            }
            all.add(new SheetDocument.Sheet(sheet.name, sheet.landscape, widths, sheet.frozenRows, 0, cells.getOrDefault(sheet.index, List.of()), sheet.merges));
        }
        return all;
    }

    private SheetDocument.Content content(Draft draft, Optional<String> formula) {
        Optional<Figure> figure = draft.content().figure();
        if (figure.isEmpty()) {
            String text = draft.content().text();
            return formula.isPresent() ? new SheetDocument.TextFormula(formula.get(), text) : new SheetDocument.Text(text);
        }
        Figure f = figure.get();
        bound.add(new Bound(sheets.get(draft.at().sheet()).name + "!" + Place.columnName(draft.at().column()) + (draft.at().row() + 1), f.text()));
        return formula.isPresent() ? new SheetDocument.Formula(formula.get(), f.value(), f.decimals(), f.percent())
                : new SheetDocument.Number(f.value(), f.decimals(), f.percent());
    }

    /** A name that spreadsheets accept, different from those before. */
    private static String legal(String heading, Set<String> taken) {
        String plain = heading.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.isEmpty() ? "1" : plain.substring(0, Math.min(28, plain.length()));
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + " " + i;
        }
        return unique;
    }
}
