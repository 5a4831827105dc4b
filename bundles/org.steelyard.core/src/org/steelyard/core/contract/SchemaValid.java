package org.steelyard.core.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.steelyard.city.Point;
import org.steelyard.city.Schema;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.core.internal.contract.PluginXml;
import org.steelyard.core.internal.contract.PluginXml.Element;
import org.steelyard.model.problem.Problem;

/** {@code plugin.xml} keeps to the schemas of the extension points: known points, elements, attributes and values, and nothing missing. */
final class SchemaValid implements ContractCheck {

    private static final String FILE = "plugin.xml";

    @Override
    public String key() {
        return "schema";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws IOException {
        Findings findings = new Findings(plugIn.plugIn(), bench.texts());
        Optional<InputStream> xml = plugIn.plugIn().resources().open(FILE);
        if (xml.isEmpty()) {
            return Verdict.of(List.of(findings.in(key(), FILE, "", "no-plugin-xml")));
        }
        PluginXml read;
        try (InputStream in = xml.get()) {
            read = PluginXml.read(in);
        }
        List<Problem> problems = new ArrayList<>();
        read.problem().ifPresent(reason -> problems.add(findings.in(key(), FILE, "", "not-xml", reason)));
        for (Element extension : read.extensions()) {
            check(extension, findings, problems);
        }
        if (problems.isEmpty() && read.extensions().stream().allMatch(e -> e.children().isEmpty())) {
            problems.add(findings.in(key(), FILE, "", "offers-nothing"));
        }
        return Verdict.of(problems);
    }

    private void check(Element extension, Findings findings, List<Problem> problems) {
        String id = extension.attributes().getOrDefault("point", "");
        Optional<Point> point = Arrays.stream(Point.values()).filter(p -> p.id().equals(id)).findFirst();
        if (point.isEmpty()) {
            // a city may bring its own model no more than it may extend the program in places that are not meant for cities
            problems.add(findings.in(key(), FILE, extension.place(), "unknown-point", id));
            return;
        }
        Schema schema = Schema.of(point.get());
        attributes(extension, schema, findings, problems);
        if (extension.children().isEmpty()) {
            problems.add(findings.in(key(), FILE, extension.place(), "empty-extension", id, point.get().element()));
        }
        for (Element child : extension.children()) {
            if (schema.element(child.name()).isEmpty() || child.name().equals("extension")) {
                problems.add(findings.in(key(), FILE, child.place(), "unknown-element", child.name(), id, point.get().element()));
            } else {
                attributes(child, schema, findings, problems);
                child.children().forEach(inner -> problems.add(findings.in(key(), FILE, inner.place(), "inner-element", inner.name(), child.name())));
            }
        }
    }

    private void attributes(Element element, Schema schema, Findings findings, List<Problem> problems) {
        List<Schema.Attribute> known = schema.element(element.name()).orElse(List.of());
        for (Schema.Attribute attribute : known) {
            String value = element.attributes().get(attribute.name());
            if (value == null || value.isBlank()) {
                if (attribute.required()) {
                    problems.add(findings.in(key(), FILE, element.place(), "missing-attribute", attribute.name(), element.name()));
                }
            } else if (!attribute.values().isEmpty() && !attribute.values().contains(value)) {
                problems.add(findings.in(key(), FILE, element.place(), "value", attribute.name(), value, String.join(", ", attribute.values())));
            }
        }
        element.attributes().keySet().stream().filter(name -> known.stream().noneMatch(a -> a.name().equals(name))).sorted()
                .forEach(name -> problems.add(findings.in(key(), FILE, element.place(), "unknown-attribute", name, element.name())));
    }
}
