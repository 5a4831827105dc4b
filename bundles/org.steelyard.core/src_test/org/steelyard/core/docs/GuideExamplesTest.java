package org.steelyard.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.Cities;
import org.steelyard.city.Composed;
import org.steelyard.city.FileContributions;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.core.ExportReport;
import org.steelyard.core.ImportSources;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.docs.Guide.Block;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.report.OutlineExporter;
import org.steelyard.scoring.RubricLint;
import org.steelyard.scoring.Scorecard;
import org.steelyard.tabular.MappingImporter;

/**
 * The examples of the city plug-in guide do what the guide says. A block is told by the words after its language:
 * {@code xml rubric}, {@code xml mapping}, {@code xml outline} (a whole file, or a part of one), {@code csv source} and
 * {@code text claims} (what the mapping before reads from which file), {@code xml extends …} (laid over what Wuhan ships),
 * {@code xml plugin …}, {@code xml file …} and {@code csv file …} (the worked example).
 */
class GuideExamplesTest {

    private static final List<String> GUIDES = List.of("city-plugin-guide.zh.md", "city-plugin-guide.en.md");
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-08-31T08:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "<%1$s:%2$s xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:%1$s=\"https://steelyard.org/model/%1$s\" id=\"guide\" name=\"guide\" ";

    @TempDir
    Path folder;

    private static Stream<DynamicTest> each(String kind, java.util.function.Consumer<Block> check) {
        return GUIDES.stream().flatMap(guide -> {
            List<Block> blocks = Guide.read(guide).blocks().stream().filter(b -> b.is(kind)).toList();
            assertTrue(blocks.size() > 0, guide + ": " + kind);
            return blocks.stream().map(b -> DynamicTest.dynamicTest(guide + " " + b.text().lines().findFirst().orElse(""), () -> check.accept(b)));
        });
    }

    private static <T extends EObject> T load(String text, Class<T> type) {
        var loaded = SteelyardResources.standard().load(text.getBytes(StandardCharsets.UTF_8), "guide", type, ZH);
        assertEquals(List.of(), loaded.problems());
        return loaded.root().orElseThrow();
    }

    /** A part of a file, made whole. */
    private static String whole(String part, String prefix, String root, String attributes) {
        return part.startsWith("<?xml") ? part : HEAD.formatted(prefix, root) + attributes + ">\n" + part + "</" + prefix + ":" + root + ">";
    }

    @TestFactory
    Stream<DynamicTest> rubricsHaveNoErrorsAndNoWarnings() {
        return each("xml rubric", block -> {
            Rubric rubric = load(whole(block.text(), "rubric", "Rubric", ""), Rubric.class);
            if (!block.text().startsWith("<?xml")) {
                completed(rubric);
            }
            assertEquals(List.of(), new RubricLint(ZH).lint(rubric).stream().filter(p -> p.severity() != Severity.INFO).toList());
        });
    }

    // an example shows one indicator; the rest of a rubric is the same everywhere
    private static void completed(Rubric rubric) {
        BigDecimal total = rubric.getIndicators().stream().map(Indicator::getWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
        String rest = "<grades name=\"合格\" min=\"0\" max=\"" + total + "\" maxInclusive=\"true\"/>";
        rubric.setTotal(total);
        rubric.getGrades().addAll(load(whole(rest, "rubric", "Rubric", ""), Rubric.class).getGrades());
    }

    @TestFactory
    Stream<DynamicTest> mappingsReadWhatStandsBesideThem() {
        return GUIDES.stream().flatMap(guide -> {
            List<Block> blocks = Guide.read(guide).blocks();
            List<DynamicTest> tests = new ArrayList<>();
            for (int i = 0; i + 2 < blocks.size(); i++) {
                if (blocks.get(i).is("xml mapping") && blocks.get(i + 1).words().startsWith("source ")) {
                    List<Block> three = blocks.subList(i, i + 3);
                    tests.add(DynamicTest.dynamicTest(guide + " " + three.get(1).rest(), () -> reads(three.get(0), three.get(1), three.get(2))));
                }
            }
            assertEquals(blocks.stream().filter(b -> b.is("xml mapping")).count(), tests.size());
            return tests.stream();
        });
    }

    private void reads(Block mapping, Block source, Block expected) throws IOException {
        Path file = folder.resolve(source.rest());
        Files.writeString(file, source.text());
        Mapping read = load(whole(mapping.text(), "mapping", "Mapping", ""), Mapping.class);
        Rubric none = load(whole("<districts>江夏区</districts>", "rubric", "Rubric", ""), Rubric.class);
        ImportResult result = new MappingImporter(read).read(new ImportRequest(List.of(new ImportRequest.SourceFile(file, source.rest())), none, "420100",
                List.of("2020"), ZH, Map.of()), new NullProgressMonitor());
        List<String> lines = new ArrayList<>(result.claims().stream().map(GuideExamplesTest::line).toList());
        result.problems().forEach(p -> lines.add(p.code() + " " + p.location().cell()));
        assertEquals(expected.text().strip(), lines.stream().map(String::strip).collect(Collectors.joining("\n")));
    }

    private static String line(ImportedClaim claim) {
        String value = claim.value() instanceof org.steelyard.model.value.Value.Number n ? n.quantity().value().toPlainString() + " " + n.quantity().unit()
                : claim.value() instanceof org.steelyard.model.value.Value.Blank ? "（空白）" : claim.value().toString();
        return claim.address() + " = " + value;
    }

    @TestFactory
    Stream<DynamicTest> outlinesAreWrittenWithoutFaults() {
        Set<String> faults = Set.of("report.expression", "report.query", "report.block", "report.condition");
        return each("xml outline", block -> {
            Outline outline = load(whole(block.text(), "outline", "Outline", "format=\"docx\""), Outline.class);
            Services services = services(wuhan());
            NewEvaluation.Request request = new NewEvaluation.Request(made(() -> Files.createTempDirectory(folder, "e")), "武汉", List.of("2019"), Optional.empty(),
                    services.cities().find("武汉").orElseThrow().samples().stream().findFirst());
            List<Problem> problems = made(() -> {
                try (OpenEvaluation open = new NewEvaluation(services).run(request).open()) {
                    Scorecard scorecard = new ScoreEvaluation(services).score(open, Scorecard.Reading.APPLIED);
                    return new OutlineExporter(outline).write(new ExportRequest(open.evaluation(), scorecard, ZH, CLOCK), new NullProgressMonitor()).problems();
                }
            });
            assertEquals(List.of(), problems.stream().filter(p -> faults.contains(p.code())).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatExtendsWuhanComposes() {
        Map<String, String> points = Map.of("rubric", "rubrics", "mapping", "importers", "outline", "exporters");
        return points.keySet().stream().sorted().flatMap(kind -> each("xml extends " + kind, block -> {
            String id = block.text().replaceAll("(?s).*?\\sid=\"([^\"]+)\".*", "$1");
            Path root = folder.resolve(id);
            write(root.resolve("META-INF/MANIFEST.MF"), "Bundle-SymbolicName: " + id + "\nBundle-Version: 1.0.0\n");
            write(root.resolve("f"), block.text());
            write(root.resolve("plugin.xml"), "<plugin><extension point=\"org.steelyard.city." + points.get(kind) + "\"><"
                    + points.get(kind).replaceAll("s$", "") + " id=\"" + id + "\" city=\"420100\" kind=\"fundEvaluation\" name=\"x\" "
                    + Map.of("rubric", "file=\"f\"", "mapping", "mapping=\"f\"", "outline", "outline=\"f\" format=\"docx\" edition=\"brief\"").get(kind)
                    + "/></extension></plugin>");
            List<Path> plugIns = new ArrayList<>(wuhan());
            plugIns.add(root);
            Services services = services(plugIns);
            Composed<? extends EObject> composed = made(() -> switch (kind) {
                case "rubric" -> services.composer().rubric(id);
                case "mapping" -> services.composer().mapping(id);
                default -> services.composer().outline(id);
            });
            assertEquals(List.of(), composed.problems());
            if (composed.root() instanceof Rubric rubric) {
                assertEquals(27, leaves(rubric.getIndicators()));
                assertEquals(List.of(), new RubricLint(ZH).lint(rubric).stream().filter(p -> p.severity() == Severity.ERROR).toList());
            }
        }));
    }

    private static long leaves(List<Indicator> indicators) {
        return indicators.stream().mapToLong(i -> i.getChildren().isEmpty() ? 1 : leaves(i.getChildren())).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = { "city-plugin-guide.zh.md", "city-plugin-guide.en.md" })
    void theWorkedExampleScoresWhatTheGuideSays(String guide) throws Exception {
        List<Path> plugIns = new ArrayList<>();
        for (Block block : Guide.read(guide).blocks()) {
            if (block.words().startsWith("plugin ")) {
                plugIns.add(folder.resolve(block.rest()));
                write(plugIns.getLast().resolve("META-INF/MANIFEST.MF"), "Bundle-SymbolicName: " + block.rest() + "\nBundle-Version: 1.0.0\n");
                write(plugIns.getLast().resolve("plugin.xml"), block.text());
            } else if (block.words().startsWith("file ")) {
                // each of the four takes what its plugin.xml names; the sample, which comes last, the source files
                String place = block.language().equals("csv") ? "samples/2020/sources/" + block.rest() : block.rest();
                plugIns.forEach(root -> write(root.resolve(place), block.text()));
            }
        }
        List<Path> sources = List.of(plugIns.getLast().resolve("samples/2020/sources"));
        Services services = services(plugIns);
        assertEquals(List.of(), services.cities().problems());
        NewEvaluation.Request request = new NewEvaluation.Request(folder.resolve("e"), "襄阳", List.of("2020"), Optional.empty(), Optional.empty());
        try (OpenEvaluation open = new NewEvaluation(services).run(request).open()) {
            try (PreparedImport prepared = new ImportSources(services).prepare(open, new ImportSources.Request(sources, Map.of()), new NullProgressMonitor())) {
                assertEquals(List.of(), prepared.plan().problems());
                prepared.apply();
            }
            Scorecard scorecard = new ScoreEvaluation(services).score(open, Scorecard.Reading.APPLIED);
            assertTrue(scorecard.complete());
            assertEquals("9.7 合格", scorecard.total() + " " + scorecard.grade().orElse(""));
            var exporter = new ExportReport(services).fitting(open.evaluation()).get(0);
            assertEquals(List.of(), new ExportReport(services).run(open, exporter, scorecard, new NullProgressMonitor()).problems());
        }
    }

    @Test
    void bothLanguagesShowTheSameExamples() {
        List<List<Block>> blocks = GUIDES.stream().map(g -> Guide.read(g).blocks().stream().filter(b -> !b.language().equals("text")).toList()).toList();
        assertEquals(blocks.get(0), blocks.get(1));
    }

    private static List<Path> wuhan() {
        return Arrays.asList("rubric", "importer", "exporter", "samples").stream().map(p -> Guide.BUNDLES.resolve("org.steelyard.city.wuhan." + p)).toList();
    }

    private static Services services(List<Path> plugIns) {
        Cities cities = Cities.read(new FileContributions(plugIns, GuideExamplesTest.class.getClassLoader(), ZH), ZH);
        return Services.of(cities, IdSource.sequential("i"), CLOCK, ZH);
    }

    private static void write(Path file, String text) {
        made(() -> {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        });
    }

    private static <T> T made(java.util.concurrent.Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
