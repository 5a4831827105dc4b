package org.steelyard.document.internal.write.word;

import org.steelyard.document.internal.write.Lines;
import org.steelyard.document.write.TextDocument.Cover;

/** The cover: title above the middle, its lines below, as much apart as the page allows. Twentieths of a point. */
final class CoverXml {

    static final int TITLE_LINE = 760;
    static final int SUBTITLE_LINE = 640;
    static final int LINE = 600;

    private static final int CHARACTER = 320;
    private static final int MARGIN = 2 * CHARACTER;
    private static final int LONGEST_LABEL = 10;
    private static final int LARGEST_GAP = 2_890;

    private final Cover cover;
    private final PageSetup page;
    private final String colon;
    private final int label;

    CoverXml(Cover cover, PageSetup page, String colon) {
        this.cover = cover;
        this.page = page;
        this.colon = colon;
        int longest = cover.lines().stream().mapToInt(l -> l.label().length()).max().orElse(0);
        this.label = CHARACTER * (Math.min(longest, LONGEST_LABEL) + 1);
    }

    void write(StringBuilder s) {
        int free = Math.max(0, page.height() - height());
        int gap = Math.min(LARGEST_GAP, free / 3);
        paragraph(s, "CoverTitle", cover.title(), gap, 300, "");
        paragraph(s, "CoverSubtitle", cover.subtitle(), 0, 0, "");
        String indent = "<w:ind w:left=\"" + (MARGIN + label) + "\" w:right=\"" + CHARACTER + "\" w:hanging=\"" + label + "\"/>";
        int before = gap;
        for (Cover.Line line : cover.lines()) {
            // the tab ends at the hanging indent, so that values stand below each other
            paragraph(s, "CoverLine", line.label() + colon + "\t" + line.value(), before, 0, indent);
            before = 0;
        }
    }

    private int height() {
        int width = page.width();
        int height = TITLE_LINE * Lines.count(cover.title(), width, 440, 0) + 300;
        height += cover.subtitle().isEmpty() ? 0 : SUBTITLE_LINE * Lines.count(cover.subtitle(), width, 360, 0);
        for (Cover.Line line : cover.lines()) {
            height += LINE * Lines.count(line.value(), width - MARGIN - label - CHARACTER, CHARACTER, 0);
        }
        // one line is kept free, for a text that wraps sooner in another font
        return height + LINE;
    }

    private static void paragraph(StringBuilder s, String style, String text, int before, int after, String indent) {
        if (!text.isEmpty()) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/><w:spacing w:before=\"").append(before)
                    .append("\" w:after=\"").append(after).append("\"/>").append(indent).append("</w:pPr>");
            Runs.run(s, text, false);
            s.append("</w:p>");
        }
    }
}
