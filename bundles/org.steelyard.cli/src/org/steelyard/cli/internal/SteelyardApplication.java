package org.steelyard.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.steelyard.cli.Cli;
import org.steelyard.install.InstalledCities;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.text.Texts;

/** The command line of the headless product. */
public final class SteelyardApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        BundleContext bundles = FrameworkUtil.getBundle(SteelyardApplication.class).getBundleContext();
        Version version = bundles.getBundle().getVersion();
        LogFile log = LogFile.open(System.getenv(), System.getProperty("user.home"));
        // newer Javas otherwise load a line editor and give a console even where there is no terminal
        System.setProperty("jdk.console", "java.base");
        boolean interactive = System.console() != null;
        ResultStream result = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintStream errors = stream(new FileOutputStream(FileDescriptor.err));
        Cli.Surroundings surroundings = new Cli.Surroundings(System.in, stream(result), errors, interactive,
                Path.of("").toAbsolutePath(), Clock.systemDefaultZone(), IdSource.random(),
                InstalledCities.ofProduct(bundles, RegistryFactory.getRegistry(), System.getenv()), language(bundles),
                log.path(), version.getMajor() + "." + version.getMinor() + "." + version.getMicro());
        return arrived(new Cli(surroundings).run(words), result, errors, language(bundles));
    }

    // a result that is cut off must not pass for a whole one
    private static int arrived(int code, ResultStream result, PrintStream errors, Locale language) {
        return result.failure().map(reason -> {
            errors.println(Texts.of(Session.class, language).get("error.output", reason));
            errors.flush();
            return Outcome.INPUT;
        }).orElse(code);
    }

    // buffered, for a long list is many small writes
    private static PrintStream stream(OutputStream out) {
        return new PrintStream(new java.io.BufferedOutputStream(out, 1 << 14), false, StandardCharsets.UTF_8);
    }

    private static Locale language(BundleContext bundles) {
        String asked = System.getenv("STEELYARD_LANG");
        return Locale.forLanguageTag((asked == null || asked.isBlank() ? String.valueOf(bundles.getProperty("osgi.nl")) : asked).replace('_', '-'));
    }

    @Override
    public void stop() {
        // The command line ends by itself.
    }
}
