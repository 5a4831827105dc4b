package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RuleBasis;

/** The rubric file that the Wuhan plug-in ships. */
class WuhanRubricTest {

    private final Rubric rubric = Wuhan.rubric();

    private List<Indicator> leaves() {
        return groups().flatMap(group -> group.getChildren().stream()).toList();
    }

    private Stream<Indicator> groups() {
        return rubric.getIndicators().stream().flatMap(dimension -> dimension.getChildren().stream());
    }

    private Indicator leaf(String code) {
        return leaves().stream().filter(each -> each.getCode().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void isReadWithoutAProblem() {
        assertEquals(List.of(), SteelyardResources.standard().load(Wuhan.RUBRIC, Rubric.class, Locale.CHINESE).problems());
    }

    @Test
    void hasFourDimensionsTenGroupsTwentySevenIndicators() {
        assertEquals(List.of("决策", "过程", "产出", "效果"), rubric.getIndicators().stream().map(Indicator::getName).toList());
        assertEquals(10, groups().count());
        assertEquals(27, leaves().size());
    }

    @ParameterizedTest
    @CsvSource({"A,20", "B,20", "C,30", "D,30", "A1,7", "A2,7", "A3,6", "B1,12", "B2,8", "C1,18", "C2,6", "C3,6", "D1,18", "D2,12"})
    void weightsAreThePublishedOnes(String code, BigDecimal weight) {
        Indicator found = Stream.concat(rubric.getIndicators().stream(), groups()).filter(each -> each.getCode().equals(code)).findFirst().orElseThrow();
        assertEquals(0, weight.compareTo(found.getWeight()));
    }

    @Test
    void everyIndicatorIsExplainedAndAsksForEvidence() {
        for (Indicator leaf : leaves()) {
            assertFalse(leaf.getExplanation().isBlank(), leaf.getCode());
            assertFalse(leaf.getEvidence().isEmpty(), leaf.getCode());
            assertTrue(leaf.getNameEn() != null && leaf.getType() != null, leaf.getCode());
            assertEquals(leaf.getCode().equals("B1-3"), leaf.getCriteria().isEmpty(), leaf.getCode());
        }
    }

    @Test
    void onlyTheUseOfFundsLacksItsPublishedCriteria() {
        assertEquals(List.of("资金使用合规性"),
                leaves().stream().filter(each -> each.getRule().getBasis() == RuleBasis.MISSING).map(Indicator::getName).toList());
    }

    @Test
    void operandsSayWhereTheyComeFrom() {
        for (Indicator leaf : leaves()) {
            for (Operand operand : leaf.getOperands()) {
                assertTrue(operand.getSupplier() != null && operand.getTable() != null && operand.getUnit() != null, leaf.getCode() + " " + operand.getKey());
                SlotAddress address = SlotAddress.fill(operand.getAddress(), Map.of("year", "2019", "scope", "全市"));
                assertEquals(operand.isList(), address.isPattern(), leaf.getCode() + " " + operand.getKey());
            }
        }
    }

    @Test
    void namesOfTheAnnexAreKept() {
        assertEquals("效益", rubric.getIndicators().get(3).getAliases().get(0).getName());
        assertEquals("待遇发放及时性", leaf("C3-3").getAliases().get(0).getName());
        assertEquals("附件", leaf("C3-3").getAliases().get(0).getWhere());
    }

    @Test
    void theExecutionRateIsScoredOnActualOverArrived() {
        assertEquals("spent / arrived", leaf("B1-2").getMeasure().getExpression());
    }
}
