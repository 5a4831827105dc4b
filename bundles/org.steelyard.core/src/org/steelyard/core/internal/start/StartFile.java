package org.steelyard.core.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;

/** The evaluation to start from: an empty one, or a copy of the sample's start file with what people wrote. */
public record StartFile(Evaluation evaluation, List<Problem> problems) {

    /** Reads the start file of the sample, when there is a sample and it has one. */
    public static StartFile read(Optional<SampleDescriptor> sample, SteelyardResources resources, Locale locale) throws IOException {
        if (sample.isEmpty()) {
            return new StartFile(EvaluationFactory.eINSTANCE.createEvaluation(), List.of());
        }
        Optional<InputStream> in = sample.get().plugIn().resources().open(sample.get().startFile());
        if (in.isEmpty()) {
            return new StartFile(EvaluationFactory.eINSTANCE.createEvaluation(), List.of());
        }
        try (InputStream stream = in.get()) {
            Loaded<Evaluation> loaded = resources.load(stream, SampleDescriptor.START_FILE, Evaluation.class, locale);
            Evaluation evaluation = loaded.orThrow(IOException::new);
            // out of the sample's own resource, so that the new file gives its objects ids of its own
            return new StartFile(EcoreUtil.copy(evaluation), loaded.problems());
        }
    }
}
