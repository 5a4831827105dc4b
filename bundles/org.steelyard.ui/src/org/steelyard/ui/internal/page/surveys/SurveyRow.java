package org.steelyard.ui.internal.page.surveys;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.survey.SurveyPackage;
import org.steelyard.model.survey.SurveyResult;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

/**
 * A survey, one of its groups, or a number of one, as a line of the tree.
 *
 * @param object   what it is
 * @param slot     its number
 * @param name     what it is called
 * @param value    its number for people; a dash when missing, empty where there is none
 * @param details  target, number of questions, how it was counted
 * @param used     codes of the indicators that it counts for
 * @param share    in percent, where it is one, for the chart
 * @param children lines below
 */
record SurveyRow(EObject object, Optional<Slot> slot, String name, String value, String details, List<String> used, Optional<BigDecimal> share,
        List<SurveyRow> children) {

    private static final List<String> GROUPS = List.of("person", "employer", "beneficiary");

    /** All surveys. */
    static List<SurveyRow> of(Evaluation evaluation, Optional<Scorecard> card, ValueText values, Labels labels, Texts texts) {
        return new Reading(evaluation, card, values, labels, texts).surveys();
    }

    /** One look at the evaluation. */
    private record Reading(Evaluation evaluation, Map<Slot, String> addresses, Optional<Scorecard> card, ValueText values, Labels labels, Texts texts) {

        Reading(Evaluation evaluation, Optional<Scorecard> card, ValueText values, Labels labels, Texts texts) {
            this(evaluation, SlotIndex.of(evaluation).all().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, (Map.Entry<SlotAddress, Slot> e) -> e.getKey().toString(), (a, b) -> a)), card, values, labels, texts);
        }

        List<SurveyRow> surveys() {
            return evaluation.getSurveys().stream().map(this::survey).toList();
        }

        private SurveyRow survey(Survey survey) {
            String name = named(survey.getName(), survey.getKey());
            return new SurveyRow(survey, Optional.empty(), name, "", survey.isSynthetic() ? texts.get("synthetic") : "", List.of(), Optional.empty(),
                    survey.getGroups().stream().map(this::group).toList());
        }

        private SurveyRow group(SurveyGroup group) {
            List<SurveyRow> below = new ArrayList<>();
            Optional<BigDecimal> distributed = Share.number(group.getDistributed());
            Optional<BigDecimal> returned = Share.number(group.getReturned());
            size(group.getDistributed(), "distributed", Optional.empty(), below);
            size(group.getReturned(), "returned", Share.of(returned, distributed), below);
            size(group.getValid(), "valid", Share.of(Share.number(group.getValid()), returned.or(() -> distributed)), below);
            group.getResults().forEach(result -> below.add(result(result)));
            String sub = group.getSubSampleOf() == null ? "" : texts.get("sub-sample", name(group.getSubSampleOf()));
            return new SurveyRow(group, Optional.empty(), name(group), "", sub, List.of(), Optional.empty(), List.copyOf(below));
        }

        private String name(SurveyGroup group) {
            return group.getName() != null && !group.getName().isBlank() ? group.getName()
                    : GROUPS.contains(String.valueOf(group.getKey())) ? texts.get("group." + group.getKey()) : String.valueOf(group.getKey());
        }

        private void size(Slot slot, String key, Optional<BigDecimal> rate, List<SurveyRow> below) {
            if (slot != null) {
                below.add(new SurveyRow(slot, Optional.of(slot), texts.get("size." + key), value(slot),
                        joined(rate.map(r -> texts.get("rate." + key, r.toPlainString())).orElse(""), recipe(slot), sign(slot)), used(slot), Optional.empty(), List.of()));
            }
        }

        private SurveyRow result(SurveyResult result) {
            Slot slot = result.getValue();
            String measured = labels.literal(SurveyPackage.Literals.MEASURED, result.getMeasured());
            String target = result.getTarget() == null ? "" : texts.get("target", values.of(result.getTarget()));
            String scale = result.getScale() == null ? "" : texts.get("scale", result.getScale());
            String items = result.getItems() == null ? "" : texts.get("items", result.getItems());
            return new SurveyRow(result, Optional.ofNullable(slot), named(result.getName(), result.getKey()), slot == null ? "—" : value(slot),
                    joined(measured, target, items, scale, result.getAggregation(), slot == null ? "" : recipe(slot), slot == null ? "" : sign(slot)),
                    slot == null ? List.of() : used(slot), Share.isPercent(slot) ? Share.number(slot) : Optional.empty(), List.of());
        }

        private String value(Slot slot) {
            return slot.getAdopted() == null || slot.getAdopted().getValue() == null ? "—" : values.of(slot.getAdopted().getValue());
        }

        private String sign(Slot slot) {
            return slot.isStale() ? texts.get("stale") : slot.getAdopted() == null && slot.getClaims().size() > 1 ? texts.get("undecided") : "";
        }

        private static String recipe(Slot slot) {
            return slot.getAdopted() == null || slot.getAdopted().getRecipe() == null ? "" : slot.getAdopted().getRecipe();
        }

        private List<String> used(Slot slot) {
            String address = addresses.getOrDefault(slot, "");
            return card.stream().flatMap(c -> c.leaves().stream()).filter(l -> l.entry().stream().flatMap(e -> e.operands().stream())
                    .anyMatch(o -> !address.isEmpty() && o.address().equals(address))).map(Scorecard.Line::code).distinct().toList();
        }

        private static String named(String name, String key) {
            return name == null || name.isBlank() ? String.valueOf(key) : name;
        }

        private static String joined(String... parts) {
            return java.util.stream.Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" · "));
        }
    }
}
