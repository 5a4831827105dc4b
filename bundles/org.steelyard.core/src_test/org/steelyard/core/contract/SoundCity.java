package org.steelyard.core.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.Services;
import org.steelyard.model.resource.IdSource;

/** A small city that keeps the contract, all in one plug-in, to be made wrong in one thing at a time. */
final class SoundCity {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NS = " xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final Map<String, String> files = new LinkedHashMap<>();

    SoundCity() {
        files.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: city.hengyang;singleton:=true\n"
                + "Bundle-Version: 1.0.0\nBundle-Localization: plugin\nRequire-Bundle: org.steelyard.city\n");
        files.put("plugin.xml", XML + """
                <plugin>
                <extension point="org.steelyard.city.rubrics">
                  <rubric id="cn.430400.fund" file="r.rubric" city="430400" cityName="衡阳" cityNameEn="Hengyang" kind="fundEvaluation" fromYear="2019" name="%rubric"/>
                </extension>
                <extension point="org.steelyard.city.importers">
                  <importer id="cn.430400.import" city="430400" kind="fundEvaluation" mapping="m.mapping" name="%importer"/>
                </extension>
                <extension point="org.steelyard.city.exporters">
                  <exporter id="cn.430400.report" city="430400" kind="fundEvaluation" format="docx" edition="full" outline="o.outline" name="%exporter"/>
                </extension>
                <extension point="org.steelyard.city.samples">
                  <sample id="cn.430400.sample" city="430400" rubric="cn.430400.fund" years="2019" folder="sample" name="%sample"/>
                </extension>
                </plugin>
                """);
        files.put("plugin.properties", "rubric=Rubric of Hengyang\nimporter=Tables of Hengyang\nexporter=Report of Hengyang\nsample=Sample of Hengyang\n");
        files.put("plugin_zh.properties", "rubric=衡阳指标体系\nimporter=衡阳报表\nexporter=衡阳报告\nsample=衡阳示例\n");
        files.put("r.rubric", XML + "<rubric:Rubric" + NS + " xmlns:rubric=\"https://steelyard.org/model/rubric\" id=\"cn.430400.fund\" name=\"衡阳指标体系\""
                + " nameEn=\"Rubric\" cityCode=\"430400\" total=\"10\">" + """

                <rounding/>
                <grades name="合格" nameEn="pass" min="6" max="10" maxInclusive="true"/><grades name="不合格" nameEn="fail" min="0" max="6"/>
                <indicators code="A" name="产出" nameEn="Output" weight="10">
                  <children code="A1" name="完成率" nameEn="Completion" weight="10" type="quantitative">
                    <operands key="done" name="完成" address="t.a@{year}#全市" unit="人"/>
                    <operands key="all" name="应完成" address="t.b@{year}#全市" unit="人"/>
                    <measure expression="done / all" unit="%"/>
                    <criteria text="按完成率得分" points="10"/>
                    <rule xsi:type="rubric:ProportionalRule" basis="stated" target="1"/>
                  </children>
                </indicators>
                </rubric:Rubric>""");
        files.put("m.mapping", XML + "<mapping:Mapping" + NS + " xmlns:mapping=\"https://steelyard.org/model/mapping\" id=\"cn.430400.mapping\">" + """

                <tables key="t" name="小表" layout="form" unit="人" blanks="skip" scope="全市">
                  <titles>{year}年小表</titles><titles>小表</titles>
                  <periodFrom>title</periodFrom><scopeFrom>fixed</scopeFrom>
                  <columns key="item" role="label"><headers>项目</headers></columns>
                  <columns key="n" role="value" kind="number" address="t.{row}@{year}#{scope}"><headers>数值</headers></columns>
                  <rows key="a"><labels>完成</labels></rows><rows key="b"><labels>应完成</labels></rows>
                </tables></mapping:Mapping>""");
        files.put("o.outline", XML + "<outline:Outline" + NS + " xmlns:outline=\"https://steelyard.org/model/outline\" id=\"cn.430400.report\" fileName=\"报告\">"
                + "<sections key=\"result\" heading=\"结论\"><blocks xsi:type=\"outline:Sentence\" text=\"得分${total}\"/></sections></outline:Outline>");
        files.put("sample/sources/小表.csv", "2019年小表\n项目,数值\n完成,80\n应完成,100\n");
    }

    /** With this text in place of that, which has to be there. */
    SoundCity with(String file, String from, String to) {
        String text = files.get(file);
        if (text == null || !text.contains(from)) {
            throw new IllegalArgumentException(file + " does not say " + from);
        }
        files.put(file, text.replace(from, to));
        return this;
    }

    SoundCity without(String file) {
        files.remove(file);
        return this;
    }

    SoundCity file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** With a class in place of the mapping. */
    SoundCity importer(Class<?> type) {
        return with("plugin.xml", "mapping=\"m.mapping\"", "class=\"" + type.getName() + "\"");
    }

    /** With a class in place of the outline. */
    SoundCity exporter(Class<?> type) {
        return with("plugin.xml", "outline=\"o.outline\"", "class=\"" + type.getName() + "\"");
    }

    Path write(Path folder) {
        try {
            for (Map.Entry<String, String> each : files.entrySet()) {
                Path file = folder.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, each.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Services nothingInstalled() {
        Cities none = Cities.read(new FileContributions(List.of(), SoundCity.class.getClassLoader(), Locale.ENGLISH), Locale.ENGLISH);
        return Services.of(none, IdSource.random(), Clock.fixed(Instant.parse("2022-08-31T08:00:00Z"), ZoneOffset.UTC), Locale.ENGLISH);
    }

    /** What this check says of the city, written into the folder. */
    List<CheckResult> check(Path folder, Duration limit, ContractCheck... checks) throws Exception {
        return new CheckCityPlugIns(nothingInstalled(), "0.1.0", limit, List.of(checks)).run(List.of(write(folder)));
    }
}
