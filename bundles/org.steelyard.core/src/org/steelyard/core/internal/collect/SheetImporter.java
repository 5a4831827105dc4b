package org.steelyard.core.internal.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Reads filled collection sheets by their ids, all at once; other files go to the evaluation's own importer. */
public final class SheetImporter implements DataImporter {

    /** What recognised tables of collection sheets are called in the place of a mapping's key; their title is the unit. */
    public static final String TABLE = "collection-sheet";

    private final Evaluation evaluation;
    private final Set<Path> known;
    private final DataImporter others;

    /** Reads sheets of this evaluation, which are these files; any other is read by the other importer. */
    public SheetImporter(Evaluation evaluation, Set<Path> known, DataImporter others) {
        this.evaluation = evaluation;
        this.known = Set.copyOf(known);
        this.others = others;
    }

    @Override
    public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, request.files().size());
        List<SourceFile> sheets = request.files().stream().filter(f -> known.contains(f.path())).toList();
        List<SourceFile> rest = request.files().stream().filter(f -> !sheets.contains(f)).toList();
        // without files it still tells about answers to questions that it does not ask
        ImportResult other = sheets.isEmpty() || !rest.isEmpty() || !request.answers().isEmpty()
                ? others.read(new ImportRequest(rest, request.rubric(), request.city(), request.years(), request.locale(), request.answers()), progress.split(rest.size()))
                : new ImportResult(List.of(), List.of(), List.of(), List.of());
        if (sheets.isEmpty()) {
            return other;
        }
        ImportResult own = read(sheets, request.locale(), progress.split(sheets.size()));
        return new ImportResult(joined(own.files(), other.files()), joined(own.claims(), other.claims()), joined(own.problems(), other.problems()),
                joined(own.questions(), other.questions()));
    }

    private ImportResult read(List<SourceFile> sheets, Locale locale, SubMonitor progress) {
        Findings findings = new Findings(Texts.of(SheetImporter.class, locale));
        DocumentReader documents = new DocumentReader(ReadLimits.DEFAULT, locale);
        Asked asked = Asking.of(evaluation, Texts.of(SheetImporter.class, Locale.SIMPLIFIED_CHINESE));
        List<FileRead> files = new ArrayList<>();
        List<ImportedClaim> claims = new ArrayList<>();
        for (SourceFile file : sheets) {
            SheetReader reader = new SheetReader(asked, documents.read(file.path(), file.name()), findings);
            files.add(reader.read());
            claims.addAll(reader.claims());
            progress.split(1);
        }
        new Sums(asked, evaluation, claims, findings).check();
        List<Problem> problems = findings.problems();
        return new ImportResult(files, claims, problems, List.<Question>of());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
