package org.steelyard.core.internal.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.SheetDocument.Content;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.XlsxWriter;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.text.Texts;

/** A collection sheet as somebody returns it: filled in, and perhaps more than that. */
final class Sheets {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-08-31T08:00:00Z"), ZoneOffset.UTC);

    private SheetDocument document;

    private Sheets(SheetDocument document) {
        this.document = document;
    }

    static Asked asked(Evaluation evaluation) {
        return Asking.of(evaluation, Texts.of(Asking.class, Locale.SIMPLIFIED_CHINESE));
    }

    static Sheets of(Evaluation evaluation, String unit) {
        Asked asked = asked(evaluation);
        return new Sheets(new CollectionSheets(asked, Optional.empty(), Texts.of(Asking.class, Locale.SIMPLIFIED_CHINESE)).workbook(asked.unit(unit).orElseThrow()));
    }

    /** The ids of the rows of values, by their row. */
    Map<Integer, String> ids() {
        Map<Integer, String> ids = new TreeMap<>();
        values().cells().stream().filter(c -> c.column() == Column.ID.ordinal()).forEach(c -> ids.put(c.row(), ((Text) c.content()).text()));
        ids.values().remove(Marks.VALUES);
        return ids;
    }

    Sheet values() {
        return document.sheets().stream().filter(s -> s.name().equals("基础数据采集表")).findFirst().orElseThrow();
    }

    int row(String id) {
        return ids().entrySet().stream().filter(e -> e.getValue().equals(id)).findFirst().orElseThrow().getKey();
    }

    Sheets enter(String id, String text) {
        return put(row(id), Column.VALUE, new Text(text));
    }

    Sheets enter(String id, BigDecimal number) {
        return put(row(id), Column.VALUE, new SheetDocument.Number(number, Math.max(0, number.scale()), false));
    }

    Sheets put(int row, Column column, Content content) {
        return change(c -> c.row() == row && c.column() == column.ordinal(), c -> new SheetCell(row, column.ordinal(), content, c.look()));
    }

    Sheets change(Predicate<SheetCell> which, UnaryOperator<SheetCell> how) {
        return values(values().cells().stream().map(c -> which.test(c) ? how.apply(c) : c).toList());
    }

    /** Without the row of this id, as a person removes it: what is below moves up. */
    Sheets remove(String id) {
        int gone = row(id);
        return values(values().cells().stream().filter(c -> c.row() != gone)
                .map(c -> c.row() < gone ? c : new SheetCell(c.row() - 1, c.column(), c.content(), c.look())).toList());
    }

    Sheets add(SheetCell... cells) {
        List<SheetCell> all = new ArrayList<>(values().cells());
        all.addAll(List.of(cells));
        return values(all);
    }

    private Sheets values(List<SheetCell> cells) {
        return sheets(document.sheets().stream().map(s -> s.name().equals(values().name())
                ? new Sheet(s.name(), s.landscape(), s.widths(), s.frozenRows(), s.frozenColumns(), cells, s.merges(), s.form()) : s).toList());
    }

    Sheets without(String sheet) {
        return sheets(document.sheets().stream().filter(s -> !s.name().equals(sheet)).toList());
    }

    /** As a program saves it that drops the document properties. */
    Sheets withoutProperties() {
        return new Sheets(new SheetDocument(document.title(), document.sheets()));
    }

    private Sheets sheets(List<Sheet> sheets) {
        return new Sheets(new SheetDocument(document.title(), sheets, document.properties()));
    }

    byte[] bytes() {
        return XlsxWriter.write(document, CLOCK);
    }

    Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
