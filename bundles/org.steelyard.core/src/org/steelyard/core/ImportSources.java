package org.steelyard.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.core.internal.collect.SheetImporter;
import org.steelyard.core.internal.source.Candidates;
import org.steelyard.core.internal.source.FoundFile;
import org.steelyard.core.internal.source.SourceFiles;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.resource.Copies;
import org.steelyard.model.text.Texts;

/**
 * Reads source files through the evaluation's importer. What it would change is shown first; applying it is one undoable
 * change. Nothing is guessed: differing statements stay unadopted, and two versions of a file are asked about. Filled
 * collection sheets among the files are known by the ids in them and need no importer's mapping.
 */
public final class ImportSources {

    private final Services services;
    private final Texts texts;

    /** Imports with these services. */
    public ImportSources(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * What is to be imported.
     *
     * @param paths    files, folders, archives
     * @param answers  answers to questions of an earlier plan, by their id
     * @param replaces digest of the source whose newer version is imported, whatever the file is called; empty for none
     * @param again    whether files that were imported before are read again, for what the mapping has been taught since
     */
    public record Request(List<Path> paths, Map<String, String> answers, String replaces, boolean again) {
        /** Copies what it is given. */
        public Request {
            paths = List.copyOf(paths);
            answers = Map.copyOf(answers);
        }

        /** An import of new files that replaces nothing but what the answers say. */
        public Request(List<Path> paths, Map<String, String> answers) {
            this(paths, answers, "", false);
        }

        /** An import of new files. */
        public Request(List<Path> paths, Map<String, String> answers, String replaces) {
            this(paths, answers, replaces, false);
        }
    }

    /**
     * Reads the files and finds out what they would change. The model is not touched. The caller closes what is returned.
     *
     * @throws UseCaseException when a file is not there, or the evaluation has no importer that can be used
     */
    public PreparedImport prepare(OpenEvaluation open, Request request, IProgressMonitor monitor) throws UseCaseException {
        return prepare(open, open.evaluation(), request, monitor);
    }

    /** A copy of the evaluation for {@link #prepare(OpenEvaluation, Evaluation, Request, IProgressMonitor)}; made on the thread of the model. */
    public Evaluation copy(OpenEvaluation open) {
        return Copies.snapshot(open.evaluation(), services.resources());
    }

    /**
     * As above, on any thread: everything is held against this copy. What is returned is applied on the thread of the model.
     *
     * @throws UseCaseException when a file is not there, or the evaluation has no importer that can be used
     */
    public PreparedImport prepare(OpenEvaluation open, Evaluation copy, Request request, IProgressMonitor monitor) throws UseCaseException {
        return prepare(open, copy, request, new Engines(services).importer(copy), monitor);
    }

    /** As above, with this importer for what is no collection sheet. */
    PreparedImport prepare(OpenEvaluation open, Request request, DataImporter others, IProgressMonitor monitor) throws UseCaseException {
        return prepare(open, open.evaluation(), request, others, monitor);
    }

    private PreparedImport prepare(OpenEvaluation open, Evaluation evaluation, Request request, DataImporter others, IProgressMonitor monitor)
            throws UseCaseException {
        SourceFiles files = new SourceFiles(texts, evaluation);
        try {
            files.addAll(request.paths());
            Candidates candidates = new Candidates(evaluation, files.found(), request.answers(), request.replaces(), request.again(),
                    services.clock().getZone(), texts);
            Set<Path> sheets = files.found().stream().filter(FoundFile::sheet).map(FoundFile::path).collect(Collectors.toSet());
            DataImporter importer = new SheetImporter(evaluation, sheets, others);
            return new PreparedImport(services, open, evaluation, files, candidates, importer, request.answers(), monitor);
        } catch (UseCaseException | RuntimeException e) {
            discard(files, e);
            throw e;
        }
    }

    private static void discard(SourceFiles files, Exception reason) {
        try {
            files.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
