package org.steelyard.core.internal.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.EvidenceRequest;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.SurveyForm;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Unit;

/**
 * Works out from the operands and the evidence of a rubric what is to be asked of whom. Judgements are the evaluators' own and
 * results of surveys come from questionnaires: neither is asked. A pattern over all scopes is asked for every district.
 */
public final class Asking {

    // rows offered where nobody knows yet how many things there are
    private static final int OPEN_ROWS = 8;
    private static final Set<String> OWN = Set.of("judgement", "score", "survey");
    private static final String WHOLE_CITY = "全市";

    private final Evaluation evaluation;
    private final Texts texts;
    private final Suppliers suppliers;
    private final SlotIndex slots;
    private final List<Indicator> leaves = new ArrayList<>();
    private final List<String> questionnaires = new ArrayList<>();
    private final Map<String, Map<SlotAddress, Item>> items = new LinkedHashMap<>();
    private final Map<String, Map<String, Material>> materials = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Asking(Evaluation evaluation, Texts texts) {
        this.evaluation = evaluation;
        this.texts = texts;
        this.slots = SlotIndex.of(evaluation);
        rubrics().forEach(r -> r.getIndicators().forEach(this::collectLeaves));
        this.suppliers = new Suppliers(evaluation, leaves, texts.get("evaluated-unit"));
        List<String> years = years();
        variables.put("year", years.isEmpty() ? "" : years.getLast());
        String scope = evaluation.getObject() == null ? null : evaluation.getObject().getScope();
        variables.put("scope", scope == null || scope.isBlank() ? WHOLE_CITY : scope);
    }

    /** What this evaluation asks; names that have to be made up are in the language of these texts. */
    public static Asked of(Evaluation evaluation, Texts texts) {
        return new Asking(evaluation, texts).all();
    }

    /** What tells an evaluation from those of another city, kind, year or rubric; a copy of its folder has the same. */
    public static String id(Evaluation evaluation) {
        List<String> years = evaluation.getPeriod() == null ? List.of() : evaluation.getPeriod().getYears();
        return String.join("|", text(evaluation.getCityCode()), evaluation.getKind() == null ? "" : evaluation.getKind().getLiteral(),
                String.join(",", years), evaluation.getRubric() == null ? "" : text(evaluation.getRubric().getId()));
    }

    private Stream<Rubric> rubrics() {
        return Stream.concat(Stream.ofNullable(evaluation.getRubric()), evaluation.getAttachedRubrics().stream());
    }

    private List<String> years() {
        return evaluation.getPeriod() == null ? List.of() : List.copyOf(evaluation.getPeriod().getYears());
    }

    private void collectLeaves(Indicator indicator) {
        if (indicator.getChildren().isEmpty()) {
            leaves.add(indicator);
        }
        indicator.getChildren().forEach(this::collectLeaves);
    }

    private Asked all() {
        for (Indicator leaf : leaves) {
            leaf.getOperands().forEach(o -> operand(leaf, o));
            leaf.getEvidence().forEach(e -> evidence(leaf, e));
        }
        rubrics().flatMap(r -> r.getSurveys().stream()).map(SurveyForm::getName).filter(n -> n != null && !n.isBlank()).findFirst()
                .ifPresent(any -> questionnaires.clear());
        rubrics().flatMap(r -> r.getSurveys().stream()).map(SurveyForm::getName).filter(n -> n != null && !n.isBlank()).forEach(questionnaires::add);
        items.keySet().forEach(unit -> materials.computeIfAbsent(unit, u -> new LinkedHashMap<>()));
        List<Asked.Unit> units = materials.keySet().stream().map(this::unit).toList();
        return new Asked(id(evaluation), text(evaluation.getTitle()), years(), units);
    }

    private Asked.Unit unit(String name) {
        Map<String, Material> all = new LinkedHashMap<>(materials.get(name));
        questionnaires.stream().distinct().forEach(q -> all.putIfAbsent(q, new Material(q, List.of(), Material.Kind.QUESTIONNAIRE)));
        return new Asked.Unit(name, List.copyOf(items.getOrDefault(name, Map.of()).values()), List.copyOf(all.values()));
    }

    private void evidence(Indicator leaf, EvidenceRequest evidence) {
        String supplier = suppliers.named(evidence.getSupplier());
        if (suppliers.isEvaluators(supplier)) {
            return;
        }
        List<String> offices = Suppliers.isEachDistrict(supplier) ? districts().stream().map(d -> Suppliers.inDistrict(supplier, d)).toList() : List.of(supplier);
        offices.forEach(office -> material(office, new Material(text(evidence.getTitle()).strip(), List.of(text(leaf.getName())), Material.Kind.EVIDENCE)));
    }

    private void material(String unit, Material material) {
        if (!material.title().isEmpty()) {
            materials.computeIfAbsent(unit, u -> new LinkedHashMap<>()).merge(material.title(), material, Material::with);
        }
    }

    private void operand(Indicator leaf, Operand operand) {
        if (operand.getAddress() == null || operand.getAddress().isBlank()) {
            return;
        }
        SlotAddress address = address(operand);
        if (address.family().equals("survey") && operand.getTable() != null) {
            questionnaires.add(operand.getTable().strip());
        }
        String supplier = suppliers.named(operand.getSupplier());
        if (OWN.contains(address.family())) {
            return;
        }
        if (suppliers.isEvaluators(supplier)) {
            Optional.ofNullable(operand.getTable()).filter(t -> t.contains("问卷")).ifPresent(t -> questionnaires.add(t.strip()));
            return;
        }
        for (SlotAddress one : addresses(address, supplier)) {
            String unit = Suppliers.inDistrict(supplier, one.scope());
            items.computeIfAbsent(unit, u -> new LinkedHashMap<>()).merge(one, item(leaf, operand, one), Item::with);
            if (operand.getTable() != null && !operand.getTable().isBlank()) {
                material(unit, new Material(operand.getTable().strip(), List.of(text(leaf.getName())), Material.Kind.TABLE));
            }
        }
    }

    private SlotAddress address(Operand operand) {
        return SlotAddress.fill(operand.getAddress(), variables);
    }

    // every district where a pattern or the supplier says so; every thing that is known, or rows for some
    private List<SlotAddress> addresses(SlotAddress address, String supplier) {
        List<String> scopes = address.scope().equals("*") || Suppliers.isEachDistrict(supplier) && address.scope().equals(variables.get("scope"))
                ? districts() : List.of(address.scope());
        return scopes.stream().map(s -> new SlotAddress(address.key(), address.period().equals("*") ? variables.get("year") : address.period(), s))
                .flatMap(this::named).toList();
    }

    private Stream<SlotAddress> named(SlotAddress address) {
        if (!address.isPattern()) {
            return Stream.of(address);
        }
        List<SlotAddress> known = slots.matching(address);
        return known.isEmpty() ? IntStream.rangeClosed(1, OPEN_ROWS)
                .mapToObj(i -> new SlotAddress(address.key().replace("*", Integer.toString(i)), address.period(), address.scope())) : known.stream();
    }

    private List<String> districts() {
        List<String> districts = rubrics().flatMap(r -> r.getDistricts().stream()).distinct().toList();
        return districts.isEmpty() ? List.of(variables.get("scope")) : districts;
    }

    private Item item(Indicator leaf, Operand operand, SlotAddress address) {
        String period = address.period().isEmpty() && operand.getPeriod() != null && !operand.getPeriod().isBlank() ? filled(operand.getPeriod()) : address.period();
        String scope = address.scope().isEmpty() && operand.getScope() != null ? filled(operand.getScope()) : address.scope();
        // a pure number is a share, and people write shares in per cent
        Optional<Unit> unit = Optional.ofNullable(operand.getUnit()).map(u -> u.equals(Unit.ONE) ? Unit.PERCENT : u);
        boolean open = address(operand).key().contains("*");
        String name = text(operand.getName());
        return new Item(address, List.of(text(leaf.getName())), open ? texts.get("one-of", name, segment(address(operand).key(), address.key())) : name, unit,
                period, scope, text(operand.getBasis()), text(operand.getTable()).strip(), operand.isOptional() || open && !segment(address(operand).key(), address.key()).equals("1"),
                text(operand.getKey()).equals(leaf.getTargetOperand()) || address.family().equals("form"));
    }

    private static String segment(String pattern, String key) {
        String[] parts = pattern.split("\\.");
        String[] own = key.split("\\.");
        return IntStream.range(0, Math.min(parts.length, own.length)).filter(i -> parts[i].equals("*")).mapToObj(i -> own[i]).findFirst().orElse(key);
    }

    private String filled(String template) {
        // an address of this period alone, so that {year-1} means here what it means there
        return SlotAddress.fill("p@" + template, variables).period();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
