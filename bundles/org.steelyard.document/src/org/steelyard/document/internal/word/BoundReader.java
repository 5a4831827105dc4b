package org.steelyard.document.internal.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.steelyard.document.ReadLimits;

/** Finds the tagged content controls of a Word document and the texts in them. */
public final class BoundReader {

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    /** The texts by tag. */
    public Map<String, List<String>> read(InputStream docx) throws IOException, XMLStreamException {
        byte[] main = null;
        try (ZipInputStream zip = new ZipInputStream(docx)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/settings.xml")) {
                    settings(DocxReader.xml(new ByteArrayInputStream(bounded(zip))));
                } else if (entry.getName().equals("word/document.xml")) {
                    main = bounded(zip);
                }
            }
        }
        if (main == null) {
            throw new IOException("The document has no main part.");
        }
        controls(DocxReader.xml(new ByteArrayInputStream(main)));
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        // a key too long for a tag stands in a document variable of that name
        found.forEach((tag, texts) -> byKey.computeIfAbsent(variables.getOrDefault(tag, tag), k -> new ArrayList<>()).addAll(texts));
        byKey.replaceAll((key, texts) -> List.copyOf(texts));
        return byKey;
    }

    private static byte[] bounded(InputStream in) throws IOException {
        int bound = (int) Math.min(ReadLimits.DEFAULT.maxExpandedBytes(), 1 << 28);
        byte[] bytes = in.readNBytes(bound + 1);
        if (bytes.length > bound) {
            throw new IOException("The document is too large.");
        }
        return bytes;
    }

    private void settings(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("docVar")) {
                variables.put(Xml.attribute(xml, "name"), Xml.value(xml));
            }
        }
    }

    private void controls(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sdt")) {
                control(xml);
            }
        }
    }

    /** One content control; its text includes that of controls inside it. */
    private String control(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String tag = "";
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(xml.getElementText());
                    case "sdt" -> text.append(control(xml));
                    case "del", "moveFrom", "Fallback", "rPr" -> Xml.skip(xml);
                    default -> {
                        if (xml.getLocalName().equals("tag")) {
                            tag = Xml.value(xml);
                        } else if (xml.getLocalName().equals("br") || xml.getLocalName().equals("tab")) {
                            text.append(xml.getLocalName().equals("br") ? '\n' : '\t');
                        }
                        depth++;
                    }
                }
            }
        }
        if (!tag.isEmpty()) {
            found.computeIfAbsent(tag, k -> new ArrayList<>()).add(text.toString());
        }
        return text.toString();
    }
}
