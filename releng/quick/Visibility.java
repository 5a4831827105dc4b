import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which packages a bundle may import, as OSGi will have it: javac alone sees every jar. */
final class Visibility {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([a-z][\\w.]*?)\\.[A-Z*]");
    private static final Set<String> JDK = jdkPackages();

    private final Map<String, Bundle> bundles;
    private final Map<String, Jars.Jar> jars;

    Visibility(Map<String, Bundle> bundles, Map<String, Jars.Jar> jars) {
        this.bundles = bundles;
        this.jars = jars;
    }

    /** One line per import that the manifest does not allow. */
    List<String> problems(Bundle bundle, Map<String, byte[]> files) {
        Set<String> visible = new HashSet<>(bundle.imports());
        for (String file : files.keySet()) {
            if (file.endsWith(".java") && file.contains("/")) {
                visible.add(file.substring(0, file.lastIndexOf('/')).replace('/', '.'));
            }
        }
        Set<String> seen = new HashSet<>();
        bundle.requires().forEach(clause -> add(clause.name(), visible, seen));
        List<String> problems = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (!name.endsWith(".java")) {
                return;
            }
            for (String imported : imports(Bundle.text(bytes))) {
                if (!visible.contains(imported) && !JDK.contains(imported)) {
                    problems.add(bundle.name() + "/" + name + ": package " + imported + " is not visible by META-INF/MANIFEST.MF" + owner(imported));
                }
            }
        });
        return problems;
    }

    private String owner(String wanted) {
        for (Bundle each : bundles.values()) {
            if (each.exports().contains(wanted)) {
                return "; " + each.name() + " exports it";
            }
        }
        for (Jars.Jar each : jars.values()) {
            if (each.packages().contains(wanted)) {
                return "; " + each.name() + " exports it";
            }
        }
        return "; no bundle exports it";
    }

    private void add(String name, Set<String> visible, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        if (bundles.containsKey(name)) {
            Bundle bundle = bundles.get(name);
            visible.addAll(bundle.exports());
            bundle.requires().stream().filter(Headers.Clause::reexport).forEach(clause -> add(clause.name(), visible, seen));
        } else if (jars.containsKey(name)) {
            Jars.Jar jar = jars.get(name);
            visible.addAll(jar.packages());
            jar.requires().stream().filter(Headers.Clause::reexport).forEach(clause -> add(clause.name(), visible, seen));
            jars.values().stream().filter(each -> each.host().filter(name::equals).isPresent())
                    .forEach(fragment -> visible.addAll(fragment.packages()));
        }
    }

    private static Set<String> imports(String source) {
        Set<String> packages = new TreeSet<>();
        Matcher matcher = IMPORT.matcher(source);
        while (matcher.find()) {
            packages.add(matcher.group(1));
        }
        return packages;
    }

    private static Set<String> jdkPackages() {
        Set<String> packages = new HashSet<>();
        ModuleFinder.ofSystem().findAll().forEach(module -> module.descriptor().exports().forEach(export -> packages.add(export.source())));
        return packages;
    }
}
