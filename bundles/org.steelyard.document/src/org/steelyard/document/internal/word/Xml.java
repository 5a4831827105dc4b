package org.steelyard.document.internal.word;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reading WordprocessingML by local names, so that the transitional and the strict form are alike. */
final class Xml {

    private Xml() {
    }

    /** The attribute of this local name, or empty. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The attribute {@code w:val}, or empty. */
    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    /** A positive number out of {@code w:val}, at most the bound; 1 when it is none. */
    static int count(XMLStreamReader xml, int bound) {
        String value = value(xml);
        return value.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(value), bound) : 1;
    }

    /** Leaves the element just entered, with all that is in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
