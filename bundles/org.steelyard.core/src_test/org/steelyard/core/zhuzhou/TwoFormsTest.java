package org.steelyard.core.zhuzhou;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.rubric.Rubric;

/** A city with two forms: the project's goes with the department's, so neither has to be named. */
class TwoFormsTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private NewEvaluation.Result made(Path rubrics, Optional<String> rubric) throws UseCaseException {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        List<Path> plugIns = Stream.concat(Stream.of("hunan.rubric", "china.rubric").map(n -> BUNDLES.resolve("org.steelyard.city." + n)), Stream.of(rubrics)).toList();
        Cities cities = Cities.read(new FileContributions(plugIns, TwoFormsTest.class.getClassLoader(), locale), locale);
        return new NewEvaluation(Services.of(cities, IdSource.sequential("i"), Clock.fixed(Instant.parse("2022-08-31T08:00:00Z"), ZoneOffset.UTC), locale))
                .run(new NewEvaluation.Request(folder.resolve("e"), "430200", List.of(), rubric, Optional.empty()));
    }

    private static Path shipped() {
        return BUNDLES.resolve("org.steelyard.city.zhuzhou.rubric");
    }

    @Test
    void theFormOfTheDepartmentBringsThatOfTheProject() throws Exception {
        NewEvaluation.Result result = made(shipped(), Optional.empty());
        try (OpenEvaluation open = result.open()) {
            assertEquals("cn.430200.department.2021", open.evaluation().getRubric().getId());
            assertEquals(List.of("cn.430200.project.2021"), open.evaluation().getAttachedRubrics().stream().map(Rubric::getId).toList());
            assertEquals(List.of("2021"), open.evaluation().getPeriod().getYears());
        }
    }

    @Test
    void theFormOfTheProjectAloneIsStartedByItsName() throws Exception {
        try (OpenEvaluation open = made(shipped(), Optional.of("cn.430200.project.2021")).open()) {
            assertEquals("cn.430200.project.2021", open.evaluation().getRubric().getId());
        }
    }

    @Test
    void twoThatDoNotGoTogetherHaveToBeNamed() throws IOException {
        Path copy = folder.resolve("plug-in");
        try (Stream<Path> walk = Files.walk(shipped())) {
            for (Path file : walk.filter(Files::isRegularFile).filter(f -> !f.toString().contains("target")).toList()) {
                Path target = copy.resolve(shipped().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("<attached>cn.430200.project.2021</attached>", ""));
            }
        }
        String message = assertThrows(UseCaseException.class, () -> made(copy, Optional.empty())).getMessage();
        assertTrue(message.contains("cn.430200.department.2021") && message.contains("cn.430200.project.2021"), message);
    }
}
