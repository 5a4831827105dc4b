package org.steelyard.cli.internal.verb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Columns;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.WriteProse;
import org.steelyard.core.WriteProse.Place;
import org.steelyard.core.WriteProse.Written;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Writes a section of the report, or lists the sections that can be written. */
public final class WriteVerb implements Verb {

    private static final int LARGEST_MB = 16;

    @Override
    public String name() {
        return "write";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").optionalParameter("section").option("--from", "text-file").flag("--append").option("--by", "person").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        WriteProse write = new WriteProse(session.services());
        if (arguments.parameter(1).isEmpty()) {
            return list(arguments, write, session);
        }
        String from = needed("--from", arguments, session);
        String by = needed("--by", arguments, session);
        List<String> paragraphs = write.paragraphs(bytes(from, arguments, session), from);
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.WRITE)) {
            Written written = write.run(open, arguments.required(1), paragraphs, arguments.has("--append"), by);
            ScoreEvaluation scoring = new ScoreEvaluation(session.services());
            scoring.save(open, scoring.score(open, Scorecard.Reading.APPLIED));
            session.result(session.text("write.done", written.key(), written.paragraphs()));
            session.say(Problems.lines(written.problems(), session.texts(), true));
            return new Outcome(arguments.code(written.problems()), new Json().put("section", written.key()).put("paragraphs", written.paragraphs()),
                    written.problems());
        }
    }

    private static Outcome list(Arguments arguments, WriteProse write, Session session) throws UseCaseException, UsageException {
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.READ)) {
            List<Place> places = write.places(open.evaluation());
            session.say(session.text("write.sections"));
            Columns columns = new Columns("lrl");
            places.forEach(p -> columns.row(p.key(), Integer.toString(p.paragraphs()), p.heading()));
            columns.lines("  ").forEach(session::result);
            return new Outcome(Outcome.FINE, new Json().put("sections", places.stream()
                    .map(p -> new Json().put("key", p.key()).put("heading", p.heading()).put("paragraphs", p.paragraphs())).toList()), List.of());
        }
    }

    private static byte[] bytes(String from, Arguments arguments, Session session) throws UseCaseException, UsageException {
        int most = LARGEST_MB << 20;
        try (InputStream in = from.equals("-") ? session.in() : Files.newInputStream(arguments.path(from))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw UseCaseException.input(session.text("write.too-large", from, LARGEST_MB));
            }
            return bytes;
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? session.text("write.missing") : String.valueOf(e.getMessage());
            throw UseCaseException.input(session.text("write.unreadable", from, reason), e);
        }
    }

    private static String needed(String option, Arguments arguments, Session session) throws UsageException {
        return arguments.option(option).filter(v -> !v.isBlank()).orElseThrow(() -> new UsageException(session.text("error.missing-option", option)));
    }
}
