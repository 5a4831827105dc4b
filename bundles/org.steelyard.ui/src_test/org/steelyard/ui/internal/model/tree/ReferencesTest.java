package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.RubricPackage;

class ReferencesTest {

    private final Fixture model = new Fixture();

    @Test
    void whoRefersIsFound() {
        assertEquals(List.of(model.judgement), model.references.to(model.evidence).stream().map(References.Use::from).toList());
    }

    @Test
    void whoNamesTheCodeIsFoundToo() {
        References.Use use = model.references.to(model.a1).get(0);
        assertEquals(model.judgement, use.from());
        assertTrue(use.byName());
    }

    @Test
    void aFormulaUsesTheOperandsOfItsIndicatorOnly() {
        var elsewhere = org.eclipse.emf.ecore.util.EcoreUtil.copy(model.a1.getMeasure());
        model.a2.setMeasure(elsewhere);
        assertEquals(List.of(model.a1.getMeasure()), model.references.to(model.operand).stream().map(References.Use::from).toList());
    }

    @Test
    void afterAChangeTheIndexIsNew() {
        model.references.to(model.a2);
        model.run(model.edits.set(List.of(model.judgement), model.judgement.eClass().getEStructuralFeature("indicatorCode"), "A2"));
        assertEquals(1, model.references.to(model.a2).size());
        assertEquals(0, model.references.to(model.a1).size());
    }

    @Test
    void whatAnObjectRefersToIsFound() {
        assertTrue(model.references.from(model.judgement).containsAll(List.of(model.a1, model.evidence, model.finding)));
    }

    @Test
    void changesAreCollectedUntilTheyAreShown() {
        int[] calls = new int[1];
        ModelChanges changes = new ModelChanges(() -> calls[0]++);
        model.evaluation.eAdapters().add(changes);
        model.a1.setName("x");
        model.a.getChildren().remove(model.a2);
        List<EObject> rows = new ArrayList<>();
        List<EObject> texts = new ArrayList<>();
        changes.take((r, t) -> {
            rows.addAll(r);
            texts.addAll(t);
        });
        assertEquals(1, calls[0]);
        assertEquals(List.of(model.a), rows);
        assertTrue(texts.containsAll(List.of(model.a1, model.a)));
        model.a1.setName("y");
        assertEquals(2, calls[0]);
    }

    @Test
    void theFilterLeavesHitsWhatIsAboveAndWhatIsBelow() {
        Matching matching = Matching.of("a1 立项", List.of(model.evaluation), model.words);
        assertEquals(List.of(model.a1), matching.hits());
        assertTrue(matching.shows(model.a) && matching.shows(model.a1) && matching.shows(model.operand));
        assertTrue(matching.shows(new Group(model.rubric, RubricPackage.Literals.RUBRIC__INDICATORS)));
        assertFalse(matching.shows(model.a2) || matching.shows(model.finding));
    }

    @Test
    void aBlankFilterLeavesEverything() {
        assertTrue(Matching.of("  ", List.of(model.evaluation), model.words).shows(model.a2));
    }

    @Test
    void problemsMarkTheObjectAndWhatIsAboveIt() {
        Problem problem = Problem.warning("x", "权重不合", Location.NONE, "", "");
        Findings findings = new Findings(List.of(new Findings.Finding(model.a1, problem)));
        assertEquals(Optional.of(Severity.WARNING), findings.severity(model.a1));
        assertEquals(Optional.of(Severity.WARNING), findings.severity(model.evaluation));
        assertEquals(Optional.of(Severity.WARNING), findings.severity(new Group(model.rubric, RubricPackage.Literals.RUBRIC__INDICATORS)));
        assertEquals(Optional.empty(), findings.severity(model.a2));
        assertEquals("⚠ 警告：权重不合", findings.tip(model.a1, model.words));
        assertEquals("下级还有 1 条问题", findings.tip(model.a, model.words));
        assertEquals(1, findings.count(Severity.WARNING));
        assertEquals(0, findings.count(Severity.ERROR));
        assertTrue(findings.changedSince(Findings.none()).contains(model.a1));
    }

    @Test
    void weightsThatDoNotAddUpMarkTheIndicatorWhoseTheyAre() {
        assertEquals(List.of(), new Findings(new Checks(Locale.ENGLISH).of(List.of(model.rubric))).of(model.a));
        model.a1.setWeight(new BigDecimal("9"));
        Findings findings = new Findings(new Checks(Locale.ENGLISH).of(List.of(model.rubric)));
        assertTrue(findings.of(model.a).stream().anyMatch(p -> p.message().contains("21")), findings.of(model.a).toString());
    }

    @Test
    void aRemarkMarksItsObjectOnly() {
        Findings findings = new Findings(List.of(new Findings.Finding(model.a1, Problem.info("x", "y", Location.NONE, "", ""))));
        assertEquals(Optional.of(Severity.INFO), findings.severity(model.a1));
        assertEquals(Optional.empty(), findings.severity(model.a));
    }

    @Test
    void eachReaderGetsHisPartOfTheDocumentation() {
        Documentation chinese = new Documentation(true);
        assertEquals("分值", chinese.of(RubricPackage.Literals.INDICATOR__WEIGHT).orElse("").substring(0, 2));
        String english = new Documentation(false).of(RubricPackage.Literals.RUBRIC).orElse("");
        assertTrue(english.startsWith("The rubric"), english);
        assertEquals(Optional.empty(), new Documentation(false).of(RubricPackage.Literals.RUBRIC__NAME));
        assertFalse(Words.of(Locale.ENGLISH).texts().isChinese());
    }
}
