package org.steelyard.install.make;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.city.Cities;
import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;

/** What a city of one province may extend: the bases of the country and of its province. */
final class Bases {

    private static final String COUNTRY = "100000";

    private final Cities cities;
    private final SteelyardResources resources;
    private final String province;
    private final Texts texts;

    Bases(Cities cities, SteelyardResources resources, String province, Texts texts) {
        this.cities = cities;
        this.resources = resources;
        this.province = province;
        this.texts = texts;
    }

    private boolean holds(Descriptor descriptor) {
        return descriptor.base() && (descriptor.city().equals(COUNTRY) || descriptor.city().equals(province));
    }

    private <D extends Descriptor> Stream<D> all(Class<D> type) {
        return cities.bases().stream().filter(type::isInstance).map(type::cast).filter(this::holds);
    }

    /**
     * The rubric that an evaluation of this kind and year starts from: of those meant for the year the one that came into
     * force last, and the province's rather than the country's; before the first of them, the first.
     */
    Optional<RubricDescriptor> rubric(String kind, int year) {
        List<RubricDescriptor> fitting = all(RubricDescriptor.class).filter(r -> r.kind().equals(kind)).toList();
        Comparator<RubricDescriptor> since = Comparator.comparingInt(r -> r.fromYear().orElse(0));
        Comparator<RubricDescriptor> own = Comparator.comparing(r -> r.city().equals(COUNTRY) ? 0 : 1);
        return fitting.stream().filter(r -> r.covers(year)).max(since.thenComparing(own))
                .or(() -> fitting.stream().min(since.thenComparing(own.reversed())));
    }

    /** The rubric with this identifier, among those that may be extended. */
    Optional<RubricDescriptor> rubric(String id) {
        return all(RubricDescriptor.class).filter(r -> r.id().equals(id)).findFirst();
    }

    /** The importer of a kind: the country's, which reads what the national rubrics ask for, else the province's. */
    Optional<ImporterDescriptor> importer(String kind) {
        return all(ImporterDescriptor.class).filter(i -> i.kind().equals(kind) && i.isMapping()).min(Comparator.comparing(ImporterDescriptor::city));
    }

    /** The exporters of a kind. */
    List<ExporterDescriptor> exporters(String kind) {
        return all(ExporterDescriptor.class).filter(e -> e.kind().equals(kind) && e.isOutline()).toList();
    }

    /** Whether a rubric, mapping or outline may extend the one with this identifier. */
    <T extends EObject> boolean has(Class<T> type, String id, Function<T, String> inside) throws NewCityException {
        for (Descriptor descriptor : cities.bases().stream().filter(this::holds).toList()) {
            Optional<String> file = file(descriptor, type);
            if (file.isPresent() && (descriptor.id().equals(id) || id.equals(inside.apply(load(descriptor, file.get(), type))))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> file(Descriptor descriptor, Class<?> type) {
        return switch (descriptor) {
            case RubricDescriptor r when type.getSimpleName().equals("Rubric") -> Optional.of(r.file());
            case ImporterDescriptor i when i.isMapping() && type.getSimpleName().equals("Mapping") -> Optional.of(i.mapping());
            case ExporterDescriptor e when e.isOutline() && type.getSimpleName().equals("Outline") -> Optional.of(e.outline());
            default -> Optional.empty();
        };
    }

    /** The file of a descriptor by itself, without what it extends. */
    <T extends EObject> T load(Descriptor descriptor, String path, Class<T> type) throws NewCityException {
        try (InputStream in = descriptor.plugIn().resources().open(path).orElseThrow(() -> new IOException(path))) {
            return resources.load(in, path.substring(path.lastIndexOf('/') + 1), type, locale())
                    .orThrow(reason -> new NewCityException(texts.get("unreadable", path, descriptor.plugIn(), reason)));
        } catch (IOException e) {
            throw new NewCityException(texts.get("unreadable", path, descriptor.plugIn(), String.valueOf(e.getMessage())), e);
        }
    }

    private Locale locale() {
        return texts.locale();
    }
}
