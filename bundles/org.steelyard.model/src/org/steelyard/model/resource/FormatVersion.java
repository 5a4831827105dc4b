package org.steelyard.model.resource;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The version of the file format, stated at the root as {@code formatVersion}; a file without it is of version 1. */
public final class FormatVersion {

    /** The version that this program writes. */
    public static final int CURRENT = 1;

    private FormatVersion() {
    }

    /** The version that the file states; empty when it is not XML or states something that is no number. */
    public static Optional<Integer> of(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            // a reader, for of bytes that are no UTF-8 the parser would tell on the standard error stream
            XMLStreamReader reader = factory.createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String version = reader.getAttributeValue(null, "formatVersion");
                    return Optional.of(version == null ? 1 : Integer.parseInt(version.strip()));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
