package org.steelyard.model.check;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Recommendation;

/** A finding or recommendation says something: by its title, its text or its parts. */
final class FindingTexts implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        switch (object) {
            case Finding f when isEmpty(f.getTitle(), f.getContent(), f.getParts()) -> report.warning(f, "finding-without-text");
            case Recommendation r when isEmpty(r.getTitle(), r.getContent(), r.getParts()) -> report.warning(r, "recommendation-without-text");
            default -> { }
        }
    }

    private static boolean isEmpty(String title, List<Paragraph> content, List<?> parts) {
        return (title == null || title.isBlank()) && parts.isEmpty()
                && content.stream().allMatch(p -> p.getText() == null || p.getText().isBlank());
    }
}
