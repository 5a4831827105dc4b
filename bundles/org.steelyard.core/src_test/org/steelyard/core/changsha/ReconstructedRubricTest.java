package org.steelyard.core.changsha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.ChecklistRule;
import org.steelyard.model.rubric.GradeBand;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.VariantWeight;
import org.steelyard.scoring.RubricLint;

/** Rubrics that extend one another from the country to Changsha, and what is only inferred in them. */
class ReconstructedRubricTest {

    private final Changsha changsha = new Changsha();

    private static Stream<Indicator> tree(List<Indicator> indicators) {
        return indicators.stream().flatMap(i -> Stream.concat(Stream.of(i), tree(i.getChildren())));
    }

    private static List<Indicator> leaves(Rubric rubric) {
        return tree(rubric.getIndicators()).filter(i -> i.getChildren().isEmpty()).toList();
    }

    private static Indicator at(Rubric rubric, String code) {
        return tree(rubric.getIndicators()).filter(i -> i.getCode().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> remarkable(Rubric rubric) {
        return new RubricLint(Locale.SIMPLIFIED_CHINESE).lint(rubric).stream().filter(p -> p.severity() != Severity.INFO).map(Problem::message).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn.fund.2020", "cn.430000.fund.2020", "cn.430100.fund.2018-2020"})
    void isLintClean(String id) throws Exception {
        assertEquals(List.of(), remarkable(changsha.rubric(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn.fund.2020", "cn.430000.fund.2020", "cn.430100.fund.2018-2020"})
    void claimsNoRuleToBeStated(String id) throws Exception {
        List<String> stated = leaves(changsha.rubric(id)).stream().filter(l -> l.getRule().getBasis() == RuleBasis.STATED).map(Indicator::getCode).toList();
        assertEquals(List.of(), stated);
    }

    @Nested
    class TheFramework {

        @Test
        void hasFourTenAndSeventeenIndicators() throws Exception {
            Rubric rubric = changsha.rubric("cn.fund.2020");
            assertEquals(4, rubric.getIndicators().size());
            assertEquals(10, rubric.getIndicators().stream().mapToInt(i -> i.getChildren().size()).sum());
            assertEquals(17, leaves(rubric).size());
        }

        @Test
        void givesNoPointsToItsItems() throws Exception {
            assertTrue(leaves(changsha.rubric("cn.fund.2020")).stream().filter(l -> l.getRule() instanceof ChecklistRule).flatMap(l -> l.getCriteria().stream())
                    .allMatch(c -> c.getPoints() == null));
        }

        @Test
        void isABaseAndNoCity() {
            assertEquals(List.of("430100"), changsha.cities().all().stream().map(c -> c.code()).toList());
            assertTrue(changsha.cities().rubric("cn.fund.2020").orElseThrow().base());
            assertFalse(changsha.cities().rubric("cn.430100.fund.2018-2020").orElseThrow().base());
        }
    }

    @Nested
    class OfChangsha {

        @Test
        void marksEveryRuleInferred() throws Exception {
            for (Indicator leaf : leaves(changsha.rubric())) {
                assertEquals(RuleBasis.INFERRED, leaf.getRule().getBasis(), leaf.getCode());
                assertFalse(leaf.getRule().getNote() == null || leaf.getRule().getNote().isBlank(), leaf.getCode() + " says why");
            }
        }

        @Test
        void borrowsItsGrades() throws Exception {
            assertTrue(changsha.rubric().getGrades().stream().map(GradeBand::getBasis).allMatch(RuleBasis.INFERRED::equals));
        }

        @Test
        void holdsBothSystemsOfWeights() throws Exception {
            List<List<String>> systems = changsha.rubric().getVariants().stream()
                    .map(v -> v.getWeights().stream().map(ReconstructedRubricTest::shown).toList()).toList();
            assertEquals(List.of(List.of("组织管理类指标 60", "产出类指标 15", "效益类指标 25"),
                    List.of("预算管理 -", "基金管理 -", "组织管理 -", "风控管理 -", "监督管理 -", "结算管理 -", "项目绩效 -")), systems);
        }

        @Test
        void givesOrganisationOutputAndOutcomeTheWeightsThatAreStated() throws Exception {
            Function<String, BigDecimal> weight = weights();
            assertEquals(0, weight.apply("A").add(weight.apply("B")).compareTo(new BigDecimal(60)));
            assertEquals(0, weight.apply("C").compareTo(new BigDecimal(15)));
            assertEquals(0, weight.apply("D").compareTo(new BigDecimal(25)));
        }

        private Function<String, BigDecimal> weights() throws Exception {
            Rubric rubric = changsha.rubric();
            return code -> at(rubric, code).getWeight();
        }

        @Test
        void keepsWhatItDoesNotSayFromTheFrameworkAndTheProvince() throws Exception {
            Indicator goals = at(changsha.rubric(), "A2-1");
            assertEquals("绩效目标合理性", goals.getName());
            assertEquals(4, goals.getCriteria().size());
            assertTrue(goals.getClauses().get(0).contains("湘财绩〔2020〕6号"), goals.getClauses().toString());
        }

        @Test
        void leavesOutTheCostOfAFundAndTheOperandsItReplaces() throws Exception {
            Rubric rubric = changsha.rubric();
            assertTrue(tree(rubric.getIndicators()).noneMatch(i -> i.getCode().equals("C4") || i.getCode().equals("C1-1")));
            assertEquals(List.of("rate_first", "rate_second", "rate_third"), at(rubric, "B1-2").getOperands().stream().map(o -> o.getKey()).toList());
        }
    }

    @Nested
    class TheFindings {

        private final Evaluation evaluation = SteelyardResources.standard().load(Changsha.SAMPLE.resolve("prose.evaluation"), Evaluation.class, Locale.SIMPLIFIED_CHINESE)
                .root().orElseThrow();

        @Test
        void areThirteenAnsweredByTenRecommendations() {
            assertEquals(13, evaluation.getFindings().size());
            assertEquals(10, evaluation.getRecommendations().size());
            assertTrue(evaluation.getFindings().stream().noneMatch(f -> f.getAnsweredBy().isEmpty()));
        }

        @Test
        void areAnsweredManyToMany() {
            assertEquals("1,2", answered(1));
            assertEquals("4,5,11", answered(7));
            assertEquals(List.of("7", "8"), evaluation.getFindings().get(10).getAnsweredBy().stream().map(r -> r.getNo()).toList());
        }

        @Test
        void leaveTheThirdRecommendationWithoutAFinding() {
            assertEquals("", answered(3));
        }

        @Test
        void nameBothEndsOfEachAnswer() {
            for (Finding finding : evaluation.getFindings()) {
                finding.getAnsweredBy().forEach(r -> assertTrue(r.getAnswers().contains(finding), finding.getNo() + " and " + r.getNo()));
            }
            evaluation.getRecommendations().forEach(r -> r.getAnswers().forEach(f -> assertTrue(f.getAnsweredBy().contains(r), r.getNo() + " and " + f.getNo())));
        }

        private String answered(int no) {
            return evaluation.getRecommendations().get(no - 1).getAnswers().stream().sorted((a, b) -> Integer.compare(Integer.parseInt(a.getNo()), Integer.parseInt(b.getNo())))
                    .map(Finding::getNo).collect(Collectors.joining(","));
        }
    }

    private static String shown(VariantWeight weight) {
        return weight.getName() + " " + (weight.getWeight() == null ? "-" : weight.getWeight().toPlainString());
    }
}
