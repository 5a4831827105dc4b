package org.steelyard.core.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;

import org.steelyard.city.Cities;
import org.steelyard.city.Contributions;
import org.steelyard.city.FileContributions;
import org.steelyard.city.PlugIn;
import org.steelyard.city.Point;
import org.steelyard.city.ResourceAccess;
import org.steelyard.core.contract.Examined;
import org.steelyard.model.problem.Problem;

/** A plug-in that is not installed, opened from its jar or folder; its classes come from a loader of its own. */
public final class OpenPlugIn implements AutoCloseable {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Path path;
    private final Optional<FileSystem> zip;
    private final Optional<URLClassLoader> loader;
    private final Contributions contributions;
    private final PlugIn plugIn;

    private OpenPlugIn(Path path, Optional<FileSystem> zip, Optional<URLClassLoader> loader, Contributions contributions, PlugIn plugIn) {
        this.path = path;
        this.zip = zip;
        this.loader = loader;
        this.contributions = contributions;
        this.plugIn = plugIn;
    }

    /** Whether this folder is a plug-in. */
    public static boolean isPlugIn(Path folder) {
        return Files.isDirectory(folder) && Files.isRegularFile(folder.resolve(MANIFEST)) && Files.isRegularFile(folder.resolve("plugin.xml"));
    }

    /**
     * Opens it.
     *
     * @throws IOException when it is no zip
     */
    public static OpenPlugIn open(Path path, Locale locale) throws IOException {
        Optional<FileSystem> zip = Files.isDirectory(path) ? Optional.empty() : Optional.of(FileSystems.newFileSystem(path));
        try {
            Path root = zip.map(z -> z.getPath("/")).orElse(path);
            List<URL> urls = new ArrayList<>();
            for (Path each : zip.isPresent() ? List.of(path) : List.of(path, path.resolve("target/classes"), path.resolve("bin"))) {
                urls.add(each.toUri().toURL());
            }
            // the interfaces that a plug-in implements come from the program, everything else from the plug-in
            URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), OpenPlugIn.class.getClassLoader());
            Contributions contributions = new FileContributions(List.of(root), loader, locale);
            return new OpenPlugIn(path, zip, Optional.of(loader), contributions, plugIn(path, root, contributions));
        } catch (IOException | RuntimeException e) {
            if (zip.isPresent()) {
                zip.get().close();
            }
            throw e;
        }
    }

    /** A jar of which nothing is to be opened. */
    public static OpenPlugIn unopened(Path jar) {
        return new OpenPlugIn(jar, Optional.empty(), Optional.empty(), new FileContributions(List.of(), OpenPlugIn.class.getClassLoader(), Locale.ROOT),
                new PlugIn(jar.getFileName().toString(), "", new Bare(jar)));
    }

    /** Whether its files can be looked at. */
    public boolean isOpen() {
        return loader.isPresent();
    }

    private static PlugIn plugIn(Path path, Path root, Contributions contributions) throws IOException {
        for (Point point : Point.values()) {
            if (!contributions.at(point).isEmpty()) {
                return contributions.at(point).get(0).plugIn();
            }
        }
        if (!Files.isRegularFile(root.resolve(MANIFEST))) {
            return new PlugIn(path.getFileName().toString(), "", new Bare(root));
        }
        try (InputStream in = Files.newInputStream(root.resolve(MANIFEST))) {
            var headers = new Manifest(in).getMainAttributes();
            String name = String.valueOf(headers.get(new Name("Bundle-SymbolicName"))).split(";")[0].strip();
            return new PlugIn(name, String.valueOf(headers.getOrDefault(new Name("Bundle-Version"), "")), new Bare(root));
        }
    }

    /** Who it is. */
    public PlugIn plugIn() {
        return plugIn;
    }

    /** What it declares. */
    public Contributions contributions() {
        return contributions;
    }

    /** The plug-in as the registry sees it that was read with it. */
    public Examined examined(Cities cities) {
        List<Problem> declared = new ArrayList<>(contributions.problems());
        cities.problems().stream().filter(p -> p.location().object().equals(plugIn.toString())).forEach(declared::add);
        return new Examined(plugIn, cities.descriptors().stream().filter(d -> d.plugIn().equals(plugIn)).toList(), declared,
                Files.isDirectory(path) ? Optional.empty() : Optional.of(path));
    }

    @Override
    public void close() throws IOException {
        if (loader.isPresent()) {
            loader.get().close();
        }
        if (zip.isPresent()) {
            zip.get().close();
        }
    }

    /** The files of a plug-in that declares nothing. */
    private record Bare(Path root) implements ResourceAccess {
        @Override
        public Optional<InputStream> open(String file) throws IOException {
            Path inside = root.resolve(file);
            return ResourceAccess.isInside(file) && Files.isRegularFile(inside) ? Optional.of(Files.newInputStream(inside)) : Optional.empty();
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }
    }
}
