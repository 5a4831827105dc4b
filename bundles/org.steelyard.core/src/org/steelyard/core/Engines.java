package org.steelyard.core;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.OperationCanceledException;
import org.steelyard.city.CityException;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ReportExporter;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.report.OutlineExporter;
import org.steelyard.tabular.MappingImporter;

/** Pairs what a plug-in declares with what carries it out: a mapping with the mapping engine, an outline with its engine. */
final class Engines {

    private final Services services;
    private final Texts texts;

    Engines(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /** The importer that the evaluation names. */
    DataImporter importer(Evaluation evaluation) throws UseCaseException {
        String id = evaluation.getImporter();
        if (id == null || id.isEmpty()) {
            throw UseCaseException.input(texts.get("no-importer-named"));
        }
        Optional<ImporterDescriptor> found = services.cities().importer(id);
        if (found.isEmpty()) {
            throw UseCaseException.input(texts.get("no-importer", id));
        }
        try {
            return found.get().isMapping() ? new MappingImporter(new TeachMapping(services).known(id))
                    : guarded(found.get(), services.cities().create(found.get()));
        } catch (CityException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    // whatever a plug-in's own code throws is a problem of the plug-in, told like any other
    private DataImporter guarded(ImporterDescriptor descriptor, DataImporter importer) {
        return (request, monitor) -> {
            try {
                return importer.read(request, monitor);
            } catch (OperationCanceledException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                Problem problem = Problem.error("import.plug-in-failed",
                        texts.get("importer-failed", descriptor.name(), descriptor.plugIn(), e), Location.object(descriptor.id()), "", "");
                return new ImportResult(List.of(), List.of(), List.of(problem), List.of());
            }
        };
    }

    /** The exporter of this descriptor. */
    ReportExporter exporter(ExporterDescriptor descriptor) throws UseCaseException {
        try {
            return descriptor.isOutline() ? new OutlineExporter(services.composer().outline(descriptor.id()).root())
                    : services.cities().create(descriptor);
        } catch (CityException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
