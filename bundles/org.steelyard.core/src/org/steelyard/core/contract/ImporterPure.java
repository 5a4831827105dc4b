package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.core.internal.contract.Folders;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Rubric;

/** The importer only reads: twice the same files give the same result, and neither the open model nor a source file changes. */
final class ImporterPure implements ContractCheck {

    @Override
    public String key() {
        return "pure";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        return new EachImporter(key(), true, (importer, trial, findings) -> check(importer, trial, findings, bench)).check(plugIn, bench);
    }

    private List<Problem> check(ImporterDescriptor descriptor, Trial trial, Findings findings, Bench bench) throws Exception {
        // the sample was imported by the same importer before, so the rubric is asked for anew: as it was before any reading
        Rubric rubric = bench.services().composer().rubric(trial.open().evaluation().getRubric().getId()).root();
        Rubric untouched = EcoreUtil.copy(rubric);
        Evaluation before = EcoreUtil.copy(trial.open().evaluation());
        Map<String, String> files = Folders.state(trial.sources());
        ImportRequest asked = bench.request(trial, trial.files());
        ImportRequest request = new ImportRequest(asked.files(), rubric, asked.city(), asked.years(), asked.locale(), asked.answers());
        DataImporter importer = bench.importer(descriptor);
        ImportResult first = importer.read(request, new NullProgressMonitor());
        ImportResult second = importer.read(request, new NullProgressMonitor());
        // one that was made anew shows what an earlier reading left behind in the class
        ImportResult fresh = bench.importer(descriptor).read(request, new NullProgressMonitor());
        List<Problem> problems = new ArrayList<>();
        if (!first.equals(second) || !first.equals(fresh)) {
            problems.add(findings.of(key(), descriptor.id(), "reads-differ", first.claims().size(), second.claims().size(), fresh.claims().size()));
        }
        if (!EcoreUtil.equals(untouched, rubric) || !EcoreUtil.equals(before, trial.open().evaluation())) {
            problems.add(findings.of(key(), descriptor.id(), "model-touched"));
        }
        Map<String, String> after = Folders.state(trial.sources());
        after.forEach((file, state) -> {
            if (!state.equals(files.get(file))) {
                problems.add(findings.of(key(), descriptor.id(), files.containsKey(file) ? "file-touched" : "file-made", file));
            }
        });
        files.keySet().stream().filter(file -> !after.containsKey(file)).forEach(file -> problems.add(findings.of(key(), descriptor.id(), "file-gone", file)));
        return problems;
    }
}
