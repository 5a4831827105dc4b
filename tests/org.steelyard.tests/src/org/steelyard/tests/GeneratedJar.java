package org.steelyard.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plug-in with one rubric, made for a test. */
final class GeneratedJar {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String id;
    private final String version;
    private String required = "org.steelyard.city";
    private String extensions;

    GeneratedJar(String id, String version, String code, String cityName) {
        this.id = id;
        this.version = version;
        String rubric = "cn." + code + ".test." + id;
        extensions = "<extension point=\"org.steelyard.city.rubrics\"><rubric id=\"" + rubric + "\" file=\"fund.rubric\" city=\"" + code + "\" cityName=\""
                + cityName + "\" kind=\"fundEvaluation\" fromYear=\"2021\" toYear=\"2021\" name=\"" + cityName + "\"/></extension>";
        file("fund.rubric", """
                <?xml version="1.0" encoding="UTF-8"?>
                <rubric:Rubric xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:rubric="https://steelyard.org/model/rubric"
                    id="%s" name="%s" total="10">
                  <indicators code="A" name="过程" weight="10"/>
                </rubric:Rubric>
                """.formatted(rubric, cityName));
    }

    static GeneratedJar hengyang(String version) {
        return new GeneratedJar("org.example.hengyang", version, "430400", "衡阳");
    }

    GeneratedJar requires(String bundles) {
        required = bundles;
        return this;
    }

    /** An importer of this class, which goes into the jar. */
    GeneratedJar importer(Class<?> type) throws IOException {
        extensions += "<extension point=\"org.steelyard.city.importers\"><importer id=\"" + id + ".import\" city=\"430400\" kind=\"fundEvaluation\" class=\""
                + type.getName() + "\" name=\"x\"/></extension>";
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            entries.put(path, in.readAllBytes());
        }
        return this;
    }

    GeneratedJar file(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    GeneratedJar without(String path) {
        entries.remove(path);
        return this;
    }

    void write(Path file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id
                + ";singleton:=true\nBundle-Version: " + version + "\nRequire-Bundle: " + required + "\n").getBytes(StandardCharsets.UTF_8));
        all.put("plugin.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>" + extensions + "</plugin>\n")
                .getBytes(StandardCharsets.UTF_8));
        all.putAll(entries);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
