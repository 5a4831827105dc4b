package org.steelyard.document.internal.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of an Office Open XML file, in the order they are added; the same parts give the same bytes. */
public final class Parts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    // the real time stands in the core properties; the first moment of 1980 would make Java add one in the local zone
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder overrides = new StringBuilder();

    /** Adds a part; an empty content type is for relationships, whose type is the default. */
    public Parts add(String name, String contentType, String xml) {
        parts.put(name, Xml.HEAD + xml);
        if (!contentType.isEmpty()) {
            overrides.append("<Override PartName=\"/").append(name).append("\" ContentType=\"").append(contentType).append("\"/>");
        }
        return this;
    }

    /** Adds the relationships of a part: ids are r1, r2 … in the order given, type and target in turn. */
    public Parts relations(String name, String... typesAndTargets) {
        StringBuilder s = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            String type = typesAndTargets[i].contains("/") ? typesAndTargets[i] : OFFICE + typesAndTargets[i];
            s.append("<Relationship Id=\"r").append(i / 2 + 1).append("\" Type=\"").append(type).append("\" Target=\"")
                    .append(typesAndTargets[i + 1]).append("\"/>");
        }
        return add(name, "", s.append("</Relationships>").toString());
    }

    /** Adds the document properties, with a title and a time and nobody's name, and the relationships of the package. */
    public Parts properties(String title, String language, String mainPart, Clock clock) {
        return properties(title, language, mainPart, clock, Map.of());
    }

    /** The same, with custom properties: texts by name. */
    public Parts properties(String title, String language, String mainPart, Clock clock, Map<String, String> custom) {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>%s\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>""".formatted(
                Xml.escape(title), language.isEmpty() ? "" : "<dc:language>" + Xml.escape(language) + "</dc:language>", time,
                time));
        add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>Steelyard</Application></Properties>");
        List<String> relations = new ArrayList<>(List.of("officeDocument", mainPart,
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml",
                "extended-properties", "docProps/app.xml"));
        if (!custom.isEmpty()) {
            custom(custom);
            relations.addAll(List.of("custom-properties", "docProps/custom.xml"));
        }
        return relations("_rels/.rels", relations.toArray(String[]::new));
    }

    private void custom(Map<String, String> properties) {
        StringBuilder s = new StringBuilder("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        // the format counts properties from 2
        int id = 2;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            s.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"").append(id++).append("\" name=\"")
                    .append(Xml.escape(property.getKey())).append("\"><vt:lpwstr>").append(Xml.escape(property.getValue()))
                    .append("</vt:lpwstr></property>");
        }
        add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", s.append("</Properties>").toString());
    }

    /** The zip archive. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml",
                    Xml.HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides + "</Types>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // a local time, or the bytes would depend on the machine's zone
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
