package org.steelyard.ui.tests.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.ui.robot.Robot;
import org.steelyard.ui.robot.outer.Product;
import org.steelyard.ui.robot.outer.Running;
import org.steelyard.ui.robot.outer.Step;

/** The program is started by its script as a process of its own, asked, killed and started again. */
class ProcessTest {

    @TempDir
    private Path folder;

    /** Tells back what it is told. */
    public static final class Echo implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            return String.join("|", arguments);
        }
    }

    /** Fails. */
    public static final class Failing implements Step {

        @Override
        public String play(Robot robot, List<String> arguments) {
            throw new IllegalStateException("no such thing as " + arguments);
        }
    }

    private Product product() {
        return Product.in(folder.resolve("product"), Path.of(System.getProperty("steelyard.script")));
    }

    @Test
    void itsWindowIsAskedFromOutside() {
        try (Running running = product().start(folder.resolve("home"))) {
            assertTrue(running.play(Title.class).contains("绩衡"));
            assertEquals("a 武汉\n|", running.play(Echo.class, "a 武汉\n", ""));
            AssertionError failure = assertThrows(AssertionError.class, () -> running.play(Failing.class, "x"));
            assertTrue(failure.getMessage().contains("no such thing as [x]"), failure.getMessage());
        }
    }

    @Test
    void itStartsAgainAfterItWasKilled() {
        Product product = product();
        try (Running running = product.start(folder.resolve("home"))) {
            running.kill();
        }
        try (Running running = product.start(folder.resolve("home"))) {
            assertTrue(running.play(Title.class).contains("绩衡"));
        }
    }
}
