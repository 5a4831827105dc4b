package org.steelyard.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Custom properties of an Office Open XML file and names of its sheets, read without opening the document: enough to tell
 * what a file is before it is read as a whole.
 */
public final class DocumentProperties {

    private static final System.Logger LOG = System.getLogger(DocumentProperties.class.getName());
    private static final int MOST_BYTES = 64 * 1024;

    private DocumentProperties() {
    }

    /** The texts among its custom properties, by name; empty for any other file, and for one that cannot be read. */
    public static Map<String, String> of(Path file) {
        Map<String, String> properties = new LinkedHashMap<>();
        String[] name = { "" };
        read(file, "docProps/custom.xml", in -> {
            switch (in.getLocalName()) {
                case "property" -> name[0] = String.valueOf(in.getAttributeValue(null, "name"));
                case "lpwstr", "lpstr", "bstr" -> properties.putIfAbsent(name[0], in.getElementText());
                default -> {
                    // numbers and dates are of no use here
                }
            }
        });
        return Map.copyOf(properties);
    }

    /** The names of its sheets, hidden ones too; empty for anything but a workbook, and for one that cannot be read. */
    public static List<String> sheets(Path file) {
        List<String> sheets = new ArrayList<>();
        read(file, "xl/workbook.xml", in -> {
            if (in.getLocalName().equals("sheet")) {
                sheets.add(String.valueOf(in.getAttributeValue(null, "name")));
            }
        });
        return List.copyOf(sheets);
    }

    private interface Element {
        void start(XMLStreamReader in) throws XMLStreamException;
    }

    private static void read(Path file, String part, Element element) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            if (entry == null) {
                return;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length <= MOST_BYTES) {
                    read(bytes, element);
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            // whoever reads the document itself tells what is wrong with it
            LOG.log(Level.DEBUG, part, e);
        }
    }

    private static void read(byte[] xml, Element element) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                element.start(in);
            }
        }
    }
}
