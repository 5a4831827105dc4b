package org.steelyard.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of the running framework that came from folders of cities, told by their location, which names the copy. */
final class CityBundles {

    private static final String SCHEME = "steelyard-city:";
    private static final int REFRESH_SECONDS = 20;

    private final BundleContext context;
    private final IExtensionRegistry registry;

    CityBundles(BundleContext context, IExtensionRegistry registry) {
        this.context = context;
        this.registry = registry;
    }

    private static String location(Path copy) {
        return SCHEME + copy;
    }

    private List<Bundle> own() {
        return Arrays.stream(context.getBundles()).filter(b -> b.getLocation().startsWith(SCHEME)).toList();
    }

    /** Symbolic names of the bundles that did not come from a folder. */
    Set<String> shipped() {
        return others().map(Bundle::getSymbolicName).collect(Collectors.toSet());
    }

    /** Names and versions of the bundles that did not come from a folder, sorted. */
    Set<String> surroundings() {
        return others().map(b -> b.getSymbolicName() + " " + b.getVersion()).collect(Collectors.toCollection(TreeSet::new));
    }

    private java.util.stream.Stream<Bundle> others() {
        return Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName() != null && !b.getLocation().startsWith(SCHEME));
    }

    /** The bundle with this symbolic name that came from a folder. */
    Optional<Bundle> find(String id) {
        return own().stream().filter(b -> id.equals(b.getSymbolicName())).findFirst();
    }

    /** Whether exactly these copies are installed, and those that are resolved are in the registry. */
    boolean holdExactly(Collection<Path> copies) {
        List<Bundle> own = own();
        Set<String> wanted = copies.stream().map(CityBundles::location).collect(Collectors.toSet());
        return own.stream().map(Bundle::getLocation).collect(Collectors.toSet()).equals(wanted) && copies.stream().allMatch(Files::exists)
                && own.stream().allMatch(this::isKnown);
    }

    // the registry keeps its own memory between starts, which may be older than the framework's after a crash
    private boolean isKnown(Bundle bundle) {
        return bundle.getState() == Bundle.INSTALLED || registry.getExtensions(ContributorFactoryOSGi.createContributor(bundle)).length > 0;
    }

    /**
     * Installs what is wanted, lets go what is not, and resolves all together.
     *
     * @return what could not be installed, with the reason
     */
    Map<Path, String> keepExactly(Collection<Path> copies) {
        Set<String> wanted = copies.stream().map(CityBundles::location).collect(Collectors.toSet());
        for (Bundle bundle : own()) {
            if (!wanted.contains(bundle.getLocation()) || !isKnown(bundle)) {
                uninstall(bundle);
            }
        }
        forget();
        Map<Path, String> failed = new HashMap<>();
        for (Path copy : copies) {
            if (context.getBundle(location(copy)) == null) {
                install(copy).ifPresent(reason -> failed.put(copy, reason));
            }
        }
        resolve();
        return failed;
    }

    private void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            System.getLogger(CityBundles.class.getName()).log(System.Logger.Level.WARNING, bundle.getLocation(), e);
        }
    }

    private Optional<String> install(Path copy) {
        // a reference: the framework reads our copy, and makes none of its own
        try (InputStream content = URI.create("reference:" + copy.toUri()).toURL().openStream()) {
            context.installBundle(location(copy), content);
            return Optional.empty();
        } catch (IOException | BundleException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Resolves what is not resolved yet and can be. */
    void resolve() {
        List<Bundle> open = own().stream().filter(b -> b.getState() == Bundle.INSTALLED).toList();
        if (!open.isEmpty()) {
            wiring().resolveBundles(open);
        }
    }

    // what others still use of an uninstalled bundle would keep its successor from taking its place
    private void forget() {
        Collection<Bundle> pending = wiring().getRemovalPendingBundles();
        if (pending.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(pending, event -> done.countDown());
        try {
            done.await(REFRESH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this bundle requires and nobody offers. */
    List<String> missing(Bundle bundle) {
        List<String> missing = new ArrayList<>();
        for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            if (!"optional".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                    && wiring().findProviders(requirement).isEmpty()) {
                missing.add(requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, requirement.toString()));
            }
        }
        return missing;
    }
}
