package org.steelyard.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.SteelyardResources;

/**
 * One open evaluation folder: {@code evaluation.xmi}, {@code scorecard.json} (derived), {@code sources/},
 * {@code exports/}, {@code history/}, and {@code .steelyard/} with lock and backups. Belongs to the thread of its model.
 * Opened by {@link EvaluationFolders}; whoever opened it closes it.
 */
public final class EvaluationFolder implements AutoCloseable {

    static final String MODEL = "evaluation.xmi";
    static final String HIDDEN = ".steelyard";
    static final String BACKUPS = "backups";

    private final Parts parts;
    private final Evaluation evaluation;
    private final List<Problem> problems;
    private final Optional<FolderLock> lock;
    private final Optional<Holder> holder;
    private final Optional<String> readOnlyBecause;
    private final Backups backups;
    private final SafeWriter writer;
    private String digest;
    private int openings = 1;

    /** What every open folder of a process is made with. */
    record Parts(Path path, SteelyardResources resources, FileOps files, Clock clock, Failures failures, Runnable closed) {
    }

    /** What was found when opening. */
    record State(Evaluation evaluation, List<Problem> problems, String digest, Optional<FolderLock> lock,
            Optional<Holder> holder, Optional<String> readOnlyBecause) {
    }

    EvaluationFolder(Parts parts, State state) {
        this.parts = parts;
        this.evaluation = state.evaluation();
        this.problems = List.copyOf(state.problems());
        this.digest = state.digest();
        this.lock = state.lock();
        this.holder = state.holder();
        this.readOnlyBecause = state.readOnlyBecause();
        this.backups = new Backups(parts.path().resolve(HIDDEN).resolve(BACKUPS), parts.files(), parts.clock());
        this.writer = new SafeWriter(parts.files());
    }

    /** The folder itself. */
    public Path path() {
        return parts.path();
    }

    /** The model, shared by all who have the folder open in this process. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** What was wrong with the file when it was opened. */
    public List<Problem> problems() {
        return problems;
    }

    /** Why nothing can be saved, as a sentence for the user; empty when it can. */
    public Optional<String> readOnlyBecause() {
        return readOnlyBecause;
    }

    /** Who has the folder, when somebody else has it; or who left without closing it, when it was taken over. */
    public Optional<Holder> holder() {
        return holder;
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
            return !parts.files().exists(file) || !Digests.of(parts.files().read(file)).equals(digest);
        } catch (IOException e) {
            throw parts.failures().of(e, file);
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
        if (readOnlyBecause.isEmpty() && changedOnDisk()) {
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
        if (readOnlyBecause.isPresent()) {
            throw parts.failures().because("read-only", parts.path(), readOnlyBecause.get());
        }
        Path file = parts.path().resolve(MODEL);
        try {
            byte[] bytes = parts.resources().bytes(evaluation);
            Optional<byte[]> old = parts.files().exists(file) ? Optional.of(parts.files().read(file)) : Optional.empty();
            String next = Digests.of(bytes);
            if (old.isEmpty() || !Digests.of(old.get()).equals(next)) {
                writer.write(file, bytes, () -> keep(old));
                backups.prune();
            }
            digest = next;
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
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw parts.failures().of(e, parts.path());
        }
    }
}
