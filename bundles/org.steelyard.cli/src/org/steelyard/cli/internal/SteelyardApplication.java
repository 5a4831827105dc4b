package org.steelyard.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line of the headless product. */
public final class SteelyardApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        System.out.println("Steelyard 绩衡 " + String.join(" ", arguments));
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // The command line ends by itself.
    }
}
