package org.steelyard.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.UseCaseException;
import org.steelyard.install.CityFiles;
import org.steelyard.install.CityJar;
import org.steelyard.install.CityPlugIns;
import org.steelyard.install.JarState;
import org.steelyard.model.problem.Problem;

/** Puts jars into the folder of cities and takes them out: {@code cities --install} and {@code --remove}. */
final class CityJars {

    private final Session session;
    private final CityPlugIns plugIns;
    private final CityFiles files;

    CityJars(Session session) {
        this.session = session;
        this.plugIns = session.plugIns();
        this.files = new CityFiles(plugIns, session.locale());
    }

    Outcome change(Arguments arguments) throws UseCaseException, UsageException {
        List<Json> removed = new ArrayList<>();
        for (String id : arguments.list("--remove")) {
            removed.addAll(remove(id));
        }
        List<Json> installed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean refused = false;
        for (String jar : arguments.list("--install")) {
            CityJar result = install(arguments.path(jar));
            problems.addAll(result.problems());
            refused |= result.state() == JarState.REFUSED;
            if (result.state() != JarState.REFUSED) {
                installed.add(json(result.jar().id(), result.jar().version(), result.jar().file()));
            }
        }
        plugIns.refresh();
        session.say(Problems.lines(problems, session.texts(), true));
        return new Outcome(refused ? Outcome.INPUT : Outcome.FINE, new Json().put("installed", installed).put("removed", removed), problems);
    }

    private CityJar install(Path jar) throws UseCaseException {
        String all = String.join(session.text("comma"), plugIns.folders().all().stream().map(Path::toString).toList());
        Path folder = plugIns.folders().writable().orElseThrow(() -> UseCaseException.input(session.text("cities.read-only", all)));
        try {
            CityJar result = files.install(jar, folder);
            session.result(result.state() == JarState.REFUSED ? session.text("cities.refused", jar)
                    : session.text("cities.installed", result.jar().id(), result.jar().version(), folder));
            return result;
        } catch (IOException e) {
            throw UseCaseException.input(session.text("cities.not-installed", jar, folder, e.getMessage()), e);
        }
    }

    private List<Json> remove(String id) throws UseCaseException {
        try {
            List<Path> gone = files.remove(id);
            if (gone.isEmpty()) {
                throw UseCaseException.input(session.text("cities.unknown", id));
            }
            gone.forEach(file -> session.result(session.text("cities.removed", file)));
            return gone.stream().map(file -> json(id, "", file)).toList();
        } catch (IOException e) {
            throw UseCaseException.input(session.text("cities.not-removed", id, e.getMessage()), e);
        }
    }

    private static Json json(String id, String version, Path file) {
        return new Json().put("id", id).put("version", version).put("file", file.toString());
    }
}
