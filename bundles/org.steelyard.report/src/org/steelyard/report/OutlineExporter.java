package org.steelyard.report;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.city.spi.ReportExporter;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;
import org.steelyard.model.outline.Format;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.text.Texts;
import org.steelyard.report.internal.fill.Complaints;
import org.steelyard.report.internal.fill.Facts;
import org.steelyard.report.internal.fill.Filler;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.Items;
import org.steelyard.report.internal.fill.Labels;
import org.steelyard.report.internal.grid.GridFiller;
import org.steelyard.report.internal.sheet.SheetBuilder;
import org.steelyard.report.internal.text.TextBuilder;

/**
 * Writes the report that an outline describes.
 *
 * <h2>Outlines, for those who write them</h2>
 * <p><b>Texts</b> may contain <code>${expression}</code> or <code>${expression;0.00}</code>: names of what is in sight,
 * functions, and arithmetic. In sight are always {@code title subject innerTitle city year years scope object rubric framework
 * priorUse duration total full grade complete
 * sum unscored unscoredPoints unscoredNames findings recommendations level1Count level2Count leafCount}; the functions
 * are {@code value num pct amount total delta ratio growth text date filled score full lost actual name alias org cn} and
 * those of every expression. A number goes into the document with thousands separators inside a content control, so that
 * it can be read back. What is missing becomes 【缺：名称】 and a problem {@code report.missing-value}; an expression that
 * cannot be worked out becomes a problem {@code report.expression}. A percentage is printed as one where it stands alone and
 * is a ratio in arithmetic.
 * {@code subject} is the title without 报告 at its end, so that {@code ${subject}报告} never says it twice; {@code innerTitle},
 * unless stated, is the subject with the name of the edition.
 * <p><b>Sections</b> are numbered as they are written, each style for itself: 一、 （一） 1. 1.2.1 （1） ①. {@code when}
 * leaves a section or block out. {@code repeatOver} writes it once for each item; inside, further names are in sight, and
 * a nested repeat goes to what lies under the item:
 * <ul>
 * <li>{@code level1 level2 leaves}: code name weight score lost level scored explanation evidence criteria level1
 * level1Code level1Weight level1Score (level2 …); of leaves also actual rule kind calculation value raw reason judged notes
 * target assessment, the operands by key, and for a list of operands their sum and {@code key_count};</li>
 * <li>{@code findings recommendations achievements}: no title text cause parts indicators answers responsible position;
 * inside one, its parts;</li>
 * <li>{@code objectives}: sets with kind (overall, stage, restated, expected) and title; inside a set, its objectives with
 * no text indicators;</li>
 * <li>{@code statements}: kind statementYear title tableNo unit, and each amount by the code of its line (income_subtotal);
 * inside one, its lines with code name amount ofWhich;</li>
 * <li>{@code plans}: no text status statusText credit basis plan; {@code surveys}: survey group name measured value valid;
 * {@code methods}: kind name text principal; {@code legalBases}: name docNo issuer issued roles; {@code organisations}:
 * role roleName name;</li>
 * <li>{@code forms}: form formKind department projectName implementationPeriod investment expectedGoal actualGoal statedTotal
 * statedGrade footnotes, and total full grade difference of the rubric of its kind; inside a form, {@code formRows} (key
 * level1 level2 indicator target actual weight score deviation), {@code formFunds} (code name initialBudget adjustedBudget
 * execution weight rate score), and levels and leaves of that rubric; {@code subProjects}: name added spent carryover use.</li>
 * <li>Levels and leaves also know stated and difference: the points a document states, and how many more these are than
 * what the rule gives.</li>
 * </ul>
 * A section of the top level with nothing but a heading is the title of the text.
 * <p><b>Blocks.</b> Prose writes the paragraphs of the evaluation's section with this key. A sentence writes one paragraph
 * a line, with a number when {@code list} says so. The condition of a repeated sentence is asked of each item. A grid has a row for each item of {@code rows} or {@code query}
 * ({@code summary() lines('fund.final') sides('fund.budget') pairs('fund.final') variants() ledger() claims()}); a column states an expression, or a text
 * with <code>${…}</code>; headings of several levels are joined by a slash; cells merge downwards, never across a border
 * of a merging column to their left; a merged cell counts once in the total row. A form is laid out cell by cell, from left to right
 * past what is covered already; a cell may cover columns and lines, a repeated line counting as one. Signature lines stand on the right, a
 * line in （） on the left. An annex starts a new page; a landscape section a page on its side.
 * <p><b>Workbooks.</b> Each section of the top level is a sheet and takes sentences (the first is its title) and grids. With
 * {@code liveFormulas}, columns {@code score lost level1Score level2Weight …} over leaves, {@code value raw score} in the
 * ledger and {@code score} in a summary become formulas, so that a changed operand changes the total and the grade. A
 * rule that no formula can say keeps its score as a number.
 */
public final class OutlineExporter implements ReportExporter {

    private final Outline outline;
    private final Writers writers;

    /**
     * An exporter.
     *
     * @param outline the outline, already composed with what it extends; read only
     */
    public OutlineExporter(Outline outline) {
        this(outline, new Writers());
    }

    OutlineExporter(Outline outline, Writers writers) {
        this.outline = outline;
        this.writers = writers;
    }

    @Override
    public ExportResult write(ExportRequest request, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        Work work = new Work(request);
        String name = fileName(work.filler, work.items.evaluation());
        if (outline.getFormat() == Format.XLSX) {
            SheetBuilder builder = new SheetBuilder(outline, work.facts, work.filler, work.items, work.complaints,
                    new GridFiller(work.filler, work.items, work.labels));
            SheetDocument document = builder.build();
            progress.worked(1);
            return new ExportResult(name + ".xlsx", writers.workbook(document, request.clock()), builder.bound(), work.complaints.all());
        }
        TextBuilder builder = work.text();
        TextDocument document = builder.build();
        progress.worked(1);
        return new ExportResult(name + ".docx", writers.text(document, request.clock()), builder.bound(), work.complaints.all());
    }

    /** The report as it would be written, section by section; empty for a workbook, which has no running text. */
    public Optional<ReportPreview> preview(ExportRequest request) {
        if (outline.getFormat() == Format.XLSX) {
            return Optional.empty();
        }
        Work work = new Work(request);
        TextBuilder builder = work.text();
        builder.build();
        return Optional.of(new ReportPreview(builder.parts(), work.complaints.all()));
    }

    /** What one run works with. */
    private final class Work {

        // the report is Chinese whatever the user reads
        private final Texts report = Texts.of(OutlineExporter.class, Locale.SIMPLIFIED_CHINESE);
        private final Labels labels = report::get;
        private final Complaints complaints;
        private final Facts facts;
        private final Items items;
        private final Filler filler;

        Work(ExportRequest request) {
            Texts user = Texts.of(OutlineExporter.class, request.locale());
            complaints = new Complaints(user::get);
            facts = new Facts(request.evaluation(), request.scorecard());
            items = new Items(facts, labels);
            filler = new Filler(facts, items, labels, user::get, request.locale(), complaints);
        }

        TextBuilder text() {
            return new TextBuilder(outline, facts.evaluation(), filler, items, labels, complaints);
        }
    }

    /** The pattern of the outline, without what a file system refuses. */
    private String fileName(Filler filler, Item evaluation) {
        String pattern = outline.getFileName() == null || outline.getFileName().isBlank() ? "${title}" : outline.getFileName();
        return filler.fill(pattern, evaluation, "fileName").text().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\.(docx|xlsx)$", "").strip();
    }
}
