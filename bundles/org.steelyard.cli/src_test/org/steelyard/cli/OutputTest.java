package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.cli.internal.ResultStream;
import org.steelyard.cli.internal.Session;
import org.steelyard.cli.internal.print.Problems;
import org.steelyard.cli.internal.print.Progress;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

class OutputTest {

    @Nested
    class AResult {

        private Optional<String> failure(String reason) {
            ResultStream stream = new ResultStream(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    if (reason != null) {
                        throw new IOException(reason);
                    }
                }
            });
            try (PrintStream out = new PrintStream(stream, true, StandardCharsets.UTF_8)) {
                out.println("80.3");
            }
            return stream.failure();
        }

        @Test
        void thatDoesNotFitOnTheDiskIsAFailure() {
            assertEquals(Optional.of("No space left on device"), failure("No space left on device"));
        }

        @ParameterizedTest
        @CsvSource({ "Broken pipe", "断开的管道", "The pipe is being closed" })
        void whoseReaderHadEnoughIsNone(String reason) {
            assertEquals(Optional.empty(), failure(reason));
        }

        @Test
        void thatArrivesIsNone() {
            assertEquals(Optional.empty(), failure(null));
        }
    }

    @Test
    void progressIsToldInPerCentWithTheFileInHand() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        progress.beginTask("运行", 1000);
        progress.subTask("甲.xlsx");
        progress.worked(300);
        progress.done();
        List<String> shown = List.of(bytes.toString(StandardCharsets.UTF_8).split("\r")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
        assertEquals(List.of("运行 0%", "运行 0% 甲.xlsx", "运行 30% 甲.xlsx"), shown);
    }

    @Nested
    class WhatWasExpected {

        private List<String> lines(String message, String expected) {
            Texts texts = Texts.of(Session.class, Locale.CHINESE);
            return Problems.lines(List.of(Problem.error("x", message, Location.NONE, expected, "请更正。")), texts, true);
        }

        @Test
        void isToldUnderTheMessage() {
            assertTrue(lines("没有找到可识别的表。", "以下各表之一：甲、乙").contains("        应为：以下各表之一：甲、乙"));
        }

        @Test
        void isNotToldTwice() {
            assertFalse(String.join("\n", lines("“甲”应为数字，实为“待定”。", "数字")).contains("应为："));
        }
    }
}
