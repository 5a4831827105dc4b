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
 * Reads source files by a mapping.
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
            Reader reader = readers.apply(request.locale());
            Map<String, String> digests = new HashMap<>();
            List<FileRead> files = new ArrayList<>();
            monitor.beginTask("", request.files().size());
            for (ImportRequest.SourceFile file : request.files()) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                monitor.subTask(file.name());
                Document document = reader.read(file.path(), file.name());
                String before = document.sha256().isEmpty() ? null : digests.putIfAbsent(document.sha256(), file.name());
                if (before == null) {
                    files.add(read(document));
                } else {
                    findings.add(Code.DUPLICATE_FILE, Location.file(file.name()), file.name(), before);
                }
                monitor.worked(1);
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
                found.tables().forEach(f -> mine.add(new TableReader(f, context).read()));
                misfits.addAll(found.misfits());
            }
            for (Found misfit : misfits) {
                seen.add(misfit.table().mapping().getKey());
                // a file name speaks for all sheets, and need not fit each of them
                if (misfit.source() != Found.Source.FILE || mine.isEmpty()) {
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
                sheets.add((sheet.name().isEmpty() ? document.name() : sheet.name()) + ": " + String.join(" | ", first));
            }
            findings.add(Code.NO_TABLE, Location.file(document.name()), document.name(), findings.list(wanted),
                    findings.list(sheets));
        }

        private void vocabularies() {
            tables.forEach(t -> t.columns().stream().filter(c -> c.is(ColumnRole.LABEL) || c.is(ColumnRole.VALUE))
                    .map(c -> c.mapping().getVocabulary()).filter(v -> v != null && !v.isBlank() && !context.vocabularies().knows(v))
                    .distinct().forEach(v -> findings.add(Code.MAPPING_FAULT, Location.object(t.mapping().getKey()),
                            findings.texts().get("no-vocabulary", v))));
        }
    }
}
