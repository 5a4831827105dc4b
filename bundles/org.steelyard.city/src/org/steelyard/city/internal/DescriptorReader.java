package org.steelyard.city.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.steelyard.city.Contribution;
import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.Point;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.model.evaluation.Edition;
import org.steelyard.model.outline.Format;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.EvaluationKind;
import org.steelyard.model.text.Texts;

/** Turns contributed elements into descriptors and collects what is wrong with them. */
public final class DescriptorReader {

    private static final String KINDS = literals(EvaluationKind.VALUES);
    private static final String FORMATS = literals(Format.VALUES);
    private static final String EDITIONS = literals(Edition.VALUES);

    private final List<RubricDescriptor> rubrics = new ArrayList<>();
    private final List<ImporterDescriptor> importers = new ArrayList<>();
    private final List<ExporterDescriptor> exporters = new ArrayList<>();
    private final List<SampleDescriptor> samples = new ArrayList<>();
    private final Map<Descriptor, Contribution> contributions = new LinkedHashMap<>();
    private final Texts texts;
    private final List<Problem> problems;

    /** Problems go into the given list. */
    public DescriptorReader(Texts texts, List<Problem> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    private static String literals(List<? extends org.eclipse.emf.common.util.Enumerator> values) {
        return String.join("|", values.stream().map(org.eclipse.emf.common.util.Enumerator::getLiteral).toList());
    }

    /** Reads the elements of one point. The first of several with the same identifier is kept. */
    public void read(Point point, List<Contribution> elements) {
        Map<String, Contribution> seen = new HashMap<>();
        for (Contribution element : elements) {
            Attributes a = new Attributes(point, element, texts, problems);
            if (!element.element().equals(point.element())) {
                a.problem("city.element", element.element(), point.id(), point.element());
                continue;
            }
            String id = a.required("id");
            if (id.isEmpty()) {
                continue;
            }
            Contribution first = seen.putIfAbsent(id, element);
            if (first != null) {
                a.problem("city.duplicate-id", id, first.plugIn(), element.plugIn());
                continue;
            }
            read(point, a, id);
        }
    }

    private void read(Point point, Attributes a, String id) {
        String city = a.cityCode();
        switch (point) {
            case RUBRICS -> add(a, rubrics, rubric(a, id, city));
            case IMPORTERS -> add(a, importers, new ImporterDescriptor(id, city, a.oneOf("kind", KINDS),
                    a.eitherResource("mapping"), a.get("class"), a.truth("base"), a.name(id), a.plugIn()));
            case EXPORTERS -> add(a, exporters, new ExporterDescriptor(id, city, a.oneOf("kind", KINDS),
                    a.oneOf("format", FORMATS), a.oneOf("edition", EDITIONS), a.eitherResource("outline"), a.get("class"),
                    a.truth("base"), a.name(id), a.plugIn()));
            case SAMPLES -> add(a, samples, new SampleDescriptor(id, city, a.required("rubric"), a.years(),
                    a.folder("folder"), a.name(id), a.plugIn()));
        }
    }

    private RubricDescriptor rubric(Attributes a, String id, String city) {
        OptionalInt from = a.year("fromYear");
        OptionalInt to = a.year("toYear");
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            a.problem("city.years", id, from.getAsInt(), to.getAsInt());
        }
        return new RubricDescriptor(id, city, a.get("cityName"), a.get("cityNameEn"), a.oneOf("kind", KINDS), from, to,
                a.get("commissioner"), a.truth("base"), a.name(id), a.resource("file"), a.plugIn());
    }

    // what is declared wrongly is not offered: half a contribution fails later and less clearly
    private <D extends Descriptor> void add(Attributes a, List<D> list, D descriptor) {
        if (a.sound()) {
            list.add(descriptor);
            contributions.put(descriptor, a.contribution());
        }
    }

    /** The sound rubrics. */
    public List<RubricDescriptor> rubrics() {
        return List.copyOf(rubrics);
    }

    /** The sound importers. */
    public List<ImporterDescriptor> importers() {
        return List.copyOf(importers);
    }

    /** The sound exporters. */
    public List<ExporterDescriptor> exporters() {
        return List.copyOf(exporters);
    }

    /** The sound samples. */
    public List<SampleDescriptor> samples() {
        return List.copyOf(samples);
    }

    /** Every sound descriptor and the element it came from. */
    public Map<Descriptor, Contribution> contributions() {
        return java.util.Collections.unmodifiableMap(contributions);
    }

    static final Pattern CITY_CODE = Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[1-2])\\d{4}|100000");
}
