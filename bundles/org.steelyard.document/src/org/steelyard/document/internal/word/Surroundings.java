package org.steelyard.document.internal.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands around the tables of one story: the paragraphs since the last table, and the heading in force. */
final class Surroundings {

    private static final Pattern CAPTION = Pattern.compile("\\s*(附?表|Table)\\s*[0-9０-９一二三四五六七八九十].*", Pattern.DOTALL);

    private final List<String> above = new ArrayList<>();
    private String caption = "";
    private String heading = "";
    private TableDraft last;

    void paragraph(String text, int level, boolean isCaption) {
        if (text.isBlank()) {
            return;
        }
        if (last != null) {
            last.below(text);
        }
        above.add(text);
        if (above.size() > TableDraft.NEAR) {
            above.remove(0);
        }
        if (level > 0) {
            heading = text.strip();
            caption = "";
        } else if (isCaption || text.length() < 100 && CAPTION.matcher(text).matches()) {
            caption = text.strip();
        }
    }

    void table(TableDraft table) {
        table.above(caption.isEmpty() ? heading : caption, above);
        above.clear();
        caption = "";
        last = table;
    }
}
