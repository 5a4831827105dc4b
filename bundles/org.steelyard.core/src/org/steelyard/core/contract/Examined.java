package org.steelyard.core.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.PlugIn;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.model.problem.Problem;

/**
 * A plug-in under examination.
 *
 * @param plugIn      the plug-in
 * @param descriptors what it offers, as far as that is declared soundly
 * @param declared    what is wrong with its declarations
 * @param jar         the jar it comes in; empty for a folder and for one that is installed
 */
public record Examined(PlugIn plugIn, List<Descriptor> descriptors, List<Problem> declared, Optional<Path> jar) {

    /** Copies what it is given. */
    public Examined {
        Objects.requireNonNull(plugIn, "plugIn");
        Objects.requireNonNull(jar, "jar");
        descriptors = List.copyOf(descriptors);
        declared = List.copyOf(declared);
    }

    /** Its rubrics. */
    public List<RubricDescriptor> rubrics() {
        return of(RubricDescriptor.class);
    }

    /** Its importers that something is imported by. */
    public List<ImporterDescriptor> importers() {
        return of(ImporterDescriptor.class).stream().filter(d -> !d.base()).toList();
    }

    /** Its exporters that something is exported by. */
    public List<ExporterDescriptor> exporters() {
        return of(ExporterDescriptor.class).stream().filter(d -> !d.base()).toList();
    }

    /** Its samples. */
    public List<SampleDescriptor> samples() {
        return of(SampleDescriptor.class);
    }

    private <D extends Descriptor> List<D> of(Class<D> type) {
        return descriptors.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
