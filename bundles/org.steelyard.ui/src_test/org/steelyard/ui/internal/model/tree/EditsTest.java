package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.RubricPackage;

class EditsTest {

    private final Fixture model = new Fixture();
    private final Creations creations = new Creations(model.words);

    private Clip clip(org.eclipse.emf.ecore.EObject... objects) {
        return Clip.read(Clip.write(List.of(objects), model.resources), model.resources, Locale.ENGLISH).orElseThrow();
    }

    @Nested
    class Creating {

        @Test
        void aSiblingStandsBehindWithTheNextFreeCode() {
            Proposal made = model.run(model.edits.create(creations.beside(model.a1).get(0)));
            assertEquals(List.of(model.a1, made.select().get(0), model.a2), model.a.getChildren());
            assertEquals("A3", ((Indicator) made.select().get(0)).getCode());
            assertEquals("新建指标", model.stack.getUndoCommand().getLabel());
        }

        @Test
        void aPartThatIsThereAlreadyIsRefused() {
            Creation measure = creations.inside(model.a1).get(RubricPackage.Literals.INDICATOR__MEASURE).get(0);
            assertFalse(measure.possible());
            assertFalse(model.edits.create(measure).possible());
            assertTrue(model.edits.create(measure).refusal().contains("请先删除"));
        }

        @Test
        void everyKindOfRuleIsOffered() {
            assertTrue(creations.inside(model.a2).get(RubricPackage.Literals.INDICATOR__RULE).size() > 10);
        }

        @Test
        void theRootHasNoSibling() {
            assertEquals(List.of(), creations.beside(model.evaluation));
        }
    }

    @Nested
    class Deleting {

        @Test
        void referencesGoWithTheObjectAndComeBackWithIt() {
            byte[] before = model.bytes();
            model.run(model.edits.delete(List.of(model.evidence)));
            assertTrue(model.evaluation.getEvidence().isEmpty());
            assertTrue(model.judgement.getEvidence().isEmpty());
            model.undo();
            assertArrayEquals(before, model.bytes());
        }

        @Test
        void whatIsReferredToFromBothSidesGoesToo() {
            byte[] before = model.bytes();
            model.run(model.edits.delete(List.of(model.finding)));
            assertTrue(model.judgement.getFindings().isEmpty());
            model.undo();
            assertArrayEquals(before, model.bytes());
        }

        @Test
        void theNextNeighbourIsSelectedThen() {
            assertEquals(List.of(model.a2), model.run(model.edits.delete(List.of(model.a1))).select());
            assertEquals(List.of(model.a), model.run(model.edits.delete(List.of(model.a2))).select());
        }

        @Test
        void theWholeModelStays() {
            assertTrue(model.edits.delete(List.of(model.evaluation)).refusal().contains("整个模型"));
        }

        @Test
        void nothingSelectedIsSaid() {
            assertEquals("没有选中任何对象。", model.edits.delete(List.of()).refusal());
        }

        @Test
        void somethingReadOnlyStays() {
            model.readOnly.put(model.evaluation.eResource(), true);
            assertTrue(model.edits.delete(List.of(model.a1)).refusal().contains("只读"));
        }
    }

    @Nested
    class Moving {

        @Test
        void upAndDownAmongNeighbours() {
            model.run(model.edits.reorder(List.of(model.a2), true));
            assertEquals(List.of(model.a2, model.a1), model.a.getChildren());
            model.run(model.edits.reorder(List.of(model.a2), false));
            assertEquals(List.of(model.a1, model.a2), model.a.getChildren());
        }

        @Test
        void theFirstDoesNotMoveUp() {
            assertEquals("已经是第一项。", model.edits.reorder(List.of(model.a1, model.a2), true).refusal());
        }

        @Test
        void severalMoveTogetherAndKeepTheirOrder() {
            Indicator a3 = Fixture.indicator("A3", "三", "1");
            model.a.getChildren().add(a3);
            model.run(model.edits.reorder(List.of(model.a1, model.a2), false));
            assertEquals(List.of(a3, model.a1, model.a2), model.a.getChildren());
        }

        @Test
        void toAnotherPlaceKeepingTheId() {
            String id = model.id(model.a2);
            model.run(model.edits.move(List.of(model.a2), model.a1, Edits.Drop.INTO));
            assertEquals(List.of(model.a2), model.a1.getChildren());
            assertEquals(id, model.id(model.a2));
            model.undo();
            assertEquals(id, model.id(model.a2));
        }

        @Test
        void beforeAndBehindANeighbour() {
            model.run(model.edits.move(List.of(model.a2), model.a1, Edits.Drop.BEFORE));
            assertEquals(List.of(model.a2, model.a1), model.a.getChildren());
            model.run(model.edits.move(List.of(model.a2), model.a1, Edits.Drop.BEHIND));
            assertEquals(List.of(model.a1, model.a2), model.a.getChildren());
        }

        @Test
        void severalBehindALastOneKeepTheirOrder() {
            Indicator b = Fixture.indicator("B", "过程", "1");
            model.rubric.getIndicators().add(b);
            model.run(model.edits.move(List.of(model.a1, model.a2), b, Edits.Drop.BEHIND));
            assertEquals(List.of(model.a, b, model.a1, model.a2), model.rubric.getIndicators());
        }

        @Test
        void notIntoItself() {
            assertTrue(model.edits.move(List.of(model.a), model.a1, Edits.Drop.INTO).refusal().contains("它自己"));
        }

        @Test
        void notWhereItDoesNotBelong() {
            String refusal = model.edits.move(List.of(model.a1), model.finding, Edits.Drop.INTO).refusal();
            assertTrue(refusal.startsWith("“指标”不能放在“预算编制不细化”下"), refusal);
        }
    }

    @Nested
    class Pasting {

        @Test
        void copiesGetIdsOfTheirOwnAndUndoTakesThemAway() {
            byte[] before = model.bytes();
            Proposal pasted = model.run(model.edits.paste(clip(model.a1), model.rubric));
            assertEquals(2, model.rubric.getIndicators().size());
            assertNotEquals(model.id(model.a1), model.id(pasted.select().get(0)));
            assertEquals("A1", ((Indicator) pasted.select().get(0)).getCode());
            model.undo();
            assertArrayEquals(before, model.bytes());
        }

        @Test
        void onANeighbourItStandsBehindIt() {
            model.run(model.edits.paste(clip(model.evidence), model.evidence));
            assertEquals(2, model.evaluation.getEvidence().size());
        }

        @Test
        void referencesToWhatIsInTheSameModelAreKept() {
            Proposal pasted = model.run(model.edits.paste(clip(model.judgement), model.evaluation));
            var copy = (org.steelyard.model.evaluation.Judgement) pasted.select().get(0);
            assertEquals(List.of(model.evidence), copy.getEvidence());
            assertEquals(List.of(model.finding), copy.getFindings());
        }

        @Test
        void referencesAmongTheCopiesLeadToTheCopies() {
            Proposal pasted = model.run(model.edits.paste(clip(model.judgement, model.evidence), model.evaluation));
            var copy = (org.steelyard.model.evaluation.Judgement) pasted.select().get(0);
            assertEquals(List.of(pasted.select().get(1)), copy.getEvidence());
        }

        @Test
        void inAnotherModelTheReferencesAreLeftOut() {
            Fixture other = new Fixture();
            other.evaluation.getEvidence().clear();
            other.resources.attach(other.evaluation, "x");
            Clip clip = Clip.read(Clip.write(List.of(model.a1), model.resources), other.resources, Locale.ENGLISH).orElseThrow();
            other.run(other.edits.paste(clip, other.rubric));
            assertEquals(2, other.rubric.getIndicators().size());
        }

        @Test
        void inTheWrongPlaceItIsRefusedWithASentence() {
            Proposal refused = model.edits.paste(clip(model.a1), model.finding);
            assertFalse(refused.possible());
            assertTrue(refused.refusal().contains("指标"), refused.refusal());
        }

        @Test
        void whatIsNoModelIsNoClip() {
            assertTrue(Clip.read("hello", model.resources, Locale.ENGLISH).isEmpty());
            assertTrue(Clip.read("steelyard-model 1\n<?xml version=\"1.0\"?><nonsense/>", model.resources, Locale.ENGLISH).isEmpty());
        }

        @Test
        void aClipThatNamesAFileOutsideReadsNothing() {
            String hostile = "steelyard-model 1\n<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:/etc/hostname\">]>"
                    + "<rubric:Indicator xmlns:rubric=\"https://steelyard.org/model/rubric\" name=\"&e;\"/>";
            assertTrue(Clip.read(hostile, model.resources, Locale.ENGLISH).isEmpty());
        }
    }

    @Nested
    class ManySteps {

        @Test
        void fiftyStepsBackAndForthGiveTheSameBytes() {
            byte[] first = model.bytes();
            for (int i = 0; i < 10; i++) {
                model.run(model.edits.create(creations.beside(model.a1).get(0)));
                model.run(model.edits.set(List.of(model.a1), RubricPackage.Literals.INDICATOR__WEIGHT, new BigDecimal(i)));
                model.run(model.edits.move(List.of(model.a1), model.a.getChildren().getLast(), Edits.Drop.BEFORE));
                model.run(model.edits.paste(clip(model.a1), model.a));
                model.run(model.edits.delete(List.of(model.a.getChildren().getLast())));
            }
            byte[] last = model.bytes();
            for (int i = 0; i < 50; i++) {
                model.undo();
            }
            assertFalse(model.stack.canUndo());
            assertArrayEquals(first, model.bytes());
            for (int i = 0; i < 50; i++) {
                model.stack.redo();
            }
            assertArrayEquals(last, model.bytes());
        }

        @Test
        void aStepThatFailsLeavesTheModelAsItWas() {
            byte[] before = model.bytes();
            Change change = new Change("x", model.domain, c -> {
                c.set(model.a1, RubricPackage.Literals.INDICATOR__NAME, "y");
                throw new IllegalArgumentException("z");
            });
            assertThrows(IllegalArgumentException.class, change::execute);
            assertArrayEquals(before, model.bytes());
        }
    }
}
