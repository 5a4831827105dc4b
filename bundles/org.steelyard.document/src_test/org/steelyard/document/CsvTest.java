package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String SIMPLE = "区,人数\n江岸区,\"1,234\"\n";
    private static final List<Cell> CELLS = List.of(Cell.text(0, 0, "区"), Cell.text(0, 1, "人数"), Cell.text(1, 0, "江岸区"),
            Cell.text(1, 1, "1,234"));

    @TempDir
    Path folder;

    private List<Cell> cells(String text) throws IOException {
        Document document = new Reading(folder).text("a.csv", text);
        assertEquals(List.of(), document.problems());
        return document.grids().get(0).cells();
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(c -> c.row() + ":" + c.column() + " " + c.text()).toList();
    }

    @Nested
    class Encodings {
        @Test
        void utf8() throws IOException {
            assertEquals(CELLS, cells(SIMPLE));
        }

        @Test
        void utf8WithMark() throws IOException {
            assertEquals(CELLS, cells("\uFEFF" + SIMPLE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"GB18030", "GBK", "UTF-16"})
        void others(String charset) throws IOException {
            Document document = new Reading(folder).bytes("a.csv", SIMPLE.getBytes(Charset.forName(charset)));
            assertEquals(FileKind.CSV, document.kind());
            assertEquals(CELLS, document.grids().get(0).cells());
        }

        @Test
        void utf16LittleEndianWithMark() throws IOException {
            Document document = new Reading(folder).bytes("a.csv", ("\uFEFF" + SIMPLE).getBytes(StandardCharsets.UTF_16LE));
            assertEquals(CELLS, document.grids().get(0).cells());
        }

        @ParameterizedTest
        @ValueSource(strings = {"GB18030", "UTF-8"})
        void rareCharactersSurvive(String charset) throws IOException {
            Document document = new Reading(folder).bytes("a.csv", "𠮷,㐀,𰀀".getBytes(Charset.forName(charset)));
            assertEquals(List.of("0:0 𠮷", "0:1 㐀", "0:2 𰀀"), texts(document.grids().get(0).cells()));
        }

        @Test
        void bytesOfNoEncodingAreRefused() throws IOException {
            Reading.assertRefused(new Reading(folder).bytes("a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'}),
                    "document.encoding");
        }
    }

    @Nested
    class Separators {
        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "，"})
        void areFoundOut(String separator) throws IOException {
            String text = String.join(separator, "区", "认定", "受理") + "\n" + String.join(separator, "甲", "1", "2") + "\n";
            assertEquals(List.of("0:0 区", "0:1 认定", "0:2 受理", "1:0 甲", "1:1 1", "1:2 2"), texts(cells(text)));
        }

        @Test
        void aTitleWithCommasMisleadsNobody() throws IOException {
            assertEquals(6, cells("2019年工伤认定，全市,含功能区\n区;认定\n甲;1\n").stream().filter(c -> c.row() > 0).count() + 2);
        }

        @Test
        void fullWidthCommasInProseSeparateNothing() throws IOException {
            assertEquals(List.of("0:0 问题", "0:1 答，案", "1:0 一", "1:1 好，很好"), texts(cells("问题,答，案\n一,好，很好\n")));
        }
    }

    @Nested
    class Quotes {
        @Test
        void holdSeparatorsBreaksAndDoubledQuotes() throws IOException {
            assertEquals(List.of("0:0 a,b", "0:1 c\nd", "0:2 e\"f", "1:0 g"), texts(cells("\"a,b\",\"c\nd\",\"e\"\"f\"\r\ng\r\n")));
        }

        @Test
        void insideAFieldAreText() throws IOException {
            assertEquals(List.of("0:0 5\"管", "0:1 x"), texts(cells("5\"管,x\n")));
        }

        @Test
        void leftOpenAreReported() throws IOException {
            Document document = new Reading(folder).text("a.csv", "a,b\n\"c,d\ne,f\n");
            assertEquals(List.of("document.open-quote"), Reading.codes(document));
        }

        @Test
        void thatOnlyKeepDigitsTextAreTakenOff() throws IOException {
            assertEquals(List.of("0:0 007", "0:1 x"), texts(cells("=\"007\",x\n")));
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        assertEquals(List.of("0:0 =1+1", "0:1 @SUM(A1)", "0:2 +86", "0:3 -x"), texts(cells("=1+1,@SUM(A1),+86,-x\n")));
    }

    @Test
    void emptyFieldsAreNoCells() throws IOException {
        assertEquals(List.of("0:2 a", "2:0 b"), texts(cells(",,a\n\nb,,\n")));
    }

    @Test
    void underTheNameXlsItIsReadAndSaidSo() throws IOException {
        Document document = new Reading(folder).text("参保.xls", SIMPLE);
        assertEquals(FileKind.CSV, document.kind());
        assertEquals(List.of("document.name-differs"), Reading.codes(document));
    }
}
