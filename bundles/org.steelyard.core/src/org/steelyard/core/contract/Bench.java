package org.steelyard.core.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.City;
import org.steelyard.city.CityException;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.city.spi.ReportExporter;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportSources;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.contract.Folders;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.text.Texts;
import org.steelyard.report.OutlineExporter;
import org.steelyard.scoring.Scorecard;
import org.steelyard.tabular.MappingImporter;

/** What checks are made on: the plug-ins with all that is installed beside them, and evaluations made for the purpose. */
public final class Bench {

    private final Services services;
    private final Texts texts;
    private final Clock clock;
    private final Map<String, Trial> trials = new HashMap<>();
    private final List<OpenEvaluation> open = new ArrayList<>();
    private final List<Path> temporary = new ArrayList<>();

    Bench(Services services) {
        this.services = services;
        this.texts = Texts.of(Bench.class, services.locale());
        this.clock = Clock.fixed(services.clock().instant(), services.clock().getZone());
    }

    /** The time, standing still: what is written twice has the same input. */
    Clock clock() {
        return clock;
    }

    /** Services over the plug-ins under examination and the installed ones. */
    public Services services() {
        return services;
    }

    Texts texts() {
        return texts;
    }

    /** A temporary folder that goes when the checks end. */
    Path folder() throws IOException {
        Path folder = Files.createTempDirectory("steelyard-check");
        temporary.add(folder);
        return folder;
    }

    /**
     * The evaluation to try things on: the city's sample of this kind, imported and scored, or an empty one.
     *
     * @return empty when no rubric of this city and kind is there to make one with
     */
    Optional<Trial> trial(String city, String kind) throws UseCaseException, IOException, CityException {
        Optional<City> found = services.cities().find(city);
        Optional<SampleDescriptor> sample = found.map(City::samples).orElse(List.of()).stream().filter(s -> kind.equals(kind(s))).findFirst();
        if (sample.isPresent()) {
            return Optional.of(trial(sample.get()));
        }
        List<RubricDescriptor> rubrics = found.map(City::rubrics).orElse(List.of()).stream().filter(r -> r.kind().equals(kind)).toList();
        return rubrics.isEmpty() ? Optional.empty() : Optional.of(trial("rubric " + rubrics.get(0).id(), rubrics.get(0).city(), rubrics.get(0).id(), Optional.empty()));
    }

    /** The evaluation of this sample, imported and scored. */
    Trial trial(SampleDescriptor sample) throws UseCaseException, IOException, CityException {
        return trial("sample " + sample.id(), sample.city(), sample.rubric(), Optional.of(sample));
    }

    private String kind(SampleDescriptor sample) {
        return services.cities().rubric(sample.rubric()).map(RubricDescriptor::kind).orElse("");
    }

    private Trial trial(String key, String city, String rubric, Optional<SampleDescriptor> sample) throws UseCaseException, IOException, CityException {
        if (!trials.containsKey(key)) {
            trials.put(key, made(city, rubric, sample));
        }
        return trials.get(key);
    }

    private Trial made(String city, String rubric, Optional<SampleDescriptor> sample) throws UseCaseException, IOException, CityException {
        Path root = folder();
        Path sources = Files.createDirectories(root.resolve("sources"));
        List<SourceFile> files = sample.isPresent() ? copies(sample.get(), sources) : List.of();
        List<String> years = sample.map(SampleDescriptor::years).orElse(List.of());
        OpenEvaluation evaluation = new NewEvaluation(services)
                .run(new NewEvaluation.Request(root.resolve("evaluation"), city, years, Optional.of(rubric), sample)).open();
        open.add(evaluation);
        Optional<ImportPlan> plan = Optional.empty();
        String importer = evaluation.evaluation().getImporter();
        if (!files.isEmpty() && importer != null && !importer.isEmpty()) {
            try (PreparedImport prepared = new ImportSources(services).prepare(evaluation, new ImportSources.Request(List.of(sources), Map.of()),
                    new NullProgressMonitor())) {
                prepared.apply();
                plan = Optional.of(prepared.plan());
            }
        }
        Scorecard scorecard = new ScoreEvaluation(services).score(evaluation, Scorecard.Reading.APPLIED);
        return new Trial(evaluation, sample, sources, files, plan, scorecard);
    }

    private List<SourceFile> copies(SampleDescriptor sample, Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String path : sample.sources()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            try (InputStream in = sample.plugIn().resources().open(path).orElseThrow(() -> new IOException(path))) {
                Path copy = folder.resolve(name);
                Files.copy(in, copy);
                files.add(new SourceFile(copy, name));
            }
        }
        return files;
    }

    /** What an importer is asked, about these files, for this evaluation. */
    ImportRequest request(Trial trial, List<SourceFile> files) {
        Evaluation evaluation = trial.open().evaluation();
        return new ImportRequest(files, evaluation.getRubric(), evaluation.getCity() == null ? "" : evaluation.getCity(),
                evaluation.getPeriod() == null ? List.of() : evaluation.getPeriod().getYears(), services.locale(), Map.of());
    }

    DataImporter importer(ImporterDescriptor descriptor) throws CityException {
        return descriptor.isMapping() ? new MappingImporter(services.composer().mapping(descriptor.id()).root()) : services.cities().create(descriptor);
    }

    ReportExporter exporter(ExporterDescriptor descriptor) throws CityException {
        return descriptor.isOutline() ? new OutlineExporter(services.composer().outline(descriptor.id()).root()) : services.cities().create(descriptor);
    }

    /** Closes what is open and removes what was made. */
    void close() throws UseCaseException, IOException {
        for (OpenEvaluation evaluation : open) {
            evaluation.close();
        }
        open.clear();
        trials.clear();
        for (Path folder : temporary) {
            Folders.delete(folder);
        }
        temporary.clear();
    }
}
