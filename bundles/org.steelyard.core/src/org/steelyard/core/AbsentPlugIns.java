package org.steelyard.core;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.city.City;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/**
 * Which plug-ins an evaluation goes with and nobody offers. It opens, is scored and is saved without them, for it has its
 * own copy of the rubric; it cannot be imported into, or no report comes of it.
 */
public final class AbsentPlugIns {

    private final Services services;
    private final Texts texts;

    /** By the plug-ins of these services. */
    public AbsentPlugIns(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /** What is absent; empty when nothing is. */
    public List<Problem> of(Evaluation evaluation) {
        List<Problem> absent = new ArrayList<>();
        String importer = evaluation.getImporter();
        if (importer != null && !importer.isEmpty() && services.cities().importer(importer).isEmpty()) {
            absent.add(problem("absent-importer", importer));
        }
        String city = String.valueOf(evaluation.getCityCode());
        List<ExporterDescriptor> exporters = services.cities().find(city).map(City::exporters).orElse(List.of());
        if (exporters.stream().noneMatch(e -> evaluation.getKind() == null || e.kind().equals(evaluation.getKind().getLiteral()))) {
            absent.add(problem("absent-exporter", evaluation.getCity(), city));
        }
        return absent;
    }

    private Problem problem(String key, Object... arguments) {
        return Problem.warning("city.absent", texts.get(key, arguments), Location.NONE, "", texts.get("absent.remedy"));
    }
}
