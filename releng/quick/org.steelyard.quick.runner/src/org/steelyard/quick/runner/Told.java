package org.steelyard.quick.runner;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Prints each test as it ends, and of a failure its message and our own lines of the stack. */
final class Told implements TestExecutionListener {

    private int passed;
    private int failed;
    private int skipped;
    private long started;

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            started = System.nanoTime();
        } else if (test.getSource().orElse(null) instanceof ClassSource source) {
            System.out.println(source.getClassName());
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped++;
        System.out.println("  skipped " + test.getDisplayName() + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            if (test.isTest()) {
                passed++;
                System.out.printf("  ok      %s (%.1f s)%n", test.getDisplayName(), (System.nanoTime() - started) / 1e9);
            }
            return;
        }
        failed++;
        System.out.println("  FAILED  " + test.getDisplayName());
        result.getThrowable().ifPresent(Told::tell);
    }

    private static void tell(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            System.out.println("    " + (each == thrown ? "" : "because of ") + each.toString().replace("\n", "\n    "));
            int lines = 0;
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("org.steelyard.") && !frame.getClassName().startsWith("org.steelyard.quick.")) {
                    System.out.println("      at " + frame);
                } else if (lines++ < 3 && !(each instanceof AssertionError)) {
                    System.out.println("      at " + frame);
                }
            }
        }
    }

    int summary() {
        System.out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
