package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.rubric.RubricPackage;

class ShapeTest {

    private final Fixture model = new Fixture();
    private final Shape shape = new Shape(model.words);

    @Test
    void listsOfAClassWithManyOfThemStandInGroups() {
        assertEquals(List.of("指标体系", "评价判断（1）", "存在的问题（1）", "佐证（1）"),
                shape.children(model.evaluation).stream().map(shape::text).map(t -> t.replaceFirst(".*指标体系.*", "指标体系")).toList());
        assertEquals(List.of(model.judgement), shape.children(new Group(model.evaluation, EvaluationPackage.Literals.EVALUATION__JUDGEMENTS)));
    }

    @Test
    void indicatorsBelowAnIndicatorStandWithoutAGroup() {
        assertEquals(List.of(model.a1, model.a2), shape.children(model.a));
        assertEquals(Optional.of(model.a), shape.parent(model.a1));
    }

    @Test
    void everyRowKnowsTheRowAboveIt() {
        check(model.evaluation);
    }

    private void check(Object row) {
        assertEquals(shape.hasChildren(row), !shape.children(row).isEmpty());
        for (Object below : shape.children(row)) {
            assertEquals(Optional.of(row), shape.parent(below), shape.text(below));
            check(below);
        }
    }

    @Test
    void emptyListsHaveNoRow() {
        model.evaluation.getFindings().clear();
        assertFalse(shape.children(model.evaluation).contains(new Group(model.evaluation, EvaluationPackage.Literals.EVALUATION__FINDINGS)));
    }

    @Test
    void aListThatIsTooLongStandsInStretches() {
        for (int i = 0; i <= Shape.LONGEST; i++) {
            DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
            item.setKey("k" + i);
            model.evaluation.getItems().add(item);
        }
        Group group = new Group(model.evaluation, EvaluationPackage.Literals.EVALUATION__ITEMS);
        assertEquals(List.of("第 1 至 " + Shape.LONGEST + " 项", "第 " + (Shape.LONGEST + 1) + " 至 " + (Shape.LONGEST + 1) + " 项"),
                shape.children(group).stream().map(shape::text).toList());
        check(group);
    }

    @Test
    void aListOfJustTheLengthStandsInOnePiece() {
        for (int i = 0; i < Shape.LONGEST; i++) {
            model.evaluation.getItems().add(EvaluationFactory.eINSTANCE.createDataItem());
        }
        assertEquals(Shape.LONGEST, shape.children(new Group(model.evaluation, EvaluationPackage.Literals.EVALUATION__ITEMS)).size());
    }

    @Test
    void partsSayWhatTheyAreAPartOf() {
        assertTrue(shape.text(model.a1.getMeasure()).startsWith(model.words.feature(RubricPackage.Literals.INDICATOR__MEASURE)));
    }

    @Test
    void whatKindAnObjectIsStandsThereUnlessItsPlaceTellsIt() {
        assertEquals("", shape.kind(model.a1));
        assertEquals("", shape.kind(model.a));
        model.evaluation.setTitle("武汉 2019");
        assertEquals(model.words.type(model.evaluation.eClass()), shape.kind(model.evaluation));
    }

    @Test
    void englishReadersReadEnglish() {
        Fixture english = new Fixture(Locale.ENGLISH);
        assertEquals("Findings (1)", new Shape(english.words).text(new Group(english.evaluation, EvaluationPackage.Literals.EVALUATION__FINDINGS)));
    }
}
