package org.steelyard.document.internal.write.word;

import java.util.Map;

import org.steelyard.document.internal.write.Xml;
import org.steelyard.document.write.TextDocument;

/** The parts of a docx file that do not depend on its text: styles, settings, fonts, page numbers. */
public final class FixedParts {

    static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    static final int HEADINGS = 6;
    // 28 characters of 16 pt in 442.2 pt; as a grid of characters LibreOffice would give each two cells
    private static final String TIGHT = "<w:spacing w:val=\"-5\"/>";
    private static final String UNGRIDDED = "<w:snapToGrid w:val=\"0\"/>";
    private static final String SONG = "宋体";
    private static final String FANG_SONG = "仿宋_GB2312";
    private static final String KAI = "楷体_GB2312";
    private static final String HEI = "黑体";
    private static final String XIAO_BIAO_SONG = "方正小标宋简体";

    private FixedParts() {
    }

    /** Styles; those of headings have outline levels, so that navigation works. */
    public static String styles(TextDocument.Styles names, String language) {
        StringBuilder s = new StringBuilder("<w:styles" + NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>");
        s.append(fonts(FANG_SONG)).append("<w:kern w:val=\"2\"/>").append(size(32)).append("<w:lang w:val=\"")
                .append(language.startsWith("en") ? "en-US" : "zh-CN").append("\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>")
                .append("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        s.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
                + "<w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr>").append(size(32)).append("</w:rPr></w:style>");
        s.append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
                + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
        s.append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
                + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
                + "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        s.append(paragraph("BodyText", or(names.body(), "Body Text"), indent(2), TIGHT));
        String[] headingFonts = {HEI, KAI, FANG_SONG, FANG_SONG, FANG_SONG, FANG_SONG};
        for (int level = 1; level <= HEADINGS; level++) {
            String name = level <= names.headings().size() ? names.headings().get(level - 1) : "";
            s.append(paragraph("Heading" + level, or(name, "heading " + level), "<w:keepNext/><w:keepLines/>" + indent(2)
                    + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                    fonts(headingFonts[level - 1]) + (level == 3 ? "<w:b/><w:bCs/>" : "") + TIGHT));
        }
        s.append(paragraph("Title", "Title", "<w:keepNext/><w:snapToGrid w:val=\"0\"/>"
                + "<w:spacing w:after=\"289\" w:line=\"720\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", fonts(XIAO_BIAO_SONG) + size(44)));
        s.append(paragraph("CoverTitle", "Cover Title", UNGRIDDED + exact(CoverXml.TITLE_LINE) + "<w:jc w:val=\"center\"/>",
                fonts(XIAO_BIAO_SONG) + size(44)));
        s.append(paragraph("CoverSubtitle", "Cover Subtitle", UNGRIDDED + exact(CoverXml.SUBTITLE_LINE) + "<w:jc w:val=\"center\"/>",
                fonts(KAI) + size(36)));
        s.append(paragraph("CoverLine", "Cover Line", UNGRIDDED + exact(CoverXml.LINE) + "<w:jc w:val=\"left\"/>", ""));
        s.append(paragraph("TocTitle", "TOC Title", centred(0, 289), fonts(XIAO_BIAO_SONG) + size(44)));
        for (int level = 1; level <= HEADINGS; level++) {
            s.append(paragraph("TOC" + level, "toc " + level,
                    "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8844\"/></w:tabs><w:snapToGrid w:val=\"0\"/>"
                            + "<w:spacing w:line=\"480\" w:lineRule=\"exact\"/><w:ind w:left=\"" + (level - 1) * 320
                            + "\"/><w:jc w:val=\"left\"/>",
                    (level == 1 ? fonts(HEI) : "") + size(28)));
        }
        s.append(paragraph("Caption", or(names.caption(), "caption"),
                "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"120\" w:line=\"480\" w:lineRule=\"exact\"/>"
                        + "<w:jc w:val=\"center\"/>", fonts(HEI) + size(28)));
        s.append(paragraph("UnitLine", "Unit Line",
                "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"320\" w:lineRule=\"exact\"/><w:jc w:val=\"right\"/>", fonts(SONG) + size(21)));
        s.append(paragraph("TableText", "Table Text",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"300\" w:lineRule=\"exact\"/>",
                fonts(SONG) + size(21)));
        s.append(paragraph("TableHead", "Table Head",
                "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"300\" w:lineRule=\"exact\"/>",
                fonts(HEI) + size(21)));
        s.append(paragraph("Gap", "Gap",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"120\" w:lineRule=\"exact\"/>", size(2)));
        s.append(paragraph("Footer", "footer", "<w:snapToGrid w:val=\"0\"/>", "<w:rFonts w:ascii=\"" + SONG + "\" w:hAnsi=\""
                + SONG + "\" w:eastAsia=\"" + SONG + "\" w:cs=\"" + SONG + "\"/>" + size(28)));
        s.append("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"").append(Xml.escape(or(names.table(), "Table Grid")))
                .append("\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            s.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        return s.append("</w:tblBorders></w:tblPr></w:style></w:styles>").toString();
    }

    /** Settings: different footers on odd and even pages; keys too long for a content control's tag. */
    public static String settings(Map<String, String> longKeys) {
        StringBuilder s = new StringBuilder("<w:settings" + NAMESPACES + "><w:zoom w:percent=\"100\"/>"
                + "<w:removePersonalInformation/><w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>"
                + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                + "<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>"
                + "<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
                + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                + "</w:compat>");
        if (!longKeys.isEmpty()) {
            s.append("<w:docVars>");
            longKeys.forEach((tag, key) -> s.append("<w:docVar w:name=\"").append(tag).append("\" w:val=\"")
                    .append(Xml.escape(key)).append("\"/>"));
            s.append("</w:docVars>");
        }
        return s.append("<w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>").toString();
    }

    /** Fonts with what to take where they are missing: OOXML has no font stacks, only one other name and a class. */
    public static String fontTable() {
        StringBuilder s = new StringBuilder("<w:fonts" + NAMESPACES + ">");
        font(s, FANG_SONG, "仿宋", "02010609060101010101", "modern", "fixed");
        font(s, KAI, "楷体", "02010609060101010101", "modern", "fixed");
        font(s, HEI, "SimHei", "02010609060101010101", "modern", "fixed");
        font(s, SONG, "SimSun", "02010600030101010101", "auto", "variable");
        font(s, XIAO_BIAO_SONG, "方正小标宋_GBK", "02010601030101010101", "auto", "variable");
        return s.append("<w:font w:name=\"Times New Roman\"><w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/>"
                + "<w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>").toString();
    }

    private static void font(StringBuilder s, String name, String other, String panose, String family, String pitch) {
        s.append("<w:font w:name=\"").append(name).append("\"><w:altName w:val=\"").append(other).append("\"/><w:panose1 w:val=\"")
                .append(panose).append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"").append(family)
                .append("\"/><w:pitch w:val=\"").append(pitch).append("\"/></w:font>");
    }

    /** The footer with the page number: to the right on odd pages, to the left on even ones, one character in. */
    public static String footer(boolean odd) {
        String side = odd ? "right" : "left";
        String run = "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>";
        return "<w:ftr" + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind w:" + side + "Chars=\"100\" w:" + side
                + "=\"280\"/><w:jc w:val=\"" + side + "\"/></w:pPr>" + run + "<w:t xml:space=\"preserve\">— </w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + run + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    private static String paragraph(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + Xml.escape(name)
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String fonts(String chinese) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + chinese
                + "\" w:cs=\"Times New Roman\"/>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String indent(int characters) {
        return "<w:ind w:firstLineChars=\"" + characters * 100 + "\" w:firstLine=\"" + characters * 320 + "\"/>";
    }

    private static String exact(int line) {
        return "<w:spacing w:line=\"" + line + "\" w:lineRule=\"exact\"/>";
    }

    private static String centred(int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/><w:jc w:val=\"center\"/>";
    }

    private static String or(String name, String own) {
        return name.isEmpty() ? own : name;
    }
}
