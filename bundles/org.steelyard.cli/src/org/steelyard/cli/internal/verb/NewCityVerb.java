package org.steelyard.cli.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.NewCity;
import org.steelyard.core.UseCaseException;
import org.steelyard.install.make.MadeCity;

/** Makes the plug-ins of a new city. */
public final class NewCityVerb implements Verb {

    @Override
    public String name() {
        return "new-city";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.option("--code", "code").option("--name", "name").option("--from", "city").option("--out", "out").option("--as", "form")
                .option("--year", "year").option("--kind", "kind").option("--starter", "rubric").option("--rubric-table", "file")
                .option("--districts", "names").option("--commissioner", "name").option("--name-en", "name").option("--slug", "word")
                .option("--plug-in-version", "version").flag("--all").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        boolean jars = arguments.oneOf("--as", Set.of("jars", "source")).orElse("jars").equals("jars");
        Optional<String> table = arguments.option("--rubric-table");
        NewCity.Request request = new NewCity.Request(given("--code", arguments, session), arguments.option("--name"), arguments.option("--name-en"),
                arguments.option("--slug"), given("--from", arguments, session), years(arguments, session), list("--kind", arguments),
                arguments.option("--commissioner"), arguments.option("--starter"), list("--districts", arguments),
                table.isPresent() ? Optional.of(arguments.path(table.get())) : Optional.empty(), jars ? NewCity.Form.JARS : NewCity.Form.SOURCE,
                arguments.option("--plug-in-version").orElse("0.1.0"), arguments.path(given("--out", arguments, session)));
        NewCity.Result result = new NewCity(session.services()).run(request);
        MadeCity city = result.city();
        session.result(session.text("new-city.made", city.who().official(), city.who().code()));
        result.written().forEach(path -> session.result("  " + path.normalize()));
        for (int i = 0; i < city.rubrics().size(); i++) {
            String origin = city.origins().get(i);
            session.say("  " + (origin.isEmpty() ? session.text("new-city.of-table", city.rubrics().get(i)) : session.text("new-city.origin", city.rubrics().get(i), origin)));
        }
        session.say(Problems.lines(result.problems(), session.texts(), arguments.has("--all")));
        session.say(result.steps());
        if (jars) {
            session.say(session.text("new-city.next", String.join(" ", result.written().stream().map(p -> "--install " + shown(p, arguments)).toList())));
        }
        Json data = new Json().put("code", city.who().code()).put("name", city.who().name()).put("slug", city.who().slug())
                .put("files", result.written().stream().map(Path::toString).toList()).put("rubrics", city.rubrics()).put("origins", city.origins())
                .put("indicators", result.taken().stream().map(t -> new Json().put("code", t.code()).put("name", t.name())
                        .put("sheet", t.location().sheet()).put("cell", t.location().cell())).toList());
        return new Outcome(arguments.code(result.problems()), data, result.problems());
    }

    private static String shown(Path path, Arguments arguments) {
        Path cwd = arguments.workingFolder().toAbsolutePath().normalize();
        Path file = path.toAbsolutePath().normalize();
        return file.startsWith(cwd) ? cwd.relativize(file).toString() : file.toString();
    }

    private static String given(String option, Arguments arguments, Session session) throws UsageException {
        return arguments.option(option).orElseThrow(() -> new UsageException(session.text("error.missing-option", option)));
    }

    private static List<String> list(String option, Arguments arguments) {
        return arguments.option(option).map(text -> List.of(text.split("[,，、]"))).orElse(List.of());
    }

    private static List<Integer> years(Arguments arguments, Session session) throws UsageException {
        List<Integer> years = new ArrayList<>();
        for (String year : arguments.option("--year").map(text -> text.split("[,，、–—-]")).orElse(new String[0])) {
            if (!year.matches("(19|20)\\d{2}")) {
                throw new UsageException(session.text("error.year", year));
            }
            years.add(Integer.valueOf(year));
        }
        years.sort(null);
        return years.size() < 2 ? years : List.of(years.getFirst(), years.getLast());
    }
}
