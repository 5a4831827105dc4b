package org.steelyard.report.internal.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.evaluation.SelfEvaluationRow;
import org.steelyard.model.evaluation.SubProject;
import org.steelyard.model.fund.Column;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;

/** Self-evaluation forms, their rows and sub-projects as items, as the unit stated them. What is blank stays blank. */
final class FormItems {

    private final Facts facts;
    private final Labels labels;

    FormItems(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    Map<String, Object> form(SelfEvaluationForm form) {
        Map<String, Object> v = new HashMap<>();
        v.put("form", text(form.getKey()));
        v.put("formKind", form.getKind() == null ? "" : form.getKind().getLiteral());
        v.put("department", text(form.getDepartment()));
        v.put("projectName", text(form.getProjectName()));
        v.put("implementationPeriod", text(form.getImplementationPeriod()));
        v.put("investment", stated(form.getTotalInvestment(), false));
        v.put("expectedGoal", text(form.getExpectedGoal()));
        v.put("actualGoal", text(form.getActualGoal()));
        v.put("statedTotal", stated(form.getTotal(), false));
        v.put("statedGrade", stated(form.getGrade(), false));
        Scorecard scorecard = facts.scorecard(form);
        v.put("total", scorecard.complete() ? Figure.plain(scorecard.total()) : new Missing(labels.get("name.total")));
        v.put("full", Figure.plain(scorecard.full()));
        v.put("grade", scorecard.grade().<Object>map(g -> g).orElseGet(() -> new Missing(labels.get("name.grade"))));
        v.put("difference", Facts.adopted(form.getTotal()).flatMap(Facts::quantity).filter(q -> scorecard.complete())
                .<Object>map(q -> Figure.plain(q.value().subtract(scorecard.total()))).orElse(""));
        v.put("footnotes", String.join("\n", form.getFootnotes()));
        return v;
    }

    Map<String, Object> row(SelfEvaluationRow row) {
        Map<String, Object> v = new HashMap<>();
        v.put("key", text(row.getKey()));
        v.put("level1", text(row.getLevel1()));
        v.put("level2", text(row.getLevel2()));
        v.put("indicator", text(row.getIndicator()));
        v.put("target", stated(row.getTarget(), true));
        v.put("actual", stated(row.getActual(), true));
        v.put("weight", stated(row.getWeight(), false));
        v.put("score", stated(row.getScore(), false));
        v.put("deviation", text(row.getDeviation()));
        return v;
    }

    /** The lines of the form's money, details after their line. */
    List<Item> funds(SelfEvaluationForm form, Item within) {
        List<Item> rows = new ArrayList<>();
        if (form.getFunds() != null) {
            for (StatementLine line : StatementRows.flat(form.getFunds().getLines())) {
                Map<String, Object> v = new HashMap<>();
                v.put("code", line.getCode());
                v.put("name", StatementRows.label(line));
                for (Column column : Column.VALUES) {
                    v.put(column.getLiteral(), "");
                }
                for (LineCell cell : line.getCells()) {
                    v.put(cell.getColumn().getLiteral(), stated(cell.getSlot(), false));
                }
                rows.add(within.inner(line.getCode(), line, v));
            }
        }
        return rows;
    }

    Map<String, Object> subProject(SubProject project) {
        Map<String, Object> v = new HashMap<>();
        v.put("name", text(project.getName()));
        v.put("added", needed(project.getAdded(), project));
        v.put("spent", needed(project.getSpent(), project));
        v.put("carryover", needed(project.getCarryover(), project));
        v.put("use", text(project.getUse()));
        return v;
    }

    private Object needed(Slot slot, SubProject project) {
        Object stated = stated(slot, false);
        return stated.equals("") ? new Missing(labels.get("name.subProject", text(project.getName()))) : stated;
    }

    /** The adopted value; with the comparator and the unit it was stated with, where these differ from row to row. */
    private static Object stated(Slot slot, boolean whole) {
        Claim claim = slot == null ? null : slot.getAdopted();
        return switch (claim == null ? null : claim.getValue()) {
            case null -> "";
            case Value.Number number -> whole ? whole(number.quantity(), claim.getBound()) : Facts.figure(number.quantity());
            case Value.Text words -> words.text();
            case Value.Day day -> day.iso();
            case Value.Truth truth -> truth.truth();
            case Value.Blank blank -> "";
        };
    }

    private static Filled whole(Quantity quantity, Target bound) {
        String sign = bound == null ? "" : switch (bound.comparator()) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            default -> "";
        };
        Unit unit = quantity.unit();
        String after = unit.equals(Unit.PERCENT) || unit.equals(Unit.ONE) ? "" : unit.symbol();
        return Filled.words(sign).then(new Filled(List.of(new Filled.Number(Facts.figure(quantity), "stated")))).then(Filled.words(after));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
