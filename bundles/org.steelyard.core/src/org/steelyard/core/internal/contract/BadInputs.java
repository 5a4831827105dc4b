package org.steelyard.core.internal.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Files that no importer may trip over: damaged, hostile, not meant for it, or with words where numbers belong. */
public final class BadInputs {

    /** Texts that stand where numbers belong and are none. */
    public static final Set<String> NO_NUMBERS = Set.of("#DIV/0!", "约三百", "1.2.3", "待核实", "=1+1");

    /** A compound file with an encrypted package, as an office program saves a workbook with a password; gzip, base64. */
    private static final String ENCRYPTED = "H4sIAAAAAAACA7twXvDBwo1SDxnQgDUDM8O//5wMbEhijMgKBBgYmKBi//7//w+T/z8KhhQIYsgHwhIGBQZXhjwgXcRQyUAKEGNgZYSZxUSkHm"
            + "YgboCyQbYmg20tANqeCXRLHoMnEKcBWcQAOQYmRmT/EOtuFqz2pzKkMAQwJAJFsoFkOpBPCCgB7UdO98TYDVKvyDA4ACjv/gXif1A8CkYWGI33"
            + "kQ0YmZhZKNGfl1+iUJSamJKYlJOqUJ5ZkpFfWqJQkpGqUJBYXFyeX5RCQD/DKBhQAAAVV/EKAAoAAA==";
    private static final int BOMB = 64_000_000;
    /** What a cell of an office program takes at most. */
    private static final int LONGEST = 32_767;
    private static final int ROWS = 60;

    private final Optional<MappedTables> tables;
    private final List<BadInput> inputs = new ArrayList<>();

    /** With tables that the importer knows, where it is known what it knows. */
    public BadInputs(Optional<MappedTables> tables) {
        this.tables = tables;
    }

    /**
     * A file.
     *
     * @param path    where it is
     * @param name    its name as the importer is told
     * @param refused whether nothing may be read from it, and a problem has to say so
     * @param told    whether there must be a problem when something is read from it
     */
    public record BadInput(Path path, String name, boolean refused, boolean told) {
    }

    /** Writes all of them into a folder. */
    public List<BadInput> write(Path folder) throws IOException {
        List<List<String>> small = List.of(List.of("2019年失业保险基金收支表"), List.of("单位：万元"), List.of("项目", "金额"), List.of("失业保险费收入", "12.5"));
        byte[] sound = Workbooks.bytes(small);
        refused(folder, "被截断.xlsx", Arrays.copyOf(sound, sound.length / 2));
        refused(folder, "只有一半目录.xlsx", Arrays.copyOf(sound, sound.length - 30));
        refused(folder, "空文件.xlsx", new byte[0]);
        refused(folder, "空工作簿.xlsx", Workbooks.bytes(List.of()));
        refused(folder, "不是表格.xlsx", new String(new char[] {0, 1, 2, 0xff}).getBytes(StandardCharsets.ISO_8859_1));
        refused(folder, "压缩炸弹.xlsx", Workbooks.with(small, Map.of("xl/media/image1.xml", new byte[BOMB])));
        refused(folder, "外部实体.xlsx", Workbooks.with(small, Map.of("xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>".getBytes(StandardCharsets.UTF_8))));
        refused(folder, "加密.xlsx", encrypted());
        refused(folder, "别的基金.xlsx", sound);
        refused(folder, "别的表.csv", csv(List.of(List.of("食堂采购登记表"), List.of("品名", "数量"), List.of("大米", "20"))).getBytes(StandardCharsets.UTF_8));
        refused(folder, "../../上级/别的表.csv", "品名,数量\n大米,20\n".getBytes(StandardCharsets.UTF_8));
        for (String text : NO_NUMBERS.stream().sorted().toList()) {
            List<List<String>> filled = tables.map(t -> t.filled(text)).orElse(List.of(List.of("2019年工伤保险基金收支表"), List.of("项目", "金额"), List.of("工伤保险费收入", text)));
            add(folder, "以“" + text.replace("/", "") + "”代数.xlsx", Workbooks.bytes(filled), false, true);
            add(folder, "以“" + text.replace("/", "") + "”代数.csv", csv(filled).getBytes(Charset.forName("GBK")), false, true);
        }
        tables.ifPresent(t -> odd(folder, t));
        return List.copyOf(inputs);
    }

    // numbers at the edge: read or not, but never a fall
    private void odd(Path folder, MappedTables known) {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("极大.csv", "9".repeat(400));
        odd.put("极小.csv", "1e-99999999");
        odd.put("负数.csv", "-1");
        odd.put("全角.csv", "１２．５");
        odd.put("控制字符.csv", "1\u00022");
        odd.put("很长.csv", "长".repeat(LONGEST));
        try {
            for (Map.Entry<String, String> each : odd.entrySet()) {
                add(folder, each.getKey(), csv(known.filled(each.getValue()).stream().limit(each.getValue().length() < LONGEST ? ROWS : ROWS / 6).toList()).getBytes(StandardCharsets.UTF_8), false, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(Path folder, String name, byte[] bytes) throws IOException {
        add(folder, name, bytes, true, true);
    }

    private void add(Path folder, String name, byte[] bytes, boolean refused, boolean told) throws IOException {
        // the name that an importer is told may be a path inside an archive; the file itself has one that is safe
        Path path = folder.resolve(inputs.size() + name.substring(name.lastIndexOf('.')));
        Files.write(path, bytes);
        inputs.add(new BadInput(path, name, refused, told));
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] encrypted() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(ENCRYPTED)))) {
            return in.readAllBytes();
        }
    }
}
