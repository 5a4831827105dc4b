import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes cities for the benchmark of this folder: {@code Cities PLUGINS OUT NUMBER}. */
public final class Cities {

    private static final Pattern EXTENSION = Pattern.compile("<extension .*</extension>", Pattern.DOTALL);

    private final Map<String, String> texts = new TreeMap<>();
    private final StringBuilder extensions = new StringBuilder();

    public static void main(String[] args) throws IOException {
        Cities wuhan = new Cities();
        for (String part : new String[] {"rubric", "importer", "exporter"}) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "org.steelyard.city.wuhan." + part + "_*.jar")) {
                wuhan.add(jars.iterator().next());
            }
        }
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            wuhan.write(Path.of(args[1]), i);
        }
    }

    private void add(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (entry.getName().equals("plugin.xml")) {
                        Matcher m = EXTENSION.matcher(text);
                        extensions.append(m.find() ? m.group() : "").append('\n');
                    } else if (entry.getName().endsWith(".properties")) {
                        texts.merge(entry.getName(), text, (a, b) -> a + "\n" + b);
                    } else if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                        texts.put(entry.getName(), text);
                    }
                }
            }
        }
    }

    private void write(Path folder, int number) throws IOException {
        String name = "bench" + number;
        String code = codes().get(number);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".jar")); ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-Name: " + name + "\nBundle-SymbolicName: org.example.city."
                    + name + ";singleton:=true\nBundle-Version: 1.0.0\nBundle-Localization: plugin\nRequire-Bundle: org.steelyard.city\n");
            put(zip, "plugin.xml", renamed("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>\n" + extensions + "</plugin>\n", code, name));
            for (Map.Entry<String, String> text : texts.entrySet()) {
                put(zip, text.getKey(), renamed(text.getValue(), code, name));
            }
        }
    }

    // of provinces whose codes have no gaps
    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        Map.of(32, 13, 33, 11, 37, 11, 44, 9).forEach((province, number) -> {
            for (int i = 1; i <= number; i++) {
                codes.add(String.format("%d%02d00", province, i));
            }
        });
        Collections.sort(codes);
        return codes;
    }

    private static String renamed(String text, String code, String name) {
        return text.replace("420100", code).replace("Wuhan", name).replace("武汉", name);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
