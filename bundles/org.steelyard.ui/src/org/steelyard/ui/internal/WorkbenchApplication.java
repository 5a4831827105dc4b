package org.steelyard.ui.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.core.Services;
import org.steelyard.core.session.EvaluationSessions;
import org.steelyard.install.CityPlugIns;
import org.steelyard.install.InstalledCities;
import org.steelyard.install.WatchedCities;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.edit.SteelyardItemProviders;

/** Opens the workbench window and runs until it is closed; {@code -evaluation FOLDER} opens that folder. */
public final class WorkbenchApplication implements IApplication {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        int at = Arrays.asList(arguments).indexOf("-evaluation");
        Optional<Path> first = at < 0 || at + 1 == arguments.length ? Optional.empty() : Optional.of(Path.of(arguments[at + 1]));
        Locale locale = Locale.getDefault();
        BundleContext bundles = FrameworkUtil.getBundle(WorkbenchApplication.class).getBundleContext();
        ServiceFiles.follow(bundles);
        CityPlugIns plugIns = InstalledCities.ofProduct(bundles, RegistryFactory.getRegistry(), System.getenv());
        WatchedCities cities = new WatchedCities(plugIns, locale);
        Services services = Services.of(cities, IdSource.random(), Clock.systemDefaultZone(), locale).withMappings(plugIns.folders());
        SteelyardItemProviders providers = new SteelyardItemProviders(locale);
        Display display = PlatformUI.createDisplay();
        cities.start(BETWEEN_LOOKS);
        try {
            EvaluationSessions sessions = new EvaluationSessions(services, providers.adapterFactory(), display::asyncExec);
            int code = PlatformUI.createAndRunWorkbench(display,
                    new Advisor(new Program(services, sessions, new WindowPlugIns(plugIns, cities), providers), display, first));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            cities.close();
            providers.dispose();
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
        private final Program program;
        private final Optional<Path> first;
        private final UnexpectedErrors errors;

        Advisor(Program program, Display display, Optional<Path> first) {
            this.program = program;
            this.first = first;
            this.errors = new UnexpectedErrors(display, program.texts(UnexpectedErrors.class));
        }

        @Override
        public void initialize(IWorkbenchConfigurer configurer) {
            super.initialize(configurer);
            configurer.setSaveAndRestore(true);
            // ours first where the platform binds the same keys to what this program does not do
            PlatformUI.getPreferenceStore().setDefault(IWorkbenchPreferenceConstants.KEY_CONFIGURATION_ID, "org.steelyard.ui.keys");
            configurer.getWorkbench().getService(IEclipseContext.class).set(Program.class, program);
        }

        @Override
        public void eventLoopException(Throwable exception) {
            errors.happened(exception);
        }

        @Override
        public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
            return new WindowAdvisor(configurer, program, first);
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return EvaluationPerspective.ID;
        }
    }
}
