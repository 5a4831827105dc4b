package org.steelyard.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A city jar for tests: sound unless something of it is replaced. */
final class TestJar {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static TestJar empty() {
        return new TestJar();
    }

    /** A plug-in with one rubric for a city and a year. */
    static TestJar city(String id, String version, String code, int year) {
        String rubric = "cn." + code + ".fund." + year;
        return empty().manifest(manifest(id, version, "org.steelyard.city")).plugin(rubric(rubric, code, year))
                .file("fund.rubric", rubricFile(rubric));
    }

    static TestJar hengyang(String version) {
        return city("org.example.hengyang", version, "430400", 2021);
    }

    static String manifest(String id, String version, String required) {
        return "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id + ";singleton:=true\nBundle-Version: " + version
                + "\nRequire-Bundle: " + required + "\n";
    }

    static String rubric(String id, String code, int year) {
        return "<extension point=\"org.steelyard.city.rubrics\"><rubric id=\"" + id + "\" file=\"fund.rubric\" city=\"" + code
                + "\" cityName=\"城" + code + "\" kind=\"fundEvaluation\" fromYear=\"" + year + "\" toYear=\"" + year + "\" name=\"" + id
                + "\"/></extension>";
    }

    static String rubricFile(String id) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rubric:Rubric xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:rubric="https://steelyard.org/model/rubric"
                    id="%s" name="%s" total="10">
                  <indicators code="A" name="过程" weight="10"/>
                </rubric:Rubric>
                """.formatted(id, id);
    }

    TestJar manifest(String text) {
        return file("META-INF/MANIFEST.MF", text);
    }

    TestJar plugin(String extensions) {
        return file("plugin.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plugin>\n" + extensions + "\n</plugin>\n");
    }

    TestJar file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestJar file(String path, byte[] bytes) {
        entries.put(path, bytes);
        return this;
    }

    TestJar without(String path) {
        entries.remove(path);
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes());
        }
        return file;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
