package org.steelyard.ui.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.LegalBasis;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;

class SearchIndexTest {

    private static Entry entry(Entry.Kind kind, String text, String detail) {
        return new Entry(kind, text, detail, new Entry.ToPage(text));
    }

    private static List<String> find(String query, Entry... entries) {
        return new SearchIndex(List.of(entries)).find(query, 10).stream().map(Entry::text).toList();
    }

    @Test
    void whatBeginsWithTheWordStandsFirstThenWordsThenWithinThenDetails() {
        assertEquals(List.of("fund", "the fund", "refund", "x"), find("FUND", entry(Entry.Kind.PAGE, "x", "fund"), entry(Entry.Kind.PAGE, "refund", ""),
                entry(Entry.Kind.PAGE, "the fund", ""), entry(Entry.Kind.PAGE, "fund", "")));
    }

    @Test
    void equallyGoodFindsStandByKindThenLengthThenOrder() {
        assertEquals(List.of("ab", "ac", "aaa", "a"), find("a", entry(Entry.Kind.COMMAND, "a", ""), entry(Entry.Kind.INDICATOR, "aaa", ""),
                entry(Entry.Kind.INDICATOR, "ab", ""), entry(Entry.Kind.INDICATOR, "ac", "")));
    }

    @Test
    void everyWordHasToOccurInNameOrDetail() {
        Entry rate = entry(Entry.Kind.SLOT, "B1-2 预算执行率", "117.10% fund.final@2019#全市");
        assertEquals(List.of(rate.text()), find(" 执行  117.10 ", rate));
        assertEquals(List.of(), find("执行 118", rate));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "nowhere" })
    void nothingIsFoundForNothing(String query) {
        assertEquals(List.of(), find(query, entry(Entry.Kind.PAGE, "a", "b")));
    }

    @Test
    void onlyTheBestOfAHundredThousandAreGiven() {
        List<Entry> many = IntStream.range(0, 100_000).mapToObj(i -> entry(Entry.Kind.SLOT, "数据项 " + i, "")).toList();
        assertEquals(List.of("数据项 7", "数据项 70"), new SearchIndex(many).find("7", 2).stream().map(Entry::text).toList());
    }

    @Test
    void anEvaluationGivesIndicatorsSourcesAndLaws() {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        Rubric rubric = RubricFactory.eINSTANCE.createRubric();
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode("B1-2");
        indicator.setName("预算执行率");
        rubric.getIndicators().add(indicator);
        evaluation.setRubric(rubric);
        Source source = EvaluationFactory.eINSTANCE.createSource();
        source.setName("社决08.xls");
        evaluation.getSources().add(source);
        LegalBasis basis = EvaluationFactory.eINSTANCE.createLegalBasis();
        basis.setName("工伤保险条例");
        evaluation.getLegalBases().add(basis);
        List<Entry> entries = new ModelEntries(new ModelText(new Labels(Locale.SIMPLIFIED_CHINESE))).of(evaluation);
        assertTrue(entries.contains(new Entry(Entry.Kind.INDICATOR, "B1-2 预算执行率", "", new Entry.ToObject(indicator))), entries.toString());
        assertTrue(entries.contains(new Entry(Entry.Kind.SOURCE, "社决08.xls", "", new Entry.ToObject(source))), entries.toString());
        assertTrue(entries.contains(new Entry(Entry.Kind.LEGAL, "工伤保险条例", "", new Entry.ToObject(basis))), entries.toString());
    }
}
