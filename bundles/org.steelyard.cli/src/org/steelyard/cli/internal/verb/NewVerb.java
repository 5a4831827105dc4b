package org.steelyard.cli.internal.verb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.city.City;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.EvaluationKind;

/** Makes an evaluation folder. */
public final class NewVerb implements Verb {

    @Override
    public String name() {
        return "new";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").option("--city", "city").option("--year", "year").option("--rubric", "rubric").option("--kind", "kind").flag("--sample");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        String city = arguments.option("--city").orElseThrow(() -> new UsageException(session.text("error.missing-option", "--city")));
        Optional<SampleDescriptor> sample = Optional.empty();
        if (arguments.has("--sample")) {
            sample = session.services().cities().find(city).map(City::samples).orElse(List.of()).stream().findFirst();
            if (sample.isEmpty() && session.services().cities().find(city).isPresent()) {
                throw UseCaseException.input(session.text("new.no-sample", city));
            }
        }
        NewEvaluation.Request request = new NewEvaluation.Request(arguments.path(arguments.required(0)), city, years(arguments, session),
                arguments.option("--rubric"), sample, kind(arguments));
        NewEvaluation.Result result = new NewEvaluation(session.services()).run(request);
        try (OpenEvaluation open = result.open()) {
            Evaluation evaluation = open.evaluation();
            String years = String.join(session.text("comma"), evaluation.getPeriod().getYears());
            session.result(session.text("new.made", open.folder().path()));
            session.say("  " + session.text("new.facts", evaluation.getCity(), years, result.rubric().name()));
            session.say(Problems.lines(result.problems(), session.texts(), false));
            session.say(session.text("new.next", arguments.required(0)));
            Json data = new Json().put("folder", open.folder().path().toString()).put("title", evaluation.getTitle()).put("city", evaluation.getCity())
                    .put("cityCode", evaluation.getCityCode()).put("years", List.copyOf(evaluation.getPeriod().getYears()))
                    .put("rubric", result.rubric().id());
            return new Outcome(Outcome.FINE, data, result.problems());
        }
    }

    private static Optional<String> kind(Arguments arguments) throws UsageException {
        return arguments.oneOf("--kind", EvaluationKind.VALUES.stream().map(EvaluationKind::getLiteral).collect(Collectors.toSet()));
    }

    private static List<String> years(Arguments arguments, Session session) throws UsageException {
        Optional<String> given = arguments.option("--year");
        if (given.isEmpty()) {
            return List.of();
        }
        List<String> years = List.of(given.get().split("[,，、]"));
        for (String year : years) {
            if (!year.matches("(19|20)\\d{2}")) {
                throw new UsageException(session.text("error.year", year));
            }
        }
        return years;
    }
}
