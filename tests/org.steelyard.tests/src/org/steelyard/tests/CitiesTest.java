package org.steelyard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.city.Cities;
import org.steelyard.city.City;
import org.steelyard.city.Composer;
import org.steelyard.city.RegistryContributions;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.model.resource.SteelyardResources;

/** City plug-ins as the extension registry gives them. */
class CitiesTest {

    static Cities cities(Locale locale) {
        return Cities.read(new RegistryContributions(RegistryFactory.getRegistry(),
                FrameworkUtil.getBundle(CitiesTest.class).getBundleContext(), locale), locale);
    }

    private static City wuhan() {
        return cities(Locale.CHINESE).find("420100").orElseThrow();
    }

    @Test
    void fourPlugInsOfWuhanAreFound() {
        City wuhan = wuhan();
        assertEquals("武汉 Wuhan", wuhan.name() + " " + wuhan.nameEn());
        assertEquals(List.of("org.steelyard.city.wuhan.rubric"), wuhan.rubrics().stream().map(d -> d.plugIn().name()).toList());
        assertEquals(List.of("org.steelyard.city.wuhan.importer"), wuhan.importers().stream().map(d -> d.plugIn().name()).toList());
        assertEquals(List.of("docx", "xlsx"), wuhan.exporters().stream().map(d -> d.format()).sorted().toList());
        assertEquals(List.of("org.steelyard.city.wuhan.samples"), wuhan.samples().stream().map(d -> d.plugIn().name()).toList());
        assertEquals(List.of(), cities(Locale.CHINESE).problems());
    }

    @Test
    void basesOfCountryAndProvinceAreFoundAndAreNoCities() {
        Cities cities = cities(Locale.CHINESE);
        List<String> bases = cities.bases().stream().map(d -> d.id()).toList();
        assertTrue(bases.containsAll(List.of("cn.fund.2020", "cn.430000.fund.2020", "cn.430000.fund.import")), bases.toString());
        assertTrue(cities.all().stream().map(City::code).noneMatch(c -> c.endsWith("0000")), cities.all().toString());
        assertEquals("长沙", cities.find("430100").orElseThrow().name());
    }

    @Test
    void whatTheyDeclareCanBeLoaded() {
        Cities cities = cities(Locale.CHINESE);
        Composer composer = new Composer(cities, SteelyardResources.standard(), Locale.CHINESE);
        assertEquals(List.of(), cities.descriptors().stream().flatMap(d -> composer.check(d).stream()).toList());
    }

    @Test
    void namesAreTranslated() {
        assertEquals(List.of(), cities(Locale.CHINESE).descriptors().stream().map(d -> d.name()).filter(n -> n.startsWith("%")).toList());
    }

    @Test
    void filesWithChineseNamesAreReadFromTheBundle() throws IOException {
        SampleDescriptor sample = wuhan().samples().get(0);
        assertTrue(sample.sources().size() >= 20, sample.sources().toString());
        for (String path : sample.sources()) {
            Optional<InputStream> in = sample.plugIn().resources().open(path);
            assertTrue(in.isPresent(), path);
            try (InputStream file = in.get()) {
                assertTrue(file.read() >= 0, path);
            }
        }
    }
}
