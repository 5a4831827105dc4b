package org.steelyard.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an extension point takes: elements and their attributes, read from its schema, the same file that documents it.
 *
 * @param point      the extension point
 * @param attributes attributes by element; the element {@code extension} is the outermost
 */
public record Schema(Point point, Map<String, List<Attribute>> attributes) {

    /** Copies what it is given. */
    public Schema {
        Objects.requireNonNull(point, "point");
        attributes = Map.copyOf(attributes);
    }

    /**
     * An attribute.
     *
     * @param name     name
     * @param required whether it has to be given
     * @param values   what it may say; empty when anything
     */
    public record Attribute(String name, boolean required, List<String> values) {
        /** Copies the values. */
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /** The schema of this point. */
    public static Schema of(Point point) {
        String file = "/schema/" + point.id().substring(point.id().lastIndexOf('.') + 1) + ".exsd";
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
            return new Schema(point, read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** The attributes of this element; empty when the point takes no such element. */
    public Optional<List<Attribute>> element(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private static Map<String, List<Attribute>> read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        Map<String, List<Attribute>> elements = new LinkedHashMap<>();
        List<Attribute> current = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getAttributeValue(null, "name");
            switch (xml.getLocalName()) {
                case "element" -> {
                    if (name != null) {
                        current = elements.computeIfAbsent(name, n -> new ArrayList<>());
                    }
                }
                case "attribute" -> current.add(new Attribute(name, "required".equals(xml.getAttributeValue(null, "use")),
                        "boolean".equals(xml.getAttributeValue(null, "type")) ? List.of("true", "false") : List.of()));
                case "enumeration" -> {
                    Attribute last = current.remove(current.size() - 1);
                    List<String> values = new ArrayList<>(last.values());
                    values.add(xml.getAttributeValue(null, "value"));
                    current.add(new Attribute(last.name(), last.required(), values));
                }
                default -> {
                    // documentation and what only tools use
                }
            }
        }
        return elements;
    }
}
