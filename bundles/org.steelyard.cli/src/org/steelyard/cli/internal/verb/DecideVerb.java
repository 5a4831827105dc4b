package org.steelyard.cli.internal.verb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.Json;
import org.steelyard.cli.internal.print.ScoreView;
import org.steelyard.cli.internal.print.Values;
import org.steelyard.core.AdoptClaim;
import org.steelyard.core.Decided;
import org.steelyard.core.EnterValue;
import org.steelyard.core.Grounds;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ReviewClaim;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Decides about a slot: adopts a statement, enters a value, or confirms one that is to be reviewed. */
public final class DecideVerb implements Verb {

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").parameter("slot").option("--adopt", "number").option("--enter", "value").option("--where", "text")
                .flag("--review").option("--reason", "text").option("--by", "person");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        String action = action(arguments, session);
        Grounds grounds = new Grounds(needed("--by", arguments, session), needed("--reason", arguments, session));
        SlotAddress slot = slot(arguments.required(1), session);
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.WRITE)) {
            Decided decided = switch (action) {
                case "--adopt" -> new AdoptClaim(session.services()).run(open, slot, number(arguments, session), grounds);
                case "--enter" -> new EnterValue(session.services()).run(open, slot, arguments.option("--enter").orElseThrow(), arguments.option("--where"), grounds);
                default -> new ReviewClaim(session.services()).run(open, slot, grounds);
            };
            ScoreEvaluation scoring = new ScoreEvaluation(session.services());
            Scorecard scorecard = scoring.score(open, Scorecard.Reading.APPLIED);
            scoring.save(open, scorecard);
            return told(action.substring(2), decided, scorecard, session);
        }
    }

    private static Outcome told(String action, Decided decided, Scorecard scorecard, Session session) {
        String before = decided.before().map(v -> Values.text(v, session.texts())).orElse(session.text("import.undecided"));
        session.result(session.text("decide.done." + action, decided.address(), before, Values.text(decided.after(), session.texts())));
        session.say(new ScoreView(scorecard, session.texts()).total());
        return new Outcome(Outcome.FINE, new Json().put("address", decided.address().toString()).put("action", action)
                .put("before", decided.before().map(v -> v.literal())).put("after", decided.after().literal())
                .put("total", scorecard.total()).put("complete", scorecard.complete()).put("grade", scorecard.grade()), List.of());
    }

    private static String action(Arguments arguments, Session session) throws UsageException {
        List<String> given = Stream.of(arguments.option("--adopt").map(a -> "--adopt"), arguments.option("--enter").map(e -> "--enter"),
                Optional.of("--review").filter(arguments::has)).flatMap(Optional::stream).toList();
        if (given.size() != 1) {
            throw new UsageException(session.text("decide.one-action"));
        }
        if (arguments.option("--where").isPresent() && !given.get(0).equals("--enter")) {
            throw new UsageException(session.text("decide.where-enters"));
        }
        return given.get(0);
    }

    private static int number(Arguments arguments, Session session) throws UsageException {
        String text = arguments.option("--adopt").orElseThrow();
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new UsageException(session.text("decide.number", text));
        }
        return Integer.parseInt(text);
    }

    private static String needed(String option, Arguments arguments, Session session) throws UsageException {
        return arguments.option(option).filter(v -> !v.isBlank()).orElseThrow(() -> new UsageException(session.text("error.missing-option", option)));
    }

    private static SlotAddress slot(String text, Session session) throws UsageException {
        try {
            return SlotAddress.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(session.text("decide.no-address", text));
        }
    }
}
