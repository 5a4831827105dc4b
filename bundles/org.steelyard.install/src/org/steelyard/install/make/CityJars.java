package org.steelyard.install.make;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.steelyard.model.text.Texts;

/** Packs a new city as jars that can be installed as they are. No build is needed, and the same city gives the same bytes. */
public final class CityJars {

    // a zip has no time zone; this is the earliest day that every tool shows right
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final String version;
    private final Texts texts;

    /**
     * With this version.
     *
     * @throws NewCityException when it is no version of a bundle
     */
    public CityJars(String version, Locale locale) throws NewCityException {
        this.version = version;
        this.texts = Texts.of(CityMaker.class, locale);
        if (!version.matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(?:\\.[A-Za-z0-9_-]{1,40})?")) {
            throw new NewCityException(texts.get("bad-version", version));
        }
    }

    /**
     * Writes the jars into a folder.
     *
     * @return the jars: rubric, importer, exporter
     * @throws NewCityException when another file of that name is there, or it cannot be written
     */
    public List<Path> write(MadeCity city, Path folder) throws NewCityException {
        Map<String, byte[]> jars = new LinkedHashMap<>();
        city.plugIns().forEach(plugIn -> jars.put(plugIn.id() + "_" + version + ".jar", jar(plugIn)));
        return new Packing(texts).write(folder, jars);
    }

    /** The bytes of one jar. */
    byte[] jar(PlugInDraft plugIn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            // a jar begins with its manifest
            entry(zip, "META-INF/MANIFEST.MF", Manifests.text(plugIn, version).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : plugIn.files().entrySet()) {
                entry(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
