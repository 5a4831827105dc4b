package org.steelyard.core;

import java.util.Optional;

import org.steelyard.city.CityException;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.resource.Copies;
import org.steelyard.report.OutlineExporter;
import org.steelyard.report.ReportPreview;
import org.steelyard.scoring.Scorecard;

/** Shows a report as it would be written now, without writing it. */
public final class PreviewReport {

    private final Services services;

    /** Previews with these services. */
    public PreviewReport(Services services) {
        this.services = services;
    }

    /** A copy of what the preview is made from; it may be worked out on any thread. */
    public final class Prepared {

        private final Outline outline;
        private final ExportRequest request;

        private Prepared(Outline outline, ExportRequest request) {
            this.outline = outline;
            this.request = request;
        }

        /** The report; empty for a workbook. */
        public Optional<ReportPreview> preview() {
            return new OutlineExporter(outline).preview(request);
        }
    }

    /**
     * Makes the copy; on the thread of the model.
     *
     * @return empty when the exporter is not an outline, so that only itself knows what it will write
     * @throws UseCaseException when the outline cannot be read
     */
    public Optional<Prepared> prepare(OpenEvaluation open, ExporterDescriptor exporter, Scorecard scorecard) throws UseCaseException {
        if (!exporter.isOutline()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Prepared(services.composer().outline(exporter.id()).root(),
                    new ExportRequest(Copies.snapshot(open.evaluation(), services.resources()), scorecard, services.locale(), services.clock())));
        } catch (CityException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
