package org.steelyard.model.lossless;

import static org.steelyard.model.lossless.Build.blank;
import static org.steelyard.model.lossless.Build.cell;
import static org.steelyard.model.lossless.Build.claim;
import static org.steelyard.model.lossless.Build.evaluation;
import static org.steelyard.model.lossless.Build.finding;
import static org.steelyard.model.lossless.Build.lines;
import static org.steelyard.model.lossless.Build.paragraph;
import static org.steelyard.model.lossless.Build.slot;
import static org.steelyard.model.lossless.Build.statement;
import static org.steelyard.model.lossless.Build.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.CoverField;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.LegalBasis;
import org.steelyard.model.evaluation.ObjectKind;
import org.steelyard.model.evaluation.Period;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.evaluation.SelfEvaluationRow;
import org.steelyard.model.evaluation.StatedScore;
import org.steelyard.model.evaluation.SubProject;
import org.steelyard.model.fund.Column;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementKind;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.VariantWeight;
import org.steelyard.model.rubric.WeightVariant;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.survey.SurveyFactory;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** What four published reports state, as far as it is hard to hold: blanks, contradictions, gaps. */
final class Cases {

    static final String WUHAN_FINAL = """
            income.premium|income|一、|工伤保险费收入|409,047,622.89
            income.interest|income|二、|利息收入|23,614,306.66
            income.subsidy|income|三、|财政补贴收入|1,759,350.72
            income.other|income|四、|其他收入|977,877.81
            income.subtotal|income|五、|本年收入小计|435,399,158.08
            income.upperGrant|transfer|六、|上级补助收入|
            income.lowerRemit|transfer|七、|下级上解收入|49,000,000.00
            income.total|income|八、|本年收入合计|484,399,158.08
            income.opening|balance|九、|上年结余|2,443,135,358.90
            …income.opening.reserve|balance||储备金|296,456,811.98
            income.grandTotal|income||总计|2,927,534,516.98
            expenditure.benefit|expenditure|一、|工伤保险待遇支出|606,385,232.55
            …expenditure.benefit.medical|expenditure||医疗待遇支出|246,245,606.30
            expenditure.assessment|expenditure|二、|劳动能力鉴定支出|6,921,929.59
            expenditure.prevention|expenditure|三、|工伤预防费用支出|1,364,750.00
            expenditure.other|expenditure|四、|其他支出|15,935.87
            expenditure.subtotal|expenditure|五、|本年支出小计|614,687,848.01
            expenditure.lowerGrant|transfer|六、|补助下级支出|
            expenditure.upperRemit|transfer|七、|上解上级支出|49,000,000.00
            expenditure.total|expenditure|八、|本年支出合计|663,687,848.01
            expenditure.balance|balance|九、|本年收支结余|-179,288,689.93
            expenditure.closing|balance|十、|年末滚存结余|2,263,846,668.97
            …expenditure.closing.reserve|balance||储备金|306,732,224.39
            expenditure.grandTotal|expenditure||总计|2,927,534,516.98
            """;

    private Cases() {
    }

    static List<Evaluation> all() {
        return List.of(twoSidedStatement(), scoreInTwoPlaces(), gapsInTheIndicatorTable(), criterionBelowItsWeight(),
                selfEvaluationForms(), severalYears(), scoreWithoutRubric(), twoWeightSystems(), twoDocumentNumbers(), subSample());
    }

    static Evaluation twoSidedStatement() {
        Evaluation evaluation = evaluation("2019 年度全市工伤保险基金支出绩效评价报告");
        FundStatement statement = statement(StatementKind.FINAL, "2019", "元");
        statement.setScope("全市");
        statement.setTitle("表 1.2: 2019 年工伤保险基金收支表");
        statement.setTableNo("社决08表");
        lines(statement, WUHAN_FINAL);
        evaluation.getStatements().add(statement);
        return evaluation;
    }

    static Evaluation scoreInTwoPlaces() {
        Evaluation evaluation = evaluation("预算编制科学性：正文与附件");
        StatedScore score = statedScore("A3-1",
                slot(claim("4", "分", "正文"), claim("4", "分", "附件")),
                slot(claim("2.5", "分", "正文"), claim("3", "分", "附件")),
                slot(claim("1.5", "分", "正文"), claim("1.5", "分", "附件")));
        Claim annex = score.getDeduction().getClaims().get(1);
        score.getDeduction().setAdopted(score.getDeduction().getClaims().get(0));
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setReason("满分 4 减 2.5 得 1.5；附件所述扣 3 分与得分不符");
        score.getDeduction().setAdoption(adoption);
        annex.setRaw("扣 3 分");
        evaluation.getStatedScores().add(score);
        return evaluation;
    }

    static Evaluation gapsInTheIndicatorTable() {
        Evaluation evaluation = evaluation("缺评分标准与合并单元格");
        Indicator compliance = indicator("B1-3", "资金使用合规性", "5");
        Rule rule = RubricFactory.eINSTANCE.createManualRule();
        rule.setBasis(RuleBasis.MISSING);
        rule.setNote("原文未给出评分标准");
        compliance.setRule(rule);
        Rubric rubric = rubric();
        rubric.getIndicators().add(compliance);
        rubric.getIndicators().add(indicator("C1-2", "新建项目参保率", "3"));
        evaluation.setRubric(rubric);
        Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
        judgement.setIndicatorCode("C1-2");
        judgement.setStated(text("参保项目 796 个，\n核发许可项目 1,170 个，参保率 68.0%"));
        judgement.getStated().getClaims().get(0).setLabel("评价依据与评价情况（合并为一格）");
        evaluation.getJudgements().add(judgement);
        evaluation.getStatedScores().add(statedScore("B1-3", null, slot(claim("0.5", "分", "正文")), slot("4.5", "分")));
        return evaluation;
    }

    static Evaluation criterionBelowItsWeight() {
        Evaluation evaluation = evaluation("标准最高 2 分，分值 3 分，得 3 分");
        Indicator indicator = indicator("C1-4", "工伤认定审核完成率", "3");
        Criterion criterion = RubricFactory.eINSTANCE.createCriterion();
        criterion.setText("完成率 100%");
        criterion.setPoints(new BigDecimal("2"));
        indicator.getCriteria().add(criterion);
        Rubric rubric = rubric();
        rubric.getIndicators().add(indicator);
        evaluation.setRubric(rubric);
        evaluation.getStatedScores().add(statedScore("C1-4", slot("3", "分"), null, slot("3", "分")));
        return evaluation;
    }

    static Evaluation selfEvaluationForms() {
        Evaluation evaluation = evaluation("2021 年度部门整体支出绩效自评报告");
        CoverField unit = EvaluationFactory.eINSTANCE.createCoverField();
        unit.setLabel("单位名称（盖章）");
        unit.setValue("");
        evaluation.getCover().add(unit);
        evaluation.getForms().add(form("1-1", ObjectKind.DEPARTMENT, "292.83", "331.61", "55.5万人"));
        SelfEvaluationForm projects = form("1-2", ObjectKind.PROJECT, "0", "37.74", "55.5 万人");
        projects.setProjectName("");
        projects.setImplementationPeriod("");
        projects.setTotalInvestment(slot("37.74", "万元"));
        evaluation.getForms().add(projects);
        evaluation.getSubProjects().add(subProject(projects, "1", "工伤管理信息系统建设经费", "26.00", "22.70"));
        evaluation.getSubProjects().add(subProject(projects, "2", "就业专项资金", "5.04", "5.04"));
        evaluation.getSubProjects().add(subProject(projects, "3", "社保基金“防风险 堵漏洞”专项整治工作经费", "10.00", "10.00"));
        return evaluation;
    }

    private static SelfEvaluationForm form(String key, ObjectKind kind, String initial, String adjusted, String insured) {
        SelfEvaluationForm form = EvaluationFactory.eINSTANCE.createSelfEvaluationForm();
        form.setKey(key);
        form.setKind(kind);
        form.setDepartment("株洲市工伤保险服务中心");
        FundStatement funds = statement(StatementKind.SELF_EVALUATION, "2021", "万元");
        lines(funds, "total|expenditure||合计|\n…treasury|expenditure||当年财政拨款|\n…carryover|expenditure||上年结转资金|");
        funds.getLines().get(0).setAmount(null);
        funds.getLines().get(0).getCells().addAll(List.of(cell(Column.INITIAL_BUDGET, slot(initial, "万元")),
                cell(Column.ADJUSTED_BUDGET, slot(adjusted, "万元")), cell(Column.EXECUTION, slot(adjusted, "万元")),
                cell(Column.WEIGHT, slot("10", "分")), cell(Column.RATE, slot("100", "%")), cell(Column.SCORE, slot("10", "分"))));
        form.setFunds(funds);
        Slot people = slot("55.5", "万人");
        people.getClaims().get(0).setRaw(insured);
        people.getClaims().get(0).setBound(Target.valueOf("?|55.5|万人"));
        form.getRows().add(row("1", "产出指标（50分）", "数量指标", "全市工伤保险参保人数", people, slot("56.88", "万人"), "9"));
        form.getRows().add(row("2", "", "质量指标", "新开工建筑项目参保率", atLeast("90"), atLeast("95"), "8"));
        form.getRows().add(row("3", "", "社会效益指标", "工伤保险政策知晓率", text("逐年提高"), text("逐年提高"), "7"));
        form.getRows().add(row("4", null, "服务对象满意度指标", "参保单位满意度", text("满意"), text("满意"), "5"));
        form.setTotal(slot("100", "分"));
        form.setGrade(text("优"));
        form.getFootnotes().add("“执行率” = “全年执行数” / “全年预算数”");
        form.getFootnotes().add("");
        return form;
    }

    private static Slot atLeast(String percent) {
        Claim claim = claim(percent, "%", "自评");
        claim.setRaw("≥" + percent + "%");
        claim.setBound(new Target(Target.Comparator.AT_LEAST, new BigDecimal(percent), null, Unit.PERCENT, null));
        return slot(claim);
    }

    private static SelfEvaluationRow row(String key, String level1, String level2, String name, Slot target, Slot actual, String points) {
        SelfEvaluationRow row = EvaluationFactory.eINSTANCE.createSelfEvaluationRow();
        row.setKey(key);
        row.setLevel1(level1);
        row.setLevel2(level2);
        row.setIndicator(name);
        row.setTarget(target);
        row.setActual(actual);
        row.setWeight(slot(points, "分"));
        row.setScore(slot(points, "分"));
        row.setDeviation("");
        return row;
    }

    private static SubProject subProject(SelfEvaluationForm form, String key, String name, String added, String spent) {
        SubProject project = EvaluationFactory.eINSTANCE.createSubProject();
        project.setKey(key);
        project.setName(name);
        project.setForm(form);
        project.setAdded(slot(added, "万元"));
        project.setSpent(slot(spent, "万元"));
        project.setCarryover(slot("0", "万元"));
        return project;
    }

    static Evaluation severalYears() {
        Evaluation evaluation = evaluation("2018-2020 年度长沙市工伤保险基金绩效评价");
        Period period = EvaluationFactory.eINSTANCE.createPeriod();
        period.getYears().addAll(List.of("2018", "2019", "2020"));
        evaluation.setPeriod(period);
        String[][] years = {{"2018", "61,303.16", "105.83", "38,601.92"}, {"2019", "51,684.97", "110.13", "40,449.76"},
            {"2020", "26,952.91", "46.2", "36,381.47"}};
        for (String[] year : years) {
            FundStatement statement = statement(StatementKind.FINAL, year[0], "万元");
            statement.setScope("市本级");
            lines(statement, """
                    income.premium|income|一、|工伤保险费收入|%s
                    income.subsidy|income|三、|财政补贴收入|
                    income.other|income|四、|其他收入|%s
                    expenditure.benefit|expenditure|一、|工伤保险待遇支出|%s
                    """.formatted(year[1], year[2], year[3]));
            evaluation.getStatements().add(statement);
        }
        evaluation.getItems().add(item("fund.accumulated", "2020", slot(approximate("13.44", "亿元"))));
        evaluation.getItems().add(item("fund.spent", "2020", slot("36,381".replace(",", ""), "万元")));
        findingsAndRecommendations(evaluation);
        return evaluation;
    }

    private static Claim approximate(String value, String unit) {
        return claim(Value.of(new Quantity(new BigDecimal(value), new Unit(unit), Basis.STATISTICS, true)), "正文");
    }

    private static org.steelyard.model.evaluation.DataItem item(String key, String period, Slot slot) {
        var item = EvaluationFactory.eINSTANCE.createDataItem();
        item.setKey(key);
        item.setPeriod(period);
        item.setSlot(slot);
        return item;
    }

    // which findings each of the ten recommendations answers; the third answers none, findings 4 to 6 have no answer
    static final int[][] ANSWERS = {{1, 2}, {3}, {}, {8}, {9}, {10}, {11}, {11}, {7, 12}, {13}};

    private static void findingsAndRecommendations(Evaluation evaluation) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= 13; i++) {
            findings.add(finding(Integer.toString(i), "问题 " + i));
        }
        Finding records = findings.get(3);
        records.getFacts().add(labelled("2018 年申请表时间未填", "11", "人"));
        records.getFacts().add(labelled("2019 年申请表时间未填", "7", "处"));
        records.getFacts().add(labelled("2019 年申请表时间未填，去重", "6", "人"));
        records.getFacts().add(labelled("2020 年申请表时间未填", "1", "人"));
        findings.get(4).getFacts().add(labelled("2018 年缺申请决定书", "4", "件"));
        evaluation.getFindings().addAll(findings);
        for (int i = 0; i < ANSWERS.length; i++) {
            Recommendation recommendation = EvaluationFactory.eINSTANCE.createRecommendation();
            recommendation.setNo(Integer.toString(i + 1));
            recommendation.getContent().add(paragraph("建议 " + (i + 1)));
            for (int answered : ANSWERS[i]) {
                recommendation.getAnswers().add(findings.get(answered - 1));
            }
            evaluation.getRecommendations().add(recommendation);
        }
    }

    private static Slot labelled(String label, String value, String unit) {
        Slot slot = slot(value, unit);
        slot.getClaims().get(0).setLabel(label);
        return slot;
    }

    static Evaluation scoreWithoutRubric() {
        Evaluation evaluation = evaluation("2021 年工伤保险基金项目绩效评价简版报告");
        Period period = EvaluationFactory.eINSTANCE.createPeriod();
        period.getYears().add("2021");
        evaluation.setPeriod(period);
        evaluation.setStatedTotal(slot("82.33", "分"));
        evaluation.setStatedGrade(text("良"));
        FundStatement budget = statement(StatementKind.BUDGET, "2021", "万元");
        lines(budget, "income.total|income||收入|11,026.63\nexpenditure.total|expenditure||支出|8,502.41");
        FundStatement actual = statement(StatementKind.FINAL, "2021", "万元");
        lines(actual, "income.total|income||收入|12,383.13\nexpenditure.total|expenditure||支出|13,013.76\nexpenditure.closing|balance||年末滚存结余|72,412.03");
        evaluation.getStatements().addAll(List.of(budget, actual));
        Finding finding = finding("2", "项目资金预算不够精准");
        finding.getContent().add(paragraph("预算与执行差异较大。"));
        finding.getCauses().add(paragraph("以上年执行数为基数。"));
        finding.getCauses().add(paragraph("部分支出难以预见。"));
        evaluation.getFindings().add(finding);
        return evaluation;
    }

    static Evaluation twoWeightSystems() {
        Evaluation evaluation = evaluation("七个方面与 60/15/25");
        Rubric rubric = rubric();
        WeightVariant seven = RubricFactory.eINSTANCE.createWeightVariant();
        seven.setName("七个方面");
        for (String name : List.of("预算管理", "基金管理", "组织管理", "风控管理", "监督管理", "结算管理", "项目绩效")) {
            seven.getWeights().add(weight(name, null));
        }
        WeightVariant three = RubricFactory.eINSTANCE.createWeightVariant();
        three.setName("三类指标");
        three.getWeights().addAll(List.of(weight("组织管理类", "60"), weight("产出类", "15"), weight("效益类", "25")));
        rubric.getVariants().addAll(List.of(seven, three));
        evaluation.setRubric(rubric);
        return evaluation;
    }

    private static VariantWeight weight(String name, String weight) {
        VariantWeight variant = RubricFactory.eINSTANCE.createVariantWeight();
        variant.setName(name);
        variant.setWeight(weight == null ? null : new BigDecimal(weight));
        return variant;
    }

    static Evaluation twoDocumentNumbers() {
        Evaluation evaluation = evaluation("同一文件两个文号");
        LegalBasis basis = EvaluationFactory.eINSTANCE.createLegalBasis();
        basis.setName("关于分解下达 2019 年社会保险扩面绩效目标的通知");
        basis.setDocNo(slot(claim(new Value.Text("武人社函〔2019〕22 号"), "正文"), claim(new Value.Text("武人社〔2019〕22 号"), "附件")));
        evaluation.getLegalBases().add(basis);
        return evaluation;
    }

    static Evaluation subSample() {
        Evaluation evaluation = evaluation("样本量 978 与 1015，其中 84");
        Survey survey = SurveyFactory.eINSTANCE.createSurvey();
        survey.setKey("wuhan2019");
        SurveyGroup person = group("person", slot(claim("978", "份", "正文"), claim("1015", "份", "附件")));
        SurveyGroup beneficiary = group("beneficiary", slot("84", "份"));
        beneficiary.setSubSampleOf(person);
        survey.getGroups().addAll(List.of(beneficiary, person));
        evaluation.getSurveys().add(survey);
        return evaluation;
    }

    private static SurveyGroup group(String key, Slot valid) {
        SurveyGroup group = SurveyFactory.eINSTANCE.createSurveyGroup();
        group.setKey(key);
        group.setValid(valid);
        group.setReturned(slot(blank()));
        return group;
    }

    private static Rubric rubric() {
        Rubric rubric = RubricFactory.eINSTANCE.createRubric();
        rubric.setId("published");
        rubric.setName("公布的指标体系");
        return rubric;
    }

    private static Indicator indicator(String code, String name, String weight) {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode(code);
        indicator.setName(name);
        indicator.setWeight(new BigDecimal(weight));
        return indicator;
    }

    private static StatedScore statedScore(String code, Slot full, Slot deduction, Slot score) {
        StatedScore stated = EvaluationFactory.eINSTANCE.createStatedScore();
        stated.setIndicatorCode(code);
        stated.setFull(full);
        stated.setDeduction(deduction);
        stated.setScore(score);
        return stated;
    }
}
