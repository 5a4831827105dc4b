package org.steelyard.scoring.internal.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Judgement;

/**
 * What an evaluation holds, indexed once per scoring.
 *
 * @param slots      its slots by address
 * @param variables  {@code year} and {@code scope} of address templates
 * @param districts  districts that a list over all scopes must have, from the rubric
 * @param judgements judgements by indicator code and item
 */
public record Facts(SlotIndex slots, Map<String, String> variables, List<String> districts,
        Map<String, Map<String, Judgement>> judgements) {

    private static final String WHOLE_CITY = "全市";

    /** The facts of this evaluation. */
    public static Facts of(Evaluation evaluation) {
        Map<String, Map<String, Judgement>> judgements = new LinkedHashMap<>();
        for (Judgement judgement : evaluation.getJudgements()) {
            String item = judgement.getItem() == null ? "" : judgement.getItem();
            judgements.computeIfAbsent(judgement.getIndicatorCode(), k -> new LinkedHashMap<>()).putIfAbsent(item, judgement);
        }
        return new Facts(SlotIndex.of(evaluation), variables(evaluation), List.copyOf(evaluation.getRubric().getDistricts()),
                judgements);
    }

    private static Map<String, String> variables(Evaluation evaluation) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (evaluation.getPeriod() != null && !evaluation.getPeriod().getYears().isEmpty()) {
            variables.put("year", evaluation.getPeriod().getYears().getLast());
        }
        String scope = evaluation.getObject() == null ? null : evaluation.getObject().getScope();
        variables.put("scope", scope == null || scope.isBlank() ? WHOLE_CITY : scope);
        return variables;
    }
}
