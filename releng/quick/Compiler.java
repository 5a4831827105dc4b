import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles what was read, not what is on disk by then, into a folder named by the digest of everything that went in.
 * So several people can compile the same bundle at once, and nothing is compiled twice.
 */
final class Compiler {

    private static final int KEPT = 8;

    private final Path out;

    Compiler(Path out) {
        this.out = out;
    }

    /** @return the folder with the classes and resources */
    Path compile(String unit, Path shownFolder, Map<String, byte[]> files, List<Path> classpath) throws IOException {
        Path unitFolder = Files.createDirectories(out.resolve(unit));
        Path done = unitFolder.resolve(digest(files, classpath));
        if (!Files.isDirectory(done)) {
            Path work = Files.createTempDirectory(unitFolder, "new");
            build(unit, shownFolder, files, classpath, work);
            try {
                Files.move(work, done, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(done)) {
                    throw e;
                }
                delete(work);
            }
            prune(unitFolder);
        }
        Files.setLastModifiedTime(done, FileTime.from(Instant.now()));
        return done;
    }

    private static void build(String unit, Path shown, Map<String, byte[]> files, List<Path> classpath, Path work) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".java")) {
                sources.add(new Source(file.getKey(), Bundle.text(file.getValue())));
            } else {
                Path target = work.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        if (sources.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("--release", "21", "-g", "-proc:none", "-nowarn", "-Xmaxerrs", "50", "-implicit:none", "-d", work.toString(), "-cp",
                classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        boolean ok = compiler.getTask(null, null, diagnostics, options, null, sources).call();
        if (!ok) {
            delete(work);
            String errors = diagnostics.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .map(d -> where(shown, d) + d.getMessage(null)).collect(Collectors.joining("\n"));
            throw new QuickTest.Failure(errors + "\n" + unit + " does not compile");
        }
        System.err.printf("compiled %s: %d files, %.1f s%n", unit, sources.size(), (System.nanoTime() - start) / 1e9);
    }

    private static String where(Path shown, Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) {
            return "";
        }
        String name = ((Source) diagnostic.getSource()).name;
        for (String folder : List.of("src", "src-gen", "src_test")) {
            Path file = shown.resolve(folder).resolve(name);
            if (Files.exists(file)) {
                name = shown.getParent().getParent().relativize(file).toString();
                break;
            }
        }
        return name + ":" + diagnostic.getLineNumber() + ": ";
    }

    private static String digest(Map<String, byte[]> files, List<Path> classpath) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\n" + bytes.length + "\n").getBytes());
                digest.update(bytes);
            });
            classpath.forEach(path -> digest.update(path.toString().getBytes()));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void prune(Path unitFolder) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(unitFolder)) {
            old = folders.filter(folder -> !folder.getFileName().toString().startsWith("new"))
                    .sorted(Comparator.comparing((Path folder) -> folder.toFile().lastModified()).reversed()).skip(KEPT).toList();
        }
        Instant limit = Instant.now().minusSeconds(1800);
        for (Path folder : old) {
            if (Instant.ofEpochMilli(folder.toFile().lastModified()).isBefore(limit)) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
