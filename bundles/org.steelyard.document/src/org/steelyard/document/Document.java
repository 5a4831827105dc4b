package org.steelyard.document;

import java.util.List;

import org.steelyard.model.problem.Problem;

/**
 * A file that was read: its grids and texts, and everything that could not be read.
 *
 * @param name     file name for people
 * @param sha256   digest of the bytes, lower-case hexadecimal
 * @param size     length in bytes
 * @param kind     what it is, by content
 * @param grids    sheets or tables in the order of the file
 * @param passages paragraphs of a text document outside its tables, in order; empty for workbooks
 * @param problems everything that is wrong with the file itself
 */
public record Document(String name, String sha256, long size, FileKind kind, List<Grid> grids, List<Passage> passages,
        List<Problem> problems) {

    /** Copies what it is given. */
    public Document {
        grids = List.copyOf(grids);
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }

    /**
     * A paragraph.
     *
     * @param number       number among all paragraphs outside tables, from one
     * @param headingLevel 0 for body text
     * @param text         its text
     */
    public record Passage(int number, int headingLevel, String text) {
    }
}
