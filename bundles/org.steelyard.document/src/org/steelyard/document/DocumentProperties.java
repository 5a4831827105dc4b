package org.steelyard.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Custom properties of an Office Open XML file, read without opening the document: enough to tell what a file is before it
 * is read as a whole.
 */
public final class DocumentProperties {

    private static final String PART = "docProps/custom.xml";
    private static final int MOST_BYTES = 64 * 1024;

    private DocumentProperties() {
    }

    /** The texts among its custom properties, by name; empty for any other file, and for one that cannot be read. */
    public static Map<String, String> of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(PART);
            if (entry == null) {
                return Map.of();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                return bytes.length > MOST_BYTES ? Map.of() : read(bytes);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            // whoever reads the document itself tells what is wrong with it
            return Map.of();
        }
    }

    private static Map<String, String> read(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(xml));
        Map<String, String> properties = new LinkedHashMap<>();
        String name = "";
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "property" -> name = String.valueOf(in.getAttributeValue(null, "name"));
                    case "lpwstr", "lpstr", "bstr" -> properties.putIfAbsent(name, in.getElementText());
                    default -> {
                        // numbers and dates are of no use here
                    }
                }
            }
        }
        return Map.copyOf(properties);
    }
}
