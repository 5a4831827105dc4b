package org.steelyard.core.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.Services;
import org.steelyard.model.resource.IdSource;

/** Every shipped city plug-in, from its folder, keeps the contract. */
class ShippedCitiesTest {

    private static ContractChecks checks;

    @TestFactory
    Stream<DynamicTest> keepTheContract() throws IOException {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        Cities cities = Cities.read(new FileContributions(folders(), ShippedCitiesTest.class.getClassLoader(), locale), locale);
        checks = new ContractChecks(Services.of(cities, IdSource.random(), Clock.fixed(Instant.parse("2022-08-31T08:00:00Z"), ZoneOffset.UTC), locale),
                "0.1.0", ContractChecks.LIMIT);
        return checks.installed().stream().flatMap(plugIn -> checks.checks().stream()
                .map(check -> DynamicTest.dynamicTest(plugIn.plugIn().name() + " " + check.key(), () -> holds(checks.run(plugIn, check)))));
    }

    private static void holds(CheckResult result) {
        if (result.verdict() instanceof Verdict.NotApplicable none) {
            Assumptions.abort(none.reason());
        }
        assertEquals("", String.join("\n", result.problems().stream().map(p -> p.code() + " " + p.location().text() + ": " + p.message()).toList()));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            return bundles.filter(p -> p.getFileName().toString().startsWith("org.steelyard.city.") && Files.exists(p.resolve("plugin.xml"))).sorted().toList();
        }
    }

    @AfterAll
    static void clean() throws Exception {
        checks.close();
    }
}
