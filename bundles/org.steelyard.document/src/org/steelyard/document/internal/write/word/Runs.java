package org.steelyard.document.internal.write.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.document.internal.write.Xml;
import org.steelyard.document.write.TextDocument.Span;

/** Runs of text; a bound span goes into a content control tagged with its key. */
final class Runs {

    // Word refuses files with longer tags; such a key stands in a document variable named by the tag
    private static final int LONGEST_TAG = 64;
    // LibreOffice breaks lines amid the number in plain and rich text controls, but not in this kind; no frame is shown
    private static final String KIND = "<w:docPartList><w:docPartGallery w:val=\"Quick Parts\"/></w:docPartList>"
            + "<w15:appearance w15:val=\"hidden\"/>";
    private static final String LONG = "steelyard-key-";

    private final Map<String, String> longKeys = new LinkedHashMap<>();
    private int controls;

    Map<String, String> longKeys() {
        return longKeys;
    }

    void write(StringBuilder s, List<Span> spans, boolean bold) {
        for (Span span : spans) {
            if (span.bound().isEmpty()) {
                run(s, span.text(), bold || span.bold());
            } else {
                s.append("<w:sdt><w:sdtPr><w:tag w:val=\"").append(Xml.escape(tag(span.bound()))).append("\"/><w:id w:val=\"")
                        .append(++controls).append("\"/>").append(KIND).append("</w:sdtPr><w:sdtContent>");
                run(s, span.text(), bold || span.bold());
                s.append("</w:sdtContent></w:sdt>");
            }
        }
    }

    private String tag(String key) {
        if (key.length() <= LONGEST_TAG && !key.startsWith(LONG)) {
            return key;
        }
        for (Map.Entry<String, String> known : longKeys.entrySet()) {
            if (known.getValue().equals(key)) {
                return known.getKey();
            }
        }
        String tag = LONG + (longKeys.size() + 1);
        longKeys.put(tag, key);
        return tag;
    }

    static void run(StringBuilder s, String text, boolean bold) {
        // the hint makes quotation marks, dashes and dots, which both scripts have, Chinese ones
        s.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>").append(bold ? "<w:b/><w:bCs/>" : "").append("</w:rPr>");
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                text(s, plain);
                s.append(c == '\n' ? "<w:br/>" : "<w:tab/>");
            } else if (c != '\r') {
                plain.append(c);
            }
        }
        text(s, plain);
        s.append("</w:r>");
    }

    private static void text(StringBuilder s, StringBuilder plain) {
        if (!plain.isEmpty()) {
            s.append("<w:t xml:space=\"preserve\">").append(Xml.escape(plain.toString())).append("</w:t>");
            plain.setLength(0);
        }
    }
}
