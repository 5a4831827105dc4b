package org.steelyard.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.StatedScore;
import org.steelyard.model.fund.FundFactory;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementKind;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.Tier;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

class SteelyardItemProvidersTest {

    private final SteelyardItemProviders chinese = new SteelyardItemProviders(Locale.SIMPLIFIED_CHINESE);
    private final SteelyardItemProviders english = new SteelyardItemProviders(Locale.ENGLISH);

    @AfterEach
    void dispose() {
        chinese.dispose();
        english.dispose();
    }

    private static String text(SteelyardItemProviders providers, EObject object) {
        return ((IItemLabelProvider) providers.adapterFactory().adapt(object, IItemLabelProvider.class)).getText(object);
    }

    private void assertTexts(String inChinese, String inEnglish, EObject object) {
        assertEquals(inChinese, text(chinese, object));
        assertEquals(inEnglish, text(english, object));
    }

    private static Slot slot(String literal) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(Value.valueOf(literal));
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        slot.getClaims().add(claim);
        slot.setAdopted(claim);
        return slot;
    }

    private static Indicator indicator() {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode("A1-1");
        indicator.setName("立项依据充分性");
        indicator.setNameEn("Grounds for the project");
        indicator.setWeight(new BigDecimal("4"));
        return indicator;
    }

    @Nested
    class Texts {

        @Test
        void ofAnIndicator() {
            assertTexts("A1-1 立项依据充分性 · 4 分", "A1-1 Grounds for the project · 4 points", indicator());
        }

        private StatementLine line(boolean ofWhich) {
            StatementLine line = FundFactory.eINSTANCE.createStatementLine();
            line.setOrdinal(ofWhich ? null : "一、");
            line.setName(ofWhich ? "储备金" : "工伤保险费收入");
            line.setOfWhich(ofWhich);
            line.setAmount(slot("q 409047622.89|元"));
            return line;
        }

        @Test
        void ofALine() {
            assertTexts("一、工伤保险费收入 · 409,047,622.89 元", "一、工伤保险费收入 · 409,047,622.89 元", line(false));
        }

        @Test
        void ofADetail() {
            assertTexts("其中：储备金 · 409,047,622.89 元", "of which 储备金 · 409,047,622.89 元", line(true));
        }

        @Test
        void ofAStatement() {
            FundStatement statement = FundFactory.eINSTANCE.createFundStatement();
            statement.setYear("2019");
            statement.setKind(StatementKind.FINAL);
            statement.setScope("全市");
            assertTexts("2019 决算 · 全市", "2019 Final · 全市", statement);
        }

        @Test
        void ofASlotInItsFeature() {
            StatedScore score = EvaluationFactory.eINSTANCE.createStatedScore();
            score.setIndicatorCode("A3-1");
            score.setDeduction(slot("q 2.5|分"));
            assertTexts("扣分：2.5 分", "Deduction: 2.5 分", score.getDeduction());
            score.getDeduction().setAdopted(null);
            assertTexts("扣分：未采用", "Deduction: undecided", score.getDeduction());
            score.setFull(ClaimFactory.eINSTANCE.createSlot());
            assertTexts("满分：无陈述值", "Full: empty", score.getFull());
        }

        @Test
        void ofAClaim() {
            Claim claim = slot("q 46.2|万元").getClaims().get(0);
            claim.setWhere("附件");
            claim.setPlace(Place.cell("", "社决08表.xlsx", "收支表", 4, 1));
            assertTexts("46.2 万元 · 附件 · 社决08表.xlsx · 收支表!B5", "46.2 万元 · 附件 · 社决08表.xlsx · 收支表!B5", claim);
            claim.setBound(Target.valueOf(">=|95|%"));
            assertTrue(text(chinese, claim).startsWith("≥ 95%"));
        }

        @Test
        void ofARuleAndItsTiers() {
            var rule = RubricFactory.eINSTANCE.createTiersRule();
            rule.setBasis(RuleBasis.INFERRED);
            assertTexts("分档得分 · 推断", "Tiers · Inferred", rule);
            Tier tier = RubricFactory.eINSTANCE.createTier();
            tier.setMin(new BigDecimal("70"));
            tier.setPoints(new BigDecimal("6"));
            assertTexts("[70, ) · 6 分", "[70, ) · 6 points", tier);
        }

        @Test
        void ofAJudgement() {
            Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
            judgement.setIndicatorCode("A1-1");
            judgement.setItem("①");
            judgement.setStatus(JudgementStatus.NOT_MET);
            assertTexts("A1-1 ① · 不符合", "A1-1 ① · Not met", judgement);
        }

        @Test
        void ofAFindingWithoutTitle() {
            Finding finding = EvaluationFactory.eINSTANCE.createFinding();
            finding.setNo("2");
            finding.getContent().add(EvaluationFactory.eINSTANCE.createParagraph());
            finding.getContent().get(0).setText("预算\n" + "长".repeat(100));
            assertEquals("2 预算 " + "长".repeat(55) + "…", text(chinese, finding));
        }

        @Test
        void areTheSameHoweverTheyAreAskedFor() {
            Object target = indicator();
            assertEquals("A1-1 立项依据充分性 · 4 分",
                    ((IItemLabelProvider) chinese.adapterFactory().adapt(target, IItemLabelProvider.class)).getText(target));
        }

        @Test
        void ofSomethingStillEmpty() {
            assertTexts("评价", "Evaluation", EvaluationFactory.eINSTANCE.createEvaluation());
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {"q 68.0|%; 68.0%", "q -179288689.93|元; -179,288,689.93 元", "q 13.44|亿元||~; 约 13.44 亿元", "q 5|1; 5",
            "d 2019-12; 2019-12", "t 良; 良", "b true; 是", "-; 空白"})
        void ofValues(String literal, String expected) {
            assertEquals(expected, chinese.text().values().of(Value.valueOf(literal)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {">=|138000|人; ≥ 138,000 人", "?|55.5|万人; 55.5 万人", "..|70|100|%; 70–100%", "t|满意; 满意"})
        void ofTargets(String literal, String expected) {
            assertEquals(expected, chinese.text().values().of(Target.valueOf(literal)));
        }

        @Test
        void ofEveryClassAreThereAndNotTechnical() {
            for (EPackage each : SteelyardResources.packages()) {
                for (var classifier : each.getEClassifiers()) {
                    if (classifier instanceof EClass type && !type.isAbstract()) {
                        String text = text(chinese, EcoreUtil.create(type));
                        assertTrue(!text.isBlank() && !text.contains("org.steelyard") && !text.contains("null"), type.getName() + ": " + text);
                    }
                }
            }
        }
    }

    @Nested
    class Menus {

        private Set<String> childMenu(SteelyardItemProviders providers, EObject owner) {
            var domain = new AdapterFactoryEditingDomain(providers.adapterFactory(), new BasicCommandStack());
            var provider = (IEditingDomainItemProvider) providers.adapterFactory().adapt(owner, IEditingDomainItemProvider.class);
            return provider.getNewChildDescriptors(owner, domain, null).stream()
                    .map(d -> (CreateChildCommand) CreateChildCommand.create(domain, owner, (CommandParameter) d, List.of(owner)))
                    .map(CreateChildCommand::getText).collect(Collectors.toSet());
        }

        @Test
        void offerWhatBelongsUnderAnObject() {
            Finding finding = EvaluationFactory.eINSTANCE.createFinding();
            assertEquals(Set.of("内容：段落", "原因分析：段落", "存在的问题", "数据项", "引用条款"), childMenu(chinese, finding));
        }

        @Test
        void nameEachKindOfRule() {
            Set<String> menu = childMenu(english, indicator());
            assertTrue(menu.stream().anyMatch(s -> s.contains("Linear deduction")), menu::toString);
        }
    }

    @Nested
    class Properties {

        private IItemPropertyDescriptor property(SteelyardItemProviders providers, EObject object, Object feature) {
            var source = (IItemPropertySource) providers.adapterFactory().adapt(object, IItemPropertySource.class);
            return source.getPropertyDescriptors(object).stream().filter(p -> p.getFeature(object) == feature).findFirst().orElseThrow();
        }

        @Test
        void areNamedInTheLanguageAskedFor() {
            Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
            assertEquals("判断", property(chinese, judgement, EvaluationPackage.Literals.JUDGEMENT__STATUS).getDisplayName(judgement));
            assertEquals("Status", property(english, judgement, EvaluationPackage.Literals.JUDGEMENT__STATUS).getDisplayName(judgement));
        }

        @Test
        void showEnumerationsByTheirTerms() {
            Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
            judgement.setStatus(JudgementStatus.PARTIAL);
            var property = property(chinese, judgement, EvaluationPackage.Literals.JUDGEMENT__STATUS);
            assertEquals("部分符合", property.getLabelProvider(judgement).getText(JudgementStatus.PARTIAL));
        }

        @Test
        void areDescribed() {
            Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
            assertEquals("评价判断的判断", property(chinese, judgement, EvaluationPackage.Literals.JUDGEMENT__STATUS).getDescription(judgement));
        }
    }

    @Test
    void theTreeHasTheChildrenInModelOrder() {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setRubric(RubricFactory.eINSTANCE.createRubric());
        evaluation.getFindings().add(EvaluationFactory.eINSTANCE.createFinding());
        var tree = (ITreeItemContentProvider) chinese.adapterFactory().adapt(evaluation, ITreeItemContentProvider.class);
        assertEquals(List.of(evaluation.getRubric(), evaluation.getFindings().get(0)), List.copyOf(tree.getChildren(evaluation)));
    }
}
