package org.steelyard.install;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Rubric;

/** The rubrics, mappings and outlines that a jar declares, each read by itself: what they extend may be in another jar. */
final class ModelFiles {

    private final Archive archive;
    private final SteelyardResources resources;
    private final Findings findings;
    private final Locale locale;

    ModelFiles(Archive archive, SteelyardResources resources, Findings findings, Locale locale) {
        this.archive = archive;
        this.resources = resources;
        this.findings = findings;
        this.locale = locale;
    }

    void check(Descriptor descriptor) throws IOException {
        switch (descriptor) {
            case RubricDescriptor d -> read(d.file(), Rubric.class).filter(r -> !d.id().equals(r.getId()))
                    .ifPresent(r -> findings.error("install.file-id", d.id(), d.file(), r.getId(), d.id()));
            case ImporterDescriptor d when d.isMapping() -> read(d.mapping(), Mapping.class);
            case ExporterDescriptor d when d.isOutline() -> read(d.outline(), Outline.class);
            case ImporterDescriptor d -> requireClass(d.className());
            case ExporterDescriptor d -> requireClass(d.className());
            case SampleDescriptor d -> {
                // its files are sources, read when somebody runs it
            }
        }
    }

    private <T extends EObject> Optional<T> read(String path, Class<T> type) throws IOException {
        Optional<byte[]> bytes = archive.read(path);
        if (bytes.isEmpty()) {
            findings.error("install.file-size", "", path);
            return Optional.empty();
        }
        Loaded<T> loaded = resources.load(bytes.get(), path, type, locale);
        loaded.problems().forEach(findings::add);
        return loaded.root();
    }

    // the class is not loaded: its code would run; where it lies in a bundle that is required, resolving will tell
    private void requireClass(String name) throws IOException {
        if (archive.read(name.replace('.', '/') + ".class").isEmpty()) {
            findings.warning("install.no-class", name);
        }
    }
}
