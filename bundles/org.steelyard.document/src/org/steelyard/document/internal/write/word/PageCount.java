package org.steelyard.document.internal.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.document.internal.write.Lines;
import org.steelyard.document.internal.write.word.PageSetup.Numbers;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.TextDocument.Block;
import org.steelyard.document.write.TextDocument.Contents;
import org.steelyard.document.write.TextDocument.Cover;
import org.steelyard.document.write.TextDocument.Heading;
import org.steelyard.document.write.TextDocument.Page;
import org.steelyard.document.write.TextDocument.PageBreak;
import org.steelyard.document.write.TextDocument.Paragraph;
import org.steelyard.document.write.TextDocument.Span;
import org.steelyard.document.write.TextDocument.Table;

/**
 * Counts on which page each heading comes to stand. All lines are of exact height, so this is a matter of counting
 * characters; where fonts differ a little, a heading near the edge of a page may be one page off. Twentieths of a point.
 */
final class PageCount {

    private static final int BODY = 315;
    private static final int INDENT = 640;
    private static final int TITLE = 720 + 289;
    private static final int CAPTION = 600;
    private static final int UNIT_LINE = 320;
    private static final int GAP = 120;

    private final List<Block> blocks;
    private final List<Integer> headingPages = new ArrayList<>();
    private PageSetup page = new PageSetup(false, Numbers.FROM_ONE);
    private int number = 1;
    private int used;

    PageCount(TextDocument document) {
        this.blocks = document.blocks();
    }

    /** Page numbers of the headings of level 1 and below, in order. */
    List<Integer> headingPages() {
        for (int i = 0; i < blocks.size(); i++) {
            count(i);
        }
        return headingPages;
    }

    private void count(int index) {
        switch (blocks.get(index)) {
            case Cover c -> restart();
            case Contents c -> restart();
            case PageBreak b -> turn();
            case Page turned -> {
                page = new PageSetup(turned.landscape(), page.numbers());
                if (used > 0) {
                    turn();
                }
            }
            case Heading heading -> heading(heading, index);
            case Paragraph paragraph -> lines(lines(paragraph));
            case Table table -> table(table);
        }
    }

    private void restart() {
        number = 1;
        used = 0;
    }

    private void turn() {
        number++;
        used = 0;
    }

    private void heading(Heading heading, int index) {
        if (used > 0 && used + together(index) > page.height()) {
            turn();
        }
        if (heading.level() == 0) {
            used += TITLE;
        } else {
            headingPages.add(number);
            lines(Lines.count(heading.text(), page.width(), BODY, INDENT));
        }
    }

    /** Height of a heading with what it must not be parted from: further headings, and the first line after them. */
    private int together(int index) {
        if (index >= blocks.size()) {
            return 0;
        }
        return switch (blocks.get(index)) {
            case Heading h when h.level() == 0 -> TITLE + together(index + 1);
            case Heading h -> PageSetup.PITCH * Lines.count(h.text(), page.width(), BODY, INDENT) + together(index + 1);
            case Paragraph p -> PageSetup.PITCH;
            case Table t -> firstOf(t, xml(t));
            default -> 0;
        };
    }

    private int lines(Paragraph paragraph) {
        String text = paragraph.spans().stream().map(Span::text).collect(Collectors.joining());
        return Lines.count(text, page.width(), BODY, paragraph.indented() ? INDENT : 0);
    }

    private void lines(int count) {
        for (int i = 0; i < count; i++) {
            // the last line may touch the edge: 22 lines are 18 twentieths less than the type area
            if (used + PageSetup.PITCH > page.height()) {
                turn();
            }
            used += PageSetup.PITCH;
        }
    }

    private TableXml xml(Table table) {
        return new TableXml(table, page.width(), new Runs());
    }

    private static int above(Table table) {
        return (table.caption().isEmpty() ? 0 : CAPTION) + (table.unitLine().isEmpty() ? 0 : UNIT_LINE);
    }

    private static int firstOf(Table table, TableXml xml) {
        int[] heights = xml.heights();
        int height = above(table);
        for (int i = 0; i < heights.length && (xml.isShort() || i <= table.headerRows()); i++) {
            height += heights[i];
        }
        return height;
    }

    private void table(Table table) {
        TableXml xml = xml(table);
        if (used > 0 && used + firstOf(table, xml) > page.height()) {
            turn();
        }
        used += above(table);
        int[] heights = xml.heights();
        int header = 0;
        for (int i = 0; i < heights.length; i++) {
            header += i < table.headerRows() ? heights[i] : 0;
            if (used + heights[i] > page.height()) {
                turn();
                used = i < table.headerRows() ? 0 : header;
            }
            used += heights[i];
        }
        used += GAP;
    }
}
