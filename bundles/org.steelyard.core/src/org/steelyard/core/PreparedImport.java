package org.steelyard.core;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.core.ImportPlan.FileEntry;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.ImportPlan.Kind;
import org.steelyard.core.internal.claim.Conflicts;
import org.steelyard.core.internal.claim.Meeting;
import org.steelyard.core.internal.claim.Recorder;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.core.internal.place.Placeable;
import org.steelyard.core.internal.source.Candidates;
import org.steelyard.core.internal.source.Candidates.Candidate;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.core.internal.source.SourceFiles;
import org.steelyard.core.internal.source.Sources;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.store.Original;
import org.steelyard.store.Originals;
import org.steelyard.store.StoreException;

/** An import that was read and can be applied. Holds unpacked files until it is closed. */
public final class PreparedImport implements AutoCloseable {

    private final Services services;
    private final OpenEvaluation open;
    private final SourceFiles files;
    private final Candidates candidates;
    private final Map<String, FileRead> read;
    private final Set<String> waiting;
    private final List<ImportedClaim> stated;
    private final List<Meeting> meetings;
    private final ImportPlan plan;

    /**
     * Reads the files.
     *
     * @param evaluation what the plan is made for: the open evaluation, or a copy of it where another thread reads
     */
    PreparedImport(Services services, OpenEvaluation open, Evaluation evaluation, SourceFiles files, Candidates candidates, DataImporter importer,
            Map<String, String> answers, IProgressMonitor monitor) {
        this.services = services;
        this.open = open;
        this.files = files;
        this.candidates = candidates;
        ImportResult result = importer.read(request(evaluation, answers), monitor);
        waiting = result.questions().stream().flatMap(q -> q.files().stream()).collect(Collectors.toSet());
        read = result.files().stream().collect(Collectors.toMap(FileRead::sha256, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Placeable placeable = new Placeable();
        Map<Boolean, List<ImportedClaim>> claims = result.claims().stream().filter(c -> !waiting.contains(c.place().sha256())).collect(Collectors.partitioningBy(c -> placeable.test(c.address())));
        stated = claims.get(true);
        meetings = meetings(evaluation, replaced(evaluation));
        plan = plan(result, claims.get(false));
    }

    private ImportRequest request(Evaluation evaluation, Map<String, String> answers) {
        List<SourceFile> sources = candidates.readable().stream().map(c -> new SourceFile(c.file().path(), c.file().name())).toList();
        List<String> years = evaluation.getPeriod() == null ? List.of() : evaluation.getPeriod().getYears();
        return new ImportRequest(sources, evaluation.getRubric(), evaluation.getCity() == null ? "" : evaluation.getCity(), years,
                services.locale(), answers);
    }

    private Set<String> replaced(Evaluation evaluation) {
        Set<String> replaced = new HashSet<>(Candidates.replaced(evaluation));
        candidates.readable().stream().filter(c -> !waiting.contains(c.file().sha256())).map(Candidate::replaces).filter(r -> !r.isEmpty()).forEach(replaced::add);
        return replaced;
    }

    private List<Meeting> meetings(Evaluation evaluation, Set<String> replaced) {
        Map<SlotAddress, List<ImportedClaim>> byAddress = new LinkedHashMap<>();
        // 其中 rows come after the rows they belong to, wherever they stand in the table; in a form they stand below them
        Stream.concat(stated.stream().filter(c -> !isPart(c)), stated.stream().filter(PreparedImport::isPart))
                .forEach(c -> byAddress.computeIfAbsent(c.address(), a -> new ArrayList<>()).add(c));
        Map<SlotAddress, Slot> slots = SlotIndex.of(evaluation).all();
        List<Meeting> all = new ArrayList<>();
        byAddress.forEach((address, claims) -> all.add(Meeting.of(address, Optional.ofNullable(slots.get(address)), claims, replaced)));
        slots.forEach((address, slot) -> {
            if (!byAddress.containsKey(address) && lostItsSource(slot, replaced)) {
                all.add(Meeting.orphan(address, slot));
            }
        });
        return List.copyOf(all);
    }

    private static boolean isPart(ImportedClaim claim) {
        return "true".equals(claim.notes().get("ofWhich")) && !claim.address().family().equals("form");
    }

    private static boolean lostItsSource(Slot slot, Set<String> replaced) {
        return slot.getAdopted() != null && !Meeting.counts(slot.getAdopted(), replaced) && !slot.isStale();
    }

    private ImportPlan plan(ImportResult result, List<ImportedClaim> homeless) {
        List<FileEntry> entries = new ArrayList<>();
        for (Candidate c : candidates.all()) {
            List<TableRead> tables = Optional.ofNullable(read.get(c.file().sha256())).map(FileRead::tables).orElse(List.of());
            boolean unused = tables.isEmpty() && (c.state() == FileState.NEW || c.state() == FileState.NEWER_VERSION);
            boolean waits = waiting.contains(c.file().sha256()) && c.state() != FileState.DUPLICATE;
            entries.add(new FileEntry(c.file().name(), c.file().sha256(), unused ? FileState.UNUSED : waits ? FileState.HELD_BACK : c.state(), c.replaces(),
                    c.state() == FileState.DUPLICATE ? List.of() : tables));
        }
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(candidates.problems());
        problems.addAll(result.problems());
        homeless.forEach(c -> problems.add(Problem.error("import.no-place", texts().get("no-place", c.address()),
                Location.of(c.place(), c.raw()), "", texts().get("no-place.remedy"))));
        meetings.stream().filter(m -> m.kind() == Kind.CONFLICT).map(Meeting::change)
                .forEach(change -> problems.add(new Conflicts(texts()).problem(change)));
        List<Question> questions = new ArrayList<>(candidates.questions());
        questions.addAll(result.questions());
        return new ImportPlan(entries, meetings.stream().map(Meeting::change).toList(), problems, questions);
    }

    /** What it would change. */
    public ImportPlan plan() {
        return plan;
    }

    /**
     * Takes the originals in and changes the evaluation, as one undoable change. Nothing is saved yet. What is stated meets the
     * evaluation as it is now, on the thread of the model; since the plan was made, a person may have decided something.
     *
     * @throws UseCaseException when the folder is read-only or an original cannot be kept; the model then is unchanged
     */
    public void apply() throws UseCaseException {
        open.requireWritable();
        List<FileEntry> used = plan.files().stream()
                .filter(f -> f.state() == FileState.NEW || f.state() == FileState.NEWER_VERSION).toList();
        if (used.isEmpty() && meetings.isEmpty()) {
            return;
        }
        keepOriginals(used);
        Evaluation evaluation = open.evaluation();
        Set<String> replaced = replaced(evaluation);
        List<Meeting> now = meetings(evaluation, replaced);
        open.execute(new Edit(texts().get("command.import", used.size()), open.domain(), edit -> {
            new Sources(evaluation, edit).add(used, read, services.clock().instant());
            Recorder recorder = new Recorder(evaluation, edit, services.clock().instant(), replaced, texts().get("program"),
                    texts().get("only-statement"));
            now.forEach(recorder::record);
        }));
    }

    private void keepOriginals(List<FileEntry> used) throws UseCaseException {
        List<Original> taken = new ArrayList<>();
        for (Candidate c : candidates.readable()) {
            if (used.stream().noneMatch(u -> u.sha256().equals(c.file().sha256()))) {
                continue;
            }
            Originals originals = open.folder().originals();
            try {
                boolean known = originals.has(c.file().sha256(), c.file().baseName());
                Original original = originals.add(c.file().baseName(), Files.readAllBytes(c.file().path()));
                if (!known) {
                    taken.add(original);
                }
            } catch (StoreException e) {
                taken.forEach(o -> originals.discard(o, e));
                throw UseCaseException.input(e.getMessage(), e);
            } catch (IOException e) {
                taken.forEach(o -> originals.discard(o, e));
                throw UseCaseException.input(texts().get("unreadable-file", c.file().name(), Reasons.of(e, texts())), e);
            }
        }
    }

    private Texts texts() {
        return services.texts();
    }

    @Override
    public void close() throws UseCaseException {
        try {
            files.close();
        } catch (IOException e) {
            throw UseCaseException.internal(texts().get("temporary-left", e.getMessage()), e);
        }
    }
}
