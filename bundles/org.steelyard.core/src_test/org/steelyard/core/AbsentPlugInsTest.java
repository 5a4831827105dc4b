package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.IdSource;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

/** An evaluation in a program that lacks its city. */
class AbsentPlugInsTest {

    @TempDir
    Path folder;
    private TinyCity city;
    private Services without;

    @BeforeEach
    void makeAndImport() throws Exception {
        city = new TinyCity(folder);
        try (OpenEvaluation open = city.open()) {
            city.apply(open, city.source("a.csv", "80", "100"));
            open.folder().save(Optional.empty());
        }
        without = withoutCities(Locale.ENGLISH);
    }

    private static Services withoutCities(Locale locale) {
        Cities none = Cities.read(new FileContributions(List.of(), AbsentPlugInsTest.class.getClassLoader(), locale), locale);
        return Services.of(none, IdSource.sequential("n"), Clock.systemUTC(), locale);
    }

    private static Evaluation copy(Services services, Path folder) throws UseCaseException {
        try (OpenEvaluation open = OpenEvaluation.open(services, folder, OpenMode.READ)) {
            return EcoreUtil.copy(open.evaluation());
        }
    }

    @Nested
    class Works {

        @Test
        void keepsEverythingOnSaving() throws Exception {
            Evaluation before = copy(city.services(), city.folder());
            try (OpenEvaluation open = OpenEvaluation.open(without, city.folder(), OpenMode.WRITE)) {
                open.domain().getCommandStack().execute(SetCommand.create(open.domain(), open.evaluation(),
                        EvaluationPackage.Literals.EVALUATION__TITLE, "another title"));
                open.folder().save(Optional.empty());
            }
            Evaluation after = copy(city.services(), city.folder());
            assertEquals("another title", after.getTitle());
            assertFalse(EcoreUtil.equals(before, after));
            after.setTitle(before.getTitle());
            assertTrue(EcoreUtil.equals(before, after), "something but the title has changed");
        }

        @Test
        void isScoredAsBefore() throws Exception {
            try (OpenEvaluation open = OpenEvaluation.open(without, city.folder(), OpenMode.READ)) {
                assertEquals("8", new ScoreEvaluation(without).score(open, Scorecard.Reading.APPLIED).total().toPlainString());
            }
        }
    }

    @Nested
    class Says {

        @Test
        void whatIsMissing() throws Exception {
            List<Problem> absent = new AbsentPlugIns(without).of(copy(without, city.folder()));
            assertEquals(List.of("city.absent", "city.absent"), absent.stream().map(Problem::code).toList());
            assertTrue(absent.get(0).message().contains("tiny.import"));
            assertTrue(absent.get(1).message().contains("小城"));
            assertTrue(absent.get(0).remedy().contains("--install"));
        }

        @Test
        void nothingWhenItsCityIsThere() throws Exception {
            assertEquals(List.of(), new AbsentPlugIns(city.services()).of(copy(city.services(), city.folder())));
        }

        @Test
        void whyItCannotImport() throws Exception {
            try (OpenEvaluation open = OpenEvaluation.open(without, city.folder(), OpenMode.READ)) {
                ImportSources.Request request = new ImportSources.Request(List.of(city.source("b.csv", "1", "2")), Map.of());
                UseCaseException e = assertThrows(UseCaseException.class, () -> new ImportSources(without).prepare(open, request, new NullProgressMonitor()));
                assertEquals(UseCaseException.Category.INPUT, e.category());
                assertTrue(e.getMessage().contains("tiny.import") && e.getMessage().contains("--install"), e.getMessage());
            }
        }

        @Test
        void whyItCannotExport() throws Exception {
            Evaluation evaluation = copy(without, city.folder());
            UseCaseException e = assertThrows(UseCaseException.class, () -> new ExportReport(without).choose(evaluation, Optional.empty(), Optional.empty()));
            assertEquals(UseCaseException.Category.INPUT, e.category());
            assertTrue(e.getMessage().contains("小城") && e.getMessage().contains("--install"), e.getMessage());
        }
    }

    @Nested
    class ACityThatNobodyOffers {

        private String refused(Services services, String query) {
            NewEvaluation.Request request = new NewEvaluation.Request(folder.resolve("new"), query, List.of("2021"), Optional.empty(), Optional.empty());
            UseCaseException e = assertThrows(UseCaseException.class, () -> new NewEvaluation(services).run(request));
            assertEquals(UseCaseException.Category.INPUT, e.category());
            return e.getMessage();
        }

        @ParameterizedTest
        @CsvSource({"999999", "439900", "437700", "000000"})
        void whoseCodeDoesNotExistIsTold(String code) {
            String message = refused(city.services(), code);
            assertTrue(message.startsWith(code + " is not in the official table of codes (GB/T 2260)."), message);
            assertTrue(message.contains("Tiny 429900"), message);
        }

        @ParameterizedTest
        @CsvSource({"430400, 衡阳市 430400", "衡阳, 衡阳市 430400", "衡阳市, 衡阳市 430400", "430421, 430421", "Atlantis, Atlantis"})
        void isNamed(String query, String name) {
            String message = refused(city.services(), query);
            assertTrue(message.startsWith("There is no plug-in for the city " + name + "."), message);
        }

        @Test
        void isToldWhereThereAreNoPlugInsAtAll() {
            assertTrue(refused(withoutCities(Locale.CHINESE), "999999").startsWith("行政区划代码表（GB/T 2260）中没有 999999"));
            assertTrue(refused(withoutCities(Locale.CHINESE), "430400").startsWith("尚未安装任何城市插件"));
        }
    }
}
