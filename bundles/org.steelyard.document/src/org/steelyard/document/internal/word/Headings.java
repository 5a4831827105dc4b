package org.steelyard.document.internal.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which paragraph styles are headings, and of what level; also those derived from them. */
final class Headings {

    private static final int MAX_DERIVED = 20;

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = Xml.value(xml);
            switch (xml.getLocalName()) {
                case "style" -> style = Xml.attribute(xml, "styleId");
                case "name" -> {
                    names.put(style, value.toLowerCase(Locale.ROOT));
                    if (value.toLowerCase(Locale.ROOT).matches("heading [1-9]")) {
                        levels.put(style, value.charAt(value.length() - 1) - '0');
                    }
                }
                case "basedOn" -> parents.put(style, value);
                case "outlineLvl" -> level(value).ifPresent(levelOfStyle(style));
                default -> {
                    // nothing else makes a heading
                }
            }
        }
    }

    private java.util.function.IntConsumer levelOfStyle(String style) {
        return level -> levels.put(style, level);
    }

    /** The heading level an outline level stands for: one more, 0 (body text) for 9. */
    static java.util.OptionalInt level(String outline) {
        return outline.matches("\\d") ? java.util.OptionalInt.of((outline.charAt(0) - '0' + 1) % 10)
                : java.util.OptionalInt.empty();
    }

    /** The level of a paragraph of this style; 0 for body text. */
    int of(String style) {
        String at = style;
        for (int i = 0; at != null && i < MAX_DERIVED; i++) {
            Integer level = levels.get(at);
            if (level != null) {
                return level;
            }
            at = parents.get(at);
        }
        return 0;
    }

    /** Whether this is the style of captions. */
    boolean isCaption(String style) {
        return names.getOrDefault(style, "").matches("caption|题注|表题");
    }
}
