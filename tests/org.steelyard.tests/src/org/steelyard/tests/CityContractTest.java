package org.steelyard.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.steelyard.city.Cities;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.contract.CheckResult;
import org.steelyard.core.contract.ContractChecks;
import org.steelyard.core.contract.Verdict;
import org.steelyard.model.resource.IdSource;

/** Every shipped city plug-in, as the framework has it, keeps the contract. What does not apply is reported as not run. */
class CityContractTest {

    private static ContractChecks checks;

    @BeforeAll
    static void start() {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        Version version = FrameworkUtil.getBundle(Cities.class).getVersion();
        checks = new ContractChecks(Services.of(CitiesTest.cities(locale), IdSource.random(), Clock.fixed(Instant.parse("2022-08-31T08:00:00Z"), ZoneOffset.UTC), locale),
                version.getMajor() + "." + version.getMinor() + "." + version.getMicro(), ContractChecks.LIMIT);
    }

    @Test
    void shippedPlugInsAreThere() {
        List<String> names = checks.installed().stream().map(p -> p.plugIn().name()).toList();
        for (String city : List.of("changsha", "hohhot", "wuhan", "zhuzhou")) {
            assertEquals(4, names.stream().filter(n -> n.startsWith("org.steelyard.city." + city + ".")).count(), names.toString());
        }
        assertTrue(names.containsAll(List.of("org.steelyard.city.china.rubric", "org.steelyard.city.hunan.rubric", "org.steelyard.city.hunan.importer")), names.toString());
    }

    @TestFactory
    Stream<DynamicTest> everyPlugInKeepsTheContract() {
        return checks.installed().stream().flatMap(plugIn -> checks.checks().stream()
                .map(check -> DynamicTest.dynamicTest(plugIn.plugIn().name() + " " + check.key(), () -> holds(checks.run(plugIn, check)))));
    }

    private static void holds(CheckResult result) {
        if (result.verdict() instanceof Verdict.NotApplicable none) {
            Assumptions.abort(none.reason());
        }
        assertEquals("", String.join("\n", result.problems().stream().map(p -> p.code() + " " + p.location().text() + ": " + p.message()).toList()));
    }

    @AfterAll
    static void stop() throws UseCaseException {
        checks.close();
    }
}
