package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of evaluations that start without a sample have names that read naturally. */
class ReportNamesTest {

    @TempDir
    private Path folder;

    private List<String> exported(String name) throws IOException {
        assertEquals(0, new CommandLine(folder, CommandLine.all()).run("export", name).code());
        try (var files = Files.list(folder.resolve(name).resolve("exports"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({ "wuhan, 2019年度武汉市工伤保险基金绩效评价报告（缩略版）.docx, 2019年度武汉市工伤保险基金绩效评价评分表.xlsx",
            "changsha, 2018—2020年度长沙市工伤保险基金绩效评价报告.docx, 2018—2020年度长沙市工伤保险基金绩效评价评分表.xlsx",
            "zhuzhou, 2021年度绩效自评得分对照表.xlsx, 2021年度部门整体支出绩效自评报告.docx",
            "hohhot, 2021年度呼和浩特市工伤保险基金绩效评价简版报告.docx, 2021年度呼和浩特市工伤保险基金绩效评价评分表.xlsx" })
    void ofEveryCity(String city, String first, String second) throws IOException {
        List<String> words = new ArrayList<>(List.of("new", "e", "--city", city));
        words.addAll(city.equals("zhuzhou") ? List.of("--rubric", "cn.430200.department.2021")
                : city.equals("changsha") ? List.of("--year", "2018,2019,2020") : List.of());
        CommandLine.Run made = new CommandLine(folder, CommandLine.all()).run(words.toArray(String[]::new));
        assertEquals(0, made.code(), made.err());
        assertEquals(List.of(first, second), exported("e"));
    }

    @ParameterizedTest
    @CsvSource({ "wuhan, 我市工伤保险基金绩效评价报告（缩略版）.docx, 我市工伤保险基金绩效评价评分表.xlsx", "changsha, 我市工伤保险基金绩效评价报告.docx, 我市工伤保险基金绩效评价评分表.xlsx" })
    void ofAnEvaluationWhoseTitleEndsInTheWordForTheDocument(String city, String first, String second) throws IOException {
        assertEquals(0, new CommandLine(folder, CommandLine.all()).run("new", "e", "--city", city).code());
        Path model = folder.resolve("e/evaluation.xmi");
        String xml = Files.readString(model);
        assertTrue(xml.contains(" title=\""), "the model has a title");
        Files.writeString(model, xml.replaceFirst(" title=\"[^\"]*\"", " title=\"我市工伤保险基金绩效评价报告\""));
        assertEquals(List.of(first, second), exported("e"));
    }
}
