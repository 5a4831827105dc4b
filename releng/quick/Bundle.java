import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One bundle of this project. */
record Bundle(String name, Path folder, Manifest manifest, Properties build) {

    static Bundle read(Path folder) throws IOException {
        Properties build = new Properties();
        try (InputStream manifest = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"));
                InputStream properties = Files.newInputStream(folder.resolve("build.properties"))) {
            build.load(properties);
            return new Bundle(folder.getFileName().toString(), folder, new Manifest(manifest), build);
        }
    }

    /** A bundle that is compiled already; {@code folder} holds what its jar would. */
    static Bundle read(String name, Path folder) throws IOException {
        try (InputStream manifest = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Bundle(name, folder, new Manifest(manifest), new Properties());
        }
    }

    String version() {
        return manifest.getMainAttributes().getValue("Bundle-Version");
    }

    /** The required bundles, and the host of a fragment. */
    List<Headers.Clause> requires() {
        List<Headers.Clause> required = new ArrayList<>(Headers.clauses(manifest, "Require-Bundle"));
        required.addAll(Headers.clauses(manifest, "Fragment-Host"));
        return required;
    }

    List<String> exports() {
        return Headers.clauses(manifest, "Export-Package").stream().map(Headers.Clause::name).toList();
    }

    List<String> imports() {
        return Headers.clauses(manifest, "Import-Package").stream().map(Headers.Clause::name).toList();
    }

    /** The files of all source folders by their path in the jar, and those that {@code bin.includes} names. */
    Map<String, byte[]> mainFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String source : list("source..")) {
            addTree(files, folder.resolve(source), folder.resolve(source));
        }
        for (String included : list("bin.includes")) {
            if (!included.equals(".")) {
                addTree(files, folder, folder.resolve(included));
            }
        }
        return files;
    }

    Map<String, byte[]> testFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        addTree(files, folder.resolve("src_test"), folder.resolve("src_test"));
        return files;
    }

    private List<String> list(String key) {
        List<String> values = new ArrayList<>();
        for (String value : build.getProperty(key, "").split(",")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static void addTree(Map<String, byte[]> files, Path base, Path start) throws IOException {
        if (!Files.exists(start)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(start)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(base.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
