package org.steelyard.core.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.core.internal.contract.Placed;
import org.steelyard.model.problem.Problem;

/** Every value that is read says where it stands: file with digest, and cell, range, passage or region inside it. */
final class ValuesPlaced implements ContractCheck {

    @Override
    public String key() {
        return "places";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        return new EachImporter(key(), true, (importer, trial, findings) -> check(importer, trial, findings, bench)).check(plugIn, bench);
    }

    private List<Problem> check(ImporterDescriptor descriptor, Trial trial, Findings findings, Bench bench) throws Exception {
        ImportResult result = bench.importer(descriptor).read(bench.request(trial, trial.files()), new NullProgressMonitor());
        if (result.claims().isEmpty()) {
            return List.of(findings.of(key(), descriptor.id(), "nothing-read", trial.files().size()));
        }
        Set<String> digests = result.files().stream().map(FileRead::sha256).collect(Collectors.toSet());
        return result.claims().stream().filter(c -> !Placed.is(c, digests))
                .map(c -> findings.of(key(), descriptor.id(), "no-place", c.address(), c.raw())).toList();
    }
}
