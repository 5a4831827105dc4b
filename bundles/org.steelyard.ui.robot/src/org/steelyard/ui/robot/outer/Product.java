package org.steelyard.ui.robot.outer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A folder that starts as a product does: the real start script, and the bundles of the running program where they are.
 *
 * <p>So a test can start the program as a person does, before any product has been built.
 */
public final class Product {

    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator";
    private static final String BUNDLES_URL = BUNDLES + ".configUrl";

    private final Path folder;

    private Product(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the product in an empty folder.
     *
     * @param script the start script, of the sources
     * @throws UncheckedIOException if it cannot be written
     */
    public static Product in(Path folder, Path script) {
        try {
            Path plugins = Files.createDirectories(folder.resolve("plugins"));
            Files.copy(launcher(), plugins.resolve("org.eclipse.equinox.launcher_0.jar"));
            // the script looks for it to know that there is a window
            Files.createFile(plugins.resolve("org.steelyard.ui_0.jar"));
            Path started = Files.copy(script, folder.resolve("steelyard"), StandardCopyOption.COPY_ATTRIBUTES);
            if (!started.toFile().setExecutable(true)) {
                throw new IOException("It cannot be made executable: " + started);
            }
            configure(Files.createDirectories(folder.resolve("configuration")));
            return new Product(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("No product could be made in " + folder, e);
        }
    }

    private static Path launcher() {
        return Path.of(List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).stream()
                .filter(jar -> jar.contains("org.eclipse.equinox.launcher")).findFirst()
                .orElseThrow(() -> new IllegalStateException("This program was not started by the launcher of Equinox")));
    }

    private static void configure(Path configuration) throws IOException {
        Path running = Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20")));
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(running.resolve("config.ini"), StandardCharsets.ISO_8859_1)) {
            properties.load(in);
        }
        properties.remove("osgi.install.area");
        properties.remove("osgi.configuration.cascaded");
        Optional.ofNullable(System.getProperty("osgi.dev")).ifPresent(dev -> properties.setProperty("osgi.dev", dev));
        properties.setProperty("eclipse.application", "org.steelyard.ui.application");
        properties.setProperty("eclipse.product", "org.steelyard.ui.product");
        Path bundles = running.resolve(BUNDLES).resolve("bundles.info");
        if (properties.containsKey(BUNDLES_URL)) {
            Path copy = Files.createDirectories(configuration.resolve(BUNDLES)).resolve("bundles.info");
            Files.copy(bundles, copy);
            properties.setProperty(BUNDLES_URL, copy.toUri().toString());
        }
        try (Writer out = Files.newBufferedWriter(configuration.resolve("config.ini"), StandardCharsets.ISO_8859_1)) {
            properties.store(out, null);
        }
    }

    /**
     * Starts it.
     *
     * @param home the person's folder: settings, workspace and caches go below it
     * @param arguments of the start script: none, or the folder of an evaluation
     */
    public Running start(Path home, String... arguments) {
        return start(home, Map.of(), arguments);
    }

    /** The same, with these variables in its environment. */
    public Running start(Path home, Map<String, String> environment, String... arguments) {
        return Running.start(folder.resolve("steelyard"), home, environment, List.of(arguments));
    }
}
