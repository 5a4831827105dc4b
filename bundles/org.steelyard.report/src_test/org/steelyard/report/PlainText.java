package org.steelyard.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.TextDocument.Span;
import org.steelyard.model.value.Place;

/** Documents as plain text, one block, table row or cell a line; bound numbers in angle brackets. */
final class PlainText {

    private PlainText() {
    }

    static List<String> of(TextDocument document) {
        List<String> lines = new ArrayList<>();
        for (TextDocument.Block block : document.blocks()) {
            switch (block) {
                case TextDocument.Cover c -> {
                    lines.add("[cover] " + c.title() + " " + c.subtitle());
                    c.lines().forEach(l -> lines.add("  " + l.label() + "：" + l.value()));
                }
                case TextDocument.Contents c -> lines.add("[contents]");
                case TextDocument.Heading h -> lines.add("#".repeat(Math.max(1, h.level())) + (h.level() == 0 ? "! " : " ") + spans(h.spans()));
                case TextDocument.Paragraph p -> lines.add((p.align() == TextDocument.Align.RIGHT ? "> " : "") + spans(p.spans()));
                case TextDocument.Table t -> table(t, lines);
                case TextDocument.PageBreak p -> lines.add("[page]");
                case TextDocument.Page p -> lines.add(p.landscape() ? "[landscape]" : "[portrait]");
            }
        }
        return lines;
    }

    private static void table(TextDocument.Table table, List<String> lines) {
        lines.add("[table] " + table.caption() + (table.unitLine().isEmpty() ? "" : " | " + table.unitLine()));
        for (TextDocument.Table.Row row : table.rows()) {
            lines.add("  " + row.cells().stream().map(PlainText::cell).collect(Collectors.joining(" | ")));
        }
    }

    private static String cell(TextDocument.Table.TableCell cell) {
        if (cell.rowSpan() == 0) {
            return "^";
        }
        if (cell.columnSpan() == 0) {
            return "<";
        }
        return cell.paragraphs().stream().map(PlainText::spans).collect(Collectors.joining("/"));
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(s -> s.bound().isEmpty() ? s.text() : "‹" + s.text() + "›").collect(Collectors.joining());
    }

    static List<String> of(SheetDocument document) {
        List<String> lines = new ArrayList<>();
        for (SheetDocument.Sheet sheet : document.sheets()) {
            lines.add("[sheet] " + sheet.name());
            sheet.cells().stream().sorted(Comparator.comparing(SheetDocument.SheetCell::row).thenComparing(SheetDocument.SheetCell::column))
                    .filter(c -> !content(c.content()).isEmpty())
                    .forEach(c -> lines.add("  " + Place.columnName(c.column()) + (c.row() + 1) + " " + content(c.content())));
        }
        return lines;
    }

    private static String content(SheetDocument.Content content) {
        return switch (content) {
            case SheetDocument.Text t -> t.text();
            case SheetDocument.Number n -> n.value().toPlainString();
            case SheetDocument.Formula f -> f.value().toPlainString() + " =" + f.formula();
            case SheetDocument.TextFormula f -> f.text() + " =" + f.formula();
        };
    }
}
