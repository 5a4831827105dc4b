package org.steelyard.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.ComparisonView;
import org.steelyard.core.CompareEvaluations;
import org.steelyard.core.Comparison;
import org.steelyard.core.UseCaseException;

/** Puts evaluations side by side. */
public final class CompareVerb implements Verb {

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameters("folders").option("--csv", "file");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        List<Path> folders = new ArrayList<>();
        for (String folder : arguments.rest(0)) {
            folders.add(arguments.path(folder).normalize());
        }
        if (folders.size() < 2 || new HashSet<>(folders).size() < folders.size()) {
            throw new UsageException(session.text("compare.two"));
        }
        Optional<String> csv = arguments.option("--csv");
        Optional<Path> file = csv.isPresent() ? Optional.of(arguments.path(csv.get())) : Optional.empty();
        CompareEvaluations compare = new CompareEvaluations(session.services());
        Comparison comparison = compare.run(folders);
        ComparisonView view = new ComparisonView(comparison, session.texts());
        view.lines().forEach(session::result);
        if (file.isPresent()) {
            write(file.get(), compare.csv(comparison), session);
        }
        return new Outcome(Outcome.FINE, view.json().put("csv", file.map(Path::toString)), List.of());
    }

    private static void write(Path file, byte[] content, Session session) throws UseCaseException {
        try {
            Files.write(file, content);
            session.say(session.text("compare.written", file));
        } catch (IOException e) {
            throw UseCaseException.input(session.text("compare.not-written", file, String.valueOf(e.getMessage())), e);
        }
    }
}
