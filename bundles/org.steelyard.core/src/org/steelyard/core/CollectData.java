package org.steelyard.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.core.internal.collect.Asked;
import org.steelyard.core.internal.collect.Asking;
import org.steelyard.core.internal.collect.CollectionSheets;
import org.steelyard.core.internal.collect.Item;
import org.steelyard.core.internal.export.ExportFolder;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.document.write.XlsxWriter;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;

/**
 * Asks the bureaus for what the rubric needs: one workbook a unit, made from operands and evidence of the rubric, to be
 * filled in and read back without a mapping. The sheets are Chinese, whatever the program's language. Judgements and results
 * of surveys are not asked.
 */
public final class CollectData {

    /** Where the workbooks go inside the evaluation's folder of exports. */
    public static final String FOLDER = "collect";

    private final Services services;
    private final Texts texts;
    private final Texts problems;
    private final Texts chinese = Texts.of(Asking.class, Locale.SIMPLIFIED_CHINESE);

    /** Collects with these services. */
    public CollectData(Services services) {
        this.services = services;
        this.texts = services.texts();
        this.problems = Texts.of(Asking.class, services.locale());
    }

    /** What is to be made: a due day to be printed, and one unit instead of all. */
    public record Request(Optional<LocalDate> due, Optional<String> unit) {
    }

    /** The workbook for a unit: suggested name, content, and how much it asks. */
    public record Workbook(String unit, String fileName, byte[] content, int values, int materials) {
    }

    /** A workbook that was written. */
    public record Written(String unit, Path file, int values, int materials) {
    }

    /**
     * What a unit has supplied.
     *
     * @param asked    number of values it is asked for and has to give
     * @param given    how many of them are there
     * @param missing  those that are not
     * @param optional values it may leave out and has left out
     */
    public record Supplied(String unit, int asked, int given, List<Wanted> missing, List<Wanted> optional) {
        /** Copies the lists. */
        public Supplied {
            missing = List.copyOf(missing);
            optional = List.copyOf(optional);
        }
    }

    /** A value that is still wanted. */
    public record Wanted(SlotAddress address, String name, List<String> indicators) {
    }

    /**
     * The workbooks, one a unit. The same evaluation, request and clock give the same bytes.
     *
     * @throws UseCaseException when the evaluation has no years or asks nothing, or the unit is not one of those asked
     */
    public List<Workbook> workbooks(Evaluation evaluation, Request request) throws UseCaseException {
        Asked asked = asked(evaluation);
        if (asked.units().isEmpty()) {
            throw UseCaseException.input(texts.get("nothing-asked"));
        }
        if (request.unit().isPresent() && asked.unit(request.unit().get()).isEmpty()) {
            throw UseCaseException.input(texts.get("no-such-unit", request.unit().get(),
                    asked.units().stream().map(Asked.Unit::name).collect(Collectors.joining(texts.get("comma")))));
        }
        CollectionSheets sheets = new CollectionSheets(asked, request.due(), chinese);
        return asked.units().stream().filter(u -> request.unit().map(u.name()::equals).orElse(true)).map(u -> new Workbook(u.name(), sheets.fileName(u),
                XlsxWriter.write(sheets.workbook(u), services.clock()), u.items().size(), u.materials().size())).toList();
    }

    /**
     * Writes the workbooks. A file of the same name is replaced when it is as this evaluation wrote it; one that somebody
     * filled in stays, and the new one gets a number.
     *
     * @param out folder to write into, made when it is missing; empty for {@value #FOLDER} in the evaluation's exports
     * @throws UseCaseException as {@link #workbooks}, or when the folder is read-only or a file cannot be written
     */
    public List<Written> write(OpenEvaluation open, Optional<Path> out, Request request) throws UseCaseException {
        open.requireWritable();
        List<Workbook> workbooks = workbooks(open.evaluation(), request);
        Path folder = out.orElse(open.folder().path().resolve("exports").resolve(FOLDER));
        ExportFolder target = new ExportFolder(folder, open.folder().path().resolve(".steelyard"), FOLDER);
        List<Written> written = new ArrayList<>();
        for (Workbook workbook : workbooks) {
            try {
                Files.createDirectories(folder);
                written.add(new Written(workbook.unit(), target.write(workbook.fileName(), workbook.content()), workbook.values(), workbook.materials()));
            } catch (IOException e) {
                throw UseCaseException.input(texts.get("collect-not-written", workbook.fileName(), folder, Reasons.of(e, texts)), e);
            }
        }
        return written;
    }

    /**
     * Reads filled workbooks, of all units at once; any other file is refused. As {@link ImportSources#prepare}, the model is
     * not touched.
     *
     * @throws UseCaseException when a file is not there
     */
    public PreparedImport prepare(OpenEvaluation open, ImportSources.Request request, IProgressMonitor monitor) throws UseCaseException {
        asked(open.evaluation());
        DataImporter none = (files, ignored) -> new ImportResult(List.of(), List.of(), files.files().stream().map(f -> Problem.error("import.not-a-sheet",
                problems.get("import.not-a-sheet", f.name()), Location.file(f.name()), "", problems.get("import.not-a-sheet.remedy"))).toList(), List.of());
        return new ImportSources(services).prepare(open, request, none, monitor);
    }

    /**
     * What each unit has supplied so far, and what is missing.
     *
     * @param plan an import that has not been applied; what it would bring counts as supplied
     * @throws UseCaseException when the evaluation has no years
     */
    public List<Supplied> supplied(Evaluation evaluation, Optional<ImportPlan> plan) throws UseCaseException {
        Set<SlotAddress> there = new LinkedHashSet<>();
        SlotIndex.of(evaluation).all().forEach((address, slot) -> {
            if (isStated(slot)) {
                there.add(address);
            }
        });
        plan.ifPresent(p -> p.changes().stream().filter(c -> c.stated().stream().anyMatch(s -> !(s.value() instanceof Value.Blank)))
                .forEach(c -> there.add(c.address())));
        return asked(evaluation).units().stream().filter(u -> !u.items().isEmpty()).map(u -> supplied(u, there)).toList();
    }

    private static boolean isStated(Slot slot) {
        return slot.getClaims().stream().anyMatch(c -> c.getValue() != null && !(c.getValue() instanceof Value.Blank));
    }

    private static Supplied supplied(Asked.Unit unit, Set<SlotAddress> there) {
        List<Item> needed = unit.items().stream().filter(i -> !i.optional()).toList();
        List<Wanted> missing = needed.stream().filter(i -> !there.contains(i.address())).map(CollectData::wanted).toList();
        List<Wanted> optional = unit.items().stream().filter(Item::optional).filter(i -> !there.contains(i.address())).map(CollectData::wanted).toList();
        return new Supplied(unit.name(), needed.size(), needed.size() - missing.size(), missing, optional);
    }

    private static Wanted wanted(Item item) {
        return new Wanted(item.address(), item.name(), item.indicators());
    }

    /** What is missing, as one problem a unit. */
    public List<Problem> problems(List<Supplied> supplied) {
        return supplied.stream().filter(s -> !s.missing().isEmpty()).map(s -> Problem.warning("import.sheet-unfilled",
                problems.get("import.sheet-unfilled", s.unit(), s.missing().size(), s.missing().stream().map(Wanted::name).collect(Collectors.joining(texts.get("comma")))),
                Location.object(s.unit()), "", problems.get("import.sheet-unfilled.remedy"))).toList();
    }

    private Asked asked(Evaluation evaluation) throws UseCaseException {
        List<String> years = evaluation.getPeriod() == null ? List.of() : evaluation.getPeriod().getYears();
        if (years.isEmpty() || years.stream().anyMatch(y -> !y.matches("\\d{4}"))) {
            throw UseCaseException.input(texts.get("no-years"));
        }
        return Asking.of(evaluation, chinese);
    }
}
