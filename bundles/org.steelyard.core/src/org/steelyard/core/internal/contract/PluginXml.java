package org.steelyard.core.internal.contract;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The extensions of a {@code plugin.xml} as written, untranslated.
 *
 * @param extensions the elements {@code extension}
 * @param problem    what kept it from being read to its end
 */
public record PluginXml(List<Element> extensions, Optional<String> problem) {

    private static final int DEEPEST = 20;

    /** Copies what it is given. */
    public PluginXml {
        extensions = List.copyOf(extensions);
    }

    /** An element with its attributes, its children, and the line it begins on. */
    public record Element(String name, Map<String, String> attributes, List<Element> children, int line) {
        /** The line, for people. */
        public String place() {
            return "line " + line;
        }
    }

    /** Reads it as far as it goes. */
    public static PluginXml read(InputStream in) {
        List<Element> extensions = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Element element = element(xml);
                    if (open.size() == 1 && element.name().equals("extension")) {
                        extensions.add(element);
                    }
                    if (!open.isEmpty()) {
                        open.peek().children().add(element);
                    }
                    if (open.size() > DEEPEST) {
                        return new PluginXml(extensions, Optional.of(element.place()));
                    }
                    open.push(element);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                }
            }
            return new PluginXml(extensions, Optional.empty());
        } catch (XMLStreamException e) {
            return new PluginXml(extensions, Optional.of(e.getMessage()));
        }
    }

    private static Element element(XMLStreamReader xml) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new Element(xml.getLocalName(), attributes, new ArrayList<>(), xml.getLocation().getLineNumber());
    }
}
