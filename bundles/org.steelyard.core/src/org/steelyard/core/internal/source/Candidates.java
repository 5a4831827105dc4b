package org.steelyard.core.internal.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.internal.collect.SheetImporter;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/**
 * Sorts files by what the evaluation knows of them: content that came in before is not read again; another content under
 * a known name may be a newer version or another source, and only a person can tell which.
 */
public final class Candidates {

    private static final String REPLACE = "replace";
    private static final String KEEP = "both";

    private final Evaluation evaluation;
    private final Map<String, String> answers;
    private final String replaces;
    private final boolean again;
    private final Texts texts;
    private final List<Candidate> all = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final ZoneId zone;

    /** A file and what becomes of it. */
    public record Candidate(FoundFile file, FileState state, String replaces) {
    }

    /**
     * Sorts these files.
     *
     * @param replaces digest of the source that a new file replaces, whatever it is called; empty for none
     * @param again    whether files of an earlier import are to be read again
     * @param zone     in which times are told
     */
    public Candidates(Evaluation evaluation, List<FoundFile> files, Map<String, String> answers, String replaces, boolean again, ZoneId zone,
            Texts texts) {
        this.replaces = replaces;
        this.evaluation = evaluation;
        this.answers = answers;
        this.again = again;
        this.zone = zone;
        this.texts = texts;
        Set<String> seen = new HashSet<>();
        for (FoundFile file : files) {
            all.add(seen.add(file.sha256()) ? sort(file) : duplicate(file, texts.get("duplicate-in-batch", file.name())));
        }
        questionTwinsOf(files);
        answers.keySet().stream().filter(id -> !id.startsWith(Question.OF_IMPORTER) && !asked.contains(id)).sorted().forEach(this::unasked);
    }

    private void unasked(String id) {
        problems.add(Problem.warning("import.answer-unasked", texts.get("answer-unasked", id), Location.NONE, "", texts.get("answer-unasked.remedy")));
    }

    private Candidate sort(FoundFile file) {
        Optional<Source> known = evaluation.getSources().stream().filter(s -> file.sha256().equals(s.getSha256())).findFirst();
        if (known.isPresent() && again && !replaced(evaluation).contains(file.sha256())) {
            return new Candidate(file, FileState.AGAIN, "");
        }
        if (known.isPresent()) {
            return duplicate(file, file.baseName().equals(known.get().getName()) ? texts.get("duplicate", file.name())
                    : texts.get("duplicate-of", file.name(), known.get().getName()));
        }
        if (!replaces.isEmpty() && all.stream().noneMatch(c -> c.replaces().equals(replaces))) {
            return new Candidate(file, FileState.NEWER_VERSION, replaces);
        }
        Optional<Source> older = latestOf(file);
        if (older.isEmpty()) {
            return new Candidate(file, FileState.NEW, "");
        }
        String id = "version:" + file.identity();
        asked.add(id);
        String answer = answers.getOrDefault(id, "");
        if (answer.equals(REPLACE)) {
            return new Candidate(file, FileState.NEWER_VERSION, older.get().getSha256());
        }
        if (answer.equals(KEEP)) {
            return new Candidate(file, FileState.NEW, "");
        }
        questions.add(new Question(id, texts.get(file.unit().isEmpty() ? "question.version" : "question.version.unit", file.identity(), time(older.get().getImportedAt())),
                List.of(new Question.Option(REPLACE, texts.get("question.version.replace")),
                        new Question.Option(KEEP, texts.get("question.version.both")))));
        return new Candidate(file, FileState.HELD_BACK, "");
    }

    private String time(Instant at) {
        return at == null ? "?" : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(at);
    }

    // two contents under one name in one go: nobody but a person knows which is meant
    private void questionTwinsOf(List<FoundFile> files) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            if (all.get(i).state() == FileState.NEW) {
                byName.computeIfAbsent(files.get(i).identity(), n -> new ArrayList<>()).add(i);
            }
        }
        byName.forEach((name, places) -> {
            if (places.size() > 1) {
                choose(name, places);
            }
        });
    }

    private void choose(String name, List<Integer> places) {
        String id = "twin:" + name;
        asked.add(id);
        String answer = answers.getOrDefault(id, "");
        if (answer.equals(KEEP)) {
            return;
        }
        boolean sameNames = places.stream().map(i -> all.get(i).file().name()).distinct().count() < places.size();
        List<Question.Option> options = new ArrayList<>();
        for (int i : places) {
            FoundFile file = all.get(i).file();
            options.add(new Question.Option(file.sha256().substring(0, 12), texts.get("question.twin.one", sameNames ? file.path() : file.name())));
        }
        options.add(new Question.Option(KEEP, texts.get("question.version.both")));
        boolean answered = options.stream().anyMatch(o -> o.key().equals(answer));
        if (!answered) {
            questions.add(new Question(id, texts.get(all.get(places.get(0)).file().unit().isEmpty() ? "question.twin" : "question.twin.unit", name, places.size()), options));
        }
        for (int i : places) {
            Candidate candidate = all.get(i);
            if (!answered || !candidate.file().sha256().startsWith(answer)) {
                all.set(i, new Candidate(candidate.file(), answered ? FileState.UNUSED : FileState.HELD_BACK, ""));
            }
        }
    }

    private Candidate duplicate(FoundFile file, String message) {
        problems.add(Problem.info("import.duplicate", message, Location.file(file.name()), "", ""));
        return new Candidate(file, FileState.DUPLICATE, "");
    }

    private Optional<Source> latestOf(FoundFile file) {
        Set<String> replaced = replaced(evaluation);
        return evaluation.getSources().stream().filter(s -> file.unit().isEmpty() ? file.baseName().equals(FoundFile.baseName(s.getName())) : isSheetOf(file.unit(), s))
                .filter(s -> !replaced.contains(s.getSha256())).reduce((first, second) -> second);
    }

    private static boolean isSheetOf(String unit, Source source) {
        return source.getTables().stream().anyMatch(t -> SheetImporter.TABLE.equals(t.getMapping()) && unit.equals(t.getTitle()));
    }

    /** Digests of the files that a newer version has replaced. */
    public static Set<String> replaced(Evaluation evaluation) {
        Set<String> replaced = new HashSet<>();
        evaluation.getSources().stream().map(Source::getReplaces).filter(r -> r != null && !r.isEmpty()).forEach(replaced::add);
        return replaced;
    }

    /** Every file in the order given. */
    public List<Candidate> all() {
        return List.copyOf(all);
    }

    /** Those that are to be read. */
    public List<Candidate> readable() {
        return all.stream().filter(c -> c.state() == FileState.NEW || c.state() == FileState.AGAIN || c.state() == FileState.NEWER_VERSION).toList();
    }

    /** Remarks about files that are not read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What only a person can tell. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }
}
