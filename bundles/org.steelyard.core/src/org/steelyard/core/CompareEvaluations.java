package org.steelyard.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.core.internal.compare.ComparisonCsv;
import org.steelyard.core.internal.compare.Table;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.store.OpenMode;

/**
 * Puts side by side what evaluations have in common: months payable, coverage, budget execution, benefits per head,
 * awareness, satisfaction. Which values feed which measure is data: shipped definitions, and parameters
 * {@code compare.<key>.<definition>} of an evaluation's rubric. Only adopted values count.
 */
public final class CompareEvaluations {

    private final Services services;

    /** Compares with these services. */
    public CompareEvaluations(Services services) {
        this.services = services;
    }

    /**
     * Compares the evaluations in these folders; nothing in them changes.
     *
     * @throws UseCaseException when a folder holds no evaluation that can be read
     */
    public Comparison run(List<Path> folders) throws UseCaseException {
        List<OpenEvaluation> open = new ArrayList<>();
        try {
            for (Path folder : folders) {
                open.add(OpenEvaluation.open(services, folder, OpenMode.READ));
            }
            return of(open.stream().map(OpenEvaluation::evaluation).toList());
        } finally {
            for (OpenEvaluation each : open) {
                each.close();
            }
        }
    }

    /** Compares evaluations that are open already. */
    public Comparison of(List<Evaluation> evaluations) {
        return new Table(services.locale()).of(evaluations);
    }

    /** The comparison as a table for spreadsheets: UTF-8 with byte order mark; text that looks like a formula stays text. */
    public byte[] csv(Comparison comparison) {
        return ("\ufeff" + new ComparisonCsv(services.locale()).text(comparison)).getBytes(StandardCharsets.UTF_8);
    }
}
