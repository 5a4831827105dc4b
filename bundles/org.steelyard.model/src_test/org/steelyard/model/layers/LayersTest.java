package org.steelyard.model.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundles keep to their layers, by their manifests. */
class LayersTest {

    // tests run in the folder of their bundle
    private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();

    private static List<Path> manifests() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.map(f -> f.resolve("META-INF/MANIFEST.MF")).filter(Files::exists).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachBundleUsesOnlyWhatStandsBelowIt() throws IOException {
        return manifests().stream().map(file -> DynamicTest.dynamicTest(file.getParent().getParent().getFileName().toString(),
                () -> assertEquals(List.of(), violations(file))));
    }

    @Test
    void thereAreBundlesToCheck() throws IOException {
        assertTrue(manifests().size() >= 14, () -> "looked into " + BUNDLES);
    }

    private static List<String> violations(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Attributes headers = new Manifest(in).getMainAttributes();
            List<String> requires = names(headers, "Require-Bundle");
            requires.addAll(names(headers, "Fragment-Host"));
            return Layers.violations(names(headers, "Bundle-SymbolicName").get(0), requires, names(headers, "Import-Package"));
        }
    }

    private static List<String> names(Attributes headers, String header) {
        List<String> names = new ArrayList<>();
        String value = headers.getValue(header);
        if (value != null) {
            // commas inside quotes belong to version ranges
            for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                names.add(clause.split(";")[0].strip());
            }
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({"org.steelyard.scoring, org.steelyard.city", "org.steelyard.document, org.steelyard.scoring",
        "org.steelyard.model, org.steelyard.expression", "org.steelyard.store, org.steelyard.document",
        "org.steelyard.core, org.steelyard.ui", "org.steelyard.ui, org.steelyard.cli", "org.steelyard.core, org.steelyard.city.wuhan.rubric",
        "org.steelyard.city.wuhan.rubric, org.steelyard.tabular", "org.steelyard.city.wuhan.importer, org.steelyard.report",
        "org.steelyard.cli, org.eclipse.ui", "org.steelyard.core, org.eclipse.swt", "org.steelyard.report, org.eclipse.jface",
        "org.steelyard.report, org.apache.poi", "org.steelyard.unheardof, java.base"})
    void whatBreaksTheLayersIsFound(String bundle, String used) {
        assertEquals(1, Layers.violations(bundle, List.of(used), List.of()).size());
    }

    @ParameterizedTest
    @CsvSource({"org.steelyard.core, org.eclipse.swt.widgets", "org.steelyard.tabular, org.apache.poi.ss.usermodel"})
    void alsoByAnImportedPackage(String bundle, String used) {
        assertEquals(1, Layers.violations(bundle, List.of(), List.of(used)).size());
    }

    @ParameterizedTest
    @CsvSource({"org.steelyard.city.wuhan.importer, org.steelyard.tabular", "org.steelyard.ui, org.eclipse.ui", "org.steelyard.document, org.apache.poi",
        "org.steelyard.cli, org.eclipse.equinox.app", "org.steelyard.ui, org.steelyard.model"})
    void whatKeepsThemIsNot(String bundle, String used) {
        assertEquals(List.of(), Layers.violations(bundle, List.of(used), List.of()));
    }
}
