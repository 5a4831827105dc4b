package org.steelyard.core.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.steelyard.city.Descriptor;
import org.steelyard.city.Divisions;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.core.internal.contract.ForeignNames;
import org.steelyard.core.internal.contract.ForeignNames.Hit;
import org.steelyard.core.internal.contract.PlugInText;
import org.steelyard.model.problem.Problem;

/**
 * No file of the plug-in names another city: by its official name, by its short one where that means nothing else, or by a
 * code inside an identifier. What is left over after copying another city's plug-in is found here. Comments do not count.
 */
final class NoOtherCity implements ContractCheck {

    private static final int MOST = 20;

    @Override
    public String key() {
        return "other-city";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws IOException {
        Set<String> codes = new TreeSet<>(plugIn.descriptors().stream().map(Descriptor::city).toList());
        if (codes.isEmpty()) {
            return new Verdict.NotApplicable(bench.texts().get("none.descriptors"));
        }
        ForeignNames names = new ForeignNames(Divisions.read(), bench.services().cities().all(), codes);
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        Set<Problem> problems = new LinkedHashSet<>();
        for (PlugInText text : PlugInText.of(plugIn.plugIn().resources(), plugIn.descriptors(), bench.services().locale())) {
            for (Hit hit : names.in(text.text())) {
                problems.add(findings.in(key(), text.file(), text.place(), "other-city", hit.word(), hit.city()));
            }
        }
        List<Problem> first = new ArrayList<>(problems.stream().limit(MOST).toList());
        if (problems.size() > MOST) {
            first.add(findings.of(key(), "", "more", problems.size() - MOST));
        }
        return Verdict.of(first);
    }
}
