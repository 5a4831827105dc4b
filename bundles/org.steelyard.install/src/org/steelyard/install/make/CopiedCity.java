package org.steelyard.install.make;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.city.City;
import org.steelyard.city.CityException;
import org.steelyard.city.Composed;
import org.steelyard.city.Composer;
import org.steelyard.city.Descriptor;
import org.steelyard.city.Divisions;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;

/** The city that a new one starts from: what it extends is extended where it holds there too, the rest is copied. */
final class CopiedCity {

    private final City city;
    private final Bases bases;
    private final Composer composer;
    private final Remarks remarks;
    private final Renaming renaming;
    private final LocalDocuments documents;
    private final CityMaker.Request request;
    private boolean goals;

    CopiedCity(City city, Divisions divisions, Bases bases, Composer composer, Remarks remarks, Newcomer who, CityMaker.Request request) {
        this.city = city;
        this.bases = bases;
        this.composer = composer;
        this.remarks = remarks;
        this.renaming = new Renaming(city, divisions.find(city.code()), who, request.fromYear());
        this.documents = new LocalDocuments(renaming, who, divisions);
        this.request = request;
    }

    /** Whether the city has a rubric of this kind. */
    boolean has(String kind) {
        return city.rubrics().stream().anyMatch(r -> r.kind().equals(kind));
    }

    /**
     * Copies rubric, mappings and outlines of a kind.
     *
     * @return the kinds of rubrics that are attached to it and copied along
     */
    Set<String> into(Assembly assembly, String kind) throws NewCityException {
        RubricDescriptor main = city.rubrics().stream().filter(r -> r.kind().equals(kind))
                .max(Comparator.comparing((RubricDescriptor r) -> r.covers(request.fromYear())).thenComparing(r -> r.fromYear().orElse(0))).orElseThrow();
        Set<String> kinds = new LinkedHashSet<>();
        List<RubricDescriptor> all = new ArrayList<>(List.of(main));
        Rubric composed = composed(() -> composer.rubric(main.id()));
        composed.getAttached().forEach(id -> city.rubrics().stream().filter(r -> r.id().equals(id)).forEach(all::add));
        for (RubricDescriptor each : all) {
            rubric(assembly, each);
            if (each != main) {
                kinds.add(each.kind());
            }
        }
        List<ImporterDescriptor> importers = city.importers().stream().filter(i -> i.kind().equals(kind)).toList();
        for (ImporterDescriptor importer : importers) {
            importer(assembly, importer);
        }
        if (importers.isEmpty()) {
            assembly.importer(kind);
        }
        List<ExporterDescriptor> exporters = city.exporters().stream().filter(e -> e.kind().equals(kind)).toList();
        for (ExporterDescriptor exporter : exporters) {
            exporter(assembly, exporter);
        }
        if (exporters.isEmpty()) {
            assembly.exporters(kind);
        }
        return kinds;
    }

    private void rubric(Assembly assembly, RubricDescriptor descriptor) throws NewCityException {
        Rubric rubric = own(descriptor, descriptor.file(), Rubric.class, Rubric::getExtends, Rubric::getId, () -> composer.rubric(descriptor.id()));
        new RubricCopy(renaming, documents, remarks).adapt(rubric);
        rubric.getAttached().replaceAll(id -> dated(id, assembly));
        if (rubric.getFramework() != null && !documents.without(rubric.getFramework()).equals(rubric.getFramework())) {
            rubric.setFramework(documents.without(rubric.getFramework()));
        }
        rubric.eAllContents().forEachRemaining(object -> goals |= object instanceof Operand operand && operand.getAddress() != null && operand.getAddress().startsWith("goals."));
        assembly.rubric(descriptor.kind(), rubric, dated(descriptor.id(), assembly), descriptor.id());
    }

    private void importer(Assembly assembly, ImporterDescriptor descriptor) throws NewCityException {
        if (!descriptor.isMapping()) {
            remarks.warn("city.new-java", descriptor.id(), descriptor.id());
            return;
        }
        Mapping mapping = own(descriptor, descriptor.mapping(), Mapping.class, Mapping::getExtends, Mapping::getId, () -> composer.mapping(descriptor.id()));
        mapping.getDistricts().clear();
        mapping.getDistricts().addAll(request.districts());
        renaming.apply(mapping);
        if (goals) {
            goalsTable(mapping);
        }
        assembly.mapping(descriptor.kind(), mapping, undated(mapping.getId()), renaming.apply(descriptor.id()));
    }

    // the rubric asks for targets in the table of objectives; who copied the rubric needs the table too
    private void goalsTable(Mapping mapping) throws NewCityException {
        List<TableMapping> known = new ArrayList<>(mapping.getTables());
        if (mapping.getExtends() != null) {
            known.addAll(composed(() -> composer.mapping(mapping.getExtends())).getTables());
        }
        Optional<ImporterDescriptor> national = bases.importer("fundEvaluation");
        if (known.stream().noneMatch(t -> "goals".equals(t.getKey())) && national.isPresent()) {
            composed(() -> composer.mapping(national.get().id())).getTables().stream().filter(t -> "goals".equals(t.getKey())).findFirst()
                    .ifPresent(table -> mapping.getTables().add(EcoreUtil.copy(table)));
        }
    }

    private void exporter(Assembly assembly, ExporterDescriptor descriptor) throws NewCityException {
        if (!descriptor.isOutline()) {
            remarks.warn("city.new-java", descriptor.id(), descriptor.id());
            return;
        }
        Outline outline = own(descriptor, descriptor.outline(), Outline.class, Outline::getExtends, Outline::getId, () -> composer.outline(descriptor.id()));
        new OutlineCopy(renaming, remarks).adapt(outline);
        assembly.outline(descriptor, outline, renaming.apply(descriptor.id()));
    }

    /** The file by itself where its parent may be extended by the new city too, else everything. */
    private <T extends EObject> T own(Descriptor descriptor, String path, Class<T> type, Function<T, String> parent, Function<T, String> id,
            Composition<T> whole) throws NewCityException {
        T root = bases.load(descriptor, path, type);
        String extended = parent.apply(root);
        return extended == null || bases.has(type, extended, id) ? root : composed(whole);
    }

    private interface Composition<T> {
        Composed<T> get() throws CityException;
    }

    private <T> T composed(Composition<T> composition) throws NewCityException {
        try {
            return composition.get().root();
        } catch (CityException e) {
            throw new NewCityException(e.getMessage(), e);
        }
    }

    private String dated(String id, Assembly assembly) {
        return undated(id) + "." + assembly.years("-");
    }

    private String undated(String id) {
        return renaming.apply(id).replaceAll("\\.(?:19|20)\\d{2}(?:-(?:19|20)\\d{2})?$", "");
    }
}
