package org.steelyard.ui.internal.page.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** What does not add up in the fund's statements as they are now, for those who list problems. */
public final class FundProblems {

    /**
     * A problem and the line it is about.
     *
     * @param problem what does not add up
     * @param line    the total, or the larger side
     */
    public record Found(Problem problem, StatementLine line) {
    }

    private FundProblems() {
    }

    /** All of them, in the order of the statements; messages in this language. */
    public static List<Found> of(Evaluation evaluation, Locale locale) {
        Texts texts = Texts.of(FundProblems.class, locale);
        List<Found> found = new ArrayList<>();
        Stream.concat(evaluation.getStatements().stream(), evaluation.getForms().stream().map(SelfEvaluationForm::getFunds).filter(f -> f != null))
                .forEach(statement -> Identities.broken(statement).forEach(breach -> found.add(new Found(Problem.warning("ui.fund-identity",
                        BreachList.sentence(breach, statement.getUnit(), texts), Location.object(name(statement)), "", texts.get("breach.remedy")), breach.whole()))));
        return List.copyOf(found);
    }

    private static String name(FundStatement statement) {
        return String.join(" ", Stream.of(statement.getYear(), statement.getTitle()).filter(t -> t != null && !t.isBlank()).toList());
    }
}
