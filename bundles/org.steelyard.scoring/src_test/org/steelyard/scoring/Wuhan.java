package org.steelyard.scoring;

import static org.steelyard.model.evaluation.JudgementStatus.MET;
import static org.steelyard.model.evaluation.JudgementStatus.NOT_MET;
import static org.steelyard.model.evaluation.JudgementStatus.PARTIAL;

import java.nio.file.Path;
import java.util.Locale;

import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Rubric;

/** Wuhan's published figures and judgements of 2019, under the rubric that the plug-in ships. */
final class Wuhan {

    static final Path RUBRIC = Path.of("../org.steelyard.city.wuhan.rubric/rubric/wuhan-2019.rubric");

    private Wuhan() {
    }

    static Rubric rubric() {
        return SteelyardResources.standard().load(RUBRIC, Rubric.class, Locale.CHINESE).orThrow(IllegalStateException::new);
    }

    static Evaluations evaluation() {
        return evaluation(rubric());
    }

    static Evaluations evaluation(Rubric rubric) {
        Evaluations e = new Evaluations(rubric);
        figures(e);
        survey(e);
        judgements(e);
        return e;
    }

    private static void figures(Evaluations e) {
        e.number("fund.budget.expenditure.subtotal@2019#全市", "524937862.86", "元")
                .number("fund.final.expenditure.subtotal@2019#全市", "614687848.01", "元")
                .number("funds.arrived@2019#全市", "52493.79", "万元")
                .number("enrolment.insured@2018#全市", "2871106", "人").number("enrolment.insured@2019#全市", "3108551", "人")
                .number("enrolment.target.qualified@2019#全市", "138000", "人").number("enrolment.target.challenge@2019#全市", "142200", "人");
        String[][] districts = {{"市本级", "349", "486"}, {"江夏区", "98", "152"}, {"蔡甸区", "91", "139"}, {"东西湖区", "104", "158"},
            {"新洲区", "78", "117"}, {"黄陂区", "76", "118"}};
        for (String[] district : districts) {
            e.number("construction.insured@2019#" + district[0], district[1], "个")
                    .number("construction.permits@2019#" + district[0], district[2], "个");
        }
        e.number("beneficiaries.disability@2019#全市", "9346", "人").number("beneficiaries.death@2019#全市", "1184", "人")
                .number("determination.applied@2019#全市", "9257", "人次").number("determination.rejected@2019#全市", "46", "人次")
                .number("determination.accepted@2019#全市", "9211", "人次").number("determination.recognised@2019#全市", "8790", "人次")
                .number("determination.notRecognised@2019#全市", "421", "人次").number("determination.completed@2019#全市", "9221", "人次")
                .number("assessment.applied@2019#全市", "4390", "人").number("assessment.completed@2019#全市", "4390", "人");
        String[] credits = {"100", "100", "40", "0", "0", "0"};
        for (int i = 0; i < credits.length; i++) {
            e.number("workplan.prevention." + (i + 1) + ".credit", credits[i], "%");
        }
        e.number("employment.employed@2018#全市", "585.98", "万人").number("employment.new@2019#全市", "24.25", "万人");
        benefits(e);
        e.number("accidents.count@2019#全市", "244", "起").number("accidents.deaths@2019#全市", "182", "人")
                .number("accidents.injured@2019#全市", "101", "人").number("accidents.count.drop@2019#全市", "67.1", "%")
                .number("accidents.deaths.drop@2019#全市", "40.5", "%").number("accidents.injured.drop@2019#全市", "84.3", "%")
                .number("accidents.major@2019#全市", "0", "起");
    }

    private static void benefits(Evaluations e) {
        String[][] benefits = {{"disabilityLumpSum", "31782.18", "36301.45"}, {"disabilityAllowance", "2776.94", "3538.90"},
            {"nursing", "1626.56", "1838.17"}, {"deathLumpSum", "707724.05", "764610.42"}, {"funeral", "30922.17", "36349.09"},
            {"dependants", "1114.13", "1253.04"}};
        for (String[] benefit : benefits) {
            e.number("benefit." + benefit[0] + "@2018#全市", benefit[1], "元/人").number("benefit." + benefit[0] + "@2019#全市", benefit[2], "元/人");
        }
    }

    private static void survey(Evaluations e) {
        e.number("survey.wuhan2019.employer.awareness", "57.15", "%").number("survey.wuhan2019.person.awareness", "46.24", "%")
                .number("survey.wuhan2019.employer.satisfaction", "90.18", "%").number("survey.wuhan2019.beneficiary.satisfaction", "93.81", "%")
                .number("survey.wuhan2019.beneficiary.help", "95.00", "%").number("survey.wuhan2019.employer.valid", "489", "份")
                .number("survey.wuhan2019.person.valid", "1015", "份").number("survey.wuhan2019.beneficiary.valid", "84", "份");
    }

    private static void judgements(Evaluations e) {
        for (String item : new String[] {"①", "②", "③", "④", "⑤"}) {
            e.judged("A1-1", item, MET, "", "有依据");
        }
        for (String item : new String[] {"①", "②", "③"}) {
            e.judged("A1-2", item, MET, "", "");
            e.judged("A2-2", item, PARTIAL, "0.5", "指标不够明确");
        }
        e.judged("A2-1", "①", MET, "", "").judged("A2-1", "②", MET, "", "")
                .judged("A2-1", "③", NOT_MET, "", "下达的目标与正常业绩水平差距较大").judged("A2-1", "④", NOT_MET, "", "缺少与待遇支出预算相匹配的目标");
        e.deducted("A3-1", "2.5", "测算标准未统一").deducted("A3-2", "0.5", "四个新城区未编劳动能力鉴定支出预算")
                .deducted("B1-3", "0.5", "支出科目列支不准确");
        e.judged("B2-1", "①", MET, "2", "").judged("B2-1", "②", PARTIAL, "1", "制度不够完整");
        for (String item : new String[] {"①", "②", "③", "④"}) {
            e.judged("B2-2", item, PARTIAL, "0.5", "落实不到位");
        }
        e.judged("C2-2", "", MET, "", "抽查未发现不合规").judged("C3-1", "", NOT_MET, "", "2020年4月才发文调整")
                .level("C3-2", "及时认定").level("C3-3", "timely");
    }
}
