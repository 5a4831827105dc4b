package org.steelyard.ui.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.city.Cities;
import org.steelyard.city.RegistryContributions;
import org.steelyard.core.Services;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.text.Texts;

/** Opens the workbench window and runs until it is closed; {@code -evaluation FOLDER} opens that folder. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        int at = Arrays.asList(arguments).indexOf("-evaluation");
        Optional<Path> first = at < 0 || at + 1 == arguments.length ? Optional.empty() : Optional.of(Path.of(arguments[at + 1]));
        Locale locale = Locale.getDefault();
        BundleContext bundles = FrameworkUtil.getBundle(WorkbenchApplication.class).getBundleContext();
        Cities cities = Cities.read(new RegistryContributions(RegistryFactory.getRegistry(), bundles, locale), locale);
        Services services = Services.of(cities, IdSource.random(), Clock.systemDefaultZone(), locale);
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new Advisor(services, first));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }

    private static final class Advisor extends WorkbenchAdvisor {
        private final Services services;
        private final Optional<Path> first;

        Advisor(Services services, Optional<Path> first) {
            this.services = services;
            this.first = first;
        }

        @Override
        public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
            return new WindowAdvisor(configurer, services, Texts.of(WorkbenchApplication.class, services.locale()), first);
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return EvaluationPerspective.ID;
        }
    }
}
