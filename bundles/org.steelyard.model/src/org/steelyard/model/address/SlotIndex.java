package org.steelyard.model.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.evaluation.SelfEvaluationRow;
import org.steelyard.model.evaluation.StatedScore;
import org.steelyard.model.evaluation.SubProject;
import org.steelyard.model.evaluation.WorkPlan;
import org.steelyard.model.evaluation.WorkPlanItem;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.survey.SurveyResult;

/**
 * Every slot of an evaluation by its address, in the order of the model. A snapshot: build a new one after the model
 * changed. Building visits each object once.
 */
public final class SlotIndex {

    private final Map<SlotAddress, Slot> slots = new LinkedHashMap<>();
    private final Map<String, List<SlotAddress>> byKey = new LinkedHashMap<>();

    private SlotIndex() {
    }

    /** The slots of this evaluation. */
    public static SlotIndex of(Evaluation evaluation) {
        SlotIndex index = new SlotIndex();
        evaluation.getStatements().forEach(index::statement);
        for (DataItem item : evaluation.getItems()) {
            index.put(item.getKey(), item.getPeriod(), item.getScope(), item.getSlot());
        }
        for (SubProject project : evaluation.getSubProjects()) {
            String key = "subproject." + project.getKey();
            index.put(key + ".added", "", "", project.getAdded());
            index.put(key + ".spent", "", "", project.getSpent());
            index.put(key + ".carryover", "", "", project.getCarryover());
        }
        evaluation.getForms().forEach(index::form);
        evaluation.getPlans().forEach(index::plan);
        evaluation.getSurveys().forEach(index::survey);
        evaluation.getJudgements().forEach(index::judgement);
        evaluation.getStatedScores().forEach(index::statedScore);
        index.put("score.total", "", "", evaluation.getStatedTotal());
        index.put("score.grade", "", "", evaluation.getStatedGrade());
        if (evaluation.getObject() != null) {
            index.put("object.amount", "", "", evaluation.getObject().getAmount());
        }
        if (evaluation.getPeriod() != null) {
            index.put("period.base", "", "", evaluation.getPeriod().getBaseDate());
            index.put("period.from", "", "", evaluation.getPeriod().getFieldworkFrom());
            index.put("period.to", "", "", evaluation.getPeriod().getFieldworkTo());
            index.put("period.submitted", "", "", evaluation.getPeriod().getSubmitted());
        }
        return index;
    }

    private void statement(FundStatement statement) {
        statement("fund." + statement.getKind().getLiteral(), statement);
    }

    private void statement(String prefix, FundStatement statement) {
        lines(prefix, statement, statement.getLines());
    }

    private void lines(String prefix, FundStatement statement, List<StatementLine> lines) {
        for (StatementLine line : lines) {
            String key = prefix + "." + line.getCode();
            put(key, statement.getYear(), statement.getScope(), line.getAmount());
            for (LineCell cell : line.getCells()) {
                put(key + "/" + cell.getColumn().getLiteral(), statement.getYear(), statement.getScope(), cell.getSlot());
            }
            lines(prefix, statement, line.getDetails());
        }
    }

    private void form(SelfEvaluationForm form) {
        String key = "form." + form.getKey();
        put(key + ".investment", "", "", form.getTotalInvestment());
        if (form.getFunds() != null) {
            statement(key + ".fund", form.getFunds());
        }
        for (SelfEvaluationRow row : form.getRows()) {
            put(key + "." + row.getKey() + ".target", "", "", row.getTarget());
            put(key + "." + row.getKey() + ".actual", "", "", row.getActual());
            put(key + "." + row.getKey() + ".weight", "", "", row.getWeight());
            put(key + "." + row.getKey() + ".score", "", "", row.getScore());
        }
        put(key + ".total", "", "", form.getTotal());
        put(key + ".grade", "", "", form.getGrade());
    }

    private void plan(WorkPlan plan) {
        for (WorkPlanItem item : plan.getItems()) {
            put("workplan." + plan.getKey() + "." + item.getNo() + ".credit", "", "", item.getCredit());
        }
    }

    private void survey(Survey survey) {
        for (SurveyGroup group : survey.getGroups()) {
            String key = "survey." + survey.getKey() + "." + group.getKey();
            put(key + ".distributed", "", "", group.getDistributed());
            put(key + ".returned", "", "", group.getReturned());
            put(key + ".valid", "", "", group.getValid());
            for (SurveyResult result : group.getResults()) {
                put(key + "." + result.getKey(), "", "", result.getValue());
            }
        }
    }

    private void judgement(Judgement judgement) {
        String item = judgement.getItem() == null || judgement.getItem().isEmpty() ? "" : "." + judgement.getItem();
        String key = "judgement." + judgement.getIndicatorCode() + item;
        put(key + ".points", "", "", judgement.getPoints());
        put(key + ".deduction", "", "", judgement.getDeduction());
        put(key + ".stated", "", "", judgement.getStated());
    }

    private void statedScore(StatedScore score) {
        String key = "score." + score.getIndicatorCode();
        put(key + ".full", "", "", score.getFull());
        put(key + ".deduction", "", "", score.getDeduction());
        put(key + ".score", "", "", score.getScore());
    }

    private void put(String key, String period, String scope, Slot slot) {
        if (slot == null || key == null || key.isBlank()) {
            return;
        }
        SlotAddress address = new SlotAddress(key, period == null ? "" : period, scope == null ? "" : scope);
        if (slots.putIfAbsent(address, slot) == null) {
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(address);
        }
    }

    /** The slot at exactly this address. */
    public Optional<Slot> get(SlotAddress address) {
        return Optional.ofNullable(slots.get(address));
    }

    /** The addresses that fall under this pattern, in the order of the model. */
    public List<SlotAddress> matching(SlotAddress pattern) {
        if (pattern.key().indexOf('*') < 0) {
            return byKey.getOrDefault(pattern.key(), List.of()).stream().filter(pattern::matches).toList();
        }
        return slots.keySet().stream().filter(pattern::matches).toList();
    }

    /** All slots, in the order of the model. */
    public Map<SlotAddress, Slot> all() {
        return java.util.Collections.unmodifiableMap(slots);
    }
}
