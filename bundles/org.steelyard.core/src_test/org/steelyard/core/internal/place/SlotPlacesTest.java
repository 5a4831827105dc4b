package org.steelyard.core.internal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.core.internal.edit.ThrowingStack;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.PlanStatus;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.Side;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Level;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

class SlotPlacesTest {

    private final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
    private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new ThrowingStack());

    private void change(Consumer<SlotPlaces> steps) {
        domain.getCommandStack().execute(new Edit("test", domain, edit -> steps.accept(new SlotPlaces(evaluation, edit))));
    }

    private void place(String address, String... notes) {
        change(p -> p.at(SlotAddress.valueOf(address), notes(notes)));
    }

    private static Map<String, String> notes(String... pairs) {
        Map<String, String> notes = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            notes.put(pairs[i], pairs[i + 1]);
        }
        return notes;
    }

    @ParameterizedTest
    @ValueSource(strings = { "fund.final.income.premium@2019#全市", "fund.execution.a/initialBudget@2021#市本级", "survey.s.employer.awareness",
            "survey.s.employer.valid", "survey.s.employer.returned", "survey.s.employer.distributed", "judgement.A1-1.①.stated",
            "judgement.A1-1.points", "judgement.A1-1.deduction", "workplan.prevention.3.credit", "score.A1-1.full", "score.A1-1.deduction",
            "score.A1-1.score", "score.total", "score.grade", "form.f.investment", "form.f.total", "form.f.grade", "form.f.r1.target",
            "form.f.r1.actual", "form.f.r1.weight", "form.f.r1.score", "form.f.fund.total/score", "subproject.s1.added", "subproject.s1.spent",
            "subproject.s1.carryover", "object.amount", "period.base", "period.from", "period.to", "period.submitted", "enrolment.insured@2019#全市",
            "anything" })
    void whatIsMadeIsFoundAgainUnderItsAddress(String address) {
        place(address);
        assertTrue(SlotIndex.of(evaluation).get(SlotAddress.valueOf(address)).isPresent());
        Slot first = SlotIndex.of(evaluation).get(SlotAddress.valueOf(address)).orElseThrow();
        change(p -> assertSame(first, p.at(SlotAddress.valueOf(address), Map.of())));
        assertEquals(1, SlotIndex.of(evaluation).all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "fund.final", "fund.unknown.income.premium@2019", "survey.s", "judgement.A1.other", "workplan.p.1.text", "score.A1.other",
            "form.f", "form.f.r1.other", "subproject.s.other", "object.other", "period.other", "fund.final.a/other@2019" })
    void anAddressWithoutAPlaceIsRefusedAndNothingIsLeft(String address) {
        assertThrows(IllegalArgumentException.class, () -> place(address));
        assertEquals(List.of(), evaluation.eContents());
    }

    @Nested
    class AForm {

        @Test
        void keepsItsWordsAndItsKind() {
            place("form.project.r1.actual", "department", "某中心", "projectName", "信息系统", "expectedGoal", "应保尽保", "actualGoal", "已完成", "level2", "数量指标",
                    "indicator", "参保人数");
            SelfEvaluationForm form = evaluation.getForms().get(0);
            assertEquals("project 某中心 信息系统 应保尽保 已完成",
                    String.join(" ", form.getKind().getLiteral(), form.getDepartment(), form.getProjectName(), form.getExpectedGoal(), form.getActualGoal()));
            assertEquals("数量指标 参保人数", form.getRows().get(0).getLevel2() + " " + form.getRows().get(0).getIndicator());
            assertNull(form.getRows().get(0).getLevel1());
        }

        @Test
        void takesOverWordsThatChanged() {
            place("form.department.r1.actual", "department", "某中心", "expectedGoal", "应保尽保");
            change(p -> p.describe(SlotAddress.valueOf("form.department.r1.actual"), notes("expectedGoal", "扩面", "deviation", "价格上涨"), new Value.Text("")));
            assertEquals("扩面", evaluation.getForms().get(0).getExpectedGoal());
            assertEquals("某中心", evaluation.getForms().get(0).getDepartment());
            assertEquals("价格上涨", evaluation.getForms().get(0).getRows().get(0).getDeviation());
        }

        @Test
        void holdsItsMoneyInAStatementOfItsOwn() {
            place("form.department.fund.total/initialBudget", "unit", "万元", "name", "合计");
            place("form.department.fund.own/initialBudget", "parent", "total", "ofWhich", "true");
            FundStatement funds = evaluation.getForms().get(0).getFunds();
            assertEquals("selfEvaluation 万元", funds.getKind().getLiteral() + " " + funds.getUnit());
            assertEquals(List.of("total"), funds.getLines().stream().map(StatementLine::getCode).toList());
            assertEquals(List.of("own"), funds.getLines().get(0).getDetails().stream().map(StatementLine::getCode).toList());
            assertEquals(List.of(), evaluation.getStatements());
        }
    }

    @Nested
    class AFundStatement {

        private FundStatement statement() {
            return evaluation.getStatements().get(0);
        }

        private List<String> codes(List<StatementLine> lines) {
            return lines.stream().map(StatementLine::getCode).toList();
        }

        @Test
        void isOneAYearKindAndScope() {
            place("fund.final.income.premium@2019#全市");
            place("fund.final.income.interest@2019#全市");
            place("fund.budget.income.premium@2019#全市");
            place("fund.final.income.premium@2018#全市");
            place("fund.final.income.premium@2019#市本级");
            assertEquals(4, evaluation.getStatements().size());
            assertEquals(2, statement().getLines().size());
        }

        @Test
        void keepsWhatTheTableSaysOfItself() {
            place("fund.final.income.premium@2019#全市", "title", "2019年收支表", "tableNo", "社决08表", "unit", "元", "ordinal", "一、", "name", "工伤保险费收入",
                    "side", "income");
            assertEquals("2019年收支表 社决08表 元", statement().getTitle() + " " + statement().getTableNo() + " " + statement().getUnit());
            StatementLine line = statement().getLines().get(0);
            assertEquals("一、 工伤保险费收入 income", line.getOrdinal() + " " + line.getName() + " " + line.getSide().getLiteral());
        }

        @Test
        void hasOneSideAfterTheOtherInPrintingOrder() {
            for (String code : List.of("expenditure.benefit", "income.premium", "expenditure.total", "income.interest")) {
                place("fund.final." + code + "@2019#全市");
            }
            assertEquals(List.of("income.premium", "income.interest", "expenditure.benefit", "expenditure.total"), codes(statement().getLines()));
            assertEquals(Side.EXPENDITURE, statement().getLines().get(3).getSide());
        }

        @Test
        void holdsItsOfWhichRowsInsideTheirLine() {
            place("fund.final.expenditure.benefit@2019#全市");
            place("fund.final.expenditure.benefit.medical@2019#全市", "ofWhich", "true", "parent", "expenditure.benefit");
            place("fund.final.expenditure.other@2019#全市");
            assertEquals(List.of("expenditure.benefit", "expenditure.other"), codes(statement().getLines()));
            assertEquals(List.of("expenditure.benefit.medical"), codes(statement().getLines().get(0).getDetails()));
            assertTrue(statement().getLines().get(0).getDetails().get(0).isOfWhich());
        }

        @Test
        void keepsAnOfWhichRowWhoseLineIsMissing() {
            place("fund.final.expenditure.benefit.medical@2019#全市", "ofWhich", "true", "parent", "expenditure.benefit");
            assertEquals(List.of("expenditure.benefit.medical"), codes(statement().getLines()));
        }
    }

    @Nested
    class AJudgement {

        private static final String STATED = "judgement.A1-1.①.stated";

        private void describe(String address, String text, String... notes) {
            change(p -> {
                p.at(SlotAddress.valueOf(address), notes(notes));
                p.describe(SlotAddress.valueOf(address), notes(notes), new Value.Text(text));
            });
        }

        @ParameterizedTest
        @CsvSource({ "符合, met", "是, met", "部分符合, partial", "不符合, notMet", "否, notMet", "无, notMet", "说不清, unknown" })
        void takesItsStatusFromTheWord(String word, String status) {
            describe(STATED, word);
            assertEquals(JudgementStatus.get(status), evaluation.getJudgements().get(0).getStatus());
        }

        @Test
        void keepsReasonAndBasis() {
            describe(STATED, "部分符合", "reason", "目标未细化", "basis", "工作总结");
            assertEquals("目标未细化 工作总结", evaluation.getJudgements().get(0).getReason() + " " + evaluation.getJudgements().get(0).getBasis());
        }

        @Test
        void isOneAnItem() {
            describe(STATED, "符合");
            change(p -> p.at(SlotAddress.valueOf("judgement.A1-1.①.points"), Map.of()));
            change(p -> p.at(SlotAddress.valueOf("judgement.A1-1.②.points"), Map.of()));
            change(p -> p.at(SlotAddress.valueOf("judgement.A1-1.points"), Map.of()));
            assertEquals(3, evaluation.getJudgements().size());
        }

        @ParameterizedTest
        @ValueSource(strings = { "及时", " 及 时。", "intime" })
        void ofLevelsTakesTheLevelWithThisText(String text) {
            Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
            indicator.setCode("C3-2");
            OrdinalRule rule = RubricFactory.eINSTANCE.createOrdinalRule();
            Level level = RubricFactory.eINSTANCE.createLevel();
            level.setKey("intime");
            level.setText("及时");
            rule.getLevels().add(level);
            indicator.setRule(rule);
            evaluation.setRubric(RubricFactory.eINSTANCE.createRubric());
            evaluation.getRubric().getIndicators().add(indicator);
            describe("judgement.C3-2.stated", text);
            assertEquals("intime", evaluation.getJudgements().get(0).getLevel());
        }

        @Test
        void losesItsStatusWhenNothingIsAdopted() {
            describe(STATED, "符合");
            change(p -> p.undescribe(SlotAddress.valueOf(STATED)));
            assertEquals(JudgementStatus.UNKNOWN, evaluation.getJudgements().get(0).getStatus());
        }
    }

    @Nested
    class AWorkPlan {

        @ParameterizedTest
        @CsvSource({ "已完成, '', done", "部分完成, 40, partial", "'', 100, done", "'', 40, partial", "'', 0, notDone" })
        void itemTakesItsStatusFromTheWordElseFromTheCredit(String word, String credit, String status) {
            SlotAddress address = SlotAddress.valueOf("workplan.prevention.1.credit");
            Value value = credit.isEmpty() ? new Value.Blank() : Value.of(Quantity.of(credit, "%"));
            change(p -> {
                p.at(address, notes("status", word, "text", "宣传"));
                p.describe(address, notes("status", word, "text", "宣传"), value);
            });
            assertEquals(PlanStatus.get(status), evaluation.getPlans().get(0).getItems().get(0).getStatus());
            assertEquals("宣传", evaluation.getPlans().get(0).getItems().get(0).getText());
        }
    }

    @Test
    void everythingIsUndoneAtOnce() {
        change(p -> {
            p.at(SlotAddress.valueOf("fund.final.income.premium@2019#全市"), Map.of());
            p.at(SlotAddress.valueOf("survey.s.g.awareness"), Map.of());
        });
        domain.getCommandStack().undo();
        assertEquals(List.of(), evaluation.eContents());
    }
}
