package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.steelyard.city.spi.ImportRequest;
import org.steelyard.expression.Expressions;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.text.Texts;

/** What every reader of one import needs to know. */
final class Context {

    private final ImportRequest request;
    private final Findings findings;
    private final Vocabularies vocabularies;
    private final Districts districts;
    private final List<String> expected;
    private final Expressions expressions;

    Context(Mapping mapping, ImportRequest request, Findings findings) {
        this.request = request;
        this.findings = findings;
        this.expressions = new Expressions(request.locale());
        this.vocabularies = new Vocabularies(mapping, request.rubric());
        Set<String> all = new LinkedHashSet<>(mapping.getDistricts());
        List<String> required = new ArrayList<>(mapping.getDistricts());
        if (request.rubric() != null && !request.rubric().getDistricts().isEmpty()) {
            all.addAll(request.rubric().getDistricts());
            required = request.rubric().getDistricts();
        }
        this.districts = new Districts(all);
        this.expected = List.copyOf(required);
    }

    Findings findings() {
        return findings;
    }

    Texts texts() {
        return findings.texts();
    }

    Expressions expressions() {
        return expressions;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    Districts districts() {
        return districts;
    }

    /** Districts of which each must have its table, where tables come by district. */
    List<String> expectedDistricts() {
        return expected;
    }

    List<String> years() {
        return request.years();
    }

    /** The last year of the evaluation, which {@code {year}} stands for. */
    String year() {
        return request.years().isEmpty() ? "" : request.years().get(request.years().size() - 1);
    }

    /** Whether this year is one of the evaluation, or next to one. */
    boolean expects(String period) {
        if (!period.matches("\\d{4}.*") || request.years().isEmpty()) {
            return true;
        }
        int year = Integer.parseInt(period.substring(0, 4));
        return request.years().stream().filter(y -> y.matches("\\d{4}")).map(Integer::valueOf)
                .anyMatch(y -> Math.abs(y - year) <= 1);
    }
}
