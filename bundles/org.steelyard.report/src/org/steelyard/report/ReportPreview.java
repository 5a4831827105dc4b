package org.steelyard.report;

import java.util.List;

import org.steelyard.model.problem.Problem;

/**
 * A text report as it would be written now, to be looked at and written on.
 *
 * @param parts    its sections in the order of the report, each with its own content, without that of those below it
 * @param problems what could not be filled in
 */
public record ReportPreview(List<Part> parts, List<Problem> problems) {

    /** Copies what it is given. */
    public ReportPreview {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /**
     * A section.
     *
     * @param depth   1 for the top level
     * @param key     key of the section, with what it is repeated for
     * @param heading number and heading as printed; empty for a section without
     * @param where   what messages call it: its heading, or the nearest one above
     * @param blocks  its content in order
     */
    public record Part(int depth, String key, String heading, String where, List<Block> blocks) {
        /** Copies what it is given. */
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of content. */
    public sealed interface Block {
    }

    /**
     * What a person writes.
     *
     * @param section    key of the section of the evaluation it is kept in
     * @param hint       what is asked for; empty when the outline does not say
     * @param paragraphs as they will print; what stands for missing text when nothing is written
     * @param written    whether something is written
     */
    public record Prose(String section, String hint, List<List<Piece>> paragraphs, boolean written) implements Block {
        /** Copies what it is given. */
        public Prose {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
        }
    }

    /** A paragraph made from the model. */
    public record Words(List<Piece> pieces) implements Block {
        /** Copies what it is given. */
        public Words {
            pieces = List.copyOf(pieces);
        }
    }

    /** A table: caption, unit line, number of heading rows, and the texts of the cells; a covered cell is empty. */
    public record Table(String caption, String unitLine, int headerRows, List<List<String>> rows) implements Block {
        /** Copies what it is given. */
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Text, or a number that is bound to the model. */
    public record Piece(String text, boolean bound) {
    }
}
