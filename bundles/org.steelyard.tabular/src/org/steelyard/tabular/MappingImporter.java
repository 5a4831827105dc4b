package org.steelyard.tabular;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.document.Cell;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.problem.Location;
import org.steelyard.model.text.Texts;

/**
 * Reads source files by a mapping: every file once, every table of the mapping wherever it stands, all problems in one
 * pass. Nothing is guessed: what fits twice with different values becomes a question, and its claims are held back until
 * it is answered. The same files give the same result.
 *
 * <h2>How a table is found and read</h2>
 *
 * <h3>Comparing texts</h3>
 * Titles, headings and labels are compared without blanks, line breaks and punctuation, full-width characters as
 * half-width ones, all brackets and dashes alike, and without regard to case. {@code {year}} stands for a year (2019,
 * 二〇一九); {@code {year}年} also takes 2019年度. ① is not 1.
 *
 * <h3>Title</h3>
 * A table needs a title: a text that <em>contains</em> one of its {@code titles}. It is looked for in rows of at most four
 * cells (up to 80 characters, no 。); where no such row has the table's headings below it, in the paragraphs above a table
 * of a document (nearest first), the sheet's name, and the file's name. Of several tables whose headings fit, the one
 * with the longest title is taken; so a general synonym does no harm beside a special one. A sheet may hold several tables
 * below or beside each other, each under its title; one that goes on as 续表, or under the same title, lines and headings,
 * is one table. A title whose headings do not fit is reported with the missing columns.
 *
 * <h3>Excludes</h3>
 * An excluded word that ends in 保险 names another fund: it counts in title, headings, sheet name and file name, unless the
 * title names a fund of this mapping (a XX保险 that occurs in some title of the mapping, here 工伤); the table is reported as
 * another fund's. Any other excluded word counts in title and headings only; the text is then no title of this table.
 *
 * <h3>Headings (rows, sides)</h3>
 * The headings are the first row below the title under which every required column is found, at most 60 rows further down
 * (default of {@code required} is true; {@code ignored} columns are never required). Headings may be up to four rows deep,
 * merged or not. {@code a/b} asks for heading b somewhere under heading a; a plain b matches the lowest heading, or the
 * headings of several rows read as one. A unit in brackets and a leading year need not be in the mapping: 预算数 also finds
 * 2019年预算数（万元）. Columns under different years are columns of their own, each with its period; two columns under one
 * heading and the same year are ambiguous and not read. More exact fits win: full path, then exact text, then without unit,
 * then without year. Unknown columns are named and ignored; {@code remark} columns may share a column with another one.
 *
 * <h3>Layouts</h3>
 * <ul>
 * <li>{@code rows}: one or more naming columns ({@code label}, {@code scope}, {@code period}, {@code ordinal}, {@code group}) and value
 * columns. With {@code rows} declared, only rows with these labels (of the first label column that has one) are read, others
 * with values are reported; without, every row that has a name is read, one with a single word and no value is a heading.</li>
 * <li>{@code sides}: as many blocks as there are sides, from left to right in the order of the mapping's label columns; each
 * label column of the sheet starts a block. Columns and rows name their {@code side}.</li>
 * <li>{@code form}: declared rows anywhere below the title, at least half of them; the value stands right of the label, or
 * below it where a declared label or nothing at all stands to the right. A value column gives kind, unit and address; a row
 * whose {@code side} equals that of a value column uses that one, others the first.</li>
 * <li>{@code responses}: one respondent a row below the row in which most questions stand; see below.</li>
 * </ul>
 *
 * <h3>Parts</h3>
 * A table may have {@code parts}: blocks of one printed form that have headings of their own and no title. Each is looked
 * for below the headings of the one before, and ends where the next begins. The words of a {@code form} that have no
 * address are notes of every value in its parts, by the key of their row; so a form's department and goals come along
 * with its figures.
 *
 * <h3>Labels</h3>
 * Ordinals (一、 （一） 1. ① …), 其中 and closing colons are not part of a label, nor is a unit in brackets. Of several rows with
 * one label the one whose {@code parent} was read last is meant, then the first not found yet. Rows that start with 注：,
 * 填表说明, 制表人 and the like and have no value are notes, and so is what follows without values. A text merged over label and
 * value, a repeated heading and a row of column numbers (甲 1 2) are no data. Rows that match {@code totals} (小计, 合计, 总计,
 * 共计 when no rows are declared and none are given) are no details; in {@code rows} tables they are held against the sum of
 * the details (小计: since the last total), shares excepted. {@code fillDown} repeats what stood above an empty cell; a
 * merged cell needs none.
 *
 * <h3>Values, addresses, notes</h3>
 * A value column without address is read for checks only. A template may use {@code {row}} (row key, or label), {@code {column}},
 * {@code {year}}, {@code {year-1}}, {@code {period}}, {@code {scope}}, and the key of any naming column: its vocabulary's term, else
 * its text with {@code . @ # * /} replaced by ·; of a text that starts with ① … ⑳ only that sign, which every vocabulary
 * knows. An empty variable leaves out its segment; a required label, scope or period column must not be empty, nor a
 * required ordinal or group that an address uses. The address of a row goes before that of its column.
 * A value of kind {@code statement} is a number, a number with a comparator (≥95%, 90%以上: the claim's bound), or the text
 * as printed, which is reported. A row with {@code columns} is read in these value columns only. Rows that a mapping does
 * not name are reported, and with {@code keepUnknownRows} read all the same, by their label.
 * Blank cells, dashes and slashes are blank values, or nothing with {@code blanks="skip"}. Numbers keep the decimals they
 * are printed with, stored ones up to fifteen digits. Notes are {@code title}, {@code tableNo}, {@code unit}, {@code name}, {@code ordinal},
 * {@code side}, {@code parent}, {@code ofWhich}, and the text of each naming and remark column under its key; the same address with
 * different notes {@code where} is stated in two places, not twice.
 *
 * <h3>Units</h3>
 * In this order: in the cell; in the row (a remark column with key {@code unit}, or brackets in the label); in the heading;
 * in the unit line (单位：万元, several parted by 、) or in brackets in the title, as far as it converts to what the
 * mapping expects; then {@code unit} of row, column, table. Claims keep the printed unit. A currency sign is no unit. A column
 * of shares (%) stays one whatever its rows count. With {@code unitRequired}, or without any unit in the mapping, a number
 * needs a printed unit, except columns whose own unit counts something else than the table's. A printed unit that counts
 * something else than expected is an error, and the numbers are not read.
 *
 * <h3>Period and scope</h3>
 * The clues are tried as listed; {@code period} and {@code scope} are tried last even when {@code fixed} is not listed; with none
 * listed the order is column, header, title, sheet, file, fixed. Where one column of the mapping stands under several
 * years, its heading decides before all clues. {@code title} is the title, then the lines about it (not the
 * date of filling in). A text with two years or two districts is no clue. Districts are those of mapping and rubric, also
 * without 区 or 县. Where tables are {@code multiple} and one is of a district, those of the rubric (else of the mapping)
 * without a table are listed.
 *
 * <h3>Vocabularies</h3>
 * A word is compared with its ordinal first, then without. {@code indicators} are codes, names and aliases of the rubric. An
 * unknown word in a naming column leaves the row out, in a text value it is kept as printed; both are reported.
 *
 * <h3>Checks</h3>
 * Names in {@code left} and {@code right} are row keys (each value column, period and scope by itself), else keys of value columns
 * (each row by itself). A blank adds nothing. A check of which less than two members were read does not run.
 *
 * <h3>Responses</h3>
 * A question is found when a heading contains it; all columns that contain it count. Answers match {@code scores} whole, or
 * without ordinal (A.). {@code shareOfItems}: Σ score / answers that have a score, each respondent × question;
 * {@code scaleMean}: Σ score / (answers with a score × scale), plain numbers without scores; {@code shareOfRespondents}:
 * those with any score above 0 / those with any score (without scores: who answered / all); {@code count}: those with a score
 * above 0 (without scores: who answered). Skipped, empty and unlisted answers and those listed without score count
 * nowhere. Ratios are stated in {@code unit} (% by default), half-up to {@code places}. Other columns are not looked at, and nothing
 * of them is in the result.
 *
 * <h3>Versions</h3>
 * Claims of the same address, period and scope from two tables of one {@code key}: all equal, the first counts; otherwise a
 * question with a choice of each table, and {@value Versions#ALL} to keep the statements of all.
 */
public final class MappingImporter implements DataImporter {

    private final Mapping mapping;
    private final Function<Locale, Reader> readers;

    /** Turns one file into a document; {@link DocumentReader#read} is one. */
    @FunctionalInterface
    public interface Reader {
        /** Reads the file, whose name for people is given too; what is wrong with it is in the document's problems. */
        Document read(Path file, String name);
    }

    /**
     * An importer with the usual bounds on files.
     *
     * @param mapping a mapping with nothing left to extend; only read
     */
    public MappingImporter(Mapping mapping) {
        this(mapping, ReadLimits.DEFAULT);
    }

    /**
     * An importer.
     *
     * @param mapping a mapping with nothing left to extend; only read
     * @param limits  bounds for each file
     */
    public MappingImporter(Mapping mapping, ReadLimits limits) {
        this(mapping, locale -> new DocumentReader(limits, locale)::read);
    }

    /**
     * An importer with readers of its own.
     *
     * @param mapping a mapping with nothing left to extend; only read
     * @param readers gives the reader whose problems are in the language of the locale
     */
    public MappingImporter(Mapping mapping, Function<Locale, Reader> readers) {
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.readers = Objects.requireNonNull(readers, "readers");
    }

    /**
     * Reads the files of the request.
     *
     * @throws OperationCanceledException when the monitor is cancelled between two files
     */
    @Override
    public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
        return new Run(request).read(monitor);
    }

    private final class Run {
        private final ImportRequest request;
        private final Findings findings;
        private final Context context;
        private final List<KnownTable> tables;
        private final TableFinder finder;
        private final List<TableReader.Result> results = new ArrayList<>();
        private final Set<String> seen = new LinkedHashSet<>();

        Run(ImportRequest request) {
            this.request = request;
            this.findings = new Findings(Texts.of(MappingImporter.class, request.locale()));
            this.context = new Context(mapping, request, findings);
            this.tables = mapping.getTables().stream().map(KnownTable::new).toList();
            this.finder = new TableFinder(tables, findings);
        }

        ImportResult read(IProgressMonitor monitor) {
            vocabularies();
            Map<String, String> digests = new HashMap<>();
            List<FileRead> files = new ArrayList<>();
            monitor.beginTask("", request.files().size());
            try (ReadAhead documents = new ReadAhead(request.files(), readers.apply(request.locale()))) {
                for (ImportRequest.SourceFile file : request.files()) {
                    if (monitor.isCanceled()) {
                        throw new OperationCanceledException();
                    }
                    monitor.subTask(file.name());
                    Document document = documents.next();
                    String before = document.sha256().isEmpty() ? null : digests.putIfAbsent(document.sha256(), file.name());
                    if (before == null) {
                        files.add(read(document));
                    } else {
                        findings.add(Code.DUPLICATE_FILE, Location.file(file.name()), file.name(), before);
                    }
                    monitor.worked(1);
                }
            }
            Versions versions = new Versions(context, request.answers());
            List<ImportedClaim> claims = versions.settle(results);
            new Missing(context, tables).report(results, seen);
            monitor.done();
            return new ImportResult(files, claims, findings.problems(), versions.questions());
        }

        private FileRead read(Document document) {
            findings.addAll(document.problems());
            List<TableReader.Result> mine = new ArrayList<>();
            List<Found> misfits = new ArrayList<>();
            int before = findings.problems().size();
            for (Grid grid : document.grids()) {
                TableFinder.Seen found = finder.find(new Sheet(document, grid));
                found.tables().forEach(f -> mine.addAll(new Parts(context).read(f)));
                misfits.addAll(found.misfits());
            }
            for (Found misfit : misfits) {
                seen.add(misfit.table().mapping().getKey());
                // a file name speaks for all sheets and need not fit each; notes on a table that was read repeat its title
                boolean aside = mine.stream().anyMatch(r -> r.found().table() == misfit.table())
                        && misfit.headings().orElseThrow().columns().size() < 2;
                if (!aside && (misfit.source() != Found.Source.FILE || mine.isEmpty())) {
                    misfit(misfit);
                }
            }
            results.addAll(mine);
            boolean told = findings.problems().size() > before;
            if (mine.isEmpty() && !told && !document.grids().isEmpty()) {
                noTable(document);
            }
            return new FileRead(document.name(), document.sha256(), document.size(),
                    mine.stream().map(TableReader.Result::read).toList());
        }

        private void misfit(Found found) {
            Headings headings = found.headings().orElseThrow();
            List<String> missing = headings.missing().stream().map(KnownColumn::name).toList();
            List<String> there = headings.columns().stream().map(c -> c.path().text()).toList();
            List<String> expected = headings.missing().stream().flatMap(k -> k.mapping().getHeaders().stream()).distinct().toList();
            List<String> unknown = headings.unknown().stream().map(HeadingPath::text).toList();
            findings.add(Code.COLUMNS_MISSING, found.sheet().location(), found.title().strip(),
                    found.table().name(findings.texts().isChinese()), findings.quoted(missing), findings.quoted(there),
                    findings.quoted(expected), findings.quoted(unknown));
        }

        private void noTable(Document document) {
            List<String> wanted = tables.stream().map(t -> t.name(findings.texts().isChinese())).toList();
            List<String> sheets = new ArrayList<>();
            for (Grid grid : document.grids()) {
                Sheet sheet = new Sheet(document, grid);
                List<String> first = new ArrayList<>();
                for (int row = 0; row < sheet.rowCount() && first.size() < 4; row++) {
                    sheet.row(row).stream().map(Cell::text).map(String::strip).filter(t -> !t.isEmpty())
                            .map(t -> t.length() > 20 ? t.substring(0, 20) + "…" : t).limit(4 - first.size()).forEach(first::add);
                }
                sheets.add((sheet.name().isEmpty() ? document.name() : sheet.name()) + ": " + (first.isEmpty() ? findings.texts().get("empty-sheet") : String.join(" | ", first)));
            }
            findings.add(Code.NO_TABLE, Location.file(document.name()), document.name(), findings.list(wanted),
                    findings.list(sheets));
        }

        private void vocabularies() {
            tables.stream().flatMap(KnownTable::all).forEach(t -> t.columns().stream().filter(c -> c.is(ColumnRole.LABEL) || c.is(ColumnRole.VALUE))
                    .map(c -> c.mapping().getVocabulary()).filter(v -> v != null && !v.isBlank() && !context.vocabularies().knows(v))
                    .distinct().forEach(v -> findings.add(Code.MAPPING_FAULT, Location.object(t.mapping().getKey()),
                            findings.texts().get("no-vocabulary", v))));
        }
    }
}
