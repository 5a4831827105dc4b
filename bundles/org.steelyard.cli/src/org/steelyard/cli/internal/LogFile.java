package org.steelyard.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log of the command line, in the user's state folder; nothing goes to the console. Two files of a megabyte at most.
 *
 * @param path where it is
 */
record LogFile(Path path) {

    private static final int SIZE = 1 << 20;

    /** Opens the log, by {@code XDG_STATE_HOME}, {@code LOCALAPPDATA} or the home folder; without one when it cannot be written. */
    static LogFile open(Map<String, String> environment, String home) {
        LogManager.getLogManager().reset();
        LogFile log = new LogFile(folder(environment, home).resolve("steelyard.log"));
        Logger.getLogger("").addHandler(new Late(log.path));
        return log;
    }

    private static Path folder(Map<String, String> environment, String home) {
        String state = environment.get("XDG_STATE_HOME");
        if (state == null || state.isBlank()) {
            state = environment.get("LOCALAPPDATA");
        }
        return (state == null || state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state)).resolve("steelyard");
    }

    // a full disk has its own sentence; what the log says of it would be a stack trace on the terminal
    private static final class Silent extends ErrorManager {
        @Override
        public void error(String message, Exception e, int code) {
            // there is no other place to tell
        }
    }

    // makes the folder, the file, and a lock beside it, only with the first record
    private static final class Late extends Handler {
        private final Path path;
        private Handler file;

        Late(Path path) {
            this.path = path;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            if (!isLoggable(record)) {
                return;
            }
            if (file == null) {
                try {
                    Files.createDirectories(path.getParent());
                    file = new FileHandler(path.toString().replace("%", "%%"), SIZE, 1, true);
                    file.setErrorManager(new Silent());
                    file.setEncoding("UTF-8");
                    file.setFormatter(new SimpleFormatter());
                } catch (IOException e) {
                    setLevel(Level.OFF);
                    return;
                }
            }
            file.publish(record);
        }

        @Override
        public synchronized void flush() {
            if (file != null) {
                file.flush();
            }
        }

        @Override
        public synchronized void close() {
            if (file != null) {
                file.close();
            }
        }
    }
}
