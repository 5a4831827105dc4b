package org.steelyard.ui.robot.outer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with its window on the display of this one. */
public final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TESTS = "org.steelyard.ui.tests";

    private final Process process;
    private final Path output;
    private final ServerSocket server;
    private Socket window;
    private BufferedReader in;
    private PrintStream out;

    private Running(Process process, Path output, ServerSocket server) {
        this.process = process;
        this.output = output;
        this.server = server;
    }

    static Running start(Path script, Path home, Map<String, String> more, List<String> arguments) {
        try {
            Files.createDirectories(home);
            ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            server.setSoTimeout((int) PATIENCE.toMillis());
            Path output = Files.createTempFile(home, "output", ".log");
            List<String> command = new ArrayList<>(List.of(script.toString()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("STEELYARD_") || name.startsWith("XDG_"));
            environment.put("HOME", home.toString());
            environment.put("STEELYARD_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
            environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -D" + Startup.PORT + "=" + server.getLocalPort() + " \"-Duser.home=" + home + "\" \"-Dscreenshots="
                    + Path.of(System.getProperty("screenshots", "target/screenshots")).toAbsolutePath() + "\"");
            environment.putAll(more);
            Running running = new Running(builder.start(), output, server);
            running.awaitWindow();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException("The program could not be started by " + script, e);
        }
    }

    /** Waits for the window of the process, also of one that the start script started after this one. */
    public void awaitWindow() {
        try {
            window = server.accept();
            window.setSoTimeout((int) PATIENCE.toMillis());
            in = new BufferedReader(new InputStreamReader(window.getInputStream(), StandardCharsets.US_ASCII));
            out = new PrintStream(window.getOutputStream(), true, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new AssertionError("No window came up; the program printed:\n" + output(), e);
        }
    }

    /**
     * Plays a step in the window.
     *
     * @return what it returned
     * @throws AssertionError with what it told, if it failed
     */
    public String play(Class<? extends Step> step, String... arguments) {
        send(step, arguments);
        return answer(step).orElseThrow(() -> new AssertionError("The program ended during " + step.getSimpleName() + "; it printed:\n" + output()));
    }

    /** Plays a step with which the program ends, or starts again, and waits until its window is gone. */
    public void playLast(Class<? extends Step> step, String... arguments) {
        send(step, arguments);
        while (answer(step).isPresent()) {
            // the step was through before the window was
        }
    }

    private void send(Class<? extends Step> step, String... arguments) {
        List<String> words = new ArrayList<>(List.of(TESTS, step.getName()));
        words.addAll(List.of(arguments));
        out.println(Line.of(words));
    }

    /** Empty if the connection ended. */
    private Optional<String> answer(Class<? extends Step> step) {
        try {
            String answer = in.readLine();
            if (answer == null) {
                return Optional.empty();
            }
            List<String> told = Line.read(answer);
            if (told.get(0).equals(Startup.FAILED)) {
                throw new AssertionError(step.getSimpleName() + " failed in the other process:\n" + told.get(1));
            }
            return Optional.of(told.get(1));
        } catch (SocketException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("No answer to " + step.getSimpleName() + "; the program printed:\n" + output(), e);
        }
    }

    /** Ends it as a power cut would: nothing of it runs any more when this returns. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        closeConnection();
    }

    /** Waits until it has ended by itself. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The program does not end; it printed:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void closeConnection() {
        try {
            if (window != null) {
                window.close();
            }
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection to the program could not be closed", e);
        }
    }
}
