package org.steelyard.document.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.steelyard.document.Archives.Item;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;
import org.steelyard.document.internal.Sniffer;
import org.steelyard.document.internal.csv.Encoding;

/** One archive being unpacked. */
public final class Expansion {

    private static final long RATIO_FROM = 1L << 20;
    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tar", "tgz", "bz2");

    private final ReadLimits limits;
    private final Findings findings;
    private final List<Item> items = new ArrayList<>();
    private long total;

    /** An expansion within these bounds. */
    public Expansion(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** Whether this is a zip archive and none of the document kinds that are zip archives inside. */
    public static boolean isPlainZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 && head[2] != 5) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null && zip.getEntry("OFD.xml") == null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /**
     * The files, in the order of the archive.
     *
     * @throws Refusal when the archive as a whole is refused; nothing of it is left in the folder then
     */
    public List<Item> run(Path archive, Path folder) throws Refusal {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            for (int count = 1; entries.hasMoreElements(); count++) {
                if (count > limits.maxEntries()) {
                    throw new Refusal("document.zip-entries", limits.maxEntries());
                }
                take(zip, entries.nextElement(), folder);
            }
            return items;
        } catch (Refusal e) {
            removeAll();
            throw e;
        } catch (IOException | RuntimeException e) {
            removeAll();
            throw new Refusal(null, "document.zip-damaged", new Object[0], e);
        }
    }

    private void take(ZipFile zip, ZipArchiveEntry entry, Path folder) throws IOException, Refusal {
        String name = name(entry);
        String[] steps = name.split("[/\\\\]");
        String last = steps.length == 0 ? "" : steps[steps.length - 1];
        if (entry.isDirectory() || name.startsWith("__MACOSX/") || LITTER.contains(last.toLowerCase(Locale.ROOT))
                || last.startsWith("~$")) {
            return;
        }
        if (Arrays.asList(steps).contains("..") || name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")
                || entry.isUnixSymlink()) {
            findings.error("archive.climbs", findings.sheet(name), name);
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            findings.error("archive.locked", findings.sheet(name), name);
            return;
        }
        // no name of the archive becomes a path: not its folders, not its length, not its characters
        String ending = Sniffer.ending(last).matches("[a-z0-9]{1,5}") ? "." + Sniffer.ending(last) : "";
        Path file = folder.resolve("%04d%s".formatted(items.size() + 1, ending));
        items.add(new Item(file, name.replace('\\', '/')));
        write(zip, entry, file, name);
        if (ARCHIVES.contains(Sniffer.ending(last)) || isPlainZip(file)) {
            Files.delete(file);
            items.remove(items.size() - 1);
            findings.error("archive.nested", findings.sheet(name), name);
        }
    }

    private void write(ZipFile zip, ZipArchiveEntry entry, Path file, String name) throws IOException, Refusal {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (total + size > limits.maxExpandedBytes()) {
                    throw new Refusal("document.zip-bomb", name, limits.maxExpandedBytes() / 1_000_000);
                }
                if (size > RATIO_FROM && size / limits.maxRatio() > entry.getCompressedSize()) {
                    throw new Refusal("document.zip-ratio", name, limits.maxRatio());
                }
                out.write(buffer, 0, n);
            }
        }
        total += size;
    }

    private void removeAll() {
        for (Item item : items) {
            try {
                Files.deleteIfExists(item.path());
            } catch (IOException e) {
                findings.info("archive.left-over", findings.sheet(item.name()), item.path().getFileName());
            }
        }
        items.clear();
    }

    private static String name(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD || entry.getRawName() == null) {
            return entry.getName();
        }
        // each byte a character is the last resort: a name nobody can read is still a name
        return Encoding.decode(entry.getRawName()).orElseGet(() -> new String(entry.getRawName(), StandardCharsets.ISO_8859_1));
    }
}
