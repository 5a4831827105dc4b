package org.steelyard.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.cli.internal.Arguments;
import org.steelyard.cli.internal.Declaration;
import org.steelyard.cli.internal.Outcome;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.UsageException;
import org.steelyard.cli.internal.Verb;
import org.steelyard.cli.internal.print.EvaluationView;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.core.AbsentPlugIns;
import org.steelyard.core.CheckEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.ShowEvaluation;
import org.steelyard.core.ShowEvaluation.IndicatorView;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.problem.Problem;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** Shows an evaluation at a glance, an indicator down to the cells, or slots with their statements. */
public final class ShowVerb implements Verb {

    @Override
    public String name() {
        return "show";
    }

    @Override
    public void declare(Declaration declaration) {
        declaration.parameter("folder").optionalParameter("what").flag("--all").failOn();
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws UseCaseException, UsageException {
        arguments.code(List.of());
        try (OpenEvaluation open = OpenEvaluation.open(session.services(), arguments.path(arguments.required(0)), OpenMode.READ)) {
            ShowEvaluation show = new ShowEvaluation();
            Scorecard scorecard = new ScoreEvaluation(session.services()).score(open, Scorecard.Reading.APPLIED);
            EvaluationView view = new EvaluationView(session.texts(), arguments.has("--all"));
            Optional<String> what = arguments.parameter(1);
            if (what.isPresent()) {
                return one(what.get(), open, show, scorecard, view, arguments, session);
            }
            ShowEvaluation.Overview overview = show.overview(open.evaluation());
            session.say(view.overview(overview, scorecard));
            List<Problem> problems = new ArrayList<>(open.folder().problems());
            problems.addAll(new CheckEvaluation(session.services()).model(open.evaluation()));
            problems.addAll(new AbsentPlugIns(session.services()).of(open.evaluation()));
            // what is undecided is listed above already
            session.say(Problems.lines(problems.stream().filter(p -> !p.code().equals("model.undecided")).toList(), session.texts(), arguments.has("--all")));
            return new Outcome(arguments.code(problems), view.json(overview, scorecard), problems);
        }
    }

    private static Outcome one(String what, OpenEvaluation open, ShowEvaluation show, Scorecard scorecard, EvaluationView view, Arguments arguments,
            Session session) throws UseCaseException {
        Optional<IndicatorView> indicator = show.indicator(open.evaluation(), scorecard, what);
        if (indicator.isPresent()) {
            session.say(view.indicator(indicator.get()));
            return new Outcome(Outcome.FINE, view.json(indicator.get()), List.of());
        }
        List<SlotView> slots = show.slots(open.evaluation(), address(what, session));
        if (slots.isEmpty()) {
            throw UseCaseException.input(session.text("show.nothing", what));
        }
        session.say(view.slots(slots));
        return new Outcome(Outcome.FINE, view.json(slots), List.of());
    }

    private static SlotAddress address(String text, Session session) throws UseCaseException {
        try {
            return SlotAddress.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw UseCaseException.input(session.text("show.nothing", text), e);
        }
    }
}
