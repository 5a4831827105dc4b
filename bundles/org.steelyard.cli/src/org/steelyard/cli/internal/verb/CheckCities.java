package org.steelyard.cli.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.steelyard.city.Cities;
import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.print.Columns;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.contract.CheckCityPlugIns;
import org.steelyard.core.contract.CheckResult;
import org.steelyard.core.contract.ContractChecks;
import org.steelyard.core.contract.Verdict;
import org.steelyard.model.problem.Problem;

/** Runs the contract checks on jars or folders that are not installed: {@code cities --check}. */
final class CheckCities {

    /** What the program in the source tree calls itself, where no framework says a version. */
    private static final String SOURCES = "0.1.0";

    private final Session session;

    CheckCities(Session session) {
        this.session = session;
    }

    Outcome run(Arguments arguments) throws UseCaseException, UsageException {
        List<Path> given = new ArrayList<>();
        for (String path : arguments.list("--check")) {
            given.add(arguments.path(path));
        }
        List<CheckResult> results = new CheckCityPlugIns(session.services(), api(), ContractChecks.LIMIT).run(given);
        Map<String, List<CheckResult>> byPlugIn = new LinkedHashMap<>();
        results.forEach(r -> byPlugIn.computeIfAbsent((r.plugIn() + " " + r.version()).strip(), p -> new ArrayList<>()).add(r));
        byPlugIn.forEach(this::say);
        List<Problem> problems = results.stream().flatMap(r -> r.problems().stream()).toList();
        long broken = results.stream().filter(r -> r.verdict() instanceof Verdict.Found).count();
        session.result(broken == 0 ? session.text("check.fine", byPlugIn.size()) : session.text("check.found", byPlugIn.size(), broken));
        return new Outcome(broken == 0 ? Outcome.FINE : Outcome.FINDINGS, new Json().put("checks", results.stream().map(this::json).toList()), problems);
    }

    // without the qualifier of the build, as plug-ins state what they fit
    private static String api() {
        Version version = Optional.ofNullable(FrameworkUtil.getBundle(Cities.class)).map(Bundle::getVersion).orElse(new Version(SOURCES));
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private void say(String plugIn, List<CheckResult> results) {
        session.say(plugIn);
        Columns columns = new Columns("lll");
        results.forEach(r -> columns.row(session.text("check." + word(r.verdict())), r.name(), detail(r.verdict())));
        session.say(columns.lines("  "));
        List<Problem> problems = results.stream().flatMap(r -> r.problems().stream()).distinct().toList();
        if (!problems.isEmpty()) {
            session.say(Problems.lines(problems, session.texts(), true));
        }
    }

    private String detail(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Held held -> "";
            case Verdict.Found found -> session.text("check.places", found.problems().size());
            case Verdict.NotApplicable none -> none.reason();
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Held held -> "held";
            case Verdict.Found found -> "broken";
            case Verdict.NotApplicable none -> "none";
        };
    }

    private Json json(CheckResult result) {
        Json json = new Json().put("plugIn", result.plugIn()).put("version", result.version()).put("check", result.check()).put("name", result.name())
                .put("result", word(result.verdict()));
        return switch (result.verdict()) {
            case Verdict.Held held -> json;
            case Verdict.Found found -> json.put("codes", found.problems().stream().map(Problem::code).toList());
            case Verdict.NotApplicable none -> json.put("reason", none.reason());
        };
    }
}
