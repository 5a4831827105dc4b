package org.steelyard.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;

/**
 * The evaluation folders that this process has open. A folder is opened once: who opens it again gets the same one. One
 * object of this class serves a whole process.
 */
public final class EvaluationFolders {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SteelyardResources resources;
    private final FileOps files;
    private final Migrations migrations;
    private final Clock clock;
    private final Holder me;
    private final Locale locale;
    private final Failures failures;
    private final Map<Path, EvaluationFolder> open = new HashMap<>();

    /** On the disk of this machine; messages are in this locale. */
    public EvaluationFolders(SteelyardResources resources, Clock clock, Locale locale) {
        this(resources, new RealFiles(), Migrations.released(), clock, Holder.thisProcess(clock), locale);
    }

    EvaluationFolders(SteelyardResources resources, FileOps files, Migrations migrations, Clock clock, Holder me, Locale locale) {
        this.resources = resources;
        this.files = files;
        this.migrations = migrations;
        this.clock = clock;
        this.me = me;
        this.locale = locale;
        this.failures = new Failures(locale);
    }

    /**
     * Makes a new evaluation folder, with this evaluation saved in it, and opens it.
     *
     * @throws StoreException when there is an evaluation in it already, or it cannot be made
     */
    public EvaluationFolder create(Path folder, Evaluation evaluation) throws StoreException {
        Path model = folder.resolve(EvaluationFolder.MODEL);
        try {
            if (files.exists(model)) {
                throw failures.because("exists", folder);
            }
            files.createFolders(folder);
            Path path = folder.toRealPath();
            FolderLock.Outcome outcome = lock(path, OpenMode.WRITE);
            if (outcome.lock().isEmpty()) {
                throw failures.because("held", path, heldText(outcome.holder()));
            }
            resources.attach(evaluation, EvaluationFolder.MODEL);
            EvaluationFolder created = register(path, new EvaluationFolder.State(
                    new EvaluationFolder.Content(evaluation, List.of(), Stamp.NONE, true), outcome.lock(), Optional.empty(), Optional.empty(), Optional.empty()));
            try {
                created.saveOver(Optional.empty());
            } catch (StoreException e) {
                created.close();
                throw e;
            }
            return created;
        } catch (IOException e) {
            throw failures.of(e, folder);
        }
    }

    /**
     * Opens a folder; see {@link EvaluationFolder#readOnlyBecause()} for whether it can be saved.
     *
     * @throws StoreException when there is no evaluation in it, it was written by a newer version, or it cannot be read
     */
    public EvaluationFolder open(Path folder, OpenMode mode) throws StoreException {
        Path model = folder.resolve(EvaluationFolder.MODEL);
        try {
            if (!files.exists(folder)) {
                throw failures.because("missing", folder);
            }
            if (!Files.isDirectory(folder) || !files.exists(model)) {
                throw failures.because("no-evaluation", folder);
            }
            Path path = folder.toRealPath();
            EvaluationFolder known = open.get(path);
            return known == null ? openFirst(path, mode) : known.again();
        } catch (IOException e) {
            throw failures.of(e, model);
        }
    }

    private EvaluationFolder openFirst(Path path, OpenMode mode) throws StoreException, IOException {
        Lock lock = mode == OpenMode.READ ? Lock.none(failures.texts().get("asked-read-only")) : tryLock(path, mode);
        try {
            EvaluationFolder.Content content = read(path);
            List<Problem> problems = new ArrayList<>(content.problems());
            leftOpen(lock).ifPresent(problems::add);
            // somebody else's journal is being written
            Optional<LeftJournal> left = lock.lock().isPresent() ? journals(path).left(content.stamp().digest()) : Optional.empty();
            left.ifPresent(journal -> problems.add(unsaved(journal)));
            return register(path, new EvaluationFolder.State(
                    new EvaluationFolder.Content(content.evaluation(), problems, content.stamp(), content.complete()), lock.lock(), lock.holder(), lock.refused(), left));
        } catch (StoreException | IOException | RuntimeException e) {
            if (lock.lock().isPresent()) {
                lock.lock().get().close();
            }
            throw e;
        }
    }

    private EvaluationFolder.Content read(Path path) throws StoreException, IOException {
        Path file = path.resolve(EvaluationFolder.MODEL);
        // the stamp first: what is written while we read then counts as a change
        Stamp stamp = Stamp.of(file, files);
        byte[] bytes = files.read(file);
        Loaded<Evaluation> loaded = resources.load(migrations.toCurrent(bytes), EvaluationFolder.MODEL, Evaluation.class, locale);
        Evaluation evaluation = loaded.orThrow(message -> new StoreException(loaded.problems().get(0).code(),
                message + (failures.texts().isChinese() ? "" : " ") + loaded.problems().get(0).remedy() + newestBackup(path), null));
        return new EvaluationFolder.Content(evaluation, loaded.problems(), stamp.with(Digests.of(bytes)), loaded.complete());
    }

    private Journals journals(Path path) {
        return new Journals(path.resolve(EvaluationFolder.HIDDEN), files, clock, failures);
    }

    private Problem unsaved(LeftJournal left) {
        Location model = Location.file(EvaluationFolder.MODEL);
        Texts texts = failures.texts();
        int steps = left.commands().size();
        return left.fits() ? Problem.warning("store.unsaved", texts.get("unsaved", steps), model, "", texts.get("unsaved.remedy"))
                : Problem.warning("store.unsaved-misfit", texts.get("unsaved-misfit", steps), model, "", texts.get("unsaved-misfit.remedy"));
    }

    private String newestBackup(Path path) {
        try {
            return new Backups(path.resolve(EvaluationFolder.HIDDEN).resolve(EvaluationFolder.BACKUPS), files, clock).all().stream().findFirst()
                    .map(b -> (failures.texts().isChinese() ? "" : " ") + failures.texts().get("newest-backup", b)).orElse("");
        } catch (IOException e) {
            // none that can be pointed at
            return "";
        }
    }

    private EvaluationFolder register(Path path, EvaluationFolder.State state) {
        EvaluationFolder folder = new EvaluationFolder(
                new EvaluationFolder.Parts(path, resources, files, clock, failures, journals(path), me, () -> read(path), () -> open.remove(path)), state);
        open.put(path, folder);
        return folder;
    }

    /** The lock, or the sentence why there is none. */
    private record Lock(Optional<FolderLock> lock, Optional<Holder> holder, Optional<String> refused) {
        static Lock none(String because) {
            return new Lock(Optional.empty(), Optional.empty(), Optional.of(because));
        }
    }

    private Lock tryLock(Path path, OpenMode mode) {
        try {
            FolderLock.Outcome outcome = lock(path, mode);
            Optional<String> refused = outcome.lock().isPresent() ? Optional.empty() : Optional.of(heldText(outcome.holder()));
            return new Lock(outcome.lock(), outcome.holder(), refused);
        } catch (IOException e) {
            // a folder that cannot be written can still be read
            return Lock.none(failures.of(e, path).getMessage());
        }
    }

    private FolderLock.Outcome lock(Path path, OpenMode mode) throws IOException {
        Path hidden = path.resolve(EvaluationFolder.HIDDEN);
        FolderLock.Outcome outcome = FolderLock.acquire(hidden, me, files, mode == OpenMode.TAKE_OVER);
        Path ignore = hidden.resolve(".gitignore");
        if (outcome.lock().isPresent() && !files.exists(ignore)) {
            files.writeForced(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
        return outcome;
    }

    private Optional<Problem> leftOpen(Lock lock) {
        if (lock.lock().isEmpty() || lock.holder().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.info("store.left-open", failures.texts().get("left-open", heldText(lock.holder())),
                Location.file(EvaluationFolder.MODEL), "", failures.texts().get("left-open.remedy")));
    }

    private String heldText(Optional<Holder> holder) {
        return holder.map(h -> failures.texts().get("held-by", h.user(), h.host(), TIME.withZone(clock.getZone()).format(h.since()), h.pid()))
                .orElseGet(() -> failures.texts().get("held-by-somebody"));
    }
}
