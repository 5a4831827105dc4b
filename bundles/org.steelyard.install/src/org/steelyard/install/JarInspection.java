package org.steelyard.install;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

import org.osgi.framework.Version;
import org.steelyard.city.Cities;
import org.steelyard.city.City;
import org.steelyard.city.Descriptor;
import org.steelyard.city.Divisions;
import org.steelyard.city.FileContributions;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;

/**
 * Looks at city jars as zips, before anything of them is installed; no code of theirs runs. In this order, until one
 * finds an error: a zip within bounds, undamaged, with no path that climbs out; the manifest of a bundle that fits this
 * program; declarations that are sound; rubrics, mappings and outlines that can be read. What jars do to one another
 * (two of the same identifier, two for one city and year) is seen only when all are looked at together.
 */
public final class JarInspection {

    private final Version api;
    private final Locale locale;
    private final Bounds bounds;
    private final Texts texts;
    private long left;

    /**
     * Inspects for a program whose {@code org.steelyard.city} has this version.
     *
     * @param api    version of {@code org.steelyard.city}, for example {@code 0.1.0}
     * @param locale language of messages
     */
    public JarInspection(String api, Locale locale) {
        this(api, locale, Bounds.STANDARD);
    }

    JarInspection(String api, Locale locale, Bounds bounds) {
        this.api = new Version(api);
        this.locale = locale;
        this.bounds = bounds;
        this.texts = Texts.of(JarInspection.class, locale);
        this.left = bounds.sweep();
    }

    /** What is in this jar and what is wrong with it; whatever the file is, nothing is thrown. */
    public InspectedJar inspect(Path jar) {
        Findings findings = new Findings(texts, jar.getFileName().toString());
        Optional<Headers> headers = Optional.empty();
        List<Descriptor> descriptors = List.of();
        try {
            if (isReadable(jar, findings)) {
                try (Archive archive = new Archive(jar, bounds)) {
                    left -= archive.check(findings, left);
                    if (!findings.fatal()) {
                        headers = headers(archive, findings);
                    }
                    if (!findings.fatal()) {
                        descriptors = declared(jar, archive, findings);
                    }
                }
            }
        } catch (ZipException e) {
            findings.error("install.no-zip", "");
        } catch (IOException | RuntimeException e) {
            // readers of zips and of XML throw what they like at a hostile file
            findings.error("install.unreadable", "", reason(e));
        }
        return new InspectedJar(jar, headers.map(Headers::id).orElse(""), headers.map(h -> h.version().toString()).orElse(""),
                descriptors, findings.all());
    }

    /** A jar that is one too many to be looked at. */
    InspectedJar unseen(Path jar) {
        Findings findings = new Findings(texts, jar.getFileName().toString());
        findings.error("install.too-many", "", bounds.jars());
        return new InspectedJar(jar, "", "", List.of(), findings.all());
    }

    /** Whether a jar of this size is still read in this sweep. */
    boolean hasRoom(long size) {
        return size <= bounds.jar() && size <= left;
    }

    private boolean isReadable(Path jar, Findings findings) throws IOException {
        if (!Files.isRegularFile(jar)) {
            findings.error("install.no-file", "");
        } else if (Files.size(jar) > bounds.jar()) {
            findings.error("install.too-large", "", Files.size(jar) >> 20, bounds.jar() >> 20);
        } else if (Files.size(jar) > left) {
            findings.error("install.expands", "", left >> 20);
        }
        return !findings.fatal();
    }

    private Optional<Headers> headers(Archive archive, Findings findings) throws IOException {
        Optional<byte[]> manifest = archive.read("META-INF/MANIFEST.MF");
        if (manifest.isEmpty()) {
            findings.error("install.no-manifest", "META-INF/MANIFEST.MF");
            return Optional.empty();
        }
        return Headers.read(manifest.get(), api, findings);
    }

    private List<Descriptor> declared(Path jar, Archive archive, Findings findings) throws IOException {
        if (archive.read("plugin.xml").isEmpty()) {
            findings.error("install.no-declaration", "plugin.xml");
            return List.of();
        }
        try (FileSystem root = FileSystems.newFileSystem(jar)) {
            Cities cities = Cities.read(new FileContributions(List.of(root.getPath("/")), JarInspection.class.getClassLoader(), locale), locale);
            cities.problems().forEach(findings::add);
            if (cities.descriptors().isEmpty() && !findings.fatal()) {
                findings.warning("install.offers-nothing");
            }
            ModelFiles files = new ModelFiles(archive, SteelyardResources.standard(), findings, locale);
            for (Descriptor descriptor : cities.descriptors()) {
                files.check(descriptor);
            }
            cities.all().stream().map(City::code).filter(JarInspection::isUnknown).forEach(code -> findings.warning("install.no-such-city", code));
            return cities.descriptors();
        }
    }

    // counties are not in the table
    private static boolean isUnknown(String code) {
        return code.endsWith("00") && Divisions.read().find(code).isEmpty();
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
