package org.steelyard.report.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.document.write.TextDocument;
import org.steelyard.report.ReportPreview;
import org.steelyard.report.ReportPreview.Piece;

/** Keeps which blocks belong to which section while a document is built, for its preview. */
final class Parts {

    private final List<Open> parts = new ArrayList<>();

    /** A section whose blocks are being written. */
    private record Open(int depth, String key, String heading, String where, List<ReportPreview.Block> blocks) {
    }

    void section(int depth, String key, String heading, String where) {
        parts.add(new Open(depth, key, heading, where, new ArrayList<>()));
    }

    /** What was made from the model for the last section. */
    void made(List<TextDocument.Block> blocks) {
        blocks.forEach(block -> {
            switch (block) {
                case TextDocument.Paragraph p -> last().add(new ReportPreview.Words(pieces(p.spans())));
                case TextDocument.Table t -> last().add(table(t));
                default -> {
                    // pages and headings stand elsewhere
                }
            }
        });
    }

    /** What a person wrote for the last section. */
    void prose(String section, String hint, List<TextDocument.Block> blocks, boolean written) {
        last().add(new ReportPreview.Prose(section, hint, blocks.stream().filter(TextDocument.Paragraph.class::isInstance)
                .map(b -> pieces(((TextDocument.Paragraph) b).spans())).toList(), written));
    }

    private List<ReportPreview.Block> last() {
        return parts.get(parts.size() - 1).blocks();
    }

    List<ReportPreview.Part> all() {
        return parts.stream().map(p -> new ReportPreview.Part(p.depth(), p.key(), p.heading(), p.where(), p.blocks())).toList();
    }

    private static List<Piece> pieces(List<TextDocument.Span> spans) {
        return spans.stream().map(s -> new Piece(s.text(), !s.bound().isEmpty())).toList();
    }

    private static ReportPreview.Table table(TextDocument.Table table) {
        return new ReportPreview.Table(table.caption(), table.unitLine(), table.headerRows(), table.rows().stream()
                .map(row -> row.cells().stream().map(Parts::text).toList()).toList());
    }

    private static String text(TextDocument.Table.TableCell cell) {
        return cell.rowSpan() == 0 || cell.columnSpan() == 0 ? "" : cell.paragraphs().stream()
                .map(p -> p.stream().map(TextDocument.Span::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }
}
