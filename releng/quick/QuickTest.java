import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work of the script {@code quick-test}; see there. */
public final class QuickTest {

    private static final String PREFIX = "org.steelyard.";
    /** Tells the script that Maven has to fetch jars first. */
    private static final int MISSING_JAR = 75;

    private final Path root;
    private final Path junit;
    private final Compiler compiler;
    private final Map<String, Jars.Jar> jars;
    private final Map<String, Bundle> bundles;
    private final Visibility visibility;
    private final Map<String, Path> compiled = new LinkedHashMap<>();

    private QuickTest(Path root, Path out, Path junit) throws IOException {
        this.root = root;
        this.junit = junit;
        this.compiler = new Compiler(out);
        this.jars = Jars.ofTarget(root);
        this.bundles = bundles(root.resolve("bundles"));
        this.visibility = new Visibility(bundles, jars);
    }

    public static void main(String[] args) throws Exception {
        try {
            QuickTest tool = new QuickTest(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
            System.exit(tool.run(List.of(args).subList(3, args.length)));
        } catch (Jars.MissingJar e) {
            System.err.println("Not in the local repository yet: " + e.getMessage());
            System.exit(MISSING_JAR);
        } catch (Failure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> args) throws Exception {
        generateModel();
        switch (args.get(0)) {
        case "--compile":
            for (String name : args.subList(1, args.size())) {
                compileTests(bundle(name));
            }
            return 0;
        case "--layout":
            layout(Path.of(args.get(1)), args.get(2));
            return 0;
        case "--main":
            Bundle bundle = bundle(args.get(1));
            List<String> command = java(runtimeClasspath(bundle));
            command.addAll(args.subList(2, args.size()));
            return start(command, null);
        default:
            return test(bundle(args.get(0)), args.subList(1, args.size()));
        }
    }

    /** Everything of ours for a window; the tests and what runs them only where they are wanted. */
    private void layout(Path list, String mode) throws IOException {
        if (!mode.equals("start")) {
            bundles.putAll(bundles(root.resolve("releng/quick")));
        }
        if (mode.equals("test")) {
            bundles.putAll(bundles(root.resolve("tests")));
        }
        Layout layout = new Layout(root.resolve(".cache/window/last-good"));
        for (Bundle bundle : bundles.values()) {
            layout(bundle, layout);
        }
        if (mode.equals("test") && layout.isBroken("org.steelyard.ui.tests")) {
            throw new Failure("No test is run");
        }
        layout.write(list);
    }

    private void layout(Bundle bundle, Layout layout) throws IOException {
        if (compiled.containsKey(bundle.name())) {
            return;
        }
        List<Bundle> required = List.of();
        try {
            required = closure(bundle);
        } catch (Failure e) {
            // Told when the bundle itself is compiled.
        }
        for (Bundle each : required) {
            if (each != bundle) {
                layout(each, layout);
            }
        }
        layout.add(bundle, this::compiled).ifPresent(folder -> compiled.put(bundle.name(), folder));
    }

    private Path compiled(Bundle bundle) throws IOException {
        compile(bundle);
        return compiled.get(bundle.name());
    }

    private int test(Bundle bundle, List<String> patterns) throws Exception {
        List<Path> classpath = runtimeClasspath(bundle);
        List<String> command = java(classpath);
        command.addAll(List.of("org.junit.platform.console.ConsoleLauncher", "execute", "--disable-banner", "--disable-ansi-colors",
                "--details=" + (patterns.isEmpty() ? "summary" : "tree"), "--scan-classpath=" + classpath.get(0)));
        for (String pattern : patterns) {
            command.add("--include-classname=.*" + pattern + ".*");
        }
        return start(command, bundle.folder());
    }

    private List<String> java(List<Path> classpath) {
        return new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-ea", "-cp", joined(classpath)));
    }

    private static int start(List<String> command, Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        return builder.start().waitFor();
    }

    /** Test classes first, then the bundle, what it requires, JUnit, and the whole target for what jars import from each other. */
    private List<Path> runtimeClasspath(Bundle bundle) throws IOException {
        Path tests = compileTests(bundle);
        Set<Path> classpath = new LinkedHashSet<>();
        classpath.add(tests);
        closure(bundle).forEach(each -> classpath.add(compiled.get(each.name())));
        classpath.add(junit);
        classpath.addAll(targetPaths());
        return List.copyOf(classpath);
    }

    private Path compileTests(Bundle bundle) throws IOException {
        compile(bundle);
        List<Path> classpath = new ArrayList<>();
        closure(bundle).forEach(each -> classpath.add(compiled.get(each.name())));
        classpath.add(junit);
        classpath.addAll(targetPaths());
        return compiler.compile(bundle.name() + ".tests", bundle.folder(), bundle.testFiles(), classpath);
    }

    private void compile(Bundle bundle) throws IOException {
        if (compiled.containsKey(bundle.name())) {
            return;
        }
        List<Path> classpath = new ArrayList<>();
        for (Bundle required : closure(bundle)) {
            if (required != bundle) {
                compile(required);
                classpath.add(compiled.get(required.name()));
            }
        }
        if (bundle.imports().stream().anyMatch(name -> name.startsWith("org.junit."))) {
            classpath.add(junit);
        }
        classpath.addAll(targetPaths());
        Map<String, byte[]> files = bundle.mainFiles();
        List<String> problems = visibility.problems(bundle, files);
        if (!problems.isEmpty()) {
            throw new Failure(String.join("\n", problems));
        }
        compiled.put(bundle.name(), compiler.compile(bundle.name(), bundle.folder(), files, classpath));
    }

    private List<Path> targetPaths() {
        return jars.values().stream().filter(jar -> !jar.name().startsWith("junit-") && !jar.name().startsWith("org.opentest4j")
                && !jar.name().startsWith("slf4j.nop")).map(Jars.Jar::path).toList();
    }

    /** The bundle itself and every bundle of ours that it requires, directly or not. */
    private List<Bundle> closure(Bundle bundle) {
        Map<String, Bundle> found = new LinkedHashMap<>();
        collect(bundle, found);
        return List.copyOf(found.values());
    }

    private void collect(Bundle bundle, Map<String, Bundle> found) {
        if (found.putIfAbsent(bundle.name(), bundle) == null) {
            for (Headers.Clause required : bundle.requires()) {
                if (bundles.containsKey(required.name())) {
                    collect(bundles.get(required.name()), found);
                } else if (!jars.containsKey(required.name()) && !required.optional()) {
                    throw new Failure(bundle.name() + " requires " + required.name() + ", which is neither in bundles nor in the target");
                }
            }
        }
    }

    private Bundle bundle(String name) {
        Bundle found = bundles.getOrDefault(name, bundles.get(PREFIX + name));
        if (found == null) {
            throw new Failure("No bundle " + name + "; there are " + String.join(", ", bundles.keySet()));
        }
        return found;
    }

    private static Map<String, Bundle> bundles(Path folder) throws IOException {
        Map<String, Bundle> bundles = new TreeMap<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(path -> Files.exists(path.resolve("META-INF/MANIFEST.MF"))).toList()) {
                try {
                    Bundle bundle = Bundle.read(each);
                    bundles.put(bundle.name(), bundle);
                } catch (IOException e) {
                    System.err.println("BROKEN: " + each.getFileName() + " is left out: " + e.getMessage());
                }
            }
        }
        return bundles;
    }

    private void generateModel() throws Exception {
        Path project = root.resolve("releng/org.steelyard.codegen");
        Path sources = project.resolve("src/main/java");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(sources)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(sources.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        List<Path> classpath = new ArrayList<>(Jars.ofGenerator(root));
        classpath.add(0, compiler.compile("codegen", project, files, classpath));
        URL[] urls = new URL[classpath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classpath.get(i).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("org.steelyard.codegen.GenerateModel").getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {root.resolve("bundles/org.steelyard.model").toString()});
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            throw new Failure("The model code could not be generated: " + e.getCause().getMessage());
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** What went wrong, as a person should read it. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }
}
