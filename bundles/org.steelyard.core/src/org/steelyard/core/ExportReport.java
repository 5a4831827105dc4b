package org.steelyard.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.steelyard.city.City;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.core.internal.export.ExportFolder;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Copies;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.StoreException;

/** Writes reports of an evaluation into its folder {@code exports}. */
public final class ExportReport {

    private final Services services;
    private final Texts texts;

    /** Exports with these services. */
    public ExportReport(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /** A finished report: its file, who wrote it, how many numbers of it are bound to the model, and what was missing. */
    public record Exported(Path file, ExporterDescriptor exporter, int bound, List<Problem> problems) {
        /** Copies the problems. */
        public Exported {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The exporters that fit this evaluation: of its city and kind.
     *
     * @throws UseCaseException when the city has none
     */
    public List<ExporterDescriptor> fitting(Evaluation evaluation) throws UseCaseException {
        List<ExporterDescriptor> all = services.cities().find(String.valueOf(evaluation.getCityCode())).map(City::exporters).orElse(List.of());
        List<ExporterDescriptor> fitting = all.stream()
                .filter(e -> evaluation.getKind() == null || e.kind().equals(evaluation.getKind().getLiteral())).toList();
        if (fitting.isEmpty()) {
            throw UseCaseException.input(texts.get("no-exporter", evaluation.getCity(), evaluation.getCityCode()));
        }
        return fitting;
    }

    /**
     * Those of the fitting exporters that are asked for.
     *
     * @param format {@code docx} or {@code xlsx}; empty for every format
     * @param id     identifier of an exporter; empty for all
     * @throws UseCaseException when none is left
     */
    public List<ExporterDescriptor> choose(Evaluation evaluation, Optional<String> format, Optional<String> id) throws UseCaseException {
        List<ExporterDescriptor> fitting = fitting(evaluation);
        List<ExporterDescriptor> chosen = fitting.stream().filter(e -> format.map(e.format()::equals).orElse(true))
                .filter(e -> id.map(e.id()::equals).orElse(true)).toList();
        if (chosen.isEmpty()) {
            throw UseCaseException.input(texts.get("no-such-exporter", fitting.stream().map(e -> e.id() + " (" + e.format() + ")")
                    .collect(Collectors.joining(texts.get("comma")))));
        }
        return chosen;
    }

    /**
     * Writes one report. An earlier export of the same name is replaced when nobody changed it since; a file that
     * somebody did change, or that was not exported at all, stays, and the new one gets a number.
     *
     * @throws UseCaseException when the exporter cannot be used or the file cannot be written
     */
    public Exported run(OpenEvaluation open, ExporterDescriptor exporter, Scorecard scorecard, IProgressMonitor monitor)
            throws UseCaseException {
        return prepare(open, exporter, scorecard).write(monitor);
    }

    /**
     * Makes the copy from which one report is written; on the thread of the model. Writing it may then be done on any other.
     *
     * @throws UseCaseException when the folder cannot be written
     */
    public Prepared prepare(OpenEvaluation open, ExporterDescriptor exporter, Scorecard scorecard) throws UseCaseException {
        open.requireWritable();
        return new Prepared(open, exporter, new ExportRequest(Copies.snapshot(open.evaluation(), services.resources()), scorecard, services.locale(), services.clock()));
    }

    /** A report that is about to be written, from a copy. */
    public final class Prepared {

        private final OpenEvaluation open;
        private final ExporterDescriptor exporter;
        private final ExportRequest request;

        private Prepared(OpenEvaluation open, ExporterDescriptor exporter, ExportRequest request) {
            this.open = open;
            this.exporter = exporter;
            this.request = request;
        }

        /**
         * Writes it, as {@link ExportReport#run} does.
         *
         * @throws UseCaseException when the exporter cannot be used or the file cannot be written
         */
        public Exported write(IProgressMonitor monitor) throws UseCaseException {
            return finish(open, exporter, request, monitor);
        }
    }

    private Exported finish(OpenEvaluation open, ExporterDescriptor exporter, ExportRequest request, IProgressMonitor monitor) throws UseCaseException {
        ExportResult result = written(exporter, request, monitor);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        try {
            Path exports = open.folder().exports();
            Path file = new ExportFolder(exports, open.folder().path().resolve(".steelyard")).write(result.fileName(), result.content());
            return new Exported(file, exporter, result.bound().size(), result.problems());
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("export-not-written", result.fileName(), open.folder().path(), Reasons.of(e, texts)), e);
        }
    }

    private ExportResult written(ExporterDescriptor exporter, ExportRequest request, IProgressMonitor monitor) throws UseCaseException {
        var engine = new Engines(services).exporter(exporter);
        try {
            return engine.write(request, monitor);
        } catch (RuntimeException e) {
            if (exporter.isOutline()) {
                throw e;
            }
            throw UseCaseException.input(texts.get("exporter-failed", exporter.name(), exporter.plugIn(), e.getMessage()), e);
        }
    }
}
