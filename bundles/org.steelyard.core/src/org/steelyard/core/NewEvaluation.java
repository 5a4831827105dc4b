package org.steelyard.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.steelyard.city.City;
import org.steelyard.city.CityException;
import org.steelyard.city.Composed;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.core.internal.start.StartFile;
import org.steelyard.core.internal.start.Starter;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Copies;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;
import org.steelyard.store.StoreException;

/** Makes an evaluation folder for a city and a year, with its own copy of the rubric. */
public final class NewEvaluation {

    private final Services services;
    private final Texts texts;

    /** Makes evaluations with these services. */
    public NewEvaluation(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * What is to be made.
     *
     * @param folder a folder that does not exist, or is empty
     * @param city   code or name of the city
     * @param years  years of the evaluation; empty for the year that the rubric or the sample is meant for
     * @param rubric identifier of the rubric; empty when the city has just one for the year, those attached to it aside
     * @param sample sample whose start file is used, if any
     * @param kind   kind of evaluation; any when empty. Of several rubrics of the kind, the one in force last is taken
     */
    public record Request(Path folder, String city, List<String> years, Optional<String> rubric, Optional<SampleDescriptor> sample,
            Optional<String> kind) {
        /** Copies what it is given. */
        public Request {
            years = List.copyOf(years);
        }

        /** Of any kind. */
        public Request(Path folder, String city, List<String> years, Optional<String> rubric, Optional<SampleDescriptor> sample) {
            this(folder, city, years, rubric, sample, Optional.empty());
        }
    }

    /** The evaluation, open for writing, and what is wrong with its rubric or start file. */
    public record Result(OpenEvaluation open, RubricDescriptor rubric, List<Problem> problems) {
        /** Copies what it is given. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Makes the folder. The caller closes what is returned.
     *
     * @throws UseCaseException when the city is not known, the rubric cannot be told, or the folder cannot be made
     */
    public Result run(Request request) throws UseCaseException {
        City city = city(request.city());
        RubricDescriptor rubric = rubric(city, request);
        List<String> years = years(request, rubric);
        requireFree(request.folder());
        try {
            Composed<Rubric> composed = services.composer().rubric(rubric.id());
            StartFile start = StartFile.read(request.sample(), services.resources(), services.locale());
            Evaluation evaluation = start.evaluation();
            Copies.rubricInto(evaluation, composed.root(), origin(rubric, composed));
            List<Problem> attached = attach(evaluation, composed.root());
            new Starter().fill(evaluation, city, rubric, years, exporter(city, rubric));
            var folder = services.folders().create(request.folder(), evaluation);
            List<Problem> problems = Stream.of(composed.problems(), attached, start.problems()).flatMap(List::stream).toList();
            return new Result(new OpenEvaluation(folder, new ComposedAdapterFactory(), services.locale()), rubric, problems);
        } catch (CityException | StoreException | IOException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    // forms that are scored beside the main one bring rubrics of their own
    private List<Problem> attach(Evaluation evaluation, Rubric rubric) throws CityException {
        List<Problem> problems = new ArrayList<>();
        evaluation.getAttachedRubrics().clear();
        for (String id : rubric.getAttached()) {
            Composed<Rubric> composed = services.composer().rubric(id);
            evaluation.getAttachedRubrics().add(EcoreUtil.copy(composed.root()));
            problems.addAll(composed.problems());
        }
        return problems;
    }

    private City city(String query) throws UseCaseException {
        Optional<City> city = services.cities().find(query);
        if (city.isPresent()) {
            return city.get();
        }
        throw UnknownCity.of(services, query);
    }

    private RubricDescriptor rubric(City city, Request request) throws UseCaseException {
        Optional<String> wanted = request.rubric().or(() -> request.sample().map(SampleDescriptor::rubric));
        List<RubricDescriptor> fitting = city.rubrics().stream().filter(r -> wanted.map(r.id()::equals)
                .orElse(request.years().stream().allMatch(y -> r.covers(Integer.parseInt(y))))).toList();
        if (wanted.isEmpty() && request.kind().isPresent()) {
            fitting = latest(fitting, request.kind().get());
        }
        List<RubricDescriptor> main = fitting.size() > 1 ? withoutAttached(fitting) : fitting;
        if (main.size() == 1) {
            return main.get(0);
        }
        String all = city.rubrics().stream().map(RubricDescriptor::id).collect(Collectors.joining(texts.get("comma")));
        String name = city.name(services.locale());
        if (fitting.isEmpty()) {
            throw UseCaseException.input(city.rubrics().isEmpty() ? texts.get("city-without-rubric", name)
                    : wanted.isPresent() ? texts.get("no-such-rubric", name, wanted.get(), all)
                            : texts.get("no-rubric", name, String.join(texts.get("comma"), request.years()), all));
        }
        throw UseCaseException.input(texts.get("several-rubrics", name, all));
    }

    // of several rubrics of a kind that are meant for a year, the one that came into force last replaces the others
    private static List<RubricDescriptor> latest(List<RubricDescriptor> fitting, String kind) {
        return fitting.stream().filter(r -> r.kind().equals(kind)).max(Comparator.comparingInt(r -> r.fromYear().orElse(0))).stream().toList();
    }

    // the form of a project goes with the form of its department, and is no choice beside it
    private List<RubricDescriptor> withoutAttached(List<RubricDescriptor> fitting) throws UseCaseException {
        Set<String> attached = new HashSet<>();
        try {
            for (RubricDescriptor each : fitting) {
                attached.addAll(services.composer().rubric(each.id()).root().getAttached());
            }
        } catch (CityException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        return fitting.stream().filter(r -> !attached.contains(r.id())).toList();
    }

    private List<String> years(Request request, RubricDescriptor rubric) {
        if (!request.years().isEmpty()) {
            return request.years();
        }
        if (request.sample().isPresent()) {
            return request.sample().get().years();
        }
        int last = services.clock().instant().atZone(services.clock().getZone()).getYear() - 1;
        return List.of(Integer.toString(rubric.covers(last) ? last : rubric.toYear().orElse(rubric.fromYear().orElse(last))));
    }

    private void requireFree(Path folder) throws UseCaseException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (content.findAny().isPresent()) {
                throw UseCaseException.input(texts.get("folder-not-empty", folder));
            }
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("unreadable-folder", folder, Reasons.of(e, texts)), e);
        }
    }

    private static Optional<ExporterDescriptor> exporter(City city, RubricDescriptor rubric) {
        return city.exporters().stream().filter(e -> e.kind().equals(rubric.kind()) && e.format().equals("docx")).findFirst();
    }

    private static String origin(RubricDescriptor rubric, Composed<Rubric> composed) {
        return rubric.id() + " · " + rubric.plugIn() + " · sha256:" + composed.sha256();
    }
}
