package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.value.Value;

/** A model of a hundred thousand objects: what a row costs does not grow with the model. */
class LargeModelTest {

    private static final int ITEMS = 33_333;

    private final Fixture model = new Fixture();

    LargeModelTest() {
        for (int i = 0; i < ITEMS; i++) {
            DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
            item.setKey("key" + i);
            item.setSlot(ClaimFactory.eINSTANCE.createSlot());
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setValue(Value.valueOf("q " + i + "|元"));
            item.getSlot().getClaims().add(claim);
            item.getSlot().setAdopted(claim);
            model.evaluation.getItems().add(item);
        }
    }

    @Test
    void noRowHasMoreRowsBelowThanCanBeShown() {
        Shape shape = new Shape(model.words);
        Group items = new Group(model.evaluation, EvaluationPackage.Literals.EVALUATION__ITEMS);
        List<Object> stretches = shape.children(items);
        assertEquals((ITEMS + Shape.LONGEST - 1) / Shape.LONGEST, stretches.size());
        assertTrue(stretches.stream().allMatch(s -> shape.children(s).size() <= Shape.LONGEST));
    }

    @Test
    void referencesFilterSearchAndChecksReachTheLastObject() {
        DataItem last = model.evaluation.getItems().getLast();
        assertEquals(1, model.references.to(last.getSlot().getAdopted()).size());
        assertEquals(List.of(last), Matching.of("key" + (ITEMS - 1), List.of(model.evaluation), model.words).hits());
        assertEquals(1, new Search(model.words, model.edits).find(new Search.Query("key" + (ITEMS - 1), true, false, false), "", List.of(model.evaluation)).hits().size());
        assertTrue(new Checks(model.words.locale()).of(List.of(model.evaluation)).size() > 0);
    }
}
