package org.steelyard.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.archive.ZipGuard;

/** Tells by its content what a file is; the name only chooses the words when the content is of no use. */
public final class Sniffer {

    private static final int HEAD = 8192;
    private static final Set<String> WPS = Set.of("et", "ett", "wps", "wpt", "dps");
    private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("25504446", "document.pdf"),
            Map.entry("89504E47", "document.image"), Map.entry("FFD8FF", "document.image"),
            Map.entry("47494638", "document.image"), Map.entry("49492A00", "document.image"),
            Map.entry("4D4D002A", "document.image"), Map.entry("52494646", "document.image"),
            Map.entry("526172211A", "document.archive"), Map.entry("377ABCAF271C", "document.archive"),
            Map.entry("1F8B08", "document.archive"), Map.entry("7B5C727466", "document.rtf"));

    private final ReadLimits limits;

    /** A sniffer with these bounds. */
    public Sniffer(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * What the file holds.
     *
     * @throws Refusal     when it is nothing that is read
     * @throws IOException when it cannot be read at all
     */
    public Content content(Path file, String name, Findings findings) throws Refusal, IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(head.length, 8));
        String ending = ending(name);
        if (hex.startsWith("504B0304") || hex.startsWith("504B0506")) {
            return zip(file, ending, findings);
        }
        if (hex.equals("D0CF11E0A1B11AE1")) {
            return compound(file, ending);
        }
        for (Map.Entry<String, String> refused : REFUSED.entrySet()) {
            if (hex.startsWith(refused.getKey())) {
                throw new Refusal(refused.getValue());
            }
        }
        return text(head, ending);
    }

    /** The ending of a file name in lower case, without the dot. */
    public static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Content zip(Path file, String ending, Findings findings) throws Refusal {
        ZipGuard.Contents zip = new ZipGuard(limits).inspect(file);
        String types = zip.contentTypes();
        if (types.contains("spreadsheetml.sheet.main+xml") || types.contains("spreadsheetml.template.main+xml")
                || types.contains("ms-excel.sheet.macroEnabled.main+xml")
                || types.contains("ms-excel.template.macroEnabled.main+xml")) {
            if (zip.cells() > limits.maxCells()) {
                throw new Refusal("document.too-many-cells", limits.maxCells());
            }
            tellMacros(zip, findings);
            return Content.XLSX;
        }
        if (types.contains("wordprocessingml.document.main+xml") || types.contains("wordprocessingml.template.main+xml")
                || types.contains("ms-word.document.macroEnabled.main+xml")
                || types.contains("ms-word.template.macroEnabledTemplate.main+xml")) {
            tellMacros(zip, findings);
            return Content.DOCX;
        }
        if (WPS.contains(ending)) {
            throw new Refusal("document.wps");
        }
        if (types.contains("sheet.binary.macroEnabled.main")) {
            throw new Refusal("document.binary-workbook");
        }
        if (types.contains("presentationml")) {
            throw new Refusal("document.presentation");
        }
        if (zip.mimetype().contains("opendocument")) {
            throw new Refusal("document.open-document");
        }
        throw new Refusal(zip.names().contains("OFD.xml") ? "document.pdf"
                : types.isEmpty() ? "document.archive" : "document.unknown-content");
    }

    private static void tellMacros(ZipGuard.Contents zip, Findings findings) {
        if (zip.names().stream().anyMatch(n -> n.endsWith("vbaProject.bin") || n.contains("macrosheets/"))) {
            findings.info("document.macros-ignored", findings.file());
        }
    }

    private static Content compound(Path file, String ending) throws Refusal {
        Set<String> names;
        boolean wps;
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            names = root.getEntryNames();
            wps = names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).startsWith("wps")) || madeByWps(root);
        } catch (IOException | RuntimeException e) {
            throw new Refusal(null, "document.damaged", new Object[0], e);
        }
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            throw new Refusal("document.encrypted");
        }
        if (WPS.contains(ending)) {
            throw new Refusal("document.wps");
        }
        if (names.stream().anyMatch("Workbook"::equalsIgnoreCase)) {
            return Content.XLS;
        }
        if (wps) {
            throw new Refusal("document.wps");
        }
        throw new Refusal(names.contains("WordDocument") ? "document.legacy-word"
                : names.contains("PowerPoint Document") ? "document.presentation"
                        : names.contains("Book") ? "document.legacy-excel" : "document.unknown-content");
    }

    private static boolean madeByWps(DirectoryNode root) throws IOException {
        if (!root.hasEntryCaseInsensitive("\u0001CompObj")) {
            return false;
        }
        try (InputStream in = root.createDocumentInputStream("\u0001CompObj")) {
            String user = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return user.contains("WPS") || user.contains("Kingsoft");
        }
    }

    private static Content text(byte[] head, String ending) throws Refusal {
        boolean wide = head.length > 1 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        // markup is plain ASCII in every encoding met here; zero bytes are those of UTF-16
        String start = new String(head, StandardCharsets.ISO_8859_1).replace("\u0000", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") && start.contains("<?xml")) {
                return Content.XML_SPREADSHEET;
            }
            if (start.contains("<html") || start.contains("<table") || start.contains("<body") || start.contains("<meta")) {
                return Content.HTML;
            }
        }
        if (start.startsWith("mime-version:")) {
            throw new Refusal("document.web-archive");
        }
        if (WPS.contains(ending)) {
            throw new Refusal("document.wps");
        }
        if (ending.equals("doc") || ending.equals("dot")) {
            throw new Refusal("document.legacy-word");
        }
        if (!wide && isBinary(head)) {
            throw new Refusal("document.unknown-content");
        }
        return Content.CSV;
    }

    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return true;
            }
        }
        return false;
    }
}
