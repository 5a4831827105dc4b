package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.evaluation.Achievement;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.LegalBasis;
import org.steelyard.model.evaluation.Method;
import org.steelyard.model.evaluation.Objective;
import org.steelyard.model.evaluation.ObjectiveSet;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Participant;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.evaluation.WorkPlan;
import org.steelyard.model.evaluation.WorkPlanItem;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.outline.RepeatOver;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.survey.SurveyResult;
import org.steelyard.scoring.Scorecard;

/**
 * The items that a section, sentence or grid repeats over, with what an expression may ask of each. A repeat inside an
 * item goes to what lies under it: leaves under the current group, parts of the current finding, objectives of the
 * current set, lines of the current statement, rows and money of the current form.
 */
public final class Items {

    private final Facts facts;
    private final IndicatorItems indicators;
    private final StatementRows statements;
    private final FormItems forms;
    private final Labels labels;

    /** Items of this evaluation. */
    public Items(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
        this.indicators = new IndicatorItems(facts, labels);
        this.statements = new StatementRows(facts);
        this.forms = new FormItems(facts, labels);
    }

    /** The outermost item: the evaluation. */
    public Item evaluation() {
        Evaluation e = facts.evaluation();
        Map<String, Object> v = new HashMap<>();
        put(v, "title", e.getTitle(), labels.get("name.title"));
        put(v, "subject", DocumentTitle.subject(e), labels.get("name.title"));
        put(v, "innerTitle", DocumentTitle.inner(e, labels), labels.get("name.title"));
        put(v, "city", e.getCity(), labels.get("name.city"));
        put(v, "year", facts.year(), labels.get("name.year"));
        List<String> years = facts.years();
        put(v, "years", years.size() > 1 ? years.get(0) + "—" + years.get(years.size() - 1) : facts.year(), labels.get("name.year"));
        v.put("scope", facts.scope());
        if (facts.year().matches("\\d{4}")) {
            v.put("last_year", Integer.toString(Integer.parseInt(facts.year()) - 1));
        }
        put(v, "object", e.getObject() == null ? null : e.getObject().getName(), labels.get("name.object"));
        put(v, "rubric", e.getRubric() == null ? null : e.getRubric().getName(), labels.get("name.rubric"));
        put(v, "framework", e.getRubric() == null ? null : e.getRubric().getFramework(), labels.get("name.framework"));
        put(v, "priorUse", e.getPriorUse(), labels.get("name.priorUse"));
        put(v, "duration", e.getPeriod() == null ? null : e.getPeriod().getStatedDuration(), labels.get("name.duration"));
        v.put("total", facts.scorecard().complete() ? Figure.plain(facts.scorecard().total()) : new Missing(labels.get("name.total")));
        v.put("full", Figure.plain(facts.scorecard().full()));
        List<Scorecard.Line> open = facts.scorecard().leaves().stream().filter(l -> !l.complete()).toList();
        v.put("sum", Figure.plain(facts.scorecard().total()));
        v.put("unscored", open.size());
        v.put("unscoredPoints", Figure.plain(open.stream().map(Scorecard.Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add)));
        v.put("unscoredNames", open.stream().map(Scorecard.Line::name).collect(Collectors.joining("、")));
        v.put("complete", facts.scorecard().complete());
        // of an incomplete scorecard: what could be scored, out of which points, and how many leaves could not
        List<Scorecard.Line> scored = facts.scorecard().leaves().stream().filter(l -> l.score().isPresent()).toList();
        v.put("scored", Figure.plain(facts.scorecard().total()));
        v.put("scoredFull", Figure.plain(scored.stream().map(Scorecard.Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add)));
        v.put("unscored", Figure.plain(new BigDecimal(facts.scorecard().leaves().size() - scored.size())));
        put(v, "grade", facts.scorecard().grade().orElse(null), labels.get("name.grade"));
        v.put("findings", e.getFindings().size());
        v.put("recommendations", e.getRecommendations().size());
        v.put("level1Count", count(1));
        v.put("level2Count", count(2));
        v.put("leafCount", facts.scorecard().leaves().size());
        return new Item(null, "", e, v);
    }

    private int count(int level) {
        return (int) facts.scorecard().lines().stream().filter(l -> l.level() == level).count();
    }

    /** What a repeat goes over inside this item, in the order of the model; {@code nothing} yields the item itself. */
    public List<Item> over(RepeatOver repeat, Item within) {
        Evaluation e = facts.evaluation();
        return switch (repeat) {
            case NOTHING -> List.of(within);
            case LEVEL1 -> indicators.at(1, within);
            case LEVEL2 -> indicators.at(2, within);
            case LEAVES -> indicators.leaves(within);
            case FINDINGS -> numbered(within.nearest(Finding.class).map(f -> f.getParts()).orElse(e.getFindings()), within, this::finding);
            case RECOMMENDATIONS -> numbered(within.nearest(Recommendation.class).map(f -> f.getParts()).orElse(e.getRecommendations()), within,
                    this::recommendation);
            case OBJECTIVES -> within.nearest(ObjectiveSet.class).map(s -> numbered(s.getObjectives(), within, this::objective))
                    .orElseGet(() -> numbered(e.getObjectives(), within, this::objectiveSet));
            case STATEMENTS -> within.nearest(FundStatement.class).map(s -> statements.lines(s, within))
                    .orElseGet(() -> numbered(e.getStatements(), within, statements::statement));
            case PLANS -> numbered(e.getPlans().stream().flatMap(p -> p.getItems().stream()).toList(), within, this::planItem);
            case SURVEYS -> surveys(within);
            case METHODS -> numbered(e.getMethods(), within, this::method);
            case LEGAL_BASES -> numbered(e.getLegalBases(), within, this::legalBasis);
            case ACHIEVEMENTS -> numbered(e.getAchievements(), within, this::achievement);
            case ORGANISATIONS -> numbered(e.getParticipants(), within, this::participant);
            case FORMS -> numbered(e.getForms(), within, forms::form);
            case FORM_ROWS -> within.nearest(SelfEvaluationForm.class).map(f -> numbered(f.getRows(), within, forms::row)).orElse(List.of());
            case FORM_FUNDS -> within.nearest(SelfEvaluationForm.class).map(f -> forms.funds(f, within)).orElse(List.of());
            case SUB_PROJECTS -> numbered(e.getSubProjects(), within, forms::subProject);
        };
    }

    /** Leaves, statements' rows and the like for queries. */
    IndicatorItems indicators() {
        return indicators;
    }

    StatementRows statements() {
        return statements;
    }

    /** A word of the report. */
    String label(String key) {
        return labels.get(key);
    }

    private interface Values<T> {
        Map<String, Object> of(T object);
    }

    private <T extends EObject> List<Item> numbered(List<? extends T> objects, Item within, Values<T> values) {
        List<Item> items = new ArrayList<>();
        for (T object : objects) {
            Map<String, Object> v = new HashMap<>(values.of(object));
            v.put("position", items.size() + 1);
            items.add(within.inner(Integer.toString(items.size() + 1), object, v));
        }
        return items;
    }

    private Map<String, Object> finding(Finding f) {
        Map<String, Object> v = numberTitle(f.getNo(), f.getTitle());
        v.put("text", template(f.getContent()));
        v.put("cause", template(f.getCauses()));
        v.put("parts", f.getParts().size());
        v.put("indicators", f.getIndicatorCodes().stream().flatMap(c -> facts.indicator(c).stream()).map(Indicator::getName)
                .collect(Collectors.joining("、")));
        v.put("answers", f.getAnsweredBy().stream().map(Recommendation::getTitle).filter(t -> t != null).collect(Collectors.joining("；")));
        v.put("responsible", f.getResponsible() == null ? "" : f.getResponsible().getName());
        return v;
    }

    private Map<String, Object> recommendation(Recommendation r) {
        Map<String, Object> v = numberTitle(r.getNo(), r.getTitle());
        v.put("text", template(r.getContent()));
        v.put("parts", r.getParts().size());
        v.put("answers", r.getAnswers().stream().map(Finding::getTitle).filter(t -> t != null).collect(Collectors.joining("；")));
        v.put("responsible", r.getResponsible() == null ? "" : r.getResponsible().getName());
        return v;
    }

    private Map<String, Object> achievement(Achievement a) {
        Map<String, Object> v = numberTitle(a.getNo(), a.getTitle());
        v.put("text", template(a.getContent()));
        v.put("practice", a.isPractice());
        return v;
    }

    private static Map<String, Object> numberTitle(String no, String title) {
        Map<String, Object> v = new HashMap<>();
        v.put("no", text(no));
        v.put("title", text(title));
        return v;
    }

    private Map<String, Object> objectiveSet(ObjectiveSet set) {
        Map<String, Object> v = new HashMap<>();
        v.put("kind", set.getKind().getLiteral());
        v.put("title", text(set.getTitle()));
        v.put("declared", set.getDeclared().getLiteral());
        return v;
    }

    private Map<String, Object> objective(Objective o) {
        Map<String, Object> v = new HashMap<>();
        v.put("no", text(o.getNo()));
        v.put("text", new TemplateText(o.getText()));
        v.put("indicators", o.getIndicatorCodes().stream().flatMap(c -> facts.indicator(c).stream()).map(Indicator::getName)
                .collect(Collectors.joining("、")));
        return v;
    }

    private Map<String, Object> planItem(WorkPlanItem item) {
        Map<String, Object> v = new HashMap<>();
        v.put("no", text(item.getNo()));
        v.put("text", text(item.getText()));
        v.put("status", item.getStatus().getLiteral());
        v.put("statusText", text(item.getStatusText()));
        v.put("basis", text(item.getBasis()));
        v.put("credit", Facts.adopted(item.getCredit()).flatMap(Facts::quantity).<Object>map(q -> Facts.figure(q))
                .orElseGet(() -> new Missing(labels.get("name.credit", text(item.getText())))));
        v.put("plan", item.eContainer() instanceof WorkPlan plan ? text(plan.getName()) : "");
        return v;
    }

    private List<Item> surveys(Item within) {
        List<Item> items = new ArrayList<>();
        for (Survey survey : facts.evaluation().getSurveys()) {
            for (SurveyGroup group : survey.getGroups()) {
                for (SurveyResult result : group.getResults()) {
                    Map<String, Object> v = new HashMap<>();
                    v.put("survey", text(survey.getName()));
                    v.put("group", text(group.getName()));
                    v.put("name", text(result.getName()));
                    v.put("measured", result.getMeasured().getLiteral());
                    v.put("aggregation", text(result.getAggregation()));
                    v.put("synthetic", survey.isSynthetic());
                    v.put("value", Facts.adopted(result.getValue()).flatMap(Facts::quantity).<Object>map(q -> Facts.figure(q))
                            .orElseGet(() -> new Missing(text(result.getName()))));
                    v.put("valid", Facts.adopted(group.getValid()).flatMap(Facts::quantity).<Object>map(q -> Facts.figure(q))
                            .orElseGet(() -> new Missing(labels.get("name.valid", text(group.getName())))));
                    items.add(within.inner(survey.getKey() + "." + group.getKey() + "." + result.getKey(), result, v));
                }
            }
        }
        return items;
    }

    private Map<String, Object> method(Method m) {
        return Map.of("kind", m.getKind().getLiteral(), "name", text(m.getName()), "text", new TemplateText(text(m.getText())), "principal", m.isPrincipal());
    }

    private Map<String, Object> legalBasis(LegalBasis b) {
        return Map.of("name", text(b.getName()), "issuer", text(b.getIssuer()), "issued", text(b.getIssued()), "docNo",
                Facts.adopted(b.getDocNo()).map(v -> v instanceof org.steelyard.model.value.Value.Text t ? t.text() : "").orElse(""), "roles",
                b.getRoles().stream().map(r -> r.getLiteral()).collect(Collectors.joining(",")));
    }

    private Map<String, Object> participant(Participant p) {
        return Map.of("role", p.getRole().getLiteral(), "roleName", labels.get("role." + p.getRole().getLiteral()), "name",
                p.getOrganisation() == null ? new Missing(labels.get("role." + p.getRole().getLiteral())) : text(p.getOrganisation().getName()));
    }

    private static TemplateText template(List<Paragraph> paragraphs) {
        return new TemplateText(paragraphs.stream().map(p -> text(p.getText())).collect(Collectors.joining("\n")));
    }

    private static void put(Map<String, Object> values, String name, String value, String label) {
        values.put(name, value == null || value.isBlank() ? new Missing(label) : value);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
