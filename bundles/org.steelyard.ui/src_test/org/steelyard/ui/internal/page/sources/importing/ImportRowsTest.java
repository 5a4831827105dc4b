package org.steelyard.ui.internal.page.sources.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportPlan.FileEntry;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.ImportPlan.Kind;
import org.steelyard.core.ImportPlan.SlotChange;
import org.steelyard.core.ImportPlan.Stated;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;

class ImportRowsTest {

    private final Texts texts = Texts.of(ImportRows.class, Locale.SIMPLIFIED_CHINESE);
    private final org.steelyard.model.edit.ValueText values = new ModelText(new Labels(Locale.SIMPLIFIED_CHINESE)).values();

    private static Stated stated(String value, String digest) {
        return new Stated(Value.valueOf(value), "", "人数", Optional.of(Place.cell(digest, "a.csv", "", 3, 2)));
    }

    private static SlotChange change(Kind kind, Stated... stated) {
        return new SlotChange(SlotAddress.valueOf("t.a@2019#全市"), kind, Optional.empty(), Optional.of(stated[0].value()), List.of(stated));
    }

    private ImportRows rows(FileState state, List<SlotChange> changes, List<Problem> problems) {
        return ImportRows.of(new ImportPlan(List.of(new FileEntry("a.csv", "aa", state, "", List.of())), changes, problems, List.of()), texts, values);
    }

    @Test
    void onlyWhatTheFilesStateIsCounted() {
        ImportRows rows = rows(FileState.NEW, List.of(change(Kind.NEW, stated("q 8|人", "aa")), change(Kind.CONFLICT, stated("q 8|人", "old"), stated("q 9|人", "aa"))), List.of());
        assertEquals(2, rows.stated());
        assertEquals("导入 2 个数值", rows.button(texts));
    }

    @Test
    void whatNeedsADecisionStandsFirstWithBothValues() {
        ImportRows rows = rows(FileState.NEW, List.of(change(Kind.SAME, stated("q 8|人", "aa")), change(Kind.CONFLICT, stated("q 8|人", "old"), stated("q 9|人", "aa"))), List.of());
        assertEquals(List.of("◆ 待采用", "＝ 一致"), rows.changes().stream().map(r -> r.get(0)).toList());
        assertEquals("8 人 ≠ 9 人", rows.changes().get(0).get(3));
    }

    @Test
    void errorsStandBeforeRemarks() {
        ImportRows rows = rows(FileState.DUPLICATE, List.of(), List.of(Problem.info("a", "remark", Location.NONE, "", ""),
                Problem.error("b", "wrong", Location.cell("a.csv", "表", "D4", "x"), "a number", "correct it")));
        assertEquals(List.of("▲ 错误", "wrong", "a.csv", "表", "D4", "x", "a number", "correct it"), rows.problems().get(0));
        assertFalse(rows.useful());
    }

    @Test
    void pathsInTheClipboardLeadToFilesThatExist(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("就业 统计.csv"), "x");
        assertEquals(List.of(file, file, file), FilePaths.of(file + "\n\"" + file + "\"\r\n" + file.toUri() + "\nrelative.csv\n/no/such/file\nfile:%%\n"));
        assertEquals(List.of(), FilePaths.of("年末就业人员\u0000"));
    }
}
