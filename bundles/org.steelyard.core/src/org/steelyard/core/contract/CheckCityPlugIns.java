package org.steelyard.core.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steelyard.city.Cities;
import org.steelyard.city.Contribution;
import org.steelyard.city.Contributions;
import org.steelyard.city.Point;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.contract.OpenPlugIn;
import org.steelyard.install.JarInspection;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.text.Texts;

/**
 * Checks city plug-ins that are not installed: jars, folders of a plug-in, or folders that hold several of these. What
 * they extend may be among them or installed; an installed plug-in of the same name stands back. Their classes are loaded
 * apart from the program's.
 */
public final class CheckCityPlugIns {

    private static final Set<String> UNREADABLE = Set.of("install.no-zip", "install.no-file", "install.unreadable");
    private static final Set<String> UNSAFE = Set.of("install.too-large", "install.too-many-entries", "install.expands", "install.path", "install.twice");

    private final Services services;
    private final String api;
    private final Duration limit;
    private final List<ContractCheck> checks;
    private final Texts texts;

    /**
     * Checks beside what these services have installed.
     *
     * @param api   version of {@code org.steelyard.city}
     * @param limit time for each check of each plug-in
     */
    public CheckCityPlugIns(Services services, String api, Duration limit) {
        this(services, api, limit, ContractChecks.all(api));
    }

    CheckCityPlugIns(Services services, String api, Duration limit, List<ContractCheck> checks) {
        this.checks = List.copyOf(checks);
        this.services = services;
        this.api = api;
        this.limit = limit;
        this.texts = Texts.of(CheckCityPlugIns.class, services.locale());
    }

    /**
     * Runs every check on every plug-in, in the order given.
     *
     * @throws UseCaseException when something given is not there or cannot be opened as a plug-in at all
     */
    public List<CheckResult> run(List<Path> given) throws UseCaseException {
        List<OpenPlugIn> open = new ArrayList<>();
        try {
            for (Path path : given) {
                for (Path plugIn : plugIns(path)) {
                    open.add(safe(plugIn) ? open(plugIn) : OpenPlugIn.unopened(plugIn));
                }
            }
            return run(List.copyOf(open), new Beside(open, services.cities().source()));
        } finally {
            close(open);
        }
    }

    private List<CheckResult> run(List<OpenPlugIn> open, Contributions contributions) throws UseCaseException {
        Services own = Services.of(Cities.read(contributions, services.locale()), IdSource.random(), services.clock(), services.locale());
        List<CheckResult> results = new ArrayList<>();
        try (ContractChecks running = new ContractChecks(own, limit, checks)) {
            for (OpenPlugIn plugIn : open) {
                Examined examined = plugIn.examined(own.cities());
                results.addAll(plugIn.isOpen() ? running.run(examined) : running.runOnJarOnly(examined));
            }
        }
        return results;
    }

    // nothing of a jar that is too large, expands without bound, or climbs out of its folder is opened at all
    private boolean safe(Path path) throws UseCaseException {
        if (Files.isDirectory(path)) {
            return true;
        }
        List<Problem> problems = new JarInspection(api, services.locale()).inspect(path).problems();
        Optional<Problem> unreadable = problems.stream().filter(p -> UNREADABLE.contains(p.code())).findFirst();
        if (unreadable.isPresent()) {
            throw UseCaseException.input(texts.get("unreadable", path, unreadable.get().message()));
        }
        return problems.stream().noneMatch(p -> UNSAFE.contains(p.code()));
    }

    private OpenPlugIn open(Path path) throws UseCaseException {
        try {
            return OpenPlugIn.open(path, services.locale());
        } catch (IOException | RuntimeException e) {
            throw UseCaseException.input(texts.get("unreadable", path, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        }
    }

    private List<Path> plugIns(Path path) throws UseCaseException {
        if (!Files.exists(path)) {
            throw UseCaseException.input(texts.get("not-there", path));
        }
        if (!Files.isDirectory(path) || OpenPlugIn.isPlugIn(path)) {
            return List.of(path);
        }
        try {
            List<Path> found = inside(path);
            // what new-city --as source writes keeps its plug-ins where a source tree keeps them
            Path sources = path.resolve("bundles");
            if (found.isEmpty() && Files.isDirectory(sources)) {
                found = inside(sources);
            }
            if (found.isEmpty()) {
                throw UseCaseException.input(texts.get("no-plug-ins", path));
            }
            return found;
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("unreadable", path, e.getMessage()), e);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(p -> p.getFileName().toString().endsWith(".jar") || OpenPlugIn.isPlugIn(p)).sorted().toList();
        }
    }

    private void close(List<OpenPlugIn> open) throws UseCaseException {
        IOException first = null;
        for (OpenPlugIn plugIn : open) {
            try {
                plugIn.close();
            } catch (IOException e) {
                first = e;
            }
        }
        if (first != null) {
            throw UseCaseException.internal(texts.get("not-closed", first.getMessage()), first);
        }
    }

    /** The given plug-ins, and of the installed ones those that are not among them. */
    private record Beside(List<OpenPlugIn> given, Contributions installed) implements Contributions {
        @Override
        public List<Contribution> at(Point point) {
            Set<String> names = given.stream().map(p -> p.plugIn().name()).collect(Collectors.toCollection(HashSet::new));
            return Stream.concat(given.stream().flatMap(p -> p.contributions().at(point).stream()),
                    installed.at(point).stream().filter(c -> !names.contains(c.plugIn().name()))).toList();
        }

        @Override
        public List<Problem> problems() {
            return given.stream().flatMap(p -> p.contributions().problems().stream()).toList();
        }
    }
}
