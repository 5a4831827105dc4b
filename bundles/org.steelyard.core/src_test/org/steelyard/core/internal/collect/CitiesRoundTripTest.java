package org.steelyard.core.internal.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.CollectData;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportSources;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.RunDemo;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.claim.Meeting;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.value.Value;
import org.steelyard.store.OpenMode;

/** Sheets made for each of the four cities, filled with what the sample states, and read back into an empty evaluation. */
class CitiesRoundTripTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private static Services services() throws IOException {
        List<Path> plugIns;
        try (Stream<Path> all = Files.list(BUNDLES)) {
            plugIns = all.filter(p -> p.getFileName().toString().startsWith("org.steelyard.city.") && Files.exists(p.resolve("plugin.xml"))).sorted().toList();
        }
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        Cities cities = Cities.read(new FileContributions(plugIns, CitiesRoundTripTest.class.getClassLoader(), locale), locale);
        return Services.of(cities, IdSource.sequential("i"), Clock.fixed(Instant.parse("2020-08-31T08:00:00Z"), ZoneOffset.UTC), locale);
    }

    private OpenEvaluation empty(Services services, Evaluation like) throws UseCaseException {
        return new NewEvaluation(services).run(new NewEvaluation.Request(folder.resolve("empty"), like.getCityCode(), List.copyOf(like.getPeriod().getYears()),
                Optional.of(like.getRubric().getId()), services.cities().find(like.getCityCode()).orElseThrow().samples().stream().findFirst())).open();
    }

    private static Map<SlotAddress, Claim> adopted(Evaluation evaluation) {
        Map<SlotAddress, Claim> adopted = new LinkedHashMap<>();
        SlotIndex.of(evaluation).all().forEach((address, slot) -> Optional.ofNullable(slot.getAdopted()).filter(c -> !(c.getValue() instanceof Value.Blank))
                .ifPresent(c -> adopted.put(address, c)));
        return adopted;
    }

    /** What the sample states of what is asked, entered as it is printed there, into a file a unit. */
    private List<Path> fill(Evaluation sample, Evaluation target, Map<SlotAddress, Claim> stated, Map<SlotAddress, Claim> entered) {
        List<Path> files = new ArrayList<>();
        for (Asked.Unit unit : Sheets.asked(target).units()) {
            if (unit.items().isEmpty()) {
                continue;
            }
            Sheets sheets = Sheets.of(target, unit.name());
            for (Item item : unit.items()) {
                Claim claim = stated.get(item.address());
                if (claim == null) {
                    continue;
                }
                sheets = switch (claim.getValue()) {
                    case Value.Number n when claim.getBound() == null && item.unit().isPresent() -> sheets.enter(item.address().toString(), n.quantity().in(item.unit().get()));
                    case Value.Number n when claim.getBound() == null -> sheets.enter(item.address().toString(), n.quantity().value().toPlainString() + n.quantity().unit());
                    default -> sheets.enter(item.address().toString(), claim.getRaw());
                };
                entered.put(item.address(), claim);
            }
            files.add(sheets.write(folder.resolve("returned/" + files.size() + ".xlsx")));
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({"wuhan, 30", "changsha, 7", "zhuzhou, 30", "hohhot, 2"})
    void whatIsEnteredIsWhatIsRead(String city, int least) throws IOException, UseCaseException {
        Services services = services();
        Path demo = new RunDemo(services).run(city, Optional.of(folder.resolve("demo")), folder, new NullProgressMonitor()).folder();
        try (OpenEvaluation sample = OpenEvaluation.open(services, demo, OpenMode.READ); OpenEvaluation target = empty(services, sample.evaluation())) {
            Map<SlotAddress, Claim> entered = new LinkedHashMap<>();
            fill(sample.evaluation(), target.evaluation(), adopted(sample.evaluation()), entered);
            assertTrue(entered.size() >= least, () -> city + " " + entered.size());
            ImportPlan plan;
            try (PreparedImport prepared = new CollectData(services).prepare(target, new ImportSources.Request(List.of(folder.resolve("returned")), Map.of()),
                    new NullProgressMonitor())) {
                prepared.apply();
                plan = prepared.plan();
            }
            assertEquals(List.of(), plan.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
            Map<SlotAddress, Claim> read = adopted(target.evaluation());
            // the dates of the evaluation are written with it
            read.keySet().removeIf(a -> a.family().equals("period"));
            assertEquals(entered.keySet().stream().map(Objects::toString).sorted().toList(), read.keySet().stream().map(Objects::toString).sorted().toList());
            entered.forEach((address, claim) -> {
                Claim back = read.get(address);
                assertTrue(Meeting.sameValue(claim.getValue(), back.getValue()), () -> address + ": " + claim.getValue() + " / " + back.getValue());
                assertEquals(Objects.toString(claim.getBound()), Objects.toString(back.getBound()), address.toString());
                assertTrue(back.getPlace().text().contains("基础数据采集表!J"), back.getPlace().text());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "wuhan", "changsha", "zhuzhou", "hohhot" })
    void nothingOfTheEvaluatorsOwnIsAsked(String city) throws IOException, UseCaseException {
        Services services = services();
        Path demo = new RunDemo(services).run(city, Optional.of(folder.resolve("demo")), folder, new NullProgressMonitor()).folder();
        try (OpenEvaluation sample = OpenEvaluation.open(services, demo, OpenMode.READ)) {
            Asked asked = Sheets.asked(sample.evaluation());
            for (Asked.Unit unit : asked.units()) {
                assertFalse(unit.name().startsWith("评价"), unit.name());
                unit.items().forEach(i -> assertFalse(List.of("survey", "judgement", "score").contains(i.address().family()), i.toString()));
                assertTrue(unit.items().stream().map(Item::address).distinct().count() == unit.items().size());
            }
        }
    }

    @Test
    void districtsHaveAFileEachAndTheCityItselfIsAskedThroughItsBureau() throws IOException, UseCaseException {
        Services services = services();
        Path demo = new RunDemo(services).run("wuhan", Optional.of(folder.resolve("demo")), folder, new NullProgressMonitor()).folder();
        try (OpenEvaluation sample = OpenEvaluation.open(services, demo, OpenMode.READ)) {
            Asked asked = Sheets.asked(sample.evaluation());
            assertEquals(List.of("construction.insured@2019#江夏区", "construction.permits@2019#江夏区"),
                    asked.unit("江夏区人力资源和社会保障局").orElseThrow().items().stream().map(i -> i.address().toString()).toList());
            assertTrue(asked.unit("市人力资源和社会保障局").orElseThrow().items().stream().anyMatch(i -> i.address().toString().equals("construction.insured@2019#市本级")));
            assertTrue(asked.unit("市医疗保险中心").orElseThrow().items().stream().anyMatch(i -> i.address().toString().equals("enrolment.insured@2018#全市")
                    && i.period().equals("2018")));
            assertTrue(asked.unit("市医疗保险中心").orElseThrow().materials().stream().anyMatch(m -> m.kind() == Material.Kind.QUESTIONNAIRE && m.title().equals("问卷（单位）")));
        }
    }

    @Test
    void severalYearsAreAskedEachByItsOwn() throws IOException, UseCaseException {
        Services services = services();
        Path demo = new RunDemo(services).run("changsha", Optional.of(folder.resolve("demo")), folder, new NullProgressMonitor()).folder();
        try (OpenEvaluation sample = OpenEvaluation.open(services, demo, OpenMode.READ)) {
            assertEquals(List.of("2018", "2019", "2020"), Sheets.asked(sample.evaluation()).unit("市工伤保险服务中心").orElseThrow().items().stream()
                    .filter(i -> i.address().key().equals("budget.executionRate")).map(i -> i.address().period()).toList());
        }
    }
}
