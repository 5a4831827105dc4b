package org.steelyard.document.internal.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.TextDocument.Heading;

/**
 * The table of contents as a field that is already filled: each heading with a reference to its page. The pages are
 * counted here as the page is laid out, since no word processor computes them on opening; updating the field in one sets
 * them anew.
 */
final class ContentsXml {

    private final TextDocument document;
    private final int depth;

    ContentsXml(TextDocument document, int depth) {
        this.document = document;
        this.depth = depth;
    }

    /** Name of the bookmark of a heading; those of level 0 have none and do not count. */
    static String bookmark(int number) {
        return String.format(Locale.ROOT, "_Toc%08d", number);
    }

    private record Entry(int number, Heading heading) {
    }

    void write(StringBuilder s) {
        List<Entry> entries = entries();
        List<Integer> pages = new PageCount(document).headingPages();
        if (entries.isEmpty()) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            s.append("<w:p><w:pPr><w:pStyle w:val=\"TOC").append(entry.heading.level()).append("\"/></w:pPr>");
            if (i == 0) {
                s.append(field("begin")).append("<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-").append(depth)
                        .append("\" \\h \\z \\u </w:instrText></w:r>").append(field("separate"));
            }
            String mark = bookmark(entry.number);
            s.append("<w:hyperlink w:anchor=\"").append(mark).append("\" w:history=\"1\">");
            Runs.run(s, entry.heading.text() + "\t", false);
            s.append(field("begin")).append("<w:r><w:instrText xml:space=\"preserve\"> PAGEREF ").append(mark)
                    .append(" \\h </w:instrText></w:r>").append(field("separate")).append("<w:r><w:t>")
                    .append(pages.get(entry.number - 1)).append("</w:t></w:r>").append(field("end")).append("</w:hyperlink>");
            if (i == entries.size() - 1) {
                s.append(field("end"));
            }
            s.append("</w:p>");
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (TextDocument.Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.level() > 0) {
                number++;
                if (heading.level() <= depth) {
                    entries.add(new Entry(number, heading));
                }
            }
        }
        return entries;
    }

    private static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }
}
