package org.steelyard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.city.Cities;
import org.steelyard.city.City;
import org.steelyard.city.CityException;
import org.steelyard.city.Composer;
import org.steelyard.core.ListPlugIns;
import org.steelyard.core.ListedPlugIn;
import org.steelyard.core.Services;
import org.steelyard.install.CityFiles;
import org.steelyard.install.CityFolders;
import org.steelyard.install.InstalledCities;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;

/** Jars come into a folder of the running program, are replaced, and go. */
class ComingAndGoingTest {

    @TempDir
    Path memory;
    @TempDir
    Path folder;
    private InstalledCities installed;

    @BeforeEach
    void start() {
        installed = start(new CityFolders(List.of(folder)));
    }

    private InstalledCities start(CityFolders folders) {
        BundleContext context = FrameworkUtil.getBundle(ComingAndGoingTest.class).getBundleContext();
        return new InstalledCities(context, RegistryFactory.getRegistry(), folders, memory);
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        for (Path file : Files.list(folder).toList()) {
            Files.delete(file);
        }
        installed.refresh();
        assertFalse(find("430400").isPresent());
    }

    private Cities cities() {
        return installed.cities(Locale.CHINESE);
    }

    private Optional<City> find(String code) {
        return cities().find(code);
    }

    // a file that is written twice within the same tick of the clock must still look different
    private void put(GeneratedJar jar, String name, int second) throws IOException {
        jar.write(folder.resolve(name));
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_600_000_000_000L + second * 1000L));
    }

    private Map<String, ListedPlugIn> listed() {
        Services services = Services.of(cities(), IdSource.random(), Clock.systemUTC(), Locale.CHINESE);
        return new ListPlugIns(services, installed).run().stream()
                .collect(Collectors.toMap(p -> p.file().map(f -> f.getFileName().toString()).orElse(p.id()), p -> p));
    }

    private String state(String name) {
        ListedPlugIn plugIn = listed().get(name);
        return plugIn.state() + plugIn.problems().stream().map(Problem::code).distinct().map(c -> " " + c).collect(Collectors.joining());
    }

    @Test
    void aJarBringsItsCity() throws IOException, CityException {
        assertFalse(find("430400").isPresent());
        put(GeneratedJar.hengyang("1.0.0"), "h.jar", 1);
        assertTrue(installed.refresh());
        assertEquals("衡阳", find("430400").orElseThrow().name());
        Composer composer = new Composer(cities(), SteelyardResources.standard(), Locale.CHINESE);
        assertEquals("衡阳", composer.rubric("cn.430400.test.org.example.hengyang").root().getName());
        assertEquals("WORKING", state("h.jar"));
    }

    @Test
    void aNewerVersionTakesItsPlaceAndAnotherFileToo() throws IOException {
        put(GeneratedJar.hengyang("1.0.0"), "h.jar", 1);
        installed.refresh();
        put(new GeneratedJar("org.example.hengyang", "1.1.0", "430400", "衡阳新"), "h.jar", 2);
        assertTrue(installed.refresh());
        assertEquals("衡阳新", find("430400").orElseThrow().name());
        put(new GeneratedJar("org.example.hengyang", "1.2.0", "430400", "衡阳再新"), "newer.jar", 3);
        assertTrue(installed.refresh());
        assertEquals("衡阳再新", find("430400").orElseThrow().name());
        assertEquals("SUPERSEDED install.superseded", state("h.jar"));
        Files.delete(folder.resolve("newer.jar"));
        assertTrue(installed.refresh());
        assertEquals("衡阳新", find("430400").orElseThrow().name());
    }

    @Test
    void aJarThatGoesTakesItsCityAlong() throws IOException {
        put(GeneratedJar.hengyang("1.0.0"), "h.jar", 1);
        installed.refresh();
        Cities before = cities();
        Files.delete(folder.resolve("h.jar"));
        assertTrue(installed.refresh());
        assertFalse(find("430400").isPresent());
        assertTrue(find("420100").isPresent());
        Composer late = new Composer(before, SteelyardResources.standard(), Locale.CHINESE);
        assertThrows(CityException.class, () -> late.rubric("cn.430400.test.org.example.hengyang"));
    }

    @Test
    void anUnchangedFolderIsLeftAlone() throws IOException {
        put(GeneratedJar.hengyang("1.0.0"), "h.jar", 1);
        assertTrue(installed.refresh());
        assertFalse(installed.refresh());
        // as after the next start: the framework has kept the bundle
        installed = start(installed.folders());
        assertFalse(installed.refresh());
        assertTrue(find("430400").isPresent());
    }

    @Test
    void badOnesAreRefusedAndGoodOnesUnaffected() throws IOException {
        int shipped = cities().all().size();
        put(GeneratedJar.hengyang("1.0.0"), "h.jar", 1);
        put(new GeneratedJar("org.example.climb", "1.0.0", "430500", "邵阳").file("../evil.txt", "x"), "climb.jar", 1);
        put(new GeneratedJar("org.example.api", "1.0.0", "430500", "邵阳").requires("org.steelyard.city;bundle-version=\"[9,10)\""), "api.jar", 1);
        put(new GeneratedJar("org.example.empty", "1.0.0", "430500", "邵阳").without("fund.rubric"), "empty.jar", 1);
        put(new GeneratedJar("org.example.twin", "1.0.0", "430400", "衡阳"), "twin.jar", 1);
        put(new GeneratedJar("org.steelyard.city.wuhan.rubric", "9.0.0", "430500", "邵阳"), "shipped.jar", 1);
        Files.writeString(folder.resolve("text.jar"), "this is text");
        installed.refresh();
        assertEquals(shipped + 1, cities().all().size());
        assertEquals("WORKING", state("h.jar"));
        assertEquals("REFUSED install.path", state("climb.jar"));
        assertEquals("REFUSED install.api-version", state("api.jar"));
        assertEquals("REFUSED city.missing-resource", state("empty.jar"));
        assertEquals("REFUSED install.same-city-and-year", state("twin.jar"));
        assertEquals("REFUSED install.shipped", state("shipped.jar"));
        assertEquals("REFUSED install.no-zip", state("text.jar"));
        assertEquals("WORKING", state("org.steelyard.city.wuhan.rubric"));
        assertEquals(List.of(), cities().problems());
        assertFalse(installed.refresh());
    }

    @Test
    void aClassThatThrowsIsToldAndHurtsNobody() throws IOException {
        put(GeneratedJar.hengyang("1.0.0").importer(ThrowingImporter.class), "h.jar", 1);
        installed.refresh();
        assertEquals("FAULTY city.unusable", state("h.jar"));
        assertTrue(listed().get("h.jar").problems().get(0).message().contains("this importer always throws"));
        assertTrue(find("430400").isPresent());
        assertEquals("WORKING", state("org.steelyard.city.wuhan.rubric"));
    }

    @Test
    void whatAPlugInLacksIsNamedAndComesLater() throws IOException {
        put(GeneratedJar.hengyang("1.0.0").requires("org.steelyard.city,org.example.words"), "h.jar", 1);
        installed.refresh();
        assertEquals("UNRESOLVED install.unresolved", state("h.jar"));
        assertTrue(listed().get("h.jar").problems().get(0).message().contains("org.example.words"));
        assertFalse(find("430400").isPresent());
        put(new GeneratedJar("org.example.words", "1.0.0", "430500", "邵阳"), "words.jar", 1);
        installed.refresh();
        assertEquals("WORKING", state("h.jar"));
        assertTrue(find("430400").isPresent());
    }

    @Test
    void filesAreInstalledAndRemovedByIdentifier() throws IOException {
        Path download = memory.resolve("download.jar");
        GeneratedJar.hengyang("1.0.0").write(download);
        CityFiles files = new CityFiles(installed, Locale.CHINESE);
        files.install(download, folder);
        GeneratedJar.hengyang("1.1.0").write(download);
        files.install(download, folder);
        assertEquals(List.of("org.example.hengyang_1.1.0.jar"), Files.list(folder).map(f -> f.getFileName().toString()).toList());
        installed.refresh();
        assertTrue(find("430400").isPresent());
        assertEquals(List.of(folder.resolve("org.example.hengyang_1.1.0.jar")), files.remove("org.example.hengyang"));
        installed.refresh();
        assertFalse(find("430400").isPresent());
    }

    @Test
    void aJarThatWouldBeRefusedIsNotCopied() throws IOException {
        put(GeneratedJar.hengyang("1.0.0"), "h.jar", 1);
        installed.refresh();
        Path download = memory.resolve("download.jar");
        new GeneratedJar("org.example.twin", "1.0.0", "430400", "衡阳").write(download);
        assertEquals(List.of("install.same-city-and-year"), new CityFiles(installed, Locale.CHINESE).install(download, folder).problems().stream()
                .map(Problem::code).toList());
        assertEquals(1, Files.list(folder).count());
    }
}
