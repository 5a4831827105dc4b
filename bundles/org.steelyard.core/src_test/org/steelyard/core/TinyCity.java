package org.steelyard.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.model.resource.IdSource;

/** A made-up city with two indicators and one table, and what tests do with it. */
public final class TinyCity {

    public static final Instant NOW = Instant.parse("2020-08-31T08:00:00Z");
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NS = " xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final Path folder;
    private final List<Path> plugIns = new ArrayList<>();
    private final Services services;

    public TinyCity(Path folder) {
        this(folder, "mapping=\"m.mapping\"");
    }

    public TinyCity(Path folder, String importer) {
        this.folder = folder;
        plugIns.add(plugIn(importer));
        Locale locale = Locale.ENGLISH;
        Cities cities = Cities.read(new FileContributions(plugIns, TinyCity.class.getClassLoader(), locale), locale);
        services = Services.of(cities, IdSource.sequential("i"), Clock.fixed(NOW, ZoneOffset.UTC), locale);
    }

    private Path plugIn(String importer) {
        Path root = folder.resolve("plug-in");
        write(root.resolve("META-INF/MANIFEST.MF"), "Bundle-SymbolicName: tiny\nBundle-Version: 1.0.0\n");
        write(root.resolve("plugin.xml"), XML + """
                <plugin>
                <extension point="org.steelyard.city.rubrics"><rubric id="tiny" file="r.rubric" city="990000" cityName="小城" cityNameEn="Tiny"
                  kind="fundEvaluation" fromYear="2019" name="Tiny rubric"/></extension>
                <extension point="org.steelyard.city.importers"><importer id="tiny.import" city="990000" kind="fundEvaluation" name="Tiny" %s/></extension>
                <extension point="org.steelyard.city.exporters"><exporter id="tiny.report" city="990000" kind="fundEvaluation" format="docx"
                  edition="full" outline="o.outline" name="Tiny report"/></extension>
                </plugin>""".formatted(importer).replace("990000", "429900"));
        write(root.resolve("r.rubric"), XML + "<rubric:Rubric" + NS + " xmlns:rubric=\"https://steelyard.org/model/rubric\" id=\"tiny\" name=\"小城\" total=\"10\">"
                + """
                <rounding/>
                <grades name="合格" min="6" max="10" maxInclusive="true"/><grades name="不合格" min="0" max="6"/>
                <indicators code="A" name="产出" weight="10">
                  <children code="A1" name="完成率" weight="10">
                    <operands key="done" name="完成" address="t.a@{year}#全市" unit="人"/>
                    <operands key="all" name="应完成" address="t.b@{year}#全市" unit="人"/>
                    <measure expression="done / all" unit="%"/>
                    <rule xsi:type="rubric:ProportionalRule" target="1"/>
                  </children>
                </indicators>
                </rubric:Rubric>""");
        write(root.resolve("m.mapping"), XML + "<mapping:Mapping" + NS + " xmlns:mapping=\"https://steelyard.org/model/mapping\" id=\"tiny.mapping\">" + """
                <tables key="t" name="小表" layout="form" unit="人" blanks="skip" scope="全市">
                  <titles>{year}年小表</titles><titles>小表</titles>
                  <periodFrom>title</periodFrom><scopeFrom>fixed</scopeFrom>
                  <columns key="item" role="label"><headers>项目</headers></columns>
                  <columns key="n" role="value" kind="number" address="t.{row}@{year}#{scope}"><headers>数值</headers></columns>
                  <rows key="a"><labels>完成</labels></rows><rows key="b"><labels>应完成</labels></rows>
                </tables></mapping:Mapping>""");
        write(root.resolve("o.outline"), XML + "<outline:Outline" + NS + " xmlns:outline=\"https://steelyard.org/model/outline\" id=\"tiny.report\" fileName=\"报告\">"
                + "<sections key=\"a\" heading=\"结论\"><blocks xsi:type=\"outline:Sentence\" text=\"得分${total}\"/></sections></outline:Outline>");
        return root;
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source file with these two numbers. */
    public Path source(String name, String a, String b) {
        Path file = folder.resolve("files").resolve(name);
        write(file, "2019年小表\n项目,数值\n完成," + a + "\n应完成," + b + "\n");
        return file;
    }

    public Services services() {
        return services;
    }

    public Path folder() {
        return folder.resolve("evaluation");
    }

    public OpenEvaluation open() throws UseCaseException {
        return new NewEvaluation(services).run(new NewEvaluation.Request(folder(), "Tiny", List.of("2019"), Optional.empty(), Optional.empty())).open();
    }

    public ImportPlan plan(OpenEvaluation open, Map<String, String> answers, Path... files) throws UseCaseException {
        try (PreparedImport prepared = prepare(open, answers, files)) {
            return prepared.plan();
        }
    }

    public ImportPlan apply(OpenEvaluation open, Path... files) throws UseCaseException {
        return apply(open, Map.of(), files);
    }

    public ImportPlan apply(OpenEvaluation open, Map<String, String> answers, Path... files) throws UseCaseException {
        try (PreparedImport prepared = prepare(open, answers, files)) {
            prepared.apply();
            return prepared.plan();
        }
    }

    private PreparedImport prepare(OpenEvaluation open, Map<String, String> answers, Path... files) throws UseCaseException {
        return new ImportSources(services).prepare(open, new ImportSources.Request(List.of(files), answers), new NullProgressMonitor());
    }
}
