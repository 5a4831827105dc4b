package org.steelyard.core.internal.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.document.Cell;
import org.steelyard.document.Document;
import org.steelyard.document.Grid;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;

/** Reads one filled collection sheet: each row by its id, after its check has shown that its labels are as they were sent. */
final class SheetReader {

    private final Asked asked;
    private final Document document;
    private final Findings findings;
    private final EntryReader entries;
    private final List<ImportedClaim> claims = new ArrayList<>();
    private final List<TableRead> tables = new ArrayList<>();
    private final Set<String> formulasAtFault;

    SheetReader(Asked asked, Document document, Findings findings) {
        this.asked = asked;
        this.document = document;
        this.findings = findings;
        this.entries = new EntryReader(findings);
        this.formulasAtFault = document.problems().stream().filter(p -> p.code().startsWith("document.formula") || p.code().equals("document.external-link")
                || p.code().equals("document.no-cached-value")).map(p -> p.location().sheet() + "!" + p.location().cell()).collect(Collectors.toSet());
    }

    FileRead read() {
        findings.addAll(document.problems());
        Optional<Mark> mark = Mark.of(document);
        if (mark.isEmpty()) {
            if (!document.grids().isEmpty()) {
                findings.add(Severity.ERROR, "import.sheet-damaged", Location.file(document.name()));
            }
        } else if (!mark.get().format().equals(Marks.FORMAT)) {
            findings.add(Severity.ERROR, "import.sheet-format", Location.file(document.name()), mark.get().format(), Marks.FORMAT);
        } else if (!mark.get().evaluation().equals(asked.evaluation())) {
            findings.add(Severity.ERROR, "import.sheet-other-evaluation", Location.file(document.name()), readable(mark.get().evaluation()), readable(asked.evaluation()));
        } else {
            read(mark.get().unit());
        }
        return new FileRead(document.name(), document.sha256(), document.size(), tables);
    }

    // city code, kind, years and rubric: the first and the third are what people know
    private static String readable(String evaluation) {
        String[] parts = evaluation.split("\\|", -1);
        return parts.length == 4 ? parts[0] + " · " + parts[2] + " · " + parts[3] : evaluation;
    }

    private void read(String unit) {
        Optional<Asked.Unit> known = asked.unit(unit);
        if (known.isEmpty()) {
            findings.add(Severity.WARNING, "import.sheet-unit-not-asked", Location.file(document.name()), unit);
        }
        Optional<Grid> values = marked(Marks.VALUES);
        if (values.isPresent()) {
            values(values.get(), unit, known);
        } else if (known.filter(u -> !u.items().isEmpty()).isPresent()) {
            findings.add(Severity.ERROR, "import.sheet-damaged", Location.file(document.name()));
            return;
        }
        marked(Marks.MATERIALS).ifPresent(grid -> {
            tables.add(new TableRead(SheetImporter.TABLE, unit, grid.name(), "A1", ""));
            materials(grid, unit);
        });
    }

    private Optional<Grid> marked(String mark) {
        return document.grids().stream().filter(g -> headOf(g, mark).isPresent()).findFirst();
    }

    private static Optional<Integer> headOf(Grid grid, String mark) {
        return grid.cells().stream().filter(c -> c.column() == 0 && c.text().equals(mark)).map(Cell::row).findFirst();
    }

    private void values(Grid grid, String unit, Optional<Asked.Unit> known) {
        Grid.Lookup sheet = grid.lookup();
        int head = headOf(grid, Marks.VALUES).orElseThrow();
        Map<String, Integer> seen = new HashMap<>();
        for (int row = head + 1; row < sheet.rowCount(); row++) {
            String id = sheet.text(row, Column.ID.ordinal()).strip();
            if (id.isEmpty()) {
                added(grid, sheet, row);
            } else if (!isIntact(sheet, row, id)) {
                findings.add(Severity.ERROR, "import.sheet-row-changed", at(grid, row, sheet.text(row, Column.NAME.ordinal())), label(sheet, row));
                seen.put(id, row);
            } else if (seen.containsKey(id)) {
                findings.add(Severity.ERROR, "import.sheet-row-repeated", at(grid, row, id), label(sheet, row), seen.get(id) + 1);
            } else {
                seen.put(id, row);
                value(grid, sheet, row, id);
            }
        }
        tables.add(new TableRead(SheetImporter.TABLE, unit, grid.name(), "A1:" + Place.columnName(Column.REMARK.ordinal()) + sheet.rowCount(), ""));
        known.ifPresent(u -> removed(u, seen.keySet(), grid));
    }

    private void removed(Asked.Unit unit, Set<String> seen, Grid grid) {
        List<String> gone = unit.items().stream().filter(i -> !i.optional() && !seen.contains(i.address().toString())).map(Item::name).toList();
        if (!gone.isEmpty()) {
            findings.add(Severity.WARNING, "import.sheet-row-removed", Location.sheet(document.name(), grid.name()), gone.size(), String.join("、", gone));
        }
    }

    private void added(Grid grid, Grid.Lookup sheet, int row) {
        if (!sheet.text(row, Column.VALUE.ordinal()).isBlank()) {
            findings.add(Severity.WARNING, "import.sheet-row-added", at(grid, row, sheet.text(row, Column.VALUE.ordinal())), row + 1);
        }
    }

    private static boolean isIntact(Grid.Lookup sheet, int row, String id) {
        List<String> labels = Arrays.stream(Column.values()).filter(Column::label).map(c -> sheet.text(row, c.ordinal())).toList();
        return Marks.check(id, labels).equals(sheet.text(row, Column.CHECK.ordinal()).strip());
    }

    private void value(Grid grid, Grid.Lookup sheet, int row, String id) {
        Optional<Cell> cell = sheet.row(row).stream().filter(c -> c.column() == Column.VALUE.ordinal()).filter(c -> !c.text().isBlank()).findFirst();
        if (cell.isEmpty()) {
            return;
        }
        Location at = at(grid, row, cell.get().text());
        Optional<Item> item = address(id).flatMap(asked::item);
        if (item.isEmpty()) {
            findings.add(Severity.WARNING, "import.sheet-not-asked", at, label(sheet, row));
            return;
        }
        if (!cell.get().formula().isEmpty() && !isSound(grid, cell.get(), item.get(), at)) {
            return;
        }
        entries.read(cell.get(), item.get(), at).ifPresent(entry -> claims.add(claim(grid, sheet, cell.get(), item.get(), entry)));
    }

    // nothing is executed: a saved value counts when the reader's own arithmetic agrees with it
    private boolean isSound(Grid grid, Cell cell, Item item, Location at) {
        boolean unchecked = formulasAtFault.contains(grid.name() + "!") || formulasAtFault.contains(grid.name() + "!" + at.cell());
        findings.add(unchecked ? Severity.ERROR : Severity.INFO, unchecked ? "import.sheet-formula" : "import.sheet-formula-checked", at, item.name(), cell.formula());
        return !unchecked;
    }

    private static Optional<SlotAddress> address(String id) {
        try {
            return Optional.of(SlotAddress.valueOf(id));
        } catch (IllegalArgumentException e) {
            // whoever made an id of another form also gave it a check; it names nothing that is asked
            return Optional.empty();
        }
    }

    private ImportedClaim claim(Grid grid, Grid.Lookup sheet, Cell cell, Item item, EntryReader.Entry entry) {
        Place place = Place.cell(document.sha256(), document.name(), grid.name(), cell.row(), cell.column());
        Map<String, String> notes = new HashMap<>();
        String name = item.name();
        notes.put("name", name);
        String remark = sheet.text(cell.row(), Column.REMARK.ordinal()).strip();
        if (!remark.isEmpty() && item.address().family().equals("workplan")) {
            notes.put("text", remark);
        }
        item.unit().ifPresent(u -> notes.put("unit", u.symbol()));
        String label = name + (remark.isEmpty() || entry.value() instanceof Value.Text ? "" : " · " + remark);
        return new ImportedClaim(item.address(), entry.value(), cell.text(), place, label, "", notes, entry.bound());
    }

    private void materials(Grid grid, String unit) {
        Grid.Lookup sheet = grid.lookup();
        Map<String, Set<String>> byAnswer = new HashMap<>();
        for (int row = headOf(grid, Marks.MATERIALS).orElseThrow() + 1; row < sheet.rowCount(); row++) {
            String given = sheet.text(row, MaterialColumn.GIVEN.ordinal()).strip();
            String id = sheet.text(row, MaterialColumn.ID.ordinal());
            if (id.isEmpty() || id.startsWith("material:" + Material.Kind.QUESTIONNAIRE) || given.equals("是") || given.equals("不适用") || given.equals("Yes")
                    || given.equals("Not applicable")) {
                continue;
            }
            byAnswer.computeIfAbsent(given.isEmpty() ? findings.texts().get("unanswered") : given, g -> new LinkedHashSet<>())
                    .add(sheet.text(row, MaterialColumn.TITLE.ordinal()));
        }
        byAnswer.keySet().stream().sorted().forEach(answer -> findings.add(Severity.INFO, "import.sheet-materials", Location.sheet(document.name(), grid.name()), unit,
                answer, byAnswer.get(answer).size(), String.join("、", byAnswer.get(answer))));
    }

    private Location at(Grid grid, int row, String value) {
        return Location.cell(document.name(), grid.name(), Place.columnName(Column.VALUE.ordinal()) + (row + 1), value);
    }

    private static String label(Grid.Lookup sheet, int row) {
        String name = sheet.text(row, Column.NAME.ordinal());
        return name.isBlank() ? sheet.text(row, Column.INDICATOR.ordinal()) : name;
    }

    List<ImportedClaim> claims() {
        return claims;
    }
}
