package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.core.internal.contract.BadInputs;
import org.steelyard.core.internal.contract.BadInputs.BadInput;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.core.internal.contract.MappedTables;
import org.steelyard.core.internal.contract.Placed;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.value.Value;

/**
 * The importer gets along with files as they come: damaged, hostile, of another fund, with words where numbers belong. It
 * throws nothing, says what is wrong, states no number where none is printed, and no value without a place.
 */
final class BadInputSurvived implements ContractCheck {

    @Override
    public String key() {
        return "bad-input";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        return new EachImporter(key(), false, (importer, trial, findings) -> check(importer, trial, findings, bench)).check(plugIn, bench);
    }

    private List<Problem> check(ImporterDescriptor descriptor, Trial trial, Findings findings, Bench bench) throws Exception {
        List<String> years = trial.open().evaluation().getPeriod().getYears();
        Optional<Mapping> mapping = descriptor.isMapping() ? Optional.of(bench.services().composer().mapping(descriptor.id()).root()) : Optional.empty();
        List<BadInput> inputs = new BadInputs(mapping.map(m -> new MappedTables(m, years.isEmpty() ? "2019" : years.get(years.size() - 1))))
                .write(bench.folder());
        List<Problem> problems = new ArrayList<>();
        for (BadInput input : inputs) {
            try {
                problems.addAll(read(bench.importer(descriptor), input, descriptor, trial, findings, bench));
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // one file that it trips over must not hide the others
                problems.add(findings.of(key(), descriptor.id(), "bad-input-thrown", input.name(), e));
            }
        }
        return problems;
    }

    private List<Problem> read(DataImporter importer, BadInput input, ImporterDescriptor descriptor, Trial trial, Findings findings, Bench bench) {
        List<SourceFile> file = List.of(new SourceFile(input.path(), input.name()));
        ImportResult result = importer.read(bench.request(trial, file), new NullProgressMonitor());
        Set<String> digests = result.files().stream().map(FileRead::sha256).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (ImportedClaim claim : result.claims()) {
            if (!Placed.is(claim, digests)) {
                problems.add(findings.of(key(), descriptor.id(), "bad-input-place", input.name(), claim.address()));
            } else if (claim.value() instanceof Value.Number && BadInputs.NO_NUMBERS.contains(claim.raw())) {
                problems.add(findings.of(key(), descriptor.id(), "bad-input-number", input.name(), claim.address(), claim.raw()));
            }
        }
        boolean silent = result.problems().isEmpty() && result.questions().isEmpty();
        if (input.refused() && !result.claims().isEmpty()) {
            problems.add(findings.of(key(), descriptor.id(), "bad-input-read", input.name(), result.claims().size()));
        } else if (silent && (input.refused() || !result.claims().isEmpty() && input.told())) {
            problems.add(findings.of(key(), descriptor.id(), "bad-input-silent", input.name()));
        }
        return problems;
    }
}
