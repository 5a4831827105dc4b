package org.steelyard.document.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Refusal;

/**
 * Expands every entry of an Office Open XML file once, into nothing, counting what really comes out: no header is
 * believed. It goes by the central directory as the readers do afterwards, so both see the same entries; entries that
 * overlap are counted each.
 */
public final class ZipGuard {

    private static final long RATIO_FROM = 1L << 20;
    private static final int CONTENT_TYPES_BOUND = 1 << 20;

    private final ReadLimits limits;

    /** A guard with these bounds. */
    public ZipGuard(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * What an archive holds.
     *
     * @param names        names of its entries
     * @param contentTypes the text of {@code [Content_Types].xml}, or empty
     * @param mimetype     the text of {@code mimetype} (OpenDocument), or empty
     * @param cells        cell and row elements in all worksheets
     */
    public record Contents(Set<String> names, String contentTypes, String mimetype, long cells) {
    }

    /**
     * Looks through the whole archive.
     *
     * @throws Refusal when it is damaged, expands beyond the bounds, or has a document type declaration
     */
    public Contents inspect(Path file) throws Refusal {
        Set<String> names = new TreeSet<>();
        String contentTypes = "";
        String mimetype = "";
        int count = 0;
        long total = 0;
        long cells = 0;
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                names.add(entry.getName());
                if (++count > limits.maxEntries()) {
                    throw new Refusal("document.zip-entries", limits.maxEntries());
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refusal("document.encrypted");
                }
                XmlScan scan = new XmlScan();
                total += expand(zip, entry, total, isXml(entry.getName()) ? scan : null);
                if (scan.doctype() && !entry.getName().startsWith("customXml/")) {
                    throw new Refusal("document.doctype", entry.getName());
                }
                if (entry.getName().contains("worksheets/")) {
                    cells += scan.cells();
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    contentTypes = start(zip, entry);
                } else if (entry.getName().equals("mimetype")) {
                    mimetype = start(zip, entry);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Refusal(null, "document.zip-damaged", new Object[0], e);
        }
        return new Contents(names, contentTypes, mimetype, cells);
    }

    private long expand(ZipFile zip, ZipArchiveEntry entry, long before, XmlScan scan) throws IOException, Refusal {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (before + size > limits.maxExpandedBytes()) {
                    throw new Refusal("document.zip-bomb", entry.getName(), limits.maxExpandedBytes() / 1_000_000);
                }
                if (size > RATIO_FROM && size / limits.maxRatio() > entry.getCompressedSize()) {
                    throw new Refusal("document.zip-ratio", entry.getName(), limits.maxRatio());
                }
                if (scan != null) {
                    scan.take(buffer, n);
                }
            }
        }
        return size;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static String start(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(CONTENT_TYPES_BOUND), StandardCharsets.UTF_8);
        }
    }
}
