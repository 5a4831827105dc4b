package org.steelyard.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.steelyard.document.internal.word.BoundReader;

/**
 * Reads back what stands in the content controls of a Word document: for each key the texts bound to it, as they are now.
 * A person may have edited the document since.
 */
public final class BoundTexts {

    private BoundTexts() {
    }

    /**
     * The bound texts by key, in the order of the document.
     *
     * @throws IOException when these are not the bytes of a Word document
     */
    public static Map<String, List<String>> of(byte[] docx) throws IOException {
        try {
            return new BoundReader().read(new ByteArrayInputStream(docx));
        } catch (XMLStreamException e) {
            throw new IOException("The document is damaged: " + e.getMessage(), e);
        }
    }
}
