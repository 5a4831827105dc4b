package org.steelyard.document.internal.write.word;

/**
 * Page of a section, in twentieths of a point: A4, type area and lines of GB/T 9704-2012 (22 lines; 580 would give 21).
 *
 * @param landscape turned
 * @param numbers   how its pages are numbered
 */
record PageSetup(boolean landscape, Numbers numbers) {

    /** Page numbers of a section. */
    enum Numbers {
        /** None, on the cover. */
        NONE,
        /** Roman from I, in the contents. */
        ROMAN,
        /** Arabic from 1. */
        FROM_ONE,
        /** Arabic, going on. */
        CONTINUED
    }

    static final int PITCH = 579;
    private static final int SHORT = 11906;
    private static final int LONG = 16838;

    /** Width of the type area. */
    int width() {
        return landscape ? LONG - 2 * 1418 : SHORT - 1588 - 1474;
    }

    /** Height of the type area. */
    int height() {
        return landscape ? SHORT - 1588 - 1474 : LONG - 2098 - 1984;
    }

    String xml() {
        StringBuilder s = new StringBuilder("<w:sectPr>");
        if (numbers != Numbers.NONE) {
            s.append("<w:footerReference w:type=\"default\" r:id=\"r4\"/><w:footerReference w:type=\"even\" r:id=\"r5\"/>");
        }
        s.append("<w:type w:val=\"nextPage\"/>");
        if (landscape) {
            s.append("<w:pgSz w:w=\"" + LONG + "\" w:h=\"" + SHORT + "\" w:orient=\"landscape\"/>"
                    + "<w:pgMar w:top=\"1588\" w:right=\"1418\" w:bottom=\"1474\" w:left=\"1418\" w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>");
        } else {
            s.append("<w:pgSz w:w=\"" + SHORT + "\" w:h=\"" + LONG + "\"/>"
                    + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1304\" w:gutter=\"0\"/>");
        }
        s.append(switch (numbers) {
            case ROMAN -> "<w:pgNumType w:fmt=\"upperRoman\" w:start=\"1\"/>";
            case FROM_ONE -> "<w:pgNumType w:start=\"1\"/>";
            default -> "";
        });
        return s.append("<w:docGrid w:type=\"lines\" w:linePitch=\"" + PITCH + "\"/></w:sectPr>").toString();
    }
}
