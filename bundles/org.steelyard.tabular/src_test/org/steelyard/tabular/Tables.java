package org.steelyard.tabular;

/** Mappings that several tests use. */
final class Tables {

    private Tables() {
    }

    /** Income and expenditure of a fund, side by side. */
    static final String FUND = """
            <tables key="fund" name="工伤保险基金收支表" layout="sides" unitRequired="true" scope="全市">
              <titles>{year}年工伤保险基金收支表</titles><titles>基金收支表</titles>
              <excludes>失业保险</excludes><excludes>养老保险</excludes><excludes>预算</excludes>
              <columns key="inLine" role="label" side="in"><headers>项目</headers></columns>
              <columns key="inAmount" role="value" side="in" address="fund.{row}@{year}#{scope}">
                <headers>{year}年收入数</headers><headers>金额</headers></columns>
              <columns key="outLine" role="label" side="out"><headers>项目</headers></columns>
              <columns key="outAmount" role="value" side="out" address="fund.{row}@{year}#{scope}">
                <headers>{year}年支出数</headers><headers>金额</headers></columns>
              <rows key="premium" side="in" required="true"><labels>工伤保险费收入</labels></rows>
              <rows key="other" side="in"><labels>其他收入</labels></rows>
              <rows key="opening" side="in"><labels>上年结余</labels></rows>
              <rows key="opening.reserve" side="in" parent="opening" ofWhich="true"><labels>储备金</labels></rows>
              <rows key="in.total" side="in"><labels>总计</labels></rows>
              <rows key="benefit" side="out" required="true"><labels>工伤保险待遇支出</labels></rows>
              <rows key="benefit.medical" side="out" parent="benefit" ofWhich="true"><labels>医疗待遇支出</labels></rows>
              <rows key="closing" side="out"><labels>年末滚存结余</labels></rows>
              <rows key="closing.reserve" side="out" parent="closing" ofWhich="true"><labels>储备金</labels></rows>
              <rows key="out.total" side="out"><labels>总计</labels></rows>
              <checks key="in" name="收入总计" left="in.total" right="premium + other + opening"/>
              <checks key="both" name="两栏总计" left="in.total" right="out.total"/>
            </tables>""";

    static final String[] FUND_ROWS = { "2019年工伤保险基金收支表|||", "社决08表|||单位：元", "项 目|2019年收入数|项 目|2019年支出数",
            "一、工伤保险费收入|409,047,622.89|一、工伤保险待遇支出|606,385,232.55", "||其中：医疗待遇支出|246,245,606.30",
            "二、其他收入|977,877.81||", "三、上年结余|2,443,135,358.90|二、年末滚存结余|2,246,775,627.05",
            "其中：储备金|296,456,811.98|其中：储备金|306,732,224.39", "总    计|2,853,160,859.60|总    计|2,853,160,859.60" };

    /** Counts by district, one row each. */
    static final String DISTRICTS = """
            <tables key="count" name="各区参保情况" layout="rows" multiple="true" unit="个" blanks="blank">
              <titles>{year}年参保情况表</titles><titles>参保情况</titles>
              <columns key="district" role="scope" fillDown="true"><headers>区</headers><headers>地区</headers></columns>
              <columns key="kind" role="label" required="false"><headers>类别</headers></columns>
              <columns key="permits" role="value" address="permits.{kind}@{year}#{scope}"><headers>许可/项目数</headers><headers>许可数</headers></columns>
              <columns key="insured" role="value" address="insured.{kind}@{year}#{scope}"><headers>参保/项目数</headers><headers>参保数</headers></columns>
            </tables>""";

    /** Single figures of one year. */
    static final String FIGURES = """
            <tables key="figures" name="业务情况" layout="rows" unit="人" scope="全市">
              <titles>{year}年业务情况表</titles><titles>业务情况</titles>
              <columns key="item" role="label"><headers>项目</headers></columns>
              <columns key="number" role="value" address="figure.{row}@{year}#{scope}"><headers>人数</headers><headers>{year}年</headers></columns>
              <columns key="note" role="remark" required="false"><headers>备注</headers></columns>
              <rows key="insured" required="true"><labels>参保人数</labels></rows>
              <rows key="served"><labels>享受待遇人数</labels></rows>
            </tables>""";
}
