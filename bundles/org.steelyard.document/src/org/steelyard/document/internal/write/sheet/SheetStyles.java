package org.steelyard.document.internal.write.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.TextDocument.Align;

/** The cell styles that are used, numbered as they come. */
public final class SheetStyles {

    private static final int FIRST_FORMAT = 164;
    private static final Look PLAIN = new Look(Look.Kind.NOTE, Align.LEFT, true);

    private record Style(Look look, String format, boolean quoted) {
    }

    private final Map<Style, Integer> styles = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    /** The default style is number 0. */
    public SheetStyles() {
        text(PLAIN, false);
    }

    /** Number of the style of a text; a quoted one is never taken for a formula, not even after editing. */
    int text(Look look, boolean quoted) {
        return index(new Style(look, "", quoted));
    }

    /** Number of the style of a number: thousands separators and this many decimals. */
    int number(Look look, int decimals, boolean percent) {
        String zeros = decimals > 0 ? "." + "0".repeat(decimals) : "";
        String format = percent ? "0" + zeros + "%" : "#,##0" + zeros;
        formats.putIfAbsent(format, FIRST_FORMAT + formats.size());
        return index(new Style(look, format, false));
    }

    private int index(Style style) {
        Integer known = styles.putIfAbsent(style, styles.size());
        return known == null ? styles.size() - 1 : known;
    }

    /** The part; complete once all sheets are written. */
    public String xml() {
        StringBuilder s = new StringBuilder("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!formats.isEmpty()) {
            s.append("<numFmts count=\"").append(formats.size()).append("\">");
            formats.forEach((format, id) -> s.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"").append(format)
                    .append("\"/>"));
            s.append("</numFmts>");
        }
        s.append("<fonts count=\"4\">").append(font(11, false, "宋体")).append(font(16, true, "黑体")).append(font(11, true, "宋体"))
                .append(font(9, false, "宋体")).append("</fonts>");
        s.append("<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/><bgColor indexed=\"64\"/></patternFill></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF9E5\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>");
        s.append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
        for (String side : new String[] {"left", "right", "top", "bottom"}) {
            s.append("<").append(side).append(" style=\"thin\"><color auto=\"1\"/></").append(side).append(">");
        }
        s.append("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs><cellXfs count=\"").append(styles.size()).append("\">");
        styles.keySet().forEach(style -> xf(s, style));
        return s.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
                .toString();
    }

    private void xf(StringBuilder s, Style style) {
        Look look = style.look;
        boolean grid = look.kind() != Look.Kind.TITLE && look.kind() != Look.Kind.NOTE && look.kind() != Look.Kind.PROSE;
        // 49 is the text format, so that digits typed later stay as typed
        int format = style.format.isEmpty() ? style.quoted ? 49 : 0 : formats.get(style.format);
        int font = style == styles.keySet().iterator().next() ? 0 : switch (look.kind()) {
            case TITLE -> 1;
            case HEADING, TOTAL -> 2;
            case BODY, PROSE, ENTRY -> 0;
            case NOTE -> 3;
        };
        s.append("<xf numFmtId=\"").append(format).append("\" fontId=\"").append(font).append("\" fillId=\"")
                .append(look.kind() == Look.Kind.HEADING ? 2 : look.kind() == Look.Kind.ENTRY ? 3 : 0).append("\" borderId=\"").append(grid ? 1 : 0)
                .append("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"")
                .append(style.quoted ? " quotePrefix=\"1\"" : "").append(look.locked() ? "" : " applyProtection=\"1\"")
                .append("><alignment horizontal=\"").append(switch (look.align()) {
                    case LEFT -> "left";
                    case CENTER -> "center";
                    case RIGHT -> "right";
                    case JUSTIFIED -> "justify";
                }).append("\" vertical=\"center\"").append(look.kind() == Look.Kind.NOTE ? "" : " wrapText=\"1\"").append("/>")
                .append(look.locked() ? "" : "<protection locked=\"0\"/>").append("</xf>");
    }

    private static String font(int size, boolean bold, String name) {
        return "<font>" + (bold ? "<b/>" : "") + "<sz val=\"" + size + "\"/><name val=\"" + name
                + "\"/><family val=\"3\"/><charset val=\"134\"/></font>";
    }
}
