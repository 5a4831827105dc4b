package org.steelyard.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.steelyard.city.internal.DescriptorReader;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ReportExporter;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/**
 * The registry of city plug-ins. Reading it looks at declarations only; files are loaded and classes made when they are
 * asked for. A plug-in that is wrong is named in {@link #problems()} and never keeps the others away.
 */
public final class Cities {

    private final List<RubricDescriptor> rubrics;
    private final List<ImporterDescriptor> importers;
    private final List<ExporterDescriptor> exporters;
    private final List<SampleDescriptor> samples;
    private final Map<Descriptor, Contribution> contributions;
    private final Contributions source;
    private final List<Problem> problems;
    private final Texts texts;

    private Cities(Contributions source, DescriptorReader reader, List<Problem> problems, Texts texts) {
        this.source = source;
        rubrics = reader.rubrics();
        importers = reader.importers();
        exporters = reader.exporters();
        samples = reader.samples();
        contributions = reader.contributions();
        this.problems = List.copyOf(problems);
        this.texts = texts;
    }

    /** Reads what is contributed; messages in this language. */
    public static Cities read(Contributions contributions, Locale locale) {
        Texts texts = Texts.of(Cities.class, locale);
        List<Problem> problems = new ArrayList<>(contributions.problems());
        DescriptorReader reader = new DescriptorReader(texts, problems);
        for (Point point : Point.values()) {
            reader.read(point, contributions.at(point));
        }
        return new Cities(contributions, reader, problems, texts);
    }

    /** What it was read from; together with the contributions of further plug-ins it can be read again. */
    public Contributions source() {
        return source;
    }

    /** All cities, by code. */
    public List<City> all() {
        Map<String, List<Descriptor>> byCode = new TreeMap<>();
        contributions.keySet().stream().filter(d -> !d.base()).forEach(d -> byCode.computeIfAbsent(d.city(), code -> new ArrayList<>()).add(d));
        return byCode.keySet().stream().map(this::city).toList();
    }

    private City city(String code) {
        List<RubricDescriptor> own = of(rubrics, code);
        List<RubricDescriptor> naming = officialFirst(code, own);
        String name = first(naming, RubricDescriptor::cityName).orElse(code);
        return new City(code, name, first(naming, RubricDescriptor::cityNameEn).orElse(name), own, of(importers, code),
                of(exporters, code), of(samples, code));
    }

    // where plug-ins disagree on the name of a city, one of them must not rename it for the others
    private static List<RubricDescriptor> officialFirst(String code, List<RubricDescriptor> own) {
        if (own.stream().map(RubricDescriptor::cityName).filter(n -> !n.isEmpty()).distinct().count() < 2) {
            return own;
        }
        Optional<Division> division = Divisions.read().find(code);
        return own.stream().sorted(Comparator.comparing((RubricDescriptor r) -> division.filter(d -> d.shortName().equals(r.cityName())
                || d.name().equals(r.cityName())).isEmpty())).toList();
    }

    private static Optional<String> first(List<RubricDescriptor> rubrics, Function<RubricDescriptor, String> name) {
        return rubrics.stream().map(name).filter(n -> !n.isEmpty()).findFirst();
    }

    private static <D extends Descriptor> List<D> of(List<D> descriptors, String code) {
        return descriptors.stream().filter(d -> d.city().equals(code) && !d.base()).toList();
    }

    /** The city with this code, Chinese name (with or without 市) or English name. */
    public Optional<City> find(String query) {
        return all().stream().filter(c -> c.isCalled(query)).findFirst();
    }

    /** What is only there to be extended: of the country, of provinces. */
    public List<Descriptor> bases() {
        return contributions.keySet().stream().filter(Descriptor::base).toList();
    }

    /** The rubric with this identifier; bases too. */
    public Optional<RubricDescriptor> rubric(String id) {
        return byId(rubrics, id);
    }

    /** The importer with this identifier. */
    public Optional<ImporterDescriptor> importer(String id) {
        return byId(importers, id);
    }

    /** The exporter with this identifier. */
    public Optional<ExporterDescriptor> exporter(String id) {
        return byId(exporters, id);
    }

    List<RubricDescriptor> rubrics() {
        return rubrics;
    }

    List<ImporterDescriptor> importers() {
        return importers;
    }

    List<ExporterDescriptor> exporters() {
        return exporters;
    }

    private static <D extends Descriptor> Optional<D> byId(List<D> descriptors, String id) {
        return descriptors.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** Everything that plug-ins offer. */
    public List<Descriptor> descriptors() {
        return List.copyOf(contributions.keySet());
    }

    /** What is wrong with plug-ins; those not named here are fine as far as their declarations go. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Makes the Java importer of this descriptor.
     *
     * @throws CityException when the class is absent, of another type, or cannot be made
     */
    public DataImporter create(ImporterDescriptor descriptor) throws CityException {
        return create(descriptor, descriptor.className(), DataImporter.class);
    }

    /**
     * Makes the Java exporter of this descriptor.
     *
     * @throws CityException when the class is absent, of another type, or cannot be made
     */
    public ReportExporter create(ExporterDescriptor descriptor) throws CityException {
        return create(descriptor, descriptor.className(), ReportExporter.class);
    }

    private <T> T create(Descriptor descriptor, String className, Class<T> type) throws CityException {
        try {
            return type.cast(contributions.get(descriptor).create("class"));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // whatever a plug-in's constructor throws is the plug-in's fault, not the program's
            throw new CityException(texts.get("city.class", className, descriptor.plugIn(), cause(e)), e);
        }
    }

    private static String cause(Throwable e) {
        // the registry wraps what a constructor throws more than once
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
