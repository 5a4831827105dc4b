import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars of the target definition, found in the local Maven repository. */
final class Jars {

    /** A jar as OSGi sees it. */
    record Jar(String name, Path path, Optional<String> host, List<Headers.Clause> requires, Set<String> packages) {
    }

    private static final Pattern LOCATION = Pattern.compile("<location.*?</location>", Pattern.DOTALL);
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>([^<*]+)</groupId>\\s*<artifactId>([^<*]+)</artifactId>\\s*<version>([^<]+)</version>", Pattern.DOTALL);
    private static final Pattern INSTRUCTION = Pattern.compile("(?m)^(Bundle-SymbolicName|Fragment-Host): *(\\S+)$");

    private Jars() {
    }

    static Map<String, Jar> ofTarget(Path root) throws IOException {
        Map<String, Jar> jars = new LinkedHashMap<>();
        String target = Files.readString(root.resolve("target-platform/org.steelyard.target.target"));
        Matcher locations = LOCATION.matcher(target);
        while (locations.find()) {
            String location = locations.group();
            Matcher instructions = INSTRUCTION.matcher(location);
            Map<String, String> wrapped = new LinkedHashMap<>();
            while (instructions.find()) {
                wrapped.put(instructions.group(1), instructions.group(2));
            }
            for (Path path : dependencies(location)) {
                Jar jar = wrapped.isEmpty() ? read(path) : wrap(path, wrapped);
                jars.put(jar.name(), jar);
            }
        }
        return jars;
    }

    static List<Path> ofGenerator(Path root) throws IOException {
        return dependencies(Files.readString(root.resolve("releng/org.steelyard.codegen/pom.xml")));
    }

    private static List<Path> dependencies(String xml) {
        List<Path> paths = new ArrayList<>();
        Matcher matcher = DEPENDENCY.matcher(xml);
        while (matcher.find()) {
            if (matcher.group(1).equals("org.steelyard")) {
                continue;
            }
            Path path = repository().resolve(matcher.group(1).replace('.', '/')).resolve(matcher.group(2)).resolve(matcher.group(3))
                    .resolve(matcher.group(2) + "-" + matcher.group(3) + ".jar");
            if (!Files.exists(path)) {
                throw new MissingJar(path);
            }
            paths.add(path);
        }
        return paths;
    }

    private static Path repository() {
        return Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
    }

    private static Jar read(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            Set<String> packages = new TreeSet<>();
            Headers.clauses(manifest, "Export-Package").forEach(clause -> packages.add(clause.name()));
            return new Jar(Headers.clauses(manifest, "Bundle-SymbolicName").get(0).name(), path,
                    Headers.clauses(manifest, "Fragment-Host").stream().map(Headers.Clause::name).findFirst(),
                    Headers.clauses(manifest, "Require-Bundle"), packages);
        }
    }

    private static Jar wrap(Path path, Map<String, String> instructions) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Set<String> packages = new TreeSet<>();
            jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class") && name.contains("/"))
                    .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
            return new Jar(instructions.get("Bundle-SymbolicName"), path,
                    Optional.ofNullable(instructions.get("Fragment-Host")), List.of(), packages);
        }
    }

    /** A jar of the target that Maven has not fetched yet. */
    static final class MissingJar extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingJar(Path path) {
            super(path.toString());
        }
    }
}
