package org.steelyard.scoring.internal.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.expression.FunctionSet;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.rubric.SentencePattern;

/** Sentence patterns can be read and name only what a report knows: operands, and the names and functions of outlines. */
final class Sentences implements Check {

    private static final Set<String> FUNCTIONS = Set.of("value", "num", "pct", "amount", "total", "delta", "ratio", "growth", "text", "date", "filled",
            "score", "full", "lost", "actual", "name", "alias", "org", "cn");
    private static final Set<String> NAMES = Set.of("title", "subject", "innerTitle", "city", "year", "years", "scope", "object", "rubric", "framework", "priorUse",
            "duration", "total", "full", "grade", "complete", "code", "name", "weight", "score", "lost", "level", "scored", "explanation", "evidence",
            "criteria", "level1", "level1Code", "level1Weight", "level1Score", "level2", "level2Code", "level2Weight", "level2Score", "actual", "rule",
            "kind", "calculation", "raw", "reason", "notes", "deducted");

    private final Expressions expressions;

    Sentences(Locale locale) {
        this.expressions = new Expressions(locale, FunctionSet.of(FUNCTIONS, (name, arguments) -> ""));
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Indicator indicator : subject.indicators()) {
            Set<String> known = new HashSet<>(NAMES);
            indicator.getOperands().stream().map(Operand::getKey).forEach(known::add);
            for (SentencePattern sentence : indicator.getSentences()) {
                try {
                    expressions.template(text(sentence)).variables().stream().filter(name -> !known.contains(name))
                            .forEach(name -> findings.warning("lint.sentence-name", indicator, name));
                } catch (ExpressionException e) {
                    findings.error("lint.sentence", indicator, e.getMessage());
                }
            }
        }
    }

    /** What the patterns of an indicator read. */
    Set<String> variables(Indicator indicator) {
        Set<String> variables = new HashSet<>();
        for (SentencePattern sentence : indicator.getSentences()) {
            try {
                variables.addAll(expressions.template(text(sentence)).variables());
            } catch (ExpressionException e) {
                // reported by the check itself; an unreadable pattern reads nothing
                continue;
            }
        }
        return variables;
    }

    private static String text(SentencePattern sentence) {
        return sentence.getText() == null ? "" : sentence.getText();
    }
}
