package org.steelyard.ui.robot.outer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.IStartup;
import org.steelyard.ui.robot.Robot;

/** In the started program: asks the test that started it, on the port of {@value #PORT}, for steps to play. Without that property nothing happens. */
public final class Startup implements IStartup {

    static final String PORT = "steelyard.robot.outer";
    static final String DONE = "done";
    static final String FAILED = "failed";

    @Override
    public void earlyStartup() {
        Integer port = Integer.getInteger(PORT);
        if (port != null) {
            Thread.ofPlatform().daemon().name("robot").start(() -> serve(port));
        }
    }

    private static void serve(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(Line.of(play(Line.read(line))));
            }
        } catch (IOException e) {
            Platform.getLog(Startup.class).info("The test that started the program is gone", e);
        }
    }

    /** The words are the bundle, the class and the arguments. */
    private static List<String> play(List<String> words) {
        try {
            Step step = (Step) Platform.getBundle(words.get(0)).loadClass(words.get(1)).getDeclaredConstructor().newInstance();
            return List.of(DONE, step.play(Robot.ofWorkbench(), new ArrayList<>(words.subList(2, words.size()))));
        } catch (SWTException e) {
            if (e.code == SWT.ERROR_DEVICE_DISPOSED) {
                // the step ended the program
                return List.of(DONE, "");
            }
            return failed(e);
        } catch (Exception | AssertionError e) {
            return failed(e);
        }
    }

    private static List<String> failed(Throwable e) {
        StringWriter told = new StringWriter();
        e.printStackTrace(new PrintWriter(told));
        return List.of(FAILED, told.toString());
    }
}
