package org.steelyard.quick.runner;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.Bundle;

/** The tests of the window whose class contains one text and whose method starts with another. */
final class Tests {

    private static final String BUNDLE = "org.steelyard.ui.tests";

    private final String inClass;
    private final String method;

    Tests(String pattern) {
        int at = pattern.indexOf('#');
        this.inClass = at < 0 ? pattern : pattern.substring(0, at);
        this.method = at < 0 ? "" : pattern.substring(at + 1);
    }

    /** @return 0 if all succeeded and there was one at least */
    int run() throws ClassNotFoundException {
        Bundle bundle = Platform.getBundle(BUNDLE);
        if (bundle == null) {
            System.out.println("There is no bundle " + BUNDLE + ": it does not compile");
            return 1;
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(classes(bundle))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(method.isEmpty() || test.getSource()
                        .filter(MethodSource.class::isInstance).map(MethodSource.class::cast).map(MethodSource::getMethodName).orElse("").startsWith(method)))
                .build();
        LauncherConfig config = LauncherConfig.builder().enableTestEngineAutoRegistration(false).enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false).enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false).addTestEngines(new JupiterTestEngine()).build();
        Thread.currentThread().setContextClassLoader(Tests.class.getClassLoader());
        Told told = new Told();
        LauncherFactory.create(config).execute(request, told);
        return told.summary();
    }

    private List<DiscoverySelector> classes(Bundle bundle) throws ClassNotFoundException {
        List<DiscoverySelector> classes = new ArrayList<>();
        for (URL entry : Collections.list(bundle.findEntries("/", "*Test.class", true))) {
            String name = entry.getPath().substring(1).replace('/', '.').replaceAll("\\.class$", "");
            if (name.contains(inClass)) {
                classes.add(DiscoverySelectors.selectClass(bundle.loadClass(name)));
            }
        }
        return classes;
    }
}
