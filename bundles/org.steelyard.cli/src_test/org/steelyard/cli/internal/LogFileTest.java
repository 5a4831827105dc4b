package org.steelyard.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        LogManager.getLogManager().reset();
    }

    private LogFile open() {
        return LogFile.open(Map.of("XDG_STATE_HOME", folder.toString()), folder.toString());
    }

    @Test
    void aRecordGoesToTheFile() throws IOException {
        LogFile log = open();
        Logger.getLogger("test").severe("something went wrong");
        close();
        assertTrue(Files.readString(log.path()).contains("something went wrong"));
    }

    @Test
    void aFullDiskPutsNoStackTraceOnTheTerminal() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        Files.createDirectories(folder.resolve("steelyard"));
        Files.createSymbolicLink(folder.resolve("steelyard/steelyard.log"), full);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            open();
            Logger.getLogger("test").severe("something went wrong");
            close();
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
