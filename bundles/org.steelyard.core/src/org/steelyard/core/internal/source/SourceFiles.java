package org.steelyard.core.internal.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.collect.Asking;
import org.steelyard.core.internal.collect.Mark;
import org.steelyard.core.internal.contract.Folders;
import org.steelyard.document.Archives;
import org.steelyard.document.Digest;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Finds the files to import: files as given, folders with all below, archives unpacked into a temporary folder. */
public final class SourceFiles implements AutoCloseable {

    private static final int DEEPEST = 12;
    private static final int MOST = 5_000;

    private final Texts texts;
    private final String evaluation;
    private final Archives archives;
    private final List<FoundFile> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Path> temporary = new ArrayList<>();

    /** Messages from these texts; collection sheets are told from other files when they were made for this evaluation. */
    public SourceFiles(Texts texts, Evaluation evaluation) {
        this.texts = texts;
        this.evaluation = Asking.id(evaluation);
        this.archives = new Archives(ReadLimits.DEFAULT, texts.locale());
    }

    /**
     * Adds what these paths name, in a stable order.
     *
     * @throws UseCaseException when some are not there, which names all of them, or one cannot be read
     */
    public void addAll(List<Path> given) throws UseCaseException {
        List<String> missing = given.stream().filter(p -> !Files.exists(p)).map(Path::toString).toList();
        if (!missing.isEmpty()) {
            throw UseCaseException.input(texts.get("missing-file", String.join(texts.get("comma"), missing)));
        }
        for (Path path : given) {
            int before = found.size() + problems.size();
            add(path);
            if (found.size() + problems.size() == before) {
                problems.add(Problem.error("import.nothing-inside", texts.get("nothing-inside", path.getFileName()),
                        Location.file(path.getFileName().toString()), "", texts.get("nothing-inside.remedy")));
            }
        }
    }

    private void add(Path given) throws UseCaseException {
        try {
            if (Files.isDirectory(given)) {
                addFolder(given);
            } else if (!Files.isRegularFile(given)) {
                // a device or a pipe may have no end
                throw new IOException(texts.get("reason.no-file"));
            } else {
                addFile(given, given.getFileName().toString());
            }
        } catch (IOException e) {
            unreadable(given.getFileName().toString(), e);
        }
        if (found.size() > MOST) {
            throw UseCaseException.input(texts.get("too-many-files", given, MOST));
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            files = walk.filter(Files::isRegularFile).filter(p -> isMeant(List.of(relative(folder, p).split("/")))).limit(MOST + 1L)
                    .sorted(Comparator.comparing(p -> relative(folder, p))).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            try {
                addFile(file, relative(folder, file));
            } catch (IOException e) {
                unreadable(relative(folder, file), e);
            }
        }
    }

    // one that cannot be read does not keep the others back
    private void unreadable(String name, IOException e) {
        problems.add(Problem.error("import.unreadable", texts.get("unreadable-file", name, Reasons.of(e, texts)), Location.file(name), "",
                texts.get("unreadable-file.remedy")));
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    // hidden files, lock files of office programs, and what an evaluation folder keeps for itself
    private static boolean isMeant(List<String> parts) {
        return parts.stream().noneMatch(name -> name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX")
                || name.equalsIgnoreCase("Thumbs.db"));
    }

    private void addFile(Path file, String name) throws IOException {
        if (!Archives.isArchive(file)) {
            found.add(found(file, name));
            return;
        }
        Path folder = Files.createTempDirectory("steelyard");
        temporary.add(folder);
        Archives.Expanded expanded = archives.expand(file, name, folder);
        problems.addAll(expanded.problems());
        for (Archives.Item item : expanded.files()) {
            if (isMeant(List.of(item.name().split("/")))) {
                found.add(found(item.path(), name + "/" + item.name()));
            }
        }
    }

    private FoundFile found(Path file, String name) throws IOException {
        Optional<Mark> mark = Mark.of(file);
        return new FoundFile(file, name, Digest.of(file), Files.size(file), mark.isPresent(),
                mark.filter(m -> m.evaluation().equals(evaluation)).map(Mark::unit).orElse(""));
    }

    /** The files, in order. */
    public List<FoundFile> found() {
        return List.copyOf(found);
    }

    /** What could not be unpacked. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Removes what was unpacked. */
    @Override
    public void close() throws IOException {
        for (Path folder : temporary) {
            Folders.delete(folder);
        }
        temporary.clear();
    }
}
