package org.steelyard.report.internal.fill;

import java.util.regex.Pattern;

import org.steelyard.model.evaluation.Edition;
import org.steelyard.model.evaluation.Evaluation;

/** What an evaluation and its document are called: 报告 stands at the end of the document's name, once. */
final class DocumentTitle {

    private static final Pattern REPORT = Pattern.compile("(?:简版|缩略版)?报告(?:\\s*[（(][^（()）]{1,8}[）)])?$");
    private static final String SELF = "自评";

    private DocumentTitle() {
    }

    /** The title without the word for the document, to which an outline adds its own; null when there is no title. */
    static String subject(Evaluation evaluation) {
        String title = evaluation.getTitle() == null ? "" : evaluation.getTitle().strip();
        String subject = REPORT.matcher(title).replaceFirst("").strip();
        return title.isEmpty() ? null : subject.isEmpty() ? title : subject;
    }

    /** The title inside the document: as stated, or made of the subject and the edition; null when there is no title. */
    static String inner(Evaluation evaluation, Labels labels) {
        String stated = evaluation.getInnerTitle();
        String subject = subject(evaluation);
        if (stated != null && !stated.isBlank() || subject == null) {
            return stated;
        }
        boolean self = evaluation.getEdition() == Edition.SELF_REPORT && !subject.endsWith(SELF);
        return labels.get("edition." + (self ? Edition.SELF_REPORT : evaluation.getEdition() == Edition.SELF_REPORT ? Edition.FULL
                : evaluation.getEdition()).getLiteral(), subject);
    }
}
