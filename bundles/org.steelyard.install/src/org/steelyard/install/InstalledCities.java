package org.steelyard.install;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.steelyard.city.Cities;
import org.steelyard.city.Descriptor;
import org.steelyard.city.RegistryContributions;
import org.steelyard.model.text.Texts;

/**
 * The city plug-ins of the running framework, kept in step with the folders of cities. What lies in a folder is inspected,
 * copied, installed and resolved together; what is wrong with one jar keeps no other away, and nothing is thrown. The
 * framework remembers its bundles from one start to the next, so that folders which did not change cost nothing.
 */
public final class InstalledCities implements CityPlugIns {

    private static final System.Logger LOG = System.getLogger(InstalledCities.class.getName());

    private final BundleContext context;
    private final IExtensionRegistry registry;
    private final CityFolders folders;
    private final CityBundles bundles;
    private final Copies copies;
    private final Path stamp;
    private final Path sound;
    private final Bounds bounds = Bounds.STANDARD;
    // by identifier, or by file name where a jar could not even be copied
    private final Map<String, String> failed = new HashMap<>();
    private boolean takenIn;

    /**
     * Over this framework.
     *
     * @param context  of any bundle that is active
     * @param registry the extension registry of the framework
     * @param folders  the folders of cities
     * @param memory   folder of our own, for copies of jars and for what is remembered between starts
     */
    public InstalledCities(BundleContext context, IExtensionRegistry registry, CityFolders folders, Path memory) {
        this.context = Objects.requireNonNull(context, "context");
        this.registry = Objects.requireNonNull(registry, "registry");
        this.folders = Objects.requireNonNull(folders, "folders");
        this.bundles = new CityBundles(context, registry);
        this.copies = new Copies(memory.resolve("copies"));
        this.stamp = memory.resolve("stamp");
        this.sound = memory.resolve("sound");
    }

    /** Those of a product: folders by its place and the environment, memory in the configuration area. */
    public static InstalledCities ofProduct(BundleContext context, IExtensionRegistry registry, Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        CityFolders folders = CityFolders.of(environment, area(context, "osgi.install.area"), home);
        Path configuration = area(context, "osgi.configuration.area").orElse(home.resolve(".steelyard"));
        return new InstalledCities(context, registry, folders, configuration.resolve("org.steelyard.install"));
    }

    private static Optional<Path> area(BundleContext context, String property) {
        String value = context.getProperty(property);
        try {
            // not an address as others write it: blanks are blanks
            return value == null ? Optional.empty() : Optional.of(URIUtil.toFile(URIUtil.toURI(new URL(value))).toPath());
        } catch (IOException | URISyntaxException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, property + " " + value, e);
            return Optional.empty();
        }
    }

    @Override
    public CityFolders folders() {
        return folders;
    }

    @Override
    public String api() {
        Version version = FrameworkUtil.getBundle(Cities.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    public synchronized Cities cities(Locale locale) {
        if (!takenIn) {
            refresh();
        }
        return Cities.read(new RegistryContributions(registry, context, locale), locale);
    }

    @Override
    public synchronized boolean refresh() {
        takenIn = true;
        try {
            Listing listing = Listing.of(folders);
            String key = Stamp.key(listing, bundles.surroundings());
            Optional<Stamp> before = Stamp.read(stamp);
            if (before.isPresent() ? before.get().key().equals(key) && bundles.holdExactly(before.get().copies())
                    : listing.files().isEmpty() && bundles.holdExactly(List.of())) {
                bundles.resolve();
                return false;
            }
            takeIn(listing, key);
            return true;
        } catch (IOException | RuntimeException e) {
            // the program is there for its evaluations; without the new plug-ins it still opens them
            LOG.log(System.Logger.Level.WARNING, folders.toString(), e);
            return false;
        }
    }

    private void takeIn(Listing listing, String key) throws IOException {
        failed.clear();
        Map<Path, Path> files = new HashMap<>();
        Map<Path, Stamp.Held> wanted = new LinkedHashMap<>();
        for (CityJar jar : selection(Locale.ROOT).select(copied(listing, files))) {
            Path copy = jar.jar().file();
            if (jar.state() == JarState.INSTALLED) {
                wanted.put(copy, new Stamp.Held(files.get(copy), copy, jar.jar().id(), jar.jar().version()));
            }
        }
        bundles.keepExactly(wanted.keySet()).forEach((copy, reason) -> failed.put(wanted.get(copy).id(), reason));
        copies.keepOnly(wanted.keySet());
        if (failed.isEmpty()) {
            new Stamp(key, List.copyOf(wanted.values())).write(stamp);
        }
    }

    // the copy is inspected, not the file, which may change under our hands
    private List<InspectedJar> copied(Listing listing, Map<Path, Path> files) {
        JarInspection inspection = new JarInspection(api(), Locale.ROOT, bounds);
        List<InspectedJar> jars = new ArrayList<>();
        for (Listing.Entry entry : listing.files().stream().limit(bounds.jars()).toList()) {
            if (entry.size() < 0 || !inspection.hasRoom(entry.size())) {
                continue;
            }
            try {
                Path copy = copies.of(entry.file(), bounds.jar());
                files.putIfAbsent(copy, entry.file());
                jars.add(inspection.inspect(copy));
            } catch (IOException e) {
                failed.put(entry.file().getFileName().toString(), String.valueOf(e.getMessage()));
            }
        }
        return jars;
    }

    private Selection selection(Locale locale) {
        Set<String> shipped = bundles.shipped();
        List<Descriptor> taken = Cities.read(new RegistryContributions(registry, context, locale), locale).descriptors().stream()
                .filter(d -> shipped.contains(d.plugIn().name())).toList();
        return new Selection(shipped, taken, Texts.of(InstalledCities.class, locale));
    }

    @Override
    public synchronized List<CityJar> jars(Locale locale) {
        JarInspection inspection = new JarInspection(api(), locale, bounds);
        Map<Path, Stamp.Held> known = known();
        List<Listing.Entry> files = Listing.of(folders).files();
        if (known.size() == files.size()) {
            return known.values().stream().map(h -> new CityJar(new InspectedJar(h.file(), h.id(), h.version(), List.of(), List.of()), JarState.INSTALLED,
                    List.of())).toList();
        }
        List<InspectedJar> jars = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            jars.add(i < bounds.jars() ? inspection.inspect(files.get(i).file()) : inspection.unseen(files.get(i).file()));
        }
        return selection(locale).select(jars).stream().map(jar -> inFramework(jar, Texts.of(InstalledCities.class, locale))).toList();
    }

    @Override
    public synchronized CityJar candidate(Path jar, Locale locale) {
        JarInspection inspection = new JarInspection(api(), locale, bounds);
        InspectedJar inspected = inspection.inspect(jar);
        List<InspectedJar> all = new ArrayList<>();
        Listing.of(folders).files().stream().limit(bounds.jars()).map(e -> inspection.inspect(e.file()))
                .filter(other -> !other.id().equals(inspected.id())).forEach(all::add);
        all.add(inspected);
        return selection(locale).select(all).get(all.size() - 1);
    }

    private String key() {
        return Stamp.key(Listing.of(folders), bundles.surroundings());
    }

    // jars that are installed and sound, by file
    private Map<Path, Stamp.Held> known() {
        Set<String> sound = sound();
        Map<Path, Stamp.Held> known = new LinkedHashMap<>();
        Stamp.read(stamp).stream().flatMap(s -> s.held().stream()).filter(h -> sound.contains(h.id())).forEach(h -> known.put(h.file(), h));
        return known;
    }

    @Override
    public synchronized Set<String> sound() {
        return Set.copyOf(Stamp.read(sound, key()));
    }

    @Override
    public synchronized void remember(Set<String> ids) {
        try {
            Stamp.write(sound, key(), new TreeSet<>(ids));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "tried out again next time", e);
        }
    }

    private CityJar inFramework(CityJar jar, Texts texts) {
        if (jar.state() != JarState.INSTALLED) {
            return jar;
        }
        String file = jar.jar().file().getFileName().toString();
        Findings findings = new Findings(texts, file);
        jar.own().forEach(findings::add);
        Optional<Bundle> bundle = bundles.find(jar.jar().id());
        if (bundle.isEmpty()) {
            findings.error("install.failed", "", failed.getOrDefault(jar.jar().id(), failed.getOrDefault(file, "")));
            return new CityJar(jar.jar(), JarState.REFUSED, findings.all());
        }
        if (bundle.get().getState() == Bundle.INSTALLED) {
            findings.error("install.unresolved", "", bundles.missing(bundle.get()).stream().collect(Collectors.joining(", ")));
            return new CityJar(jar.jar(), JarState.UNRESOLVED, findings.all());
        }
        return jar;
    }
}
