package org.steelyard.quick.runner;

import java.nio.file.Path;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.testing.ITestHarness;

/** Runs the workbench; once it is up, takes a picture of it or runs the tests, and ends with their result. */
public final class WindowUnderTest implements IApplication, ITestHarness {

    private static final String APPLICATION = "org.steelyard.ui.application";

    @Override
    public Object start(IApplicationContext context) throws Exception {
        PlatformUI.getTestableObject().setTestHarness(this);
        IExtension application = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", APPLICATION);
        if (application == null) {
            System.out.println("There is no window: org.steelyard.ui, or what it requires, does not compile");
            return 1;
        }
        IConfigurationElement run = application.getConfigurationElements()[0].getChildren("run")[0];
        return ((IApplication) run.createExecutableExtension("class")).start(context);
    }

    @Override
    public void stop() {
        Runtime.getRuntime().halt(1);
    }

    /** The platform calls this on a thread of its own. It ends without the goodbyes of the window, which may ask questions. */
    @Override
    public void runTests() {
        int code = 1;
        try {
            if (System.getProperty("quick.mode").equals("shot")) {
                code = new Picture(PlatformUI.getWorkbench().getDisplay()).take(Path.of(System.getProperty("quick.shot")));
            } else {
                code = new Tests(System.getProperty("quick.tests")).run();
            }
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(code);
        }
    }
}
