package org.steelyard.tabular;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table that was found.
 *
 * @param table    the table of the mapping
 * @param sheet    where it stands
 * @param title    its title as printed, or the sheet or file name that stood for it
 * @param year     the year its title names through the mapping's {@code {year}}
 * @param source   what the title was
 * @param region   the rows and columns that belong to it
 * @param lines    other texts above its headings: unit line, table number, who filled it in
 * @param headings its headings; empty for forms
 */
record Found(KnownTable table, Sheet sheet, String title, Optional<String> year, Source source, Range region,
        List<String> lines, Optional<Headings> headings) {

    private static final Pattern NUMBER = Pattern
            .compile("[\\p{IsHan}]{1,2}[预决]\\d{2}(?:-\\d+)?表|附?表\\d{1,3}(?:[-.]\\d{1,2})?|附件\\d{1,2}(?:-\\d{1,2})?");

    Found {
        lines = List.copyOf(lines);
    }

    /** Where a title was read. */
    enum Source {
        /** In a row above the headings. */
        ROW,
        /** In a paragraph above a table of a document. */
        PARAGRAPH,
        /** The sheet's name, or the caption of a table in a document. */
        SHEET,
        /** The file's name. */
        FILE
    }

    /** The same table, reaching down to this row. */
    Found upTo(int row) {
        return new Found(table, sheet, title, year, source,
                new Range(region.row(), region.column(), row, region.lastColumn()), lines, headings);
    }

    /** The number of the table as printed, for example 社预07表. */
    String tableNo() {
        for (String line : Stream.concat(lines.stream(), Stream.of(title)).toList()) {
            Matcher m = NUMBER.matcher(Labels.fold(line));
            if (m.find()) {
                return m.group();
            }
        }
        return "";
    }
}
