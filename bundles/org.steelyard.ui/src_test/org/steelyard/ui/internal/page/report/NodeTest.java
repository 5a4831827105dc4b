package org.steelyard.ui.internal.page.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.report.ReportPreview;
import org.steelyard.report.ReportPreview.Part;
import org.steelyard.report.ReportPreview.Piece;

class NodeTest {

    private final Texts texts = Texts.of(ReportPage.class, Locale.SIMPLIFIED_CHINESE);

    private static ReportPreview.Block prose(boolean written) {
        return new ReportPreview.Prose("background", "背景", List.of(), written);
    }

    private static Part part(int depth, String heading, ReportPreview.Block... blocks) {
        return new Part(depth, "k" + heading, heading, heading, List.of(blocks));
    }

    private static List<Node> nodes(List<Problem> problems, Part... parts) {
        return Node.of(new ReportPreview(List.of(parts), problems));
    }

    @Test
    void sectionsStandBelowThoseTheyBelongTo() {
        List<Node> nodes = nodes(List.of(), part(1, "一、概况"), part(2, "（一）背景"), part(3, "1.依据"), part(2, "（二）内容"), part(1, "二、结论"));
        assertEquals(List.of("一、概况", "二、结论"), nodes.stream().map(n -> n.title(texts)).toList());
        assertEquals(List.of("（一）背景", "（二）内容"), nodes.get(0).children().stream().map(n -> n.title(texts)).toList());
        assertEquals(1, nodes.get(0).children().get(0).children().size());
    }

    @Test
    void whatHasNeitherHeadingNorContentIsLeftOutButNotWhatIsBelow() {
        assertEquals(List.of("（一）背景"), nodes(List.of(), part(1, ""), part(2, "（一）背景")).stream().map(n -> n.title(texts)).toList());
    }

    @Test
    void unwrittenProseIsTold() {
        assertEquals(List.of("◇ 未撰写", "● 已撰写", ""), nodes(List.of(), part(1, "a", prose(true), prose(false)), part(1, "b", prose(true)), part(1, "c")).stream()
                .map(n -> n.state(texts)).toList());
    }

    @Test
    void missingValuesAreCountedWhereTheyAre() {
        Problem value = Problem.warning("report.missing-value", "m", Location.object("b"), "", "");
        Problem text = Problem.warning("report.missing-prose", "m", Location.object("a"), "", "");
        assertEquals(List.of("", "△ 缺 1 项"), nodes(List.of(value, text), part(1, "a"), part(1, "b")).stream().map(n -> n.state(texts)).toList());
    }

    @Test
    void aSectionWithoutHeadingIsCalledByItsWords() {
        assertEquals("总分80.3分", nodes(List.of(), part(1, "", new ReportPreview.Words(List.of(new Piece("总分", false), new Piece("80.3", true), new Piece("分", false)))))
                .get(0).title(texts));
    }
}
