package org.steelyard.ui.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.steelyard.model.text.Texts;

class SavePromptTest {

    private static String message(List<String> unsaved) {
        return SavePrompt.message(Texts.of(SavePromptTest.class, Locale.SIMPLIFIED_CHINESE), "武汉 2019", unsaved);
    }

    @Test
    void whatWouldBeLostIsNamed() {
        assertEquals("“武汉 2019”有未保存的改动，不保存就会丢失：\n\n• 报告名称：甲 → 乙\n• 删除问题“丙”", message(List.of("报告名称：甲 → 乙", "删除问题“丙”")));
    }

    @Test
    void longListsEndWithTheirNumber() {
        String message = message(IntStream.rangeClosed(1, 12).mapToObj(i -> "第" + i + "处").toList());
        assertTrue(message.contains("• 第8处") && message.endsWith("……等共 12 处"), message);
        assertFalse(message.contains("第9处"), message);
    }

    @Test
    void longLinesAreCutBetweenCharacters() {
        String message = message(List.of("𠮷".repeat(200)));
        assertTrue(message.endsWith("𠮷".repeat(3) + "…"), message);
        assertEquals(100, message.codePoints().filter(c -> c == "𠮷".codePointAt(0)).count());
    }

    @Test
    void whatCannotBeComparedIsToldAllTheSame() {
        assertEquals("“武汉 2019”有未保存的改动，不保存就会丢失。", message(List.of()));
    }
}
