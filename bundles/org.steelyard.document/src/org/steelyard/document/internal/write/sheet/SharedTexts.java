package org.steelyard.document.internal.write.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.internal.write.Xml;

/** The texts of all sheets, each once. */
public final class SharedTexts {

    // what looks like Excel's own escape of a character would be read back as that character
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private int uses;

    int index(String text) {
        uses++;
        Integer known = indices.putIfAbsent(text, indices.size());
        return known == null ? indices.size() - 1 : known;
    }

    /** The part; complete once all sheets are written. */
    public String xml() {
        StringBuilder s = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
                .append(uses).append("\" uniqueCount=\"").append(indices.size()).append("\">");
        for (String text : indices.keySet()) {
            String kept = ESCAPE.matcher(text).replaceAll(Matcher.quoteReplacement("_x005F_"));
            s.append("<si><t xml:space=\"preserve\">").append(Xml.escape(kept)).append("</t></si>");
        }
        return s.append("</sst>").toString();
    }
}
