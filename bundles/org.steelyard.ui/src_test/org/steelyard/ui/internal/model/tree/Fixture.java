package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;

/** An evaluation with a small rubric, and what edits it. */
final class Fixture {

    final SteelyardResources resources = new SteelyardResources(IdSource.sequential("n"));
    final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
    final Rubric rubric = RubricFactory.eINSTANCE.createRubric();
    final Indicator a = indicator("A", "决策", "20");
    final Indicator a1 = indicator("A1", "立项", "8");
    final Indicator a2 = indicator("A2", "目标", "12");
    final Operand operand = RubricFactory.eINSTANCE.createOperand();
    final Evidence evidence = EvaluationFactory.eINSTANCE.createEvidence();
    final Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
    final Finding finding = EvaluationFactory.eINSTANCE.createFinding();
    final Words words;
    final Map<Resource, Boolean> readOnly = new HashMap<>();
    final BasicCommandStack stack = new BasicCommandStack();
    final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), stack, readOnly);
    final References references = new References(() -> List.of(evaluation));
    final Edits edits;

    Fixture() {
        this(Locale.SIMPLIFIED_CHINESE);
    }

    Fixture(Locale locale) {
        words = Words.of(locale);
        rubric.setName("指标体系");
        rubric.setId("r");
        rubric.getIndicators().add(a);
        a.getChildren().addAll(List.of(a1, a2));
        operand.setKey("paid");
        operand.setName("支出");
        operand.setAddress("fund.final.expenditure.total@{year}#全市");
        a1.getOperands().add(operand);
        a1.setMeasure(RubricFactory.eINSTANCE.createMeasure());
        a1.getMeasure().setExpression("paid / 100");
        evaluation.setTitle("评价");
        evaluation.setRubric(rubric);
        evidence.setTitle("凭证");
        evaluation.getEvidence().add(evidence);
        judgement.setIndicatorCode("A1");
        judgement.getEvidence().add(evidence);
        evaluation.getJudgements().add(judgement);
        finding.setTitle("预算编制不细化");
        finding.getJudgements().add(judgement);
        evaluation.getFindings().add(finding);
        resources.attach(evaluation, "evaluation.xmi");
        readOnly.put(evaluation.eResource(), false);
        edits = new Edits(domain, words, references, () -> List.of(evaluation));
    }

    static Indicator indicator(String code, String name, String weight) {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode(code);
        indicator.setName(name);
        indicator.setWeight(new BigDecimal(weight));
        return indicator;
    }

    String id(EObject object) {
        return ((XMLResource) object.eResource()).getID(object);
    }

    /** Carries it out. */
    Proposal run(Proposal proposal) {
        assertTrue(proposal.possible(), proposal.refusal());
        stack.execute(proposal.command().orElseThrow());
        references.changed();
        return proposal;
    }

    void undo() {
        stack.undo();
        references.changed();
    }

    byte[] bytes() {
        return resources.bytes(evaluation);
    }
}
