package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.steelyard.model.rubric.GradeBand;
import org.steelyard.scoring.internal.text.Phrases;

/** The grades cover every total from zero to full points once. */
final class GradeBands implements Check {

    @Override
    public void check(Subject subject, Findings findings) {
        var grades = subject.rubric().getGrades();
        if (grades.isEmpty()) {
            findings.warning("lint.grades-none", null);
            return;
        }
        Set<String> names = new HashSet<>();
        grades.stream().filter(each -> !names.add(each.getName())).forEach(each -> findings.error("lint.grades-duplicate", null, each.getName()));
        Bands bands = new Bands(grades.stream().map(GradeBands::band).toList(), false);
        bands.overlaps((low, high) -> findings.error("lint.grades-overlap", null, low.text(), high.text()));
        bands.gaps((low, high) -> findings.error("lint.grades-gap", null, low.text(), high.text()));
        bands.lowest().flatMap(Bands.Band::min).filter(min -> min.signum() > 0)
                .ifPresent(min -> findings.error("lint.grades-ends", null, Phrases.plain(BigDecimal.ZERO)));
        bands.highest().filter(high -> high.max().isPresent()).filter(high -> {
            int end = high.max().get().compareTo(subject.rubric().getTotal());
            return end < 0 || end == 0 && !high.maxIn();
        }).ifPresent(high -> findings.error("lint.grades-ends", null, Phrases.plain(subject.rubric().getTotal())));
    }

    private static Bands.Band band(GradeBand grade) {
        return new Bands.Band(Optional.ofNullable(grade.getMin()), grade.isMinInclusive(), Optional.ofNullable(grade.getMax()), grade.isMaxInclusive(),
                grade.getName());
    }
}
