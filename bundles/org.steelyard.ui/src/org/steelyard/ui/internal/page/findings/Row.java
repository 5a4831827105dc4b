package org.steelyard.ui.internal.page.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Recommendation;

/**
 * A finding or a recommendation, or a part of one, as a line of its list.
 *
 * @param object what it is
 * @param depth  0 for a whole one
 * @param no     its number: as it stands there, otherwise its place among its equals
 * @param title  title, or how its text begins
 * @param open   whether nothing on the other side belongs to it: a finding nobody answers, a recommendation without a finding
 * @param links  what belongs to it on the other side
 */
record Row(EObject object, int depth, String no, String title, boolean open, List<EObject> links) {

    private static final int LONGEST = 80;

    static List<Row> findings(Evaluation evaluation) {
        List<Row> rows = new ArrayList<>();
        addFindings(evaluation.getFindings(), 0, rows);
        return List.copyOf(rows);
    }

    static List<Row> recommendations(Evaluation evaluation) {
        List<Row> rows = new ArrayList<>();
        addRecommendations(evaluation.getRecommendations(), 0, rows);
        return List.copyOf(rows);
    }

    private static void addFindings(List<Finding> findings, int depth, List<Row> rows) {
        int place = 0;
        for (Finding f : findings) {
            place++;
            // a part is answered with the whole, and the whole with any of its parts
            boolean open = depth == 0 && all(f).allMatch(each -> each.getAnsweredBy().isEmpty());
            rows.add(new Row(f, depth, no(f.getNo(), place), title(f.getTitle(), f.getContent()), open, List.copyOf(f.getAnsweredBy())));
            addFindings(f.getParts(), depth + 1, rows);
        }
    }

    private static void addRecommendations(List<Recommendation> recommendations, int depth, List<Row> rows) {
        int place = 0;
        for (Recommendation r : recommendations) {
            place++;
            boolean open = depth == 0 && all(r).allMatch(each -> each.getAnswers().isEmpty());
            rows.add(new Row(r, depth, no(r.getNo(), place), title(r.getTitle(), r.getContent()), open, List.copyOf(r.getAnswers())));
            addRecommendations(r.getParts(), depth + 1, rows);
        }
    }

    private static Stream<Finding> all(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.getParts().stream().flatMap(Row::all));
    }

    private static Stream<Recommendation> all(Recommendation recommendation) {
        return Stream.concat(Stream.of(recommendation), recommendation.getParts().stream().flatMap(Row::all));
    }

    private static String no(String stated, int place) {
        return stated == null || stated.isBlank() ? Integer.toString(place) : stated;
    }

    private static String title(String title, List<Paragraph> content) {
        String text = title != null && !title.isBlank() ? title
                : content.isEmpty() || content.get(0).getText() == null ? "—" : content.get(0).getText().strip();
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
