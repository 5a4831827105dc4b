package org.steelyard.city;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.city.internal.Merge;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;

/**
 * Loads rubrics, mappings and outlines of plug-ins and resolves what they extend. The extending file stores differences
 * only: an object with the same code or key overrides the features it sets, one marked {@code removed} goes, a new one is
 * appended at its parent. What has no code or key (tiers, criteria, a rule) replaces the inherited as a whole. A chain
 * that leads nowhere or in a circle is cut there and told as a problem.
 */
public final class Composer {

    private final Cities cities;
    private final SteelyardResources resources;
    private final Texts texts;

    /** Over these plug-ins; messages in this language. */
    public Composer(Cities cities, SteelyardResources resources, Locale locale) {
        this.cities = cities;
        this.resources = resources;
        this.texts = Texts.of(Cities.class, locale);
    }

    /** The rubric with this identifier. */
    public Composed<Rubric> rubric(String id) throws CityException {
        return compose(new Kind<>("kind.rubric", Rubric.class, cities.rubrics(), RubricDescriptor::file, Rubric::getId,
                Rubric::getExtends), id);
    }

    /** The mapping of the importer with this identifier, or with this identifier inside the file. */
    public Composed<Mapping> mapping(String id) throws CityException {
        return compose(new Kind<>("kind.mapping", Mapping.class,
                cities.importers().stream().filter(ImporterDescriptor::isMapping).toList(), ImporterDescriptor::mapping,
                Mapping::getId, Mapping::getExtends), id);
    }

    /** The outline of the exporter with this identifier, or with this identifier inside the file. */
    public Composed<Outline> outline(String id) throws CityException {
        return compose(new Kind<>("kind.outline", Outline.class,
                cities.exporters().stream().filter(ExporterDescriptor::isOutline).toList(), ExporterDescriptor::outline,
                Outline::getId, Outline::getExtends), id);
    }

    /**
     * What one of the descriptors declares, tried out: its file is loaded with all it extends, or its class is made.
     *
     * @return what is wrong; empty when nothing is
     */
    public List<Problem> check(Descriptor descriptor) {
        try {
            return switch (descriptor) {
                case RubricDescriptor d -> rubric(d.id()).problems();
                case ImporterDescriptor d when d.isMapping() -> mapping(d.id()).problems();
                case ImporterDescriptor d -> made(cities.create(d));
                case ExporterDescriptor d when d.isOutline() -> outline(d.id()).problems();
                case ExporterDescriptor d -> made(cities.create(d));
                case SampleDescriptor d -> cities.rubric(d.rubric()).isPresent() ? List.of()
                        : List.of(problem("city.missing-rubric", d.plugIn(), d.id(), d.rubric()));
            };
        } catch (CityException e) {
            return List.of(Problem.error("city.unusable", e.getMessage(),
                    Location.object(descriptor.id()), "", texts.get("city.remedy", descriptor.plugIn().name())));
        }
    }

    private static List<Problem> made(Object instance) {
        return instance == null ? List.of() : List.of();
    }

    private <T extends EObject, D extends Descriptor> Composed<T> compose(Kind<T, D> kind, String id) throws CityException {
        List<Problem> problems = new ArrayList<>();
        MessageDigest digest = sha256();
        List<T> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = id;
        while (next != null && !next.isEmpty()) {
            Optional<Origin> origin = find(kind, next);
            if (origin.isEmpty()) {
                if (chain.isEmpty()) {
                    throw new CityException(texts.get("city.unknown", texts.get(kind.name), id), null);
                }
                problems.add(Problem.error("city.missing-parent", texts.get("city.missing-parent", last(seen), next),
                        Location.object(id), "", ""));
                break;
            }
            if (!seen.add(next)) {
                problems.add(Problem.error("city.cycle", texts.get("city.cycle", id, String.join(" → ", seen) + " → " + next),
                        Location.object(id), "", texts.get("city.remedy", origin.get().plugIn().name())));
                break;
            }
            T root = load(kind, next, origin.get(), digest, problems);
            chain.add(root);
            next = kind.parent.apply(root);
        }
        T merged = chain.get(chain.size() - 1);
        for (int i = chain.size() - 2; i >= 0; i--) {
            merged = Merge.over(merged, chain.get(i));
        }
        merged.eUnset(merged.eClass().getEStructuralFeature("extends"));
        return new Composed<>(merged, HexFormat.of().formatHex(digest.digest()), problems);
    }

    private <T extends EObject, D extends Descriptor> Optional<Origin> find(Kind<T, D> kind, String id) {
        Optional<Origin> declared = kind.offered.stream().filter(d -> d.id().equals(id)).map(kind::origin).findFirst();
        return declared.isPresent() ? declared : kind.offered.stream().map(kind::origin).filter(o -> isInside(kind, o, id)).findFirst();
    }

    // a file that cannot be read is told when it is asked for itself
    private <T extends EObject, D extends Descriptor> boolean isInside(Kind<T, D> kind, Origin origin, String id) {
        try {
            return id.equals(kind.id.apply(read(kind, origin, bytes(origin)).root().orElseThrow()));
        } catch (CityException | java.util.NoSuchElementException e) {
            return false;
        }
    }

    private <T extends EObject, D extends Descriptor> T load(Kind<T, D> kind, String id, Origin origin, MessageDigest digest,
            List<Problem> problems) throws CityException {
        byte[] bytes = bytes(origin);
        digest.update(bytes);
        Loaded<T> loaded = read(kind, origin, bytes);
        T root = loaded.orThrow(reason -> new CityException(texts.get("city.file", origin.path(), origin.plugIn(), reason), null));
        problems.addAll(loaded.problems());
        if (root instanceof Rubric && !id.equals(kind.id.apply(root))) {
            problems.add(problem("city.file-id", origin.plugIn(), origin.path(), origin.plugIn(), kind.id.apply(root), id));
        }
        return root;
    }

    private <T extends EObject, D extends Descriptor> Loaded<T> read(Kind<T, D> kind, Origin origin, byte[] bytes) {
        String file = origin.path();
        return resources.load(bytes, file.substring(file.lastIndexOf('/') + 1), kind.type, texts.locale());
    }

    private byte[] bytes(Origin origin) throws CityException {
        try (InputStream in = origin.plugIn().resources().open(origin.path())
                .orElseThrow(() -> new IOException(texts.get("city.missing-resource", origin.path(), origin.descriptor().id())))) {
            return in.readNBytes(SteelyardResources.LARGEST);
        } catch (IOException e) {
            throw new CityException(texts.get("city.file", origin.path(), origin.plugIn(), e.getMessage()), e);
        }
    }

    private Problem problem(String code, PlugIn plugIn, Object... arguments) {
        return Problem.error(code, texts.get(code, arguments), Location.object(plugIn.toString()), "",
                texts.get("city.remedy", plugIn.name()));
    }

    private static String last(Set<String> ids) {
        return new ArrayList<>(ids).get(ids.size() - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Origin(String path, Descriptor descriptor) {
        PlugIn plugIn() {
            return descriptor.plugIn();
        }
    }

    private record Kind<T extends EObject, D extends Descriptor>(String name, Class<T> type, List<D> offered,
            Function<D, String> path, Function<T, String> id, Function<T, String> parent) {
        Origin origin(D descriptor) {
            return new Origin(path.apply(descriptor), descriptor);
        }
    }
}
