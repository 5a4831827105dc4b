package org.steelyard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

class RegistryTest {

    /** A stub without code, which Tycho asks for even where there is no window. */
    private static final String HARNESS_STUB = "org.eclipse.ui.ide.application";

    @Test
    void commandLineIsAnApplicationThatRunsWithoutADisplay() {
        IExtension application = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", "org.steelyard.cli.steelyard");
        assertNotNull(application);
        assertEquals("org.steelyard.cli", application.getContributor().getName());
        List<String> names = Arrays.stream(bundles()).map(Bundle::getSymbolicName).filter(name -> !name.equals(HARNESS_STUB))
                .filter(name -> name.startsWith("org.eclipse.ui") || name.startsWith("org.eclipse.swt")).toList();
        assertEquals(List.of(), names);
    }

    @Test
    void cityHasItsFourExtensionPoints() {
        List<String> points = Stream.of("rubrics", "importers", "exporters", "samples").map("org.steelyard.city."::concat).toList();
        assertEquals(points, points.stream().filter(point -> Platform.getExtensionRegistry().getExtensionPoint(point) != null).toList());
    }

    @Test
    void everyEcoreIsRegistered() {
        for (String name : List.of("claim", "rubric", "fund", "survey", "evaluation", "mapping", "outline")) {
            EPackage found = EPackage.Registry.INSTANCE.getEPackage("https://steelyard.org/model/" + name);
            assertNotNull(found, name);
            assertEquals(name, found.getName());
        }
    }

    @Test
    void everyBundleOfOursResolves() {
        List<String> unresolved = Arrays.stream(bundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.steelyard."))
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED).map(Bundle::getSymbolicName).toList();
        assertEquals(List.of(), unresolved);
        assertTrue(Arrays.stream(bundles()).anyMatch(bundle -> bundle.getSymbolicName().equals("org.steelyard.city.wuhan.rubric")));
    }

    private static Bundle[] bundles() {
        return FrameworkUtil.getBundle(RegistryTest.class).getBundleContext().getBundles();
    }
}
