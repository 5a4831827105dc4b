package org.steelyard.cli.internal.verb;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.steelyard.city.Cities;
import org.steelyard.city.City;
import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Columns;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.PlugInView;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.cli.internal.print.TaughtView;
import org.steelyard.core.ListPlugIns;
import org.steelyard.core.ListedPlugIn;
import org.steelyard.core.Services;
import org.steelyard.core.TeachMapping;
import org.steelyard.core.TeachMapping.TaughtWords;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;

/** Lists cities and what plug-ins offer for them, each tried out; installs and removes jars; checks any. */
public final class CitiesVerb implements Verb {

    @Override
    public String name() {
        return "cities";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.repeated("--install", "files").repeated("--remove", "plug-in").repeated("--check", "files").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UsageException, UseCaseException {
        if (!arguments.list("--check").isEmpty()) {
            return new CheckCities(session).run(arguments);
        }
        if (!arguments.list("--install").isEmpty() || !arguments.list("--remove").isEmpty()) {
            return new CityJars(session).change(arguments);
        }
        Services services = session.services();
        Cities cities = services.cities();
        List<ListedPlugIn> plugIns = new ListPlugIns(services, session.plugIns()).run();
        List<TaughtWords> taught = new TeachMapping(services).all();
        List<Problem> problems = Stream.concat(plugIns.stream().flatMap(p -> p.problems().stream()), taught.stream().flatMap(t -> t.problems().stream())).toList();
        if (cities.all().isEmpty()) {
            session.say(session.text("cities.none"));
        }
        cities.all().forEach(city -> say(city, session));
        bases(cities.bases(), session);
        session.say(new PlugInView(session.texts()).lines(plugIns));
        session.say(new TaughtView(session.texts()).lines(taught));
        session.say(Problems.lines(problems, session.texts(), true));
        return new Outcome(arguments.code(problems), new Json().put("cities", cities.all().stream().map(CitiesVerb::json).toList())
                .put("bases", list(cities.bases(), b -> base(b).put("code", b.city()).put("point", what(b))))
                .put("plugIns", PlugInView.json(plugIns)).put("taught", TaughtView.files(taught)), problems);
    }

    private static void bases(List<Descriptor> bases, Session session) {
        if (!bases.isEmpty()) {
            session.say(session.text("cities.bases"));
            Columns columns = new Columns("llll");
            bases.forEach(b -> row(columns, session, what(b), b, ""));
            session.say(columns.lines("  "));
        }
    }

    private static String what(Descriptor d) {
        return switch (d) {
            case RubricDescriptor r -> "rubric";
            case ImporterDescriptor i -> "importer";
            case ExporterDescriptor e -> "exporter";
            case SampleDescriptor s -> "sample";
        };
    }

    private static void say(City city, Session session) {
        session.result(city.name(session.locale()) + "  " + city.code());
        Columns columns = new Columns("llll");
        city.rubrics().forEach(r -> row(columns, session, "rubric", r, years(r)));
        city.importers().forEach(i -> row(columns, session, "importer", i, ""));
        city.exporters().forEach(e -> row(columns, session, "exporter", e, e.format()));
        city.samples().forEach(s -> row(columns, session, "sample", s, String.join(" ", s.years())));
        session.say(columns.lines("  "));
    }

    private static void row(Columns columns, Session session, String what, Descriptor d, String detail) {
        columns.row(session.text("cities." + what), d.id(), d.name() + (detail.isEmpty() ? "" : " (" + detail + ")"), d.plugIn().toString());
    }

    private static String years(RubricDescriptor rubric) {
        String from = rubric.fromYear().isPresent() ? Integer.toString(rubric.fromYear().getAsInt()) : "";
        String to = rubric.toYear().isPresent() ? Integer.toString(rubric.toYear().getAsInt()) : "";
        return from.isEmpty() && to.isEmpty() ? "" : from.equals(to) ? from : from + "–" + to;
    }

    private static Json json(City city) {
        return new Json().put("code", city.code()).put("name", city.name()).put("nameEn", city.nameEn())
                .put("rubrics", list(city.rubrics(), r -> base(r).put("kind", r.kind())
                        .put("fromYear", r.fromYear().isPresent() ? r.fromYear().getAsInt() : null)
                        .put("toYear", r.toYear().isPresent() ? r.toYear().getAsInt() : null).put("commissioner", r.commissioner())))
                .put("importers", list(city.importers(), i -> base(i).put("kind", i.kind())))
                .put("exporters", list(city.exporters(), e -> base(e).put("kind", e.kind()).put("format", e.format()).put("edition", e.edition())))
                .put("samples", list(city.samples(), CitiesVerb::sample));
    }

    private static Json sample(SampleDescriptor sample) {
        return base(sample).put("rubric", sample.rubric()).put("years", sample.years());
    }

    private static Json base(Descriptor d) {
        return new Json().put("id", d.id()).put("name", d.name()).put("plugIn", d.plugIn().name()).put("version", d.plugIn().version());
    }

    private static <D> List<Json> list(List<D> descriptors, Function<D, Json> json) {
        return descriptors.stream().map(json).toList();
    }
}
