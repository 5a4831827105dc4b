package org.steelyard.document.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.document.write.TextDocument.Block;
import org.steelyard.document.write.TextDocument.Contents;
import org.steelyard.document.write.TextDocument.Cover;
import org.steelyard.document.write.TextDocument.Heading;
import org.steelyard.document.write.TextDocument.Page;
import org.steelyard.document.write.TextDocument.Paragraph;
import org.steelyard.document.write.TextDocument.Span;
import org.steelyard.document.write.TextDocument.Table;

/** A report with everything the writer can do; its main method writes it to a file, to be looked at. */
final class SampleReport {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T08:00:00Z"), ZoneOffset.UTC);

    private static final String LONG = "本次评价依据财政部门有关办法，采用比较法、因素分析法和问卷调查法，对基金收入、支出、结余和管理情况进行了核查。"
            + "评价组查阅了预算、决算和业务台账，并抽查了部分区的经办资料。“全市统筹”的口径以业务主管部门的统计为准——不含在途资金。";

    private SampleReport() {
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), DocxWriter.write(document(), CLOCK));
    }

    static TextDocument document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Cover("某市2019年工伤保险基金绩效评价报告", "（简本）", List.of(new Cover.Line("委托单位", "某市财政局"),
                new Cover.Line("被评价单位", "某市人力资源和社会保障局、某市社会保险基金结算中心及各区经办机构"), new Cover.Line("评价机构", "某咨询有限公司"),
                new Cover.Line("报告日期", "2020年8月"))));
        blocks.add(new Contents(3));
        blocks.add(new Heading(0, "某市2019年工伤保险基金绩效评价报告"));
        for (int i = 1; i <= 3; i++) {
            blocks.add(new Heading(1, "一二三".charAt(i - 1) + "、评价结论"));
            blocks.add(new Paragraph(List.of(Span.of("评价得分 "), new Span("80.3", true, "score.total@2019#全市"),
                    Span.of(" 分，等级为“"), new Span("良", false, "score.grade@2019#全市"), Span.of("”。" + LONG)), Align.JUSTIFIED, true));
            blocks.add(new Heading(2, "（一）评分结果"));
            blocks.add(Paragraph.of(LONG + LONG));
            blocks.add(portrait(i));
            blocks.add(Paragraph.of(LONG));
            blocks.add(new Heading(3, "1. 投入"));
            blocks.add(Paragraph.of(LONG));
            blocks.add(new Heading(4, "（1）预算编制"));
            blocks.add(Paragraph.of("生僻字：𠮷、㐀、𰀀；English and 12,345.67 mixed。"));
            blocks.add(new Heading(5, "①依据"));
            blocks.add(Paragraph.of(LONG + LONG + LONG));
        }
        blocks.add(new Page(true));
        blocks.add(new Heading(1, "附件1 绩效评价指标得分表"));
        blocks.add(landscape());
        blocks.add(new Page(false));
        blocks.add(new Heading(1, "附件2 其他说明"));
        blocks.add(Paragraph.of(LONG));
        return new TextDocument("某市2019年工伤保险基金绩效评价报告", "zh-CN", TextDocument.Styles.DEFAULT, blocks);
    }

    private static Table portrait(int number) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(Align.CENTER, "一级指标", "分值", "得分", "得分率"));
        rows.add(row(Align.CENTER, "投入", "14", "13.5", "96.43%"));
        rows.add(row(Align.CENTER, "过程", "18", "15.6", "86.67%"));
        rows.add(row(Align.CENTER, "产出", "35", "23.2", "66.29%"));
        rows.add(row(Align.CENTER, "效果", "33", "28.0", "84.85%"));
        rows.add(row(Align.CENTER, "合计", "100", "80.3", "80.30%"));
        return new Table("表" + number + " 评价得分情况", "单位：分", List.of(), 1, rows);
    }

    private static Table landscape() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row(List.of(head("一级指标", 2, 1), head("二级指标", 2, 1), head("三级指标", 2, 1), head("分值", 2, 1), head("指标解释", 2, 1),
                head("评价标准", 2, 1), head("完成情况", 1, 4), head("", 1, 0), head("", 1, 0), head("", 1, 0), head("得分", 2, 1))));
        rows.add(new Table.Row(List.of(head("", 0, 1), head("", 0, 1), head("", 0, 1), head("", 0, 1), head("", 0, 1), head("", 0, 1),
                head("目标值", 1, 1), head("实际值", 1, 1), head("完成率", 1, 1), head("说明", 1, 1), head("", 0, 1))));
        for (int i = 0; i < 24; i++) {
            boolean first = i % 8 == 0;
            boolean second = i % 4 == 0;
            rows.add(new Table.Row(List.of(cell(first ? "投入（14分）" : "", first ? 8 : 0), cell(second ? "目标设定" : "", second ? 4 : 0),
                    cell("绩效目标合理性" + (i + 1), 1), cell("3", 1), cell("项目所设定的绩效目标是否依据充分，是否符合客观实际，用以反映和考核绩效目标与项目实施的相符情况。", 1),
                    cell("①符合法律法规；②与职责密切相关；③符合正常的业绩水平。每项1分，不符合不得分。", 1), cell("3,000,000", 1), cell("3,108,551", 1),
                    cell("103.62%", 1), cell("按业务统计口径，含按项目参保人员", 1), cell("2.7", 1))));
        }
        List<BigDecimal> widths = Arrays.asList(new BigDecimal(16), new BigDecimal(16), new BigDecimal(22), new BigDecimal(10), null, null,
                new BigDecimal(20), new BigDecimal(20), new BigDecimal(16), new BigDecimal(30), new BigDecimal(12));
        return new Table("绩效评价指标体系及得分", "", widths, 2, rows);
    }

    private static Table.TableCell head(String text, int rowSpan, int columnSpan) {
        return new Table.TableCell(List.of(List.of(Span.of(text))), Align.CENTER, true, rowSpan, columnSpan);
    }

    private static Table.TableCell cell(String text, int rowSpan) {
        return new Table.TableCell(List.of(List.of(Span.of(text))), text.length() > 12 ? Align.LEFT : Align.CENTER, false, rowSpan, 1);
    }

    private static Table.Row row(Align align, String... texts) {
        return new Table.Row(Arrays.stream(texts).map(t -> Table.TableCell.of(t, align)).toList());
    }
}
