package org.steelyard.report.internal.fill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.evaluation.Edition;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.text.Texts;
import org.steelyard.report.OutlineExporter;

class DocumentTitleTest {

    private static Evaluation titled(String title, Edition edition) {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle(title);
        evaluation.setEdition(edition);
        return evaluation;
    }

    private static String inner(Evaluation evaluation) {
        return DocumentTitle.inner(evaluation, Texts.of(OutlineExporter.class, Locale.CHINESE)::get);
    }

    @ParameterizedTest
    @CsvSource({ "某市基金绩效评价, 某市基金绩效评价", "某市基金绩效评价报告, 某市基金绩效评价", "某市基金绩效评价报告（缩略版）, 某市基金绩效评价", "某市基金绩效评价简版报告, 某市基金绩效评价",
            "某市绩效自评报告(简版), 某市绩效自评", "报告, 报告", "报告制度绩效评价, 报告制度绩效评价", "' 某市绩效评价报告 ', 某市绩效评价" })
    void theSubjectIsTheTitleWithoutTheWordForTheDocument(String title, String subject) {
        assertEquals(subject, DocumentTitle.subject(titled(title, Edition.FULL)));
    }

    @ParameterizedTest
    @CsvSource({ "绩效评价, FULL, 绩效评价报告", "绩效评价报告, FULL, 绩效评价报告", "绩效评价报告, ABRIDGED, 绩效评价报告（缩略版）", "绩效评价, BRIEF, 绩效评价简版报告", "支出绩效, SELF_REPORT, 支出绩效自评报告",
            "绩效自评, SELF_REPORT, 绩效自评报告" })
    void theTitleInsideFollowsTheEdition(String title, Edition edition, String inner) {
        assertEquals(inner, inner(titled(title, edition)));
    }

    @Test
    void aStatedTitleInsideStays() {
        Evaluation evaluation = titled("绩效评价", Edition.BRIEF);
        evaluation.setInnerTitle("另一个标题");
        assertEquals("另一个标题", inner(evaluation));
    }

    @Test
    void withoutATitleThereIsNeither() {
        assertNull(DocumentTitle.subject(titled(null, Edition.FULL)));
        assertNull(inner(titled(" ", Edition.FULL)));
    }
}
