package org.steelyard.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.xmi.XMLResource;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.SteelyardResources;

/**
 * One open evaluation folder: {@code evaluation.xmi}, {@code scorecard.json} (derived), {@code sources/},
 * {@code exports/}, {@code history/}, and {@code .steelyard/} with lock, journal and backups. Belongs to the thread of its model.
 * Opened by {@link EvaluationFolders}; whoever opened it closes it.
 */
public final class EvaluationFolder implements AutoCloseable {

    static final String MODEL = "evaluation.xmi";
    static final String HIDDEN = ".steelyard";
    static final String BACKUPS = "backups";
    private static final long LARGEST_NOTE = 1 << 20;

    private final Parts parts;
    private final Optional<FolderLock> lock;
    private final Optional<Holder> holder;
    private final Optional<String> refused;
    private final Backups backups;
    private final SafeWriter writer;
    private Content content;
    private Optional<LeftJournal> left;
    private Optional<Journal> journal = Optional.empty();
    private int openings = 1;

    /** What every open folder of a process is made with. */
    record Parts(Path path, SteelyardResources resources, FileOps files, Clock clock, Failures failures, Journals journals, Holder me, Reader reader, Runnable closed) {
    }

    /** Reads the model file. */
    @FunctionalInterface
    interface Reader {
        Content read() throws StoreException, IOException;
    }

    /** The model, what was wrong with its file, what the file looked like, and whether all of it could be read. */
    record Content(Evaluation evaluation, List<Problem> problems, Stamp stamp, boolean complete) {
        Content {
            problems = List.copyOf(problems);
        }

        Content with(Stamp other) {
            return new Content(evaluation, problems, other, complete);
        }
    }

    /** What was found when opening. */
    record State(Content content, Optional<FolderLock> lock, Optional<Holder> holder, Optional<String> refused,
            Optional<LeftJournal> left) {
    }

    EvaluationFolder(Parts parts, State state) {
        this.parts = parts;
        this.content = state.content();
        this.lock = state.lock();
        this.holder = state.holder();
        this.refused = state.refused();
        this.left = state.left();
        this.backups = new Backups(parts.path().resolve(HIDDEN).resolve(BACKUPS), parts.files(), parts.clock());
        this.writer = new SafeWriter(parts.files());
    }

    /** The folder itself. */
    public Path path() {
        return parts.path();
    }

    /** The model, shared by all who have the folder open in this process; another object after {@link #reload}. */
    public Evaluation evaluation() {
        return content.evaluation();
    }

    /** What was wrong with the file when it was opened. */
    public List<Problem> problems() {
        return content.problems();
    }

    /** Why nothing can be saved, as a sentence for the user; empty when it can. */
    public Optional<String> readOnlyBecause() {
        return refused.or(() -> content.complete() ? Optional.empty() : Optional.of(parts.failures().texts().get("incomplete")));
    }

    /** Who has the folder, when somebody else has it; or who left without closing it, when it was taken over. */
    public Optional<Holder> holder() {
        return holder;
    }

    /**
     * Whether {@link OpenMode#TAKE_OVER} would help: another computer has it, or left its owner file. Only people can know which.
     */
    public boolean canBeTakenOver() {
        return lock.isEmpty() && holder.filter(h -> !h.host().equals(parts.me().host())).isPresent();
    }

    /** Source files. */
    public Originals originals() {
        return new Originals(parts.path().resolve("sources"), parts.files(), parts.failures());
    }

    /** Log of decisions and score changes. */
    public History history() {
        return new History(parts.path().resolve("history"), parts.files(), parts.clock(), parts.failures());
    }

    /**
     * The folder for finished documents, made when it is not there.
     *
     * @throws StoreException when it cannot be made
     */
    public Path exports() throws StoreException {
        Path exports = parts.path().resolve("exports");
        try {
            parts.files().createFolders(exports);
            return exports;
        } catch (IOException e) {
            throw parts.failures().of(e, exports);
        }
    }

    /**
     * Earlier contents, newest first.
     *
     * @throws StoreException when they cannot be listed
     */
    public List<Path> backups() throws StoreException {
        try {
            return backups.all();
        } catch (IOException e) {
            throw parts.failures().of(e, parts.path());
        }
    }

    /**
     * Whether another program changed the model file since it was read or saved.
     *
     * @throws StoreException when it cannot be read
     */
    public boolean changedOnDisk() throws StoreException {
        Path file = parts.path().resolve(MODEL);
        try {
            return !parts.files().exists(file) || !Digests.of(parts.files().read(file)).equals(content.stamp().digest());
        } catch (IOException e) {
            throw parts.failures().of(e, file);
        }
    }

    /**
     * Reads the model file anew, in place of the model there is; the folder stays held. Changes that are not saved are gone
     * from the model; their journal ends and is kept aside.
     *
     * @throws StoreException when it cannot be read; everything then is as before
     */
    public void reload() throws StoreException {
        try {
            content = parts.reader().read();
            endJournal();
        } catch (IOException e) {
            throw parts.failures().of(e, parts.path().resolve(MODEL));
        }
    }

    /**
     * Saves the model, valid or not, and the scorecard computed from it. When this fails, the file that was there is
     * untouched.
     *
     * @param scorecard JSON of the scorecard; empty leaves the one that is there
     * @throws StoreException when the folder is read-only, the file was changed by another program, or cannot be written
     */
    public void save(Optional<String> scorecard) throws StoreException {
        if (readOnlyBecause().isEmpty() && changedOnDisk()) {
            throw parts.failures().because("changed-on-disk", parts.path().resolve(MODEL));
        }
        saveOver(scorecard);
    }

    /**
     * Saves like {@link #save}, knowingly over what another program wrote; that is kept as a backup.
     *
     * @throws StoreException when the folder is read-only or cannot be written
     */
    public void saveOver(Optional<String> scorecard) throws StoreException {
        Optional<String> reason = readOnlyBecause();
        if (reason.isPresent()) {
            throw parts.failures().because("read-only", parts.path(), reason.get());
        }
        Path file = parts.path().resolve(MODEL);
        try {
            byte[] bytes = parts.resources().bytes(content.evaluation());
            Optional<byte[]> old = parts.files().exists(file) ? Optional.of(parts.files().read(file)) : Optional.empty();
            String next = Digests.of(bytes);
            if (old.isEmpty() || !Digests.of(old.get()).equals(next)) {
                writer.write(file, bytes, () -> {
                    keep(old);
                    journal.ifPresent(j -> j.saving(next));
                });
                backups.prune();
            }
            journal.ifPresent(j -> j.saved(next));
            content = content.with(Stamp.of(file, parts.files()).with(next));
            if (scorecard.isPresent()) {
                writer.write(parts.path().resolve("scorecard.json"), scorecard.get().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw parts.failures().of(e, file);
        }
    }

    private void keep(Optional<byte[]> old) throws IOException {
        if (old.isPresent()) {
            backups.keep(old.get());
        }
    }

    /** The journal of a program that was stopped, until it was applied or put aside; only when the folder was opened for writing. */
    public Optional<LeftJournal> leftJournal() {
        return left;
    }

    /**
     * Puts the journal that was left aside, where it stays; nothing of it is applied.
     *
     * @return where it is now; empty when there was none
     * @throws StoreException when it cannot be moved
     */
    public Optional<Path> putJournalAside() throws StoreException {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Path aside = parts.journals().putAside();
        left = Optional.empty();
        return Optional.of(aside);
    }

    /**
     * Starts to keep a journal of every change of the model, until the folder is closed. A journal that was left is put
     * aside, unless it is the one that goes on.
     *
     * @param listener is told on the thread of the writer
     * @param goOn     whether the changes of the journal that was left are in the model already, and it goes on
     * @throws IllegalStateException when the folder is read-only or has a journal already
     * @throws StoreException        when the journal that was left cannot be put aside
     */
    public Journal startJournal(JournalListener listener, boolean goOn) throws StoreException {
        if (lock.isEmpty() || journal.isPresent()) {
            throw new IllegalStateException("no journal for " + parts.path());
        }
        XMLResource resource = (XMLResource) content.evaluation().eResource();
        Journal started;
        if (goOn && left.isPresent()) {
            started = parts.journals().resume(resource, left.get(), listener);
            left = Optional.empty();
        } else {
            putJournalAside();
            started = parts.journals().begin(resource, content.stamp().digest(), listener);
        }
        journal = Optional.of(started);
        return started;
    }

    private void endJournal() throws StoreException {
        if (journal.isPresent()) {
            Journal ended = journal.get();
            journal = Optional.empty();
            ended.close();
            if (ended.holdsChanges()) {
                parts.journals().putAside();
            }
        }
    }

    /**
     * Something small that the program remembers about this folder; not part of the evaluation.
     *
     * @param name lower-case letters and hyphens
     * @return empty when nothing is remembered, or it cannot be read
     */
    public Map<String, String> remembered(String name) {
        Path file = note(name);
        try {
            return !parts.files().exists(file) || parts.files().size(file) > LARGEST_NOTE ? Map.of()
                    : JsonLine.read(new String(parts.files().read(file), StandardCharsets.UTF_8).strip()).orElse(Map.of());
        } catch (IOException e) {
            // what cannot be remembered was never known
            return Map.of();
        }
    }

    /**
     * Remembers something in place of what it remembered under this name.
     *
     * @throws StoreException when the folder is read-only or it cannot be written
     */
    public void remember(String name, Map<String, String> facts) throws StoreException {
        if (lock.isEmpty()) {
            throw parts.failures().because("read-only", parts.path(), readOnlyBecause().orElse(""));
        }
        Path file = note(name);
        try {
            parts.files().createFolders(file.getParent());
            writer.write(file, (JsonLine.write(facts) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw parts.failures().of(e, file);
        }
    }

    private Path note(String name) {
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException(name);
        }
        return parts.path().resolve(HIDDEN).resolve(name + ".json");
    }

    /**
     * What another program did to the model file since it was read or saved here; empty when nothing. As long as size and
     * time are the same the file is not read, so that this can be asked often.
     *
     * @throws StoreException when it cannot be looked at
     */
    public Optional<DiskChange> diskChange() throws StoreException {
        Path file = parts.path().resolve(MODEL);
        try {
            Stamp now = Stamp.of(file, parts.files());
            Stamp known = content.stamp();
            if (now.looksLike(known)) {
                return Optional.empty();
            }
            if (now.size() < 0) {
                return Optional.of(new DiskChange(true, Optional.empty(), 0));
            }
            if (Digests.of(parts.files().read(file)).equals(known.digest())) {
                // the same content written again
                content = content.with(now.with(known.digest()));
                return Optional.empty();
            }
            return Optional.of(new DiskChange(false, Optional.of(now.modified()), now.size()));
        } catch (IOException e) {
            throw parts.failures().of(e, file);
        }
    }

    /**
     * The model as it is on the disk now, apart from the one that is open; to be compared, not changed.
     *
     * @throws StoreException when it cannot be read
     */
    public Evaluation onDisk() throws StoreException {
        try {
            return parts.reader().read().evaluation();
        } catch (IOException e) {
            throw parts.failures().of(e, parts.path().resolve(MODEL));
        }
    }

    EvaluationFolder again() {
        openings++;
        return this;
    }

    /**
     * Gives the folder back; the last one to close it releases the lock. Nothing is saved.
     *
     * @throws StoreException when the lock cannot be released
     */
    @Override
    public void close() throws StoreException {
        if (openings == 0 || --openings > 0) {
            return;
        }
        parts.closed().run();
        try {
            endJournal();
        } finally {
            release();
        }
    }

    private void release() throws StoreException {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw parts.failures().of(e, parts.path());
        }
    }
}
