package org.steelyard.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.steelyard.city.City;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.core.internal.contract.Folders;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.document.Digest;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

/**
 * The whole way on a shipped sample: a new evaluation, its sources imported, scored, its rubric checked, its reports
 * written. A folder that an earlier run made and nobody changed since is replaced; any other is refused.
 */
public final class RunDemo {

    /** A file in the hidden folder that says: made by this use case, may be made anew while what it lists is as it was made. */
    private static final String MARK = ".steelyard/demo";

    private final Services services;
    private final Texts texts;

    /** Runs samples with these services. */
    public RunDemo(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /** What came of it; the total that a source states, where one does. */
    public record Result(Path folder, SampleDescriptor sample, ImportPlan plan, Scorecard scorecard, Optional<PublishedScore> published, List<Problem> lint,
            List<ExportReport.Exported> reports, List<Problem> problems) {
        /** Copies the lists. */
        public Result {
            lint = List.copyOf(lint);
            reports = List.copyOf(reports);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Runs the sample of a city.
     *
     * @param city   code or name
     * @param folder where the evaluation goes; empty for {@code demo-<city>} in the working folder
     * @throws UseCaseException when the city has no sample, or the folder is not an earlier demo, or was changed since
     */
    public Result run(String city, Optional<Path> folder, Path workingFolder, IProgressMonitor monitor) throws UseCaseException {
        City found = services.cities().find(city)
                .orElseThrow(() -> UnknownCity.of(services, city));
        SampleDescriptor sample = found.samples().stream().findFirst()
                .orElseThrow(() -> UseCaseException.input(texts.get("no-sample", found.name(services.locale()))));
        Path target = folder.orElse(workingFolder.resolve("demo-" + found.slug()));
        clear(target);
        SubMonitor progress = SubMonitor.convert(monitor, texts.get("progress.demo"), 100);
        var request = new NewEvaluation.Request(target, found.code(), sample.years(), Optional.of(sample.rubric()), Optional.of(sample));
        NewEvaluation.Result made = new NewEvaluation(services).run(request);
        try (OpenEvaluation open = made.open()) {
            mark(target, "");
            Result result = run(sample, open, made.problems(), progress);
            mark(target, content(target));
            return result;
        }
    }

    private Result run(SampleDescriptor sample, OpenEvaluation open, List<Problem> first, SubMonitor progress) throws UseCaseException {
        List<Problem> problems = new ArrayList<>(first);
        ImportPlan plan = importSources(sample, open, progress.split(60));
        problems.addAll(plan.problems());
        ScoreEvaluation scoring = new ScoreEvaluation(services);
        Scorecard scorecard = scoring.score(open, Scorecard.Reading.APPLIED);
        scoring.save(open, scorecard);
        List<Problem> lint = new LintRubric(services).lint(open.evaluation());
        ExportReport export = new ExportReport(services);
        List<ExportReport.Exported> reports = new ArrayList<>();
        for (ExporterDescriptor exporter : export.fitting(open.evaluation())) {
            ExportReport.Exported exported = export.run(open, exporter, scorecard, progress.split(20));
            problems.addAll(exported.problems());
            reports.add(exported);
        }
        return new Result(open.folder().path(), sample, plan, scorecard, PublishedScore.of(open.evaluation()), lint, reports, problems);
    }

    private ImportPlan importSources(SampleDescriptor sample, OpenEvaluation open, IProgressMonitor monitor) throws UseCaseException {
        Path copies = null;
        try {
            copies = Files.createTempDirectory("steelyard-sample");
            for (String path : sample.sources()) {
                copy(sample, path, copies);
            }
            try (PreparedImport prepared = new ImportSources(services).prepare(open,
                    new ImportSources.Request(List.of(copies), Map.of()), monitor)) {
                prepared.apply();
                return prepared.plan();
            }
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("sample-unreadable", sample.name(), Reasons.of(e, texts)), e);
        } finally {
            if (copies != null) {
                delete(copies);
            }
        }
    }

    private static void copy(SampleDescriptor sample, String path, Path into) throws IOException {
        String relative = path.substring(sample.folder().length() + SampleDescriptor.SOURCES.length() + 2);
        Path target = into.resolve(relative);
        Files.createDirectories(target.getParent());
        try (InputStream in = sample.plugIn().resources().open(path).orElseThrow(() -> new IOException(path))) {
            Files.copy(in, target);
        }
    }

    private void clear(Path target) throws UseCaseException {
        if (Files.exists(target)) {
            if (!Files.isRegularFile(target.resolve(MARK))) {
                throw UseCaseException.input(texts.get("not-a-demo", target));
            }
            String made = mark(target);
            if (!made.isEmpty() && !made.equals(content(target))) {
                throw UseCaseException.input(texts.get("demo-changed", target));
            }
            delete(target);
        }
    }

    // of what a person may have worked on: the evaluation and the documents
    private String content(Path target) throws UseCaseException {
        StringBuilder digests = new StringBuilder();
        try (Stream<Path> exports = Files.exists(target.resolve("exports")) ? Files.list(target.resolve("exports")) : Stream.empty()) {
            for (Path file : Stream.concat(Stream.of(target.resolve("evaluation.xmi")), exports.filter(Files::isRegularFile).sorted()).toList()) {
                digests.append(Files.exists(file) ? Digest.of(file) : "").append(' ').append(file.getFileName()).append('\n');
            }
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("unreadable-folder", target, Reasons.of(e, texts)), e);
        }
        return digests.toString();
    }

    private String mark(Path target) throws UseCaseException {
        try {
            return Files.readString(target.resolve(MARK));
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("unreadable-folder", target, Reasons.of(e, texts)), e);
        }
    }

    private void mark(Path target, String content) throws UseCaseException {
        try {
            Files.createDirectories(target.resolve(MARK).getParent());
            Files.writeString(target.resolve(MARK), content);
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("demo-not-written", target, Reasons.of(e, texts)), e);
        }
    }

    private void delete(Path folder) throws UseCaseException {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("demo-not-deleted", folder, Reasons.of(e, texts)), e);
        }
    }
}
