package org.steelyard.model.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.ObjectiveTarget;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Participant;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.SelfEvaluationRow;
import org.steelyard.model.evaluation.StatedScore;
import org.steelyard.model.evaluation.Waiver;
import org.steelyard.model.evaluation.WorkPlanItem;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.mapping.Term;
import org.steelyard.model.rubric.Acknowledgement;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.RubricChange;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.Tier;
import org.steelyard.model.survey.SurveyResult;

/**
 * What an object is called in a tree: code and name, and the value that matters. For example
 * {@code A1-1 立项依据充分性 · 4 分} or {@code 一、工伤保险费收入 · 409,047,622.89 元}.
 */
public final class ModelText {

    private static final List<String> CODES = List.of("code", "no", "indicatorCode", "key");
    private static final List<String> NAMES = List.of("name", "title", "heading", "label", "caption", "text");
    private static final int LONGEST = 60;

    private final Labels labels;
    private final ValueText values;

    /** In the language of the labels. */
    public ModelText(Labels labels) {
        this.labels = labels;
        this.values = new ValueText(labels);
    }

    /** How values are written. */
    public ValueText values() {
        return values;
    }

    /** The text of one object, on one line. */
    public String of(EObject object) {
        return oneLine(switch (object) {
            case Slot slot -> feature(slot) + value(slot).orElseGet(() -> undecided(slot));
            case Claim claim -> claim(claim);
            case Indicator i -> dotted(spaced(i.getCode(), name(i.getName(), i.getNameEn())), points(i.getWeight()));
            case Criterion c -> dotted(spaced(c.getNo(), c.getText()), points(c.getPoints()));
            case GradeBand g -> dotted(name(g.getName(), g.getNameEn()), band(g.getMin(), g.isMinInclusive(), g.getMax(), g.isMaxInclusive()));
            case Tier t -> dotted(band(t.getMin(), t.isMinInclusive(), t.getMax(), t.isMaxInclusive()), points(t.getPoints()));
            case Rule rule -> dotted(labels.type(rule.eClass()), literal(rule, "basis"));
            case Operand o -> dotted(spaced(o.getKey(), o.getName()), o.getAddress());
            case FundStatement s -> dotted(spaced(s.getYear(), literal(s, "kind")), s.getScope());
            case StatementLine line -> dotted(line(line), value(line.getAmount()).orElse(""));
            case LineCell cell -> dotted(literal(cell, "column"), value(cell.getSlot()).orElse(""));
            case DataItem item -> dotted(item.getName() == null ? item.getKey() : item.getName(), item.getPeriod(), item.getScope(),
                    value(item.getSlot()).orElse(""));
            case SurveyResult result -> dotted(result.getName() == null ? result.getKey() : result.getName(), value(result.getValue()).orElse(""));
            case SelfEvaluationRow row -> dotted(row.getIndicator(), value(row.getScore()).orElse(""));
            case Judgement j -> dotted(spaced(j.getIndicatorCode(), j.getItem()), literal(j, "status"));
            case StatedScore score -> dotted(score.getIndicatorCode(), value(score.getScore()).orElse(""));
            case ObjectiveTarget t -> spaced(t.getLevel(), t.getTarget() == null ? "" : values.of(t.getTarget()));
            case WorkPlanItem item -> dotted(spaced(item.getNo(), item.getText()), literal(item, "status"));
            case Finding f -> titled(f.getNo(), f.getTitle(), f.getContent());
            case Recommendation r -> titled(r.getNo(), r.getTitle(), r.getContent());
            case Acknowledgement a -> spaced(a.getCode(), a.getSubject());
            case RubricChange c -> spaced(c.getIndicatorCode(), c.getFeature());
            case Waiver w -> spaced(w.getCheck(), w.getSubject());
            case Participant p -> dotted(literal(p, "role"), p.getOrganisation() == null ? "" : p.getOrganisation().getName());
            case Term term -> dotted(term.getKey(), String.join(labels.isChinese() ? "、" : ", ", term.getSynonyms()));
            default -> spaced(first(object, CODES), first(object, NAMES));
        }, object);
    }

    private String oneLine(String text, EObject object) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return labels.type(object.eClass());
        }
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private String feature(Slot slot) {
        boolean plain = slot.eContainmentFeature() == null;
        return plain ? "" : labels.feature(slot.eContainmentFeature()) + (labels.isChinese() ? "：" : ": ");
    }

    private Optional<String> value(Slot slot) {
        return slot == null || slot.getAdopted() == null || slot.getAdopted().getValue() == null ? Optional.empty()
                : Optional.of(values.of(slot.getAdopted().getValue()));
    }

    private String undecided(Slot slot) {
        return labels.getString(slot.getClaims().isEmpty() ? "_UI_Empty" : "_UI_Undecided");
    }

    private String claim(Claim claim) {
        String value = claim.getBound() != null ? values.of(claim.getBound())
                : claim.getValue() == null ? "" : values.of(claim.getValue());
        return dotted(value, claim.getWhere(), claim.getPlace() == null ? "" : claim.getPlace().text());
    }

    private String line(StatementLine line) {
        String ofWhich = line.isOfWhich() ? labels.isChinese() ? "其中：" : "of which " : "";
        return ofWhich + Objects.requireNonNullElse(line.getOrdinal(), "") + Objects.requireNonNullElse(line.getName(), "");
    }

    private String titled(String no, String title, List<Paragraph> content) {
        boolean untitled = title == null || title.isBlank();
        return spaced(no, untitled && !content.isEmpty() ? content.get(0).getText() : title);
    }

    private String band(BigDecimal min, boolean minIncluded, BigDecimal max, boolean maxIncluded) {
        return (min == null ? "(" : (minIncluded ? "[" : "(") + values.number(min)) + ", "
                + (max == null ? ")" : values.number(max) + (maxIncluded ? "]" : ")"));
    }

    private String name(String chinese, String english) {
        return labels.isChinese() || english == null || english.isBlank() ? chinese : english;
    }

    private String points(BigDecimal points) {
        return points == null ? "" : values.points(points);
    }

    private String literal(EObject object, String feature) {
        EAttribute attribute = (EAttribute) object.eClass().getEStructuralFeature(feature);
        return labels.literal((EEnum) attribute.getEAttributeType(), (Enumerator) object.eGet(attribute));
    }

    private static String first(EObject object, List<String> names) {
        for (String name : names) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
            if (feature != null && !feature.isMany() && object.eGet(feature) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static String spaced(String... parts) {
        return joined(" ", parts);
    }

    private static String dotted(String... parts) {
        return joined(" · ", parts);
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(separator));
    }
}
