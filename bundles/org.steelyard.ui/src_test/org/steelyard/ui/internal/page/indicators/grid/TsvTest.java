package org.steelyard.ui.internal.page.indicators.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TsvTest {

    @Test
    void rowsEndWithAnyLineEndAndTheLastMakesNoFurtherRow() {
        List<List<String>> expected = List.of(List.of("a", "b"), List.of("c", "d"));
        assertEquals(expected, Tsv.parse("a\tb\r\nc\td\r\n"));
        assertEquals(expected, Tsv.parse("a\tb\nc\td"));
        assertEquals(expected, Tsv.parse("a\tb\rc\td\r"));
    }

    @Test
    void aBlankCellIsACellAndABlankLineARow() {
        assertEquals(List.of(List.of("a", ""), List.of("", "b"), List.of(""), List.of("c")), Tsv.parse("a\t\n\tb\n\nc\n"));
        assertEquals(List.of(), Tsv.parse(""));
        assertEquals(List.of(List.of("")), Tsv.parse("\n"));
    }

    @Test
    void quotesKeepTabsLineEndsAndQuotesInACell() {
        assertEquals(List.of(List.of("两行\n文字", "a\tb", "说“好”和\"行\"")), Tsv.parse("\"两行\r\n文字\"\t\"a\tb\"\t\"说“好”和\"\"行\"\"\"\r\n"));
    }

    @Test
    void aQuoteThatNothingClosesIsACharacter() {
        assertEquals(List.of(List.of("\"a", "b")), Tsv.parse("\"a\tb"));
        assertEquals(List.of(List.of("\"a\" b")), Tsv.parse("\"a\" b"));
        assertEquals(List.of(List.of("5\" pipe")), Tsv.parse("5\" pipe"));
    }

    @Test
    void whatIsFormattedIsParsedAsItWas() {
        List<List<String>> rows = List.of(List.of("a", "两行\n文字", "\"q\""), List.of("", "x\ty", "=SUM(A1)"), List.of("-0.5", "+12%", "-@x"));
        assertEquals(rows, Tsv.parse(Tsv.format(rows)));
    }

    @Test
    void aTextIsNoFormulaInASpreadsheetAndANumberStaysOne() {
        assertEquals("'=1+1\t-0.5\t'-cmd\t'@x\r\n", Tsv.format(List.of(List.of("=1+1", "-0.5", "-cmd", "@x"))));
    }

    @Test
    void moreCellsThanAPersonPastesAreLeftOut() {
        assertEquals(Tsv.MOST, Tsv.parse("x\n".repeat(Tsv.MOST + 5)).size());
    }
}
