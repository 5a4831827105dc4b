package org.steelyard.scoring.internal.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Acknowledgement;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;

/** Collects what checks find. What was acknowledged in the rubric is listed still, as a remark. */
final class Findings {

    private final Rubric rubric;
    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Rubric rubric, Locale locale) {
        this.rubric = rubric;
        this.texts = Texts.of(Findings.class, locale);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void error(String code, Indicator indicator, Object... arguments) {
        add(Severity.ERROR, code, indicator, arguments);
    }

    void warning(String code, Indicator indicator, Object... arguments) {
        add(Severity.WARNING, code, indicator, arguments);
    }

    void info(String code, Indicator indicator, Object... arguments) {
        add(Severity.INFO, code, indicator, arguments);
    }

    /** A word of this language. */
    String word(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    private void add(Severity severity, String code, Indicator indicator, Object... arguments) {
        String message = texts.get(code, arguments);
        Optional<Acknowledgement> acknowledged = acknowledgement(code, indicator);
        if (acknowledged.isPresent()) {
            String reason = acknowledged.get().getReason();
            message = texts.get(reason == null || reason.isBlank() ? "acknowledged" : "acknowledged-because", message, reason);
        }
        problems.add(new Problem(acknowledged.isPresent() ? Severity.INFO : severity, code, message,
                Location.object(indicator == null ? rubric.getName() == null ? "" : rubric.getName() : indicator.getCode() + " " + indicator.getName()),
                "", remedy(code)));
    }

    private String remedy(String code) {
        String key = code + ".remedy";
        String remedy = texts.get(key);
        return remedy.equals(key) ? "" : remedy;
    }

    private Optional<Acknowledgement> acknowledgement(String code, Indicator indicator) {
        String subject = indicator == null ? "" : indicator.getCode();
        return rubric.getAcknowledgements().stream().filter(each -> code.equals(each.getCode()))
                .filter(each -> each.getSubject() == null || each.getSubject().isBlank() || each.getSubject().equals(subject)).findFirst();
    }
}
