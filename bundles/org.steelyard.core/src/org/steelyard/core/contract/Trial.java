package org.steelyard.core.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.steelyard.city.SampleDescriptor;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.scoring.Scorecard;

/**
 * An evaluation made for the checks.
 *
 * @param open      the evaluation, in a temporary folder
 * @param sample    the sample it was made from; empty when the city has none for the kind of evaluation
 * @param sources   a folder with copies of the sample's source files; empty folder without a sample
 * @param files     the source files
 * @param plan      what was imported from them; empty when the city has no importer or no sample
 * @param scorecard its scorecard
 */
record Trial(OpenEvaluation open, Optional<SampleDescriptor> sample, Path sources, List<SourceFile> files, Optional<ImportPlan> plan,
        Scorecard scorecard) {

    Trial {
        files = List.copyOf(files);
    }
}
