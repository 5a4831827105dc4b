package org.steelyard.document.internal.write;

/** Text made safe for XML. */
public final class Xml {

    /** The XML declaration every part starts with. */
    public static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Xml() {
    }

    /**
     * The text as content or attribute value. Control characters and lone surrogates, which XML cannot hold, are
     * dropped; characters outside the basic plane stay.
     */
    public static String escape(String text) {
        StringBuilder s = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xml::isLegal).forEach(c -> {
            switch (c) {
                case '&' -> s.append("&amp;");
                case '<' -> s.append("&lt;");
                case '>' -> s.append("&gt;");
                case '"' -> s.append("&quot;");
                default -> s.appendCodePoint(c);
            }
        });
        return s.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
