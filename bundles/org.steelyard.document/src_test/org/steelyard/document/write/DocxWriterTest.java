package org.steelyard.document.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.document.BoundTexts;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.document.write.TextDocument.Block;
import org.steelyard.document.write.TextDocument.Contents;
import org.steelyard.document.write.TextDocument.Cover;
import org.steelyard.document.write.TextDocument.Heading;
import org.steelyard.document.write.TextDocument.Page;
import org.steelyard.document.write.TextDocument.PageBreak;
import org.steelyard.document.write.TextDocument.Paragraph;
import org.steelyard.document.write.TextDocument.Span;
import org.steelyard.document.write.TextDocument.Table;

class DocxWriterTest {

    @TempDir
    Path folder;

    private static byte[] write(Block... blocks) {
        return DocxWriter.write(new TextDocument("标题", "zh-CN", TextDocument.Styles.DEFAULT, List.of(blocks)), SampleReport.CLOCK);
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String main(Block... blocks) throws IOException {
        return parts(write(blocks)).get("word/document.xml");
    }

    private Document read(byte[] docx) throws IOException {
        Document document = new DocumentReader(ReadLimits.DEFAULT, Locale.ENGLISH).read(Files.write(folder.resolve("a.docx"), docx), "a.docx");
        assertEquals(List.of(), document.problems());
        return document;
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static Table table(String... rows) {
        return new Table("表1 例", "单位：人", List.of(), 1, Arrays.stream(rows)
                .map(r -> new Table.Row(Arrays.stream(r.split(",")).map(t -> Table.TableCell.of(t, Align.CENTER)).toList())).toList());
    }

    @Nested
    class TheSameBytes {
        @Test
        void eachTime() {
            assertArrayEquals(DocxWriter.write(SampleReport.document(), SampleReport.CLOCK),
                    DocxWriter.write(SampleReport.document(), SampleReport.CLOCK));
        }

        @Test
        void inEveryTimeZone() {
            TimeZone before = TimeZone.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
                byte[] there = write(Paragraph.of("x"));
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
                assertArrayEquals(there, write(Paragraph.of("x")));
            } finally {
                TimeZone.setDefault(before);
            }
        }
    }

    @Test
    void everyPartIsWellFormedAndSayNothingOfPersons() throws Exception {
        Map<String, String> parts = parts(DocxWriter.write(SampleReport.document(), SampleReport.CLOCK));
        for (String xml : parts.values()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }
        String core = parts.get("docProps/core.xml");
        assertTrue(core.contains("2026-01-15T08:00:00Z") && core.contains("某市2019年"), core);
        assertFalse(core.contains("creator") || core.contains("lastModifiedBy"), core);
    }

    @Nested
    class ReadBack {
        @Test
        void headingsAndParagraphsAreTheSame() throws IOException {
            Document document = read(write(new Heading(0, "题"), new Heading(1, "一、甲"), Paragraph.of("正文。"), new Heading(5, "①乙")));
            assertEquals(List.of(new Document.Passage(1, 0, "题"), new Document.Passage(2, 1, "一、甲"), new Document.Passage(3, 0, "正文。"),
                    new Document.Passage(4, 5, "①乙")), document.passages());
        }

        @Test
        void tablesAreTheSame() throws IOException {
            Grid grid = read(write(table("区,人数", "甲,1"))).grids().get(0);
            assertEquals("表1 例", grid.name());
            assertEquals(List.of("表1 例", "单位：人"), grid.before());
            assertEquals(List.of("区", "人数", "甲", "1"), grid.cells().stream().map(c -> c.text()).toList());
        }

        @Test
        void twoTablesStayTwo() throws IOException {
            Table plain = new Table("", "", List.of(), 0, table("a").rows());
            assertEquals(2, read(write(plain, plain)).grids().size());
        }

        @Test
        void mergesAreTheSame() throws IOException {
            Table.TableCell wide = new Table.TableCell(List.of(List.of(Span.of("宽"))), Align.CENTER, true, 2, 2);
            Table.TableCell covered = new Table.TableCell(List.of(), Align.LEFT, false, 0, 0);
            Table.TableCell plain = Table.TableCell.of("x", Align.LEFT);
            Table.TableCell below = new Table.TableCell(List.of(), Align.LEFT, false, 0, 1);
            Grid grid = read(write(new Table("", "", List.of(), 0, List.of(new Table.Row(List.of(wide, covered, plain)),
                    new Table.Row(List.of(below, covered, plain)), new Table.Row(List.of(plain, plain, plain)))))).grids().get(0);
            assertEquals(List.of(new Grid.Merge(0, 0, 1, 1)), grid.merges());
            assertEquals("宽", grid.lookup().text(1, 1));
            assertEquals("x", grid.lookup().text(1, 2));
            assertEquals("x", grid.lookup().text(2, 0));
        }

        @Test
        void rareCharactersSurviveAndIllegalOnesAreDropped() throws IOException {
            assertEquals("𠮷㐀𰀀<&>\"'", read(write(Paragraph.of("𠮷\u0001㐀\uD800𰀀\uFFFF<&>\"'"))).passages().get(0).text());
        }

        @Test
        void textThatLooksLikeMarkupStaysText() throws IOException {
            String text = "</w:t></w:r><w:r><w:instrText> DDEAUTO c:\\\\x </w:instrText>";
            assertEquals(text, read(write(Paragraph.of(text))).passages().get(0).text());
        }
    }

    @Nested
    class BoundSpans {
        @Test
        void areFoundByTheirKeys() throws IOException {
            Span first = new Span("80.3", false, "score.total@2019#全市");
            Span second = new Span("良", true, "score.grade@2019#全市");
            Table cell = new Table("", "", List.of(), 0, List.of(new Table.Row(List.of(
                    new Table.TableCell(List.of(List.of(Span.of("共"), new Span("80.30", false, "score.total@2019#全市"))), Align.LEFT, false, 1, 1)))));
            byte[] docx = write(new Heading(1, List.of(Span.of("得分 "), first)), new Paragraph(List.of(first, Span.of("分，"), second), Align.LEFT, true), cell);
            assertEquals(Map.of("score.total@2019#全市", List.of("80.3", "80.3", "80.30"), "score.grade@2019#全市", List.of("良")),
                    BoundTexts.of(docx));
            assertEquals("80.3分，良", read(docx).passages().get(1).text());
        }

        @Test
        void mayHaveKeysLongerThanWordAllowsForATag() throws IOException {
            String key = "survey." + "很".repeat(80) + "<&>";
            byte[] docx = write(new Paragraph(List.of(new Span("1", false, key), new Span("2", false, key)), Align.LEFT, true));
            assertEquals(Map.of(key, List.of("1", "2")), BoundTexts.of(docx));
            Matcher tag = Pattern.compile("<w:tag w:val=\"([^\"]*)\"").matcher(parts(docx).get("word/document.xml"));
            assertTrue(tag.find() && tag.group(1).length() <= 64);
        }

        @Test
        void haveNumbersOfTheirOwn() throws IOException {
            String xml = main(new Paragraph(List.of(new Span("1", false, "a"), new Span("2", false, "a")), Align.LEFT, true));
            assertTrue(xml.contains("<w:id w:val=\"1\"/>") && xml.contains("<w:id w:val=\"2\"/>"), xml);
        }
    }

    @Nested
    class Pages {
        @Test
        void turnToLandscapeAndBackInSectionsWithFooters() throws IOException {
            String xml = main(Paragraph.of("a"), new Page(true), Paragraph.of("b"), new Page(false), Paragraph.of("c"));
            assertEquals(3, count(xml, "<w:sectPr>"));
            assertEquals(1, count(xml, "w:orient=\"landscape\""));
            assertEquals(3, count(xml, "<w:footerReference w:type=\"default\""));
            assertEquals(1, count(xml, "<w:pgNumType w:start=\"1\"/>"));
        }

        @Test
        void turnedBeforeAnythingIsWrittenAddNone() throws IOException {
            assertEquals(1, count(main(new Page(true), Paragraph.of("b")), "<w:sectPr>"));
        }

        @Test
        void ofCoverAndContentsAreNumberedApart() throws IOException {
            String xml = main(new Cover("题", "", List.of(new Cover.Line("单位", "甲"))), new Contents(2), new Heading(1, "一"), Paragraph.of("a"));
            assertEquals(3, count(xml, "<w:sectPr>"));
            assertEquals(2, count(xml, "<w:footerReference w:type=\"default\""));
            assertEquals(1, count(xml, "w:fmt=\"upperRoman\""));
            assertEquals(1, count(xml, "<w:pgNumType w:start=\"1\"/>"));
        }

        @Test
        void haveTheTypeAreaOfTheStandard() throws IOException {
            String xml = main(Paragraph.of("a"));
            assertTrue(xml.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), xml);
            assertTrue(xml.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""), xml);
            assertTrue(xml.contains("w:linePitch=\"579\""), xml);
        }
    }

    @Nested
    class CoverPage {
        private int spaceAbove(int lines) throws IOException {
            Cover.Line[] all = new Cover.Line[lines];
            Arrays.fill(all, new Cover.Line("被评价单位", "某市人力资源和社会保障局及各区经办机构"));
            Matcher above = Pattern.compile("\"CoverTitle\"/><w:spacing w:before=\"(\\d+)\"").matcher(main(new Cover("题", "副题", List.of(all)), Paragraph.of("a")));
            assertTrue(above.find());
            return Integer.parseInt(above.group(1));
        }

        @Test
        void spreadsItsLinesOnlyAsFarAsThePageAllows() throws IOException {
            assertEquals(2890, spaceAbove(1));
            assertTrue(spaceAbove(6) < 2890 && spaceAbove(6) > 0);
            assertEquals(0, spaceAbove(30));
        }

        @Test
        void hasValuesBelowEachOther() throws IOException {
            assertEquals(List.of("题", "单位：\t甲", "日期：\t"), read(write(new Cover("题", "", List.of(new Cover.Line("单位", "甲"), new Cover.Line("日期", "")))))
                    .passages().stream().map(Document.Passage::text).toList());
        }
    }

    @Nested
    class ContentsList {
        private List<String> entries(Block... blocks) throws IOException {
            Block[] all = new Block[blocks.length + 1];
            all[0] = new Contents(2);
            System.arraycopy(blocks, 0, all, 1, blocks.length);
            return read(write(all)).passages().stream().map(Document.Passage::text).filter(t -> t.contains("\t")).toList();
        }

        @Test
        void isFilledDownToItsDepth() throws IOException {
            assertEquals(List.of("一、甲\t1", "（一）乙\t1"), entries(new Heading(0, "题"), new Heading(1, "一、甲"), new Heading(2, "（一）乙"), new Heading(3, "1. 丙")));
        }

        @Test
        void countsPagesAndBreaks() throws IOException {
            assertEquals(List.of("一\t1", "二\t2", "三\t3"), entries(new Heading(1, "一"), new PageBreak(), new Heading(1, "二"), new Page(true), new Heading(1, "三")));
        }

        @Test
        void countsTwentyTwoLinesOfTwentyEightCharactersToAPage() throws IOException {
            // a heading and the 20 lines of a paragraph leave one line; the next heading takes its first line along
            Paragraph twentyLines = Paragraph.of("字".repeat(28 * 20 - 2));
            assertEquals(List.of("一\t1", "二\t2"), entries(new Heading(1, "一"), twentyLines, new Heading(1, "二"), Paragraph.of("a")));
            Paragraph nineteenLines = Paragraph.of("字".repeat(28 * 19 - 2));
            assertEquals(List.of("一\t1", "二\t1"), entries(new Heading(1, "一"), nineteenLines, new Heading(1, "二"), Paragraph.of("a")));
        }

        @Test
        void countsTablesThatRunOverPages() throws IOException {
            String[] rows = new String[100];
            Arrays.fill(rows, "甲,1");
            // 100 rows of 17 and a half points: 35 on the first page below the caption, then 36 with a repeated header
            assertEquals(List.of("一\t1", "二\t3"), entries(new Heading(1, "一"), table(rows), new Heading(1, "二")));
        }

        @Test
        void pointsAtBookmarksThatExist() throws IOException {
            String xml = main(new Contents(1), new Heading(2, "甲"), new Heading(1, "乙"));
            Matcher reference = Pattern.compile("PAGEREF (\\S+)").matcher(xml);
            assertTrue(reference.find());
            assertTrue(xml.matches("(?s).*w:name=\"" + reference.group(1) + "\"/><w:r>[^乙甲]*乙.*"), xml);
        }
    }

    @Nested
    class Tables {
        @Test
        void repeatTheirHeaderAndNeverSplitARow() throws IOException {
            String xml = main(table("区,人数", "甲,1", "乙,2"));
            assertEquals(1, count(xml, "<w:tblHeader/>"));
            assertEquals(3, count(xml, "<w:cantSplit/>"));
        }

        @Test
        void areNeverWiderThanThePage() throws IOException {
            List<java.math.BigDecimal> wide = Arrays.asList(new java.math.BigDecimal(200), null, new java.math.BigDecimal(300));
            String xml = main(new Table("", "", wide, 0, table("a,b,c").rows()));
            Matcher m = Pattern.compile("<w:tblW w:w=\"(\\d+)\"").matcher(xml);
            assertTrue(m.find());
            int width = Integer.parseInt(m.group(1));
            assertTrue(width <= 8844 && width > 8800, m.group());
        }

        @Test
        void withRowsOfUnequalLengthAreFilledUp() throws IOException {
            Grid grid = read(write(new Table("", "", List.of(), 0, table("a,b,c", "d").rows()))).grids().get(0);
            assertEquals(List.of("a", "b", "c", "d"), grid.cells().stream().map(c -> c.text()).toList());
            assertEquals(6, count(main(new Table("", "", List.of(), 0, table("a,b,c", "d").rows())), "<w:tc>"));
        }

        @Test
        void withSpansThatReachTooFarAreCut() throws IOException {
            Table.TableCell huge = new Table.TableCell(List.of(List.of(Span.of("x"))), Align.LEFT, false, 9, 9);
            assertEquals("x", read(write(new Table("", "", List.of(), 0, List.of(new Table.Row(List.of(huge)))))).grids().get(0).cells().get(0).text());
        }
    }

    @Test
    void stylesMayHaveOtherNames() throws IOException {
        TextDocument.Styles styles = new TextDocument.Styles(List.of("报告一级"), "报告正文", "报告表格", "报告表题");
        String xml = parts(DocxWriter.write(new TextDocument("t", "zh-CN", styles, List.of(new Heading(1, "一"))), SampleReport.CLOCK))
                .get("word/styles.xml");
        for (String name : List.of("报告一级", "报告正文", "报告表格", "报告表题", "heading 2")) {
            assertTrue(xml.contains("<w:name w:val=\"" + name + "\"/>"), name);
        }
    }

    @Test
    void anEmptyDocumentIsOne() throws IOException {
        assertEquals(List.of(), read(write()).passages());
    }
}
