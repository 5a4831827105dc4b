package org.steelyard.ui.internal.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.city.Cities;
import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.model.resource.SteelyardResources;

/** What a model file extends, one after the other: files of the same folder first, then those of the installed city plug-ins. */
final class BaseChain {

    private final Cities cities;
    private final SteelyardResources resources;
    private final Locale locale;

    BaseChain(Cities cities, SteelyardResources resources, Locale locale) {
        this.cities = cities;
        this.resources = resources;
        this.locale = locale;
    }

    /** The roots of the extended files, nearest first; ends where one is not found or where it would go in a circle. */
    List<EObject> of(EObject root, ModelKind kind, Optional<Path> folder) {
        List<EObject> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ModelKind.id(root).ifPresent(seen::add);
        Optional<String> next = ModelKind.parent(root);
        while (next.isPresent() && seen.add(next.get())) {
            String id = next.get();
            Optional<EObject> found = folder.flatMap(f -> beside(f, kind, id)).or(() -> installed(kind, id));
            found.ifPresent(chain::add);
            next = found.flatMap(ModelKind::parent);
        }
        return chain;
    }

    private Optional<EObject> beside(Path folder, ModelKind kind, String id) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith("." + kind.extension())).sorted()
                    .map(f -> resources.load(f, kind.root(), locale).root()).flatMap(Optional::stream).map(EObject.class::cast)
                    .filter(r -> ModelKind.id(r).equals(Optional.of(id))).findFirst();
        } catch (IOException e) {
            // a folder that cannot be listed has nothing to offer; the plug-ins may
            return Optional.empty();
        }
    }

    private Optional<EObject> installed(ModelKind kind, String id) {
        for (Descriptor descriptor : cities.descriptors()) {
            Optional<String> path = path(descriptor, kind);
            Optional<EObject> root = path.flatMap(p -> load(descriptor, p, kind));
            if (root.flatMap(ModelKind::id).equals(Optional.of(id)) || root.isPresent() && descriptor.id().equals(id)) {
                return root;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> path(Descriptor descriptor, ModelKind kind) {
        return switch (descriptor) {
            case RubricDescriptor d when kind == ModelKind.RUBRIC -> Optional.of(d.file());
            case ImporterDescriptor d when kind == ModelKind.MAPPING && d.isMapping() -> Optional.of(d.mapping());
            case ExporterDescriptor d when kind == ModelKind.OUTLINE && d.isOutline() -> Optional.of(d.outline());
            default -> Optional.empty();
        };
    }

    private Optional<EObject> load(Descriptor descriptor, String path, ModelKind kind) {
        try (InputStream in = descriptor.plugIn().resources().open(path).orElse(InputStream.nullInputStream())) {
            return resources.load(in, path.substring(path.lastIndexOf('/') + 1), kind.root(), locale).root().map(EObject.class::cast);
        } catch (IOException e) {
            // a plug-in that cannot be read is named where plug-ins are listed
            return Optional.empty();
        }
    }
}
