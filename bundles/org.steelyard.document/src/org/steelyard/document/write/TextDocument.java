package org.steelyard.document.write;

import java.math.BigDecimal;
import java.util.List;

/**
 * A text document to be written as docx in the look of GB/T 9704-2012, unless a template says otherwise.
 *
 * @param title    document title for the metadata
 * @param language {@code zh-CN} or {@code en-US}
 * @param styles   the Word styles to use, by name
 * @param blocks   the content
 */
public record TextDocument(String title, String language, Styles styles, List<Block> blocks) {

    /** Copies what it is given. */
    public TextDocument {
        blocks = List.copyOf(blocks);
    }

    /**
     * Names of the Word styles; an empty name is the writer's own.
     *
     * @param headings styles of the heading levels, first level first
     * @param body     body text
     * @param table    table
     * @param caption  caption of a table
     */
    public record Styles(List<String> headings, String body, String table, String caption) {
        /** Copies what it is given. */
        public Styles {
            headings = List.copyOf(headings);
        }

        /** The writer's own styles. */
        public static final Styles DEFAULT = new Styles(List.of(), "", "", "");
    }

    /** A piece of content. */
    public sealed interface Block {
    }

    /** Cover page: title, subtitle, then label and value lines; followed by a page break. */
    public record Cover(String title, String subtitle, List<Line> lines) implements Block {
        /** Copies what it is given. */
        public Cover {
            lines = List.copyOf(lines);
        }

        /** One line of a cover. */
        public record Line(String label, String value) {
        }
    }

    /** Table of contents, filled with the headings at once (no field that waits for an update), then a page break. */
    public record Contents(int depth) implements Block {
    }

    /**
     * A heading; its number is part of the text. Level counts from one; level 0 is a centred title. Its spans may be bound
     * as those of a paragraph: headings state scores too.
     */
    public record Heading(int level, List<Span> spans) implements Block {
        /** Copies what it is given. */
        public Heading {
            spans = List.copyOf(spans);
        }

        /** A heading of plain text. */
        public Heading(int level, String text) {
            this(level, List.of(Span.of(text)));
        }

        /** All its text, as the table of contents shows it. */
        public String text() {
            return spans.stream().map(Span::text).collect(java.util.stream.Collectors.joining());
        }
    }

    /** A paragraph of body text; its spans are written one after the other. */
    public record Paragraph(List<Span> spans, Align align, boolean indented) implements Block {
        /** Copies what it is given. */
        public Paragraph {
            spans = List.copyOf(spans);
        }

        /** Body text, justified, first line indented by two characters. */
        public static Paragraph of(String text) {
            return new Paragraph(List.of(Span.of(text)), Align.JUSTIFIED, true);
        }
    }

    /**
     * Text of one look.
     *
     * @param text  text
     * @param bold  bold
     * @param bound key of the number this text states, or empty; a bound span is written inside a content control with
     *              this key as its tag, so that it can be read back from the finished document
     */
    public record Span(String text, boolean bold, String bound) {
        /** Plain text. */
        public static Span of(String text) {
            return new Span(text, false, "");
        }
    }

    /**
     * A table.
     *
     * @param caption    caption above it, or empty
     * @param unitLine   unit line at its top right, or empty
     * @param widths     column widths in millimetres; null entries share the rest
     * @param headerRows number of rows repeated on each page
     * @param rows       rows, all of the same number of columns
     */
    public record Table(String caption, String unitLine, List<BigDecimal> widths, int headerRows, List<Row> rows)
            implements Block {
        /** Copies what it is given. */
        public Table {
            rows = List.copyOf(rows);
        }

        /** One row. */
        public record Row(List<TableCell> cells) {
            /** Copies what it is given. */
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /**
         * One cell.
         *
         * @param paragraphs its paragraphs
         * @param align      horizontal alignment
         * @param bold       bold
         * @param rowSpan    rows covered; 0 when covered by the cell above
         * @param columnSpan columns covered; 0 when covered by the cell to the left
         */
        public record TableCell(List<List<Span>> paragraphs, Align align, boolean bold, int rowSpan, int columnSpan) {
            /** Copies what it is given. */
            public TableCell {
                paragraphs = paragraphs.stream().map(List::copyOf).toList();
            }

            /** A plain cell. */
            public static TableCell of(String text, Align align) {
                return new TableCell(List.of(List.of(Span.of(text))), align, false, 1, 1);
            }
        }
    }

    /** New page. */
    public record PageBreak() implements Block {
    }

    /** From here on another orientation, on a new page. */
    public record Page(boolean landscape) implements Block {
    }

    /** Horizontal alignment. */
    public enum Align {
        /** Left. */
        LEFT,
        /** Centred. */
        CENTER,
        /** Right. */
        RIGHT,
        /** Both edges. */
        JUSTIFIED
    }
}
