package org.steelyard.document.internal.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.steelyard.document.Document;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;

/**
 * Reads the tables and paragraphs of a Word document that has passed the zip guard. The XML is read as a stream: no
 * document type, no entities, nothing outside the file.
 */
public final class DocxReader {

    private final ReadLimits limits;
    private final Findings findings;

    /** A reader that reports to these findings. */
    public DocxReader(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** Tables and paragraphs. */
    public record Content(List<Grid> grids, List<Document.Passage> passages) {
    }

    /**
     * Reads the document.
     *
     * @throws Refusal when it cannot be read
     */
    public Content read(Path file) throws Refusal {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            String main = mainPart(zip);
            String folder = main.substring(0, main.lastIndexOf('/') + 1);
            Headings headings = new Headings();
            if (zip.getEntry(folder + "styles.xml") != null) {
                try (InputStream in = open(zip, folder + "styles.xml")) {
                    headings.read(xml(in));
                }
            }
            BodyReader body = new BodyReader(headings, limits, findings);
            try (InputStream in = open(zip, main)) {
                body.read(xml(in));
            }
            return new Content(body.grids(), body.passages());
        } catch (IOException | XMLStreamException e) {
            throw new Refusal(null, "document.damaged", new Object[0], e);
        }
    }

    private static String mainPart(ZipFile zip) throws IOException, XMLStreamException {
        try (InputStream in = open(zip, "_rels/.rels")) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    String type = xml.getAttributeValue(null, "Type");
                    String target = xml.getAttributeValue(null, "Target");
                    if (type != null && target != null && type.endsWith("/officeDocument")) {
                        return target.startsWith("/") ? target.substring(1) : target;
                    }
                }
            }
        }
        throw new IOException("no main part");
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return zip.getInputStream(entry);
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }
}
