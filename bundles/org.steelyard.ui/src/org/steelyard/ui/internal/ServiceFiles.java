package org.steelyard.ui.internal;

import java.util.Arrays;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Lets libraries find what files below {@code META-INF/services} name. Without it the collections of NatTable find no
 * implementation of themselves, and a grid stays empty without a word.
 */
final class ServiceFiles {

    private static final String SPI_FLY = "org.apache.aries.spifly.dynamic.bundle";

    private ServiceFiles() {
    }

    /** To be called before a class of such a library is loaded. */
    static void follow(BundleContext bundles) {
        Arrays.stream(bundles.getBundles()).filter(bundle -> bundle.getSymbolicName().equals(SPI_FLY)).forEach(bundle -> {
            try {
                bundle.start();
            } catch (BundleException e) {
                ILog.of(ServiceFiles.class).error(e.getMessage(), e);
            }
        });
    }
}
