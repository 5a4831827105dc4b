package org.steelyard.core.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.steelyard.city.CityException;
import org.steelyard.city.Descriptor;
import org.steelyard.city.ResourceAccess;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.core.internal.contract.PluginXml;
import org.steelyard.core.internal.contract.PluginXml.Element;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;

/**
 * What people read is there in Chinese and in English: names of what is offered, the city's name, and the names of a
 * rubric's indicators, as far as the model has room for both.
 */
final class BothLanguages implements ContractCheck {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String ENGLISH_FILE = "plugin.properties";
    private static final String CHINESE_FILE = "plugin_zh.properties";

    @Override
    public String key() {
        return "languages";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws IOException, CityException {
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        ResourceAccess resources = plugIn.plugIn().resources();
        Properties english = properties(resources, ENGLISH_FILE);
        Properties chinese = properties(resources, CHINESE_FILE);
        List<Problem> problems = new ArrayList<>();
        for (Element each : elements(resources)) {
            name(each, english, chinese, findings, problems);
        }
        keys(english, chinese, CHINESE_FILE, findings, problems);
        keys(chinese, english, ENGLISH_FILE, findings, problems);
        for (RubricDescriptor rubric : plugIn.rubrics()) {
            city(rubric, findings, problems);
            indicators(bench.services().composer().rubric(rubric.id()).root(), rubric, findings, problems);
        }
        return plugIn.descriptors().isEmpty() && problems.isEmpty() ? new Verdict.NotApplicable(bench.texts().get("none.descriptors")) : Verdict.of(problems);
    }

    private static List<Element> elements(ResourceAccess resources) throws IOException {
        Optional<InputStream> xml = resources.open("plugin.xml");
        if (xml.isEmpty()) {
            return List.of();
        }
        try (InputStream in = xml.get()) {
            return PluginXml.read(in).extensions().stream().filter(e -> e.attributes().getOrDefault("point", "").startsWith("org.steelyard.city."))
                    .flatMap(e -> e.children().stream()).toList();
        }
    }

    private void name(Element element, Properties english, Properties chinese, Findings findings, List<Problem> problems) {
        String name = element.attributes().getOrDefault("name", "");
        String id = element.attributes().getOrDefault("id", element.name());
        if (!name.startsWith("%")) {
            problems.add(findings.in(key(), "plugin.xml", element.place(), "name-fixed", id, name));
            return;
        }
        String en = english.getProperty(name.substring(1), "");
        String zh = chinese.getProperty(name.substring(1), "");
        if (en.isBlank() || CHINESE.matcher(en).find()) {
            problems.add(findings.in(key(), ENGLISH_FILE, name.substring(1), "name-english", id, en));
        }
        if (!CHINESE.matcher(zh).find()) {
            problems.add(findings.in(key(), CHINESE_FILE, name.substring(1), "name-chinese", id, zh));
        }
    }

    private void keys(Properties there, Properties here, String file, Findings findings, List<Problem> problems) {
        for (String name : new TreeSet<>(there.stringPropertyNames())) {
            if (!here.containsKey(name)) {
                problems.add(findings.in(key(), file, name, "missing-key", name));
            }
        }
    }

    private void city(RubricDescriptor rubric, Findings findings, List<Problem> problems) {
        if (!rubric.base() && (rubric.cityName().isEmpty() || rubric.cityNameEn().isEmpty() || CHINESE.matcher(rubric.cityNameEn()).find())) {
            problems.add(findings.of(key(), rubric.id(), "city-name", rubric.cityName(), rubric.cityNameEn()));
        }
    }

    private void indicators(Rubric rubric, Descriptor descriptor, Findings findings, List<Problem> problems) {
        List<String> without = new ArrayList<>();
        rubric.eAllContents().forEachRemaining(each -> {
            if (each instanceof Indicator indicator && !hasEnglish(each)) {
                without.add(indicator.getCode());
            }
        });
        if (!hasEnglish(rubric)) {
            problems.add(findings.of(key(), descriptor.id(), "rubric-name"));
        }
        if (!without.isEmpty()) {
            problems.add(findings.of(key(), descriptor.id(), "indicator-names", without.size(), String.join(", ", without.stream().limit(10).toList())));
        }
    }

    private static boolean hasEnglish(EObject object) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature("nameEn");
        return feature == null || object.eGet(feature) instanceof String name && !name.isBlank() && !CHINESE.matcher(name).find();
    }

    private static Properties properties(ResourceAccess resources, String file) throws IOException {
        Properties properties = new Properties();
        Optional<InputStream> in = resources.open(file);
        if (in.isPresent()) {
            try (InputStreamReader reader = new InputStreamReader(in.get(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return properties;
    }
}
