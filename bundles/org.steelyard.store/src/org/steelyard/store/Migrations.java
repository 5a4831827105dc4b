package org.steelyard.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.steelyard.model.resource.FormatVersion;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Brings the bytes of an older file to the current format, step by step, before the model is built from them. The file
 * on disk stays as it is until the evaluation is saved, and then is among the backups.
 */
final class Migrations {

    private final int current;
    private final List<MigrationStep> steps;

    /** @throws IllegalArgumentException when the steps have a gap or do not end at the current version */
    Migrations(int current, List<MigrationStep> steps) {
        this.current = current;
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).from() != current - steps.size() + i) {
                throw new IllegalArgumentException("migration steps must lead to version " + current + " without a gap");
            }
        }
    }

    /** All released steps; there is one for each format but the current. */
    static Migrations released() {
        return new Migrations(FormatVersion.CURRENT, List.of());
    }

    /** The same bytes when nothing is to be done, or nothing can be: the reader then says what is wrong. */
    byte[] toCurrent(byte[] file) throws IOException {
        Optional<Integer> version = FormatVersion.of(file);
        if (version.isEmpty() || version.get() >= current) {
            return file;
        }
        List<MigrationStep> due = steps.stream().filter(s -> s.from() >= version.get()).toList();
        if (due.isEmpty() || due.get(0).from() != version.get()) {
            throw new IOException("no way from format version " + version.get() + " to " + current);
        }
        try {
            Document document = parse(file);
            due.forEach(step -> step.rewrite(document));
            document.getDocumentElement().setAttribute("formatVersion", Integer.toString(current));
            return serialise(document);
        } catch (SAXException | ParserConfigurationException | TransformerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Document parse(byte[] file) throws SAXException, ParserConfigurationException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // without a handler the parser prints
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(file));
    }

    private static byte[] serialise(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
