package org.steelyard.ui.internal.page.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.text.Texts;

class RowTest {

    private final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
    private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new BasicCommandStack());
    private final Edits edits = new Edits(domain, Texts.of(Row.class, Locale.ENGLISH));
    private Finding finding;
    private Recommendation recommendation;

    @BeforeEach
    void oneFindingWithAPartAndOneRecommendation() {
        finding = EvaluationFactory.eINSTANCE.createFinding();
        finding.setTitle("牵头部门履职不到位");
        Finding part = EvaluationFactory.eINSTANCE.createFinding();
        part.setNo("一是");
        finding.getParts().add(part);
        evaluation.getFindings().add(finding);
        recommendation = EvaluationFactory.eINSTANCE.createRecommendation();
        evaluation.getRecommendations().add(recommendation);
    }

    private List<String> numbers() {
        return evaluation.getFindings().stream().map(Finding::getNo).toList();
    }

    @Test
    void whatNothingBelongsToIsOpenOnBothSides() {
        assertTrue(Row.findings(evaluation).get(0).open());
        assertTrue(Row.recommendations(evaluation).get(0).open());
    }

    @Test
    void aPartIsNotOpenByItself() {
        assertFalse(Row.findings(evaluation).get(1).open());
        assertEquals(1, Row.findings(evaluation).get(1).depth());
    }

    @Test
    void anAnswerToAPartAnswersTheWhole() {
        recommendation.getAnswers().add(finding.getParts().get(0));
        assertFalse(Row.findings(evaluation).get(0).open());
        assertFalse(Row.recommendations(evaluation).get(0).open());
    }

    @Test
    void withoutANumberThePlaceCounts() {
        assertEquals("1", Row.findings(evaluation).get(0).no());
        assertEquals("一是", Row.findings(evaluation).get(1).no());
    }

    @Nested
    class Changes {

        private void run(org.eclipse.emf.common.command.Command command) {
            domain.getCommandStack().execute(command);
        }

        @Test
        void aLinkIsPutAndTakenAway() {
            run(edits.toggle(finding, recommendation));
            assertEquals(List.of(recommendation), finding.getAnsweredBy());
            run(edits.toggle(finding, recommendation));
            assertEquals(List.of(), finding.getAnsweredBy());
            domain.getCommandStack().undo();
            assertEquals(List.of(recommendation), finding.getAnsweredBy());
        }

        @Test
        void numbersStayWithTheirPlacesWhenFindingsMove() {
            finding.setNo("1");
            Finding second = EvaluationFactory.eINSTANCE.createFinding();
            run(edits.add(evaluation, second));
            run(edits.move(second, -1).orElseThrow());
            assertEquals(List.of("1", "2"), numbers());
            assertEquals(second, evaluation.getFindings().get(0));
            assertTrue(edits.move(second, -1).isEmpty());
        }

        @Test
        void aNewRecommendationAnswersWhatWasSelected() {
            run(edits.add(evaluation, EvaluationFactory.eINSTANCE.createRecommendation(), List.of(finding)));
            assertEquals(1, finding.getAnsweredBy().size());
            domain.getCommandStack().undo();
            assertEquals(0, finding.getAnsweredBy().size());
            assertEquals(1, evaluation.getRecommendations().size());
        }

        @Test
        void paragraphsThatStayKeepWhatTheyAre() {
            var content = EvaluationPackage.eINSTANCE.getFinding_Content();
            run(edits.paragraphs(finding, content, List.of("a", "b", "c")).orElseThrow());
            var first = finding.getContent().get(0);
            run(edits.paragraphs(finding, content, List.of("a", "x")).orElseThrow());
            assertEquals(List.of("a", "x"), finding.getContent().stream().map(p -> p.getText()).toList());
            assertEquals(first, finding.getContent().get(0));
            assertTrue(edits.paragraphs(finding, content, List.of("a", "x")).isEmpty());
            domain.getCommandStack().undo();
            assertEquals(List.of("a", "b", "c"), finding.getContent().stream().map(p -> p.getText()).toList());
        }

        @Test
        void theSameLinksAreNoChange() {
            recommendation.getAnswers().add(finding);
            assertTrue(edits.links(finding, List.of(recommendation)).isEmpty());
            run(edits.links(finding, List.of()).orElseThrow());
            assertEquals(List.of(), recommendation.getAnswers());
        }
    }

    @Test
    void codesAreReadHoweverTheyAreSeparated() {
        assertEquals(List.of("A1-1", "B1-2", "C"), Codes.of(" A1-1、B1-2,C; A1-1 "));
        assertEquals(List.of(), Codes.of("  "));
    }
}
