package org.steelyard.document.internal.write.word;

import java.util.Map;

import org.steelyard.document.internal.write.word.PageSetup.Numbers;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.document.write.TextDocument.Block;
import org.steelyard.document.write.TextDocument.Contents;
import org.steelyard.document.write.TextDocument.Cover;
import org.steelyard.document.write.TextDocument.Heading;
import org.steelyard.document.write.TextDocument.Page;
import org.steelyard.document.write.TextDocument.PageBreak;
import org.steelyard.document.write.TextDocument.Paragraph;
import org.steelyard.document.write.TextDocument.Table;

/** The main part: blocks one after the other, a section for each change of orientation or page numbers. */
public final class BodyPart {

    private static final String NAMESPACES = FixedParts.NAMESPACES
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" mc:Ignorable=\"w15\"";

    private final TextDocument document;
    private final Runs runs = new Runs();
    private final StringBuilder s = new StringBuilder();
    private PageSetup page = new PageSetup(false, Numbers.FROM_ONE);
    private int sectionStart;
    private boolean gap;
    private int headings;

    /** The part for this document. */
    public BodyPart(TextDocument document) {
        this.document = document;
    }

    /** Keys too long for a tag, by the tag used instead; known once the XML is written. */
    public Map<String, String> longKeys() {
        return runs.longKeys();
    }

    /** The XML of the part. */
    public String xml() {
        s.append("<w:document").append(NAMESPACES).append("><w:body>");
        sectionStart = s.length();
        for (Block block : document.blocks()) {
            write(block);
        }
        if (gap || s.length() == sectionStart) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
        }
        return s.append(page.xml()).append("</w:body></w:document>").toString();
    }

    private void write(Block block) {
        if (gap && !(block instanceof Page)) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
        }
        gap = false;
        switch (block) {
            case Cover cover -> cover(cover);
            case Contents contents -> contents(contents.depth());
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> table(table);
            case PageBreak b -> s.append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            case Page turned -> page(turned.landscape());
        }
    }

    private void cover(Cover cover) {
        section(new PageSetup(page.landscape(), Numbers.NONE));
        new CoverXml(cover, page, document.language().startsWith("en") ? ":" : "：").write(s);
        section(new PageSetup(page.landscape(), Numbers.FROM_ONE));
    }

    private void contents(int depth) {
        section(new PageSetup(page.landscape(), Numbers.ROMAN));
        styled("TocTitle", document.language().startsWith("en") ? "Contents" : "目　录");
        new ContentsXml(document, Math.clamp(depth, 1, FixedParts.HEADINGS)).write(s);
        section(new PageSetup(page.landscape(), Numbers.FROM_ONE));
    }

    private void heading(Heading heading) {
        if (heading.level() == 0) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>");
            runs.write(s, heading.spans(), false);
            s.append("</w:p>");
            return;
        }
        String mark = ContentsXml.bookmark(++headings);
        s.append("<w:p><w:pPr><w:pStyle w:val=\"Heading").append(Math.clamp(heading.level(), 1, FixedParts.HEADINGS))
                .append("\"/></w:pPr><w:bookmarkStart w:id=\"").append(headings).append("\" w:name=\"").append(mark).append("\"/>");
        runs.write(s, heading.spans(), false);
        s.append("<w:bookmarkEnd w:id=\"").append(headings).append("\"/></w:p>");
    }

    private void paragraph(Paragraph paragraph) {
        s.append("<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>")
                .append(paragraph.indented() ? "" : "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
        if (paragraph.align() != Align.JUSTIFIED) {
            s.append("<w:jc w:val=\"").append(align(paragraph.align())).append("\"/>");
        }
        s.append("</w:pPr>");
        runs.write(s, paragraph.spans(), false);
        s.append("</w:p>");
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            styled("Caption", table.caption());
        }
        if (!table.unitLine().isEmpty()) {
            styled("UnitLine", table.unitLine());
        }
        if (table.rows().stream().anyMatch(r -> !r.cells().isEmpty())) {
            new TableXml(table, page.width(), runs).write(s);
            // two tables without anything between them would become one; before a break it could spill onto a page of its own
            gap = true;
        }
    }

    private void page(boolean landscape) {
        Numbers numbers = s.length() == sectionStart ? page.numbers() : Numbers.CONTINUED;
        section(new PageSetup(landscape, numbers));
    }

    /** Ends the section, if it has anything, and goes on with this one. */
    private void section(PageSetup next) {
        if (s.length() > sectionStart) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>").append(page.xml())
                    .append("</w:pPr></w:p>");
            sectionStart = s.length();
        }
        page = next;
    }

    private void styled(String style, String text) {
        if (!text.isEmpty()) {
            s.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
            Runs.run(s, text, false);
            s.append("</w:p>");
        }
    }

    static String align(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFIED -> "both";
        };
    }
}
