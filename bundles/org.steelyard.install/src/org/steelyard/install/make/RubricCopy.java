package org.steelyard.install.make;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Direction;
import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.SentencePattern;
import org.steelyard.model.value.Target;

/**
 * Makes another city's rubric one that can serve here. What that city's own documents and plans say does not hold here:
 * its clauses go, its target quantities are asked for in the table of objectives, and its stated rules become inferred.
 * What stays to be checked is remarked on.
 */
final class RubricCopy {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}年");

    private static final String GOALS = "绩效目标表";

    private final LocalDocuments documents;
    private final Renaming renaming;
    private final Remarks remarks;

    RubricCopy(Renaming renaming, LocalDocuments documents, Remarks remarks) {
        this.renaming = renaming;
        this.documents = documents;
        this.remarks = remarks;
    }

    /** Changes the rubric in place. */
    void adapt(Rubric rubric) {
        if (!rubric.getDistricts().isEmpty()) {
            remarks.warn("city.new-districts", rubric.getId(), rubric.getDistricts().size());
            rubric.getDistricts().clear();
        }
        rubric.getChanges().clear();
        rubric.getGrades().forEach(RubricCopy::inferred);
        List<Indicator> indicators = new ArrayList<>();
        rubric.eAllContents().forEachRemaining(object -> {
            if (object instanceof Indicator indicator) {
                indicators.add(indicator);
            }
        });
        indicators.forEach(this::adapt);
        renaming.apply(rubric);
    }

    private static void inferred(GradeBand grade) {
        if (grade.getBasis() == RuleBasis.STATED) {
            grade.setBasis(RuleBasis.INFERRED);
        }
    }

    private void adapt(Indicator leaf) {
        String where = leaf.getCode() + (leaf.getName() == null ? "" : " " + leaf.getName());
        List<String> foreign = leaf.getClauses().stream().filter(documents::isForeign).toList();
        foreign.forEach(clause -> remarks.look("city.new-clause", where, clause));
        leaf.getClauses().removeAll(foreign);
        if (leaf.getEvidenceBasis() != null && !documents.without(leaf.getEvidenceBasis()).equals(leaf.getEvidenceBasis())) {
            String kept = documents.without(leaf.getEvidenceBasis());
            remarks.look("city.new-clause", where, leaf.getEvidenceBasis());
            leaf.setEvidenceBasis(kept.isEmpty() ? null : kept);
        }
        leaf.getEvidence().removeIf(evidence -> evidence.getTitle() != null && evidence.getTitle().contains("〔") && documents.isForeign(evidence.getTitle()));
        undated(leaf);
        rule(leaf);
        target(leaf, where);
        texts(leaf).stream().filter(text -> YEAR.matcher(text).find()).forEach(text -> remarks.look("city.new-year", where, text));
    }

    // tables of a year are asked for in every year
    private static void undated(Indicator leaf) {
        if (leaf.getEvidenceBasis() != null) {
            leaf.setEvidenceBasis(undated(leaf.getEvidenceBasis()));
        }
        leaf.getEvidence().stream().filter(e -> e.getTitle() != null).forEach(e -> e.setTitle(undated(e.getTitle())));
        leaf.getOperands().stream().filter(o -> o.getTable() != null).forEach(o -> o.setTable(undated(o.getTable())));
    }

    private static String undated(String title) {
        return YEAR.matcher(title).replaceAll("").replaceAll("(^|、)度", "$1");
    }

    // a rule that another city published is a proposal here
    private static void rule(Indicator leaf) {
        Rule rule = leaf.getRule();
        if (rule != null && rule.getBasis() == RuleBasis.STATED) {
            rule.setBasis(RuleBasis.INFERRED);
            if (rule.getNote() == null || rule.getNote().isBlank()) {
                rule.setNote("沿用其他城市公布的评分标准，待本市确认。");
            }
        }
    }

    private void target(Indicator leaf, String where) {
        Target target = leaf.getTarget();
        if (target == null) {
            return;
        }
        if (target.comparator() == Target.Comparator.TEXT || target.unit().isRatio() && blank(leaf.getTargetOperand())) {
            remarks.look("city.new-target-kept", where, shown(target));
            leaf.setTargetSource("沿用其他城市的指标值，待本市确认");
            return;
        }
        if (leaf.getRule() instanceof AttainmentRule || leaf.getRule() instanceof LinearDeductionRule linear && linear.getTarget() == null) {
            fromTable(leaf, target, where);
        } else {
            remarks.look("city.new-target", where, shown(target));
        }
        leaf.setTarget(null);
    }

    private void fromTable(Indicator leaf, Target target, String where) {
        if (target.comparator() == Target.Comparator.BETWEEN && leaf.getRule() instanceof AttainmentRule) {
            remarks.warn("city.new-target", where, shown(target));
            return;
        }
        if (leaf.getRule() instanceof AttainmentRule rule) {
            rule.setDirection(switch (target.comparator()) {
                case AT_MOST -> Direction.AT_MOST;
                case EQUAL -> Direction.EQUAL;
                default -> Direction.AT_LEAST;
            });
        }
        if (blank(leaf.getTargetOperand())) {
            Operand goal = RubricFactory.eINSTANCE.createOperand();
            goal.setKey("goal");
            goal.setName("年度指标值");
            goal.setAddress("goals." + leaf.getCode() + ".target@{year}#{scope}");
            goal.setUnit(target.unit());
            goal.setTable(GOALS);
            goal.setOptional(true);
            leaf.getOperands().add(goal);
            leaf.setTargetOperand("goal");
        }
        leaf.setTargetSource(GOALS);
        String quantity = target.value().toPlainString() + target.unit();
        leaf.getCriteria().stream().filter(c -> c.getText() != null).forEach(c -> c.setText(c.getText().replace(quantity, "年度指标值")));
        leaf.getSentences().stream().filter(s -> s.getText() != null).forEach(s -> s.setText(s.getText().replace(quantity, "年度指标值")));
        remarks.look("city.new-target-asked", where, shown(target), leaf.getOperands().stream().filter(o -> leaf.getTargetOperand().equals(o.getKey()))
                .map(Operand::getTable).filter(table -> !blank(table)).findFirst().orElse(GOALS));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String shown(Target target) {
        return switch (target.comparator()) {
            case TEXT -> target.text();
            case BETWEEN -> target.value().toPlainString() + "–" + target.upper().toPlainString() + target.unit();
            case UNSTATED, EQUAL -> target.value().toPlainString() + target.unit();
            case AT_LEAST -> "≥" + target.value().toPlainString() + target.unit();
            case AT_MOST -> "≤" + target.value().toPlainString() + target.unit();
        };
    }

    private static List<String> texts(Indicator leaf) {
        List<String> texts = new ArrayList<>();
        for (EObject part : leaf.eContents()) {
            switch (part) {
                case Criterion criterion -> texts.add(criterion.getText());
                case SentencePattern sentence -> texts.add(sentence.getText());
                default -> {
                    // other parts hold keys and names
                }
            }
        }
        texts.add(leaf.getExplanation());
        texts.removeIf(RubricCopy::blank);
        return texts;
    }
}
