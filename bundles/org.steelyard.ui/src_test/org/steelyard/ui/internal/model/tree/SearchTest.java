package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private final Fixture model = new Fixture();
    private final Search search = new Search(model.words, model.edits);

    private static Search.Query query(String text) {
        return new Search.Query(text, false, false, false);
    }

    private Search.Result find(Search.Query query, String with) {
        return search.find(query, with, List.of(model.evaluation));
    }

    @Test
    void allHitsAreReplacedAsOneStep() {
        model.a1.setExplanation("立项依据与立项程序");
        Search.Result found = find(query("立项"), "项目立项");
        assertEquals(2, found.hits().size());
        model.run(search.replace(found.hits()));
        assertEquals("项目立项依据与项目立项程序", model.a1.getExplanation());
        assertEquals("替换 2 处文字", model.stack.getUndoCommand().getLabel());
        model.undo();
        assertEquals("立项", model.a1.getName());
    }

    @Test
    void onlyTheScopeIsSearched() {
        assertEquals(0, search.find(query("立项"), "", List.of(model.a2)).hits().size());
    }

    @Test
    void valuesOfAListAreReplacedOneByOne() {
        model.a1.getClauses().addAll(List.of("x1", "y", "x2"));
        model.run(search.replace(find(query("x"), "z").hits()));
        assertEquals(List.of("z1", "y", "z2"), model.a1.getClauses());
    }

    @ParameterizedTest
    @CsvSource({ "abc,false,false,2", "abc,true,false,1", "abc,false,true,1", "ABC,true,true,1" })
    void caseAndWholeWords(String text, boolean matchCase, boolean whole, int hits) {
        model.a1.setExplanation("ABC");
        model.a2.setExplanation("xabcx");
        assertEquals(hits, find(new Search.Query(text, matchCase, whole, false), "").hits().size());
    }

    @Test
    void aWholeWordBetweenChineseCharactersIsFound() {
        model.a1.setExplanation("按GDP计算");
        assertEquals(1, find(new Search.Query("GDP", true, true, false), "").hits().size());
    }

    @Test
    void groupsOfAnExpressionCanBeUsed() {
        model.a1.setExplanation("2019年");
        model.run(search.replace(find(new Search.Query("(\\d{4})年", false, false, true), "$1 年度").hits()));
        assertEquals("2019 年度", model.a1.getExplanation());
    }

    @Test
    void whatLooksLikeAnExpressionIsTextUnlessAskedFor() {
        model.a1.setExplanation("a.c $1");
        Search.Result found = find(query("a.c"), "$1");
        model.run(search.replace(found.hits()));
        assertEquals("$1 $1", model.a1.getExplanation());
    }

    @Test
    void anExpressionThatTakesForeverIsGivenUp() {
        model.a1.setExplanation("a".repeat(60) + "!");
        Search.Result found = find(new Search.Query("(a*)*(a*)*(a*)*(a*)*\\1b", false, false, true), "");
        assertTrue(found.trouble().contains("耗时过长"), found.trouble());
    }

    @Test
    void aWrongExpressionIsToldWithItsPlace() {
        assertTrue(find(new Search.Query("a(", false, false, true), "").trouble().contains("有误"));
    }

    @Test
    void aReplacementWithoutItsGroupIsTold() {
        assertTrue(find(new Search.Query("立项", false, false, true), "$3").trouble().contains("分组"));
    }

    @Test
    void whatChangedSinceIsLeftAlone() {
        List<Search.Hit> hits = find(query("立项"), "x").hits();
        model.a1.setName("别的");
        assertFalse(search.replace(hits).possible());
        assertEquals("别的", model.a1.getName());
    }
}
