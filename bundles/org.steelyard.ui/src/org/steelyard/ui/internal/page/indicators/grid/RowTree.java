package org.steelyard.ui.internal.page.indicators.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.Condition;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.CriterionPoints;
import org.steelyard.scoring.Scorecard;

/** Makes the rows of an evaluation: a group for each rubric where there are several, its indicators, and below a leaf what it rests on. */
final class RowTree {

    private final Map<String, Scorecard.Line> lines = new HashMap<>();

    private RowTree(Optional<Scorecard> scorecard) {
        scorecard.ifPresent(this::index);
    }

    static List<GridRow> of(Evaluation evaluation, Optional<Scorecard> scorecard) {
        RowTree tree = new RowTree(scorecard);
        if (evaluation.getRubric() == null) {
            return List.of();
        }
        List<GridRow> rows = new ArrayList<>();
        List<Rubric> rubrics = Stream.concat(Stream.of(evaluation.getRubric()), evaluation.getAttachedRubrics().stream()).toList();
        for (Rubric rubric : rubrics) {
            Optional<GridRow> parent = rubrics.size() == 1 ? Optional.empty() : Optional.of(GridRow.rubric(rubric.getId(), rubric));
            parent.ifPresent(rows::add);
            List<GridRow> made = tree.rows(rubric.getIndicators(), parent);
            if (parent.isEmpty()) {
                rows.addAll(made);
            }
        }
        return rows;
    }

    private void index(Scorecard scorecard) {
        scorecard.lines().forEach(line -> lines.putIfAbsent(line.code(), line));
        scorecard.attached().forEach(attached -> index(attached.scorecard()));
    }

    private List<GridRow> rows(List<Indicator> indicators, Optional<GridRow> parent) {
        List<GridRow> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (indicator.isRemoved() || indicator.getCode() == null) {
                continue;
            }
            GridRow row = GridRow.indicator(indicator, Optional.ofNullable(lines.get(indicator.getCode())), parent);
            rows.add(row);
            rows(indicator.getChildren(), Optional.of(row));
            if (row.kind() == GridRow.Kind.LEAF) {
                details(indicator, row);
            }
        }
        return rows;
    }

    private static void details(Indicator indicator, GridRow leaf) {
        List<Scorecard.OperandLine> operands = operands(leaf);
        if (operands.size() > 1 || Rules.direct(leaf).isEmpty()) {
            for (int i = 0; i < operands.size(); i++) {
                GridRow.operand(operands.get(i), model(indicator, operands.get(i)), i, leaf);
            }
        }
        if (indicator.getRule() instanceof ChecklistRule) {
            items(indicator, leaf);
        } else if (indicator.getRule() instanceof ConditionalRule rule) {
            for (Condition each : rule.getConditions()) {
                if (each.getWhen() == null || each.getWhen().isBlank()) {
                    GridRow.item(new GridRow.Item(each.getKey(), plain(each.getText()), Optional.ofNullable(each.getCost()), true), each, leaf);
                }
            }
        }
    }

    private static void items(Indicator indicator, GridRow leaf) {
        for (int i = 0; i < indicator.getCriteria().size(); i++) {
            Criterion each = indicator.getCriteria().get(i);
            // as the scorer names an item without a number
            String key = each.getNo() == null || each.getNo().isBlank() ? Integer.toString(i + 1) : each.getNo();
            GridRow.item(new GridRow.Item(key, plain(each.getText()), CriterionPoints.of(indicator, each), false), each, leaf);
        }
    }

    /** The numbers that the rule of a leaf uses, without what was judged. */
    static List<Scorecard.OperandLine> operands(GridRow leaf) {
        String own = "judgement." + leaf.id();
        return leaf.entry().stream().flatMap(e -> e.operands().stream())
                .filter(o -> !o.address().equals(own) && !o.address().startsWith(own + ".")).toList();
    }

    private static EObject model(Indicator indicator, Scorecard.OperandLine line) {
        return indicator.getOperands().stream().filter(o -> line.key().equals(o.getKey())).map(Operand.class::cast).findFirst().map(EObject.class::cast)
                .orElse(indicator);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
