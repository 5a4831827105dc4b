package org.steelyard.core.internal.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.steelyard.city.City;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.core.Services;
import org.steelyard.model.evaluation.Edition;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationObject;
import org.steelyard.model.evaluation.ObjectKind;
import org.steelyard.model.evaluation.Period;
import org.steelyard.model.evaluation.Scope;
import org.steelyard.model.rubric.EvaluationKind;
import org.steelyard.model.text.Texts;

/** Fills in what a new evaluation says about itself; what the start file says already stays. */
public final class Starter {

    /** The scope of a whole city, in addresses and documents. */
    public static final String WHOLE_CITY = "全市";

    private static final EvaluationFactory FACTORY = EvaluationFactory.eINSTANCE;

    // a report is written in Chinese, whatever language its author's program speaks
    private final Texts texts = Texts.of(Services.class, Locale.SIMPLIFIED_CHINESE);

    /** Fills in city, kind, years, scopes and plug-ins. The evaluation is in no folder yet. */
    public void fill(Evaluation evaluation, City city, RubricDescriptor rubric, List<String> years, Optional<ExporterDescriptor> exporter) {
        EvaluationKind kind = EvaluationKind.get(rubric.kind());
        evaluation.setCity(city.name());
        evaluation.setCityCode(city.code());
        evaluation.setKind(kind);
        city.importers().stream().filter(i -> i.kind().equals(rubric.kind())).findFirst().map(ImporterDescriptor::id).ifPresent(evaluation::setImporter);
        exporter.map(ExporterDescriptor::id).ifPresent(evaluation::setExporter);
        exporter.map(e -> Edition.get(e.edition())).ifPresent(evaluation::setEdition);
        if (evaluation.getTitle() == null) {
            evaluation.setTitle(texts.get("title." + switch (kind) {
                case FUND_EVALUATION -> "fund";
                case PROJECT_EVALUATION -> "project";
                case POLICY_EVALUATION -> "policy";
                case DEPARTMENT_EVALUATION -> "department";
                case PROJECT_SELF_EVALUATION -> "projectSelf";
                case DEPARTMENT_SELF_EVALUATION -> "departmentSelf";
            }, text(years), city.name().replaceFirst("市$", "")));
        }
        period(evaluation, years);
        object(evaluation, kind);
        scopes(evaluation);
    }

    private static String text(List<String> years) {
        List<Integer> numbers = years.stream().map(Integer::valueOf).sorted().distinct().toList();
        int first = numbers.get(0);
        int last = numbers.get(numbers.size() - 1);
        // one after the other, they are a span
        return numbers.size() > 1 && last - first == numbers.size() - 1 ? first + "—" + last : String.join("、", years);
    }

    private static void period(Evaluation evaluation, List<String> years) {
        if (evaluation.getPeriod() == null) {
            evaluation.setPeriod(FACTORY.createPeriod());
        }
        Period period = evaluation.getPeriod();
        period.getYears().clear();
        period.getYears().addAll(years);
    }

    private static void object(Evaluation evaluation, EvaluationKind kind) {
        if (evaluation.getObject() == null) {
            EvaluationObject object = FACTORY.createEvaluationObject();
            object.setKind(switch (kind) {
                case FUND_EVALUATION -> ObjectKind.FUND;
                case PROJECT_EVALUATION, PROJECT_SELF_EVALUATION -> ObjectKind.PROJECT;
                case POLICY_EVALUATION -> ObjectKind.POLICY;
                default -> ObjectKind.DEPARTMENT;
            });
            object.setScope(WHOLE_CITY);
            evaluation.setObject(object);
        }
    }

    private static void scopes(Evaluation evaluation) {
        if (!evaluation.getScopes().isEmpty()) {
            return;
        }
        Scope whole = FACTORY.createScope();
        whole.setCode("all");
        whole.setName(WHOLE_CITY);
        evaluation.getScopes().add(whole);
        for (String district : evaluation.getRubric().getDistricts()) {
            Scope scope = FACTORY.createScope();
            // the rubric knows districts by their names only
            scope.setCode(district);
            scope.setName(district);
            scope.setParent(whole);
            evaluation.getScopes().add(scope);
        }
    }
}
