package org.steelyard.install.make;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.city.CityException;
import org.steelyard.city.Composer;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.MappingFactory;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.outline.OutlineFactory;
import org.steelyard.model.rubric.EvaluationKind;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.text.Texts;

/** Puts the plug-ins of a new city together, kind by kind. */
final class Assembly {

    private final Newcomer who;
    private final CityMaker.Request request;
    private final Bases bases;
    private final Composer composer;
    private final Remarks remarks;
    private final Texts texts;
    private final Map<String, Declarations> parts = new LinkedHashMap<>();
    private final List<String> rubrics = new ArrayList<>();
    private final List<String> origins = new ArrayList<>();

    Assembly(Newcomer who, CityMaker.Request request, Bases bases, Composer composer, Remarks remarks, Texts texts) {
        this.who = who;
        this.request = request;
        this.bases = bases;
        this.composer = composer;
        this.remarks = remarks;
        this.texts = texts;
        List.of("rubric", "importer", "exporter").forEach(part -> parts.put(part, new Declarations(part)));
    }

    List<String> rubrics() {
        return rubrics;
    }

    List<String> origins() {
        return origins;
    }

    List<PlugInDraft> plugIns() {
        return parts.entrySet().stream().filter(e -> !e.getValue().isEmpty())
                .map(e -> new PlugInDraft(who.bundle(e.getKey()), "Steelyard city " + who.nameEn() + ": " + e.getKey(), e.getKey(), e.getValue().files())).toList();
    }

    /** A rubric that extends a base, with the base's importer and exporters. */
    void starter(String kind) throws NewCityException {
        RubricDescriptor base = request.starter().isPresent() ? bases.rubric(request.starter().get()).orElseThrow(() ->
                new NewCityException(texts.get("no-starter", request.starter().get()))) : bases.rubric(kind, request.fromYear())
                        .orElseThrow(() -> new NewCityException(texts.get("no-base", texts.get("kind." + kind))));
        Rubric rubric = RubricFactory.eINSTANCE.createRubric();
        rubric.setExtends(base.id());
        rubric(kind, rubric, ids(kind) + "." + years("-"), base.id());
        interfaces(kind);
    }

    /** A rubric of a bureau's table, with grades and rounding of the base. */
    void table(String kind, Rubric rubric) throws NewCityException {
        Optional<RubricDescriptor> base = bases.rubric(kind, request.fromYear());
        if (base.isPresent()) {
            try {
                Rubric from = composer.rubric(base.get().id()).root();
                rubric.setRounding(from.getRounding());
                rubric.getGrades().addAll(from.getGrades());
            } catch (CityException e) {
                throw new NewCityException(e.getMessage(), e);
            }
        }
        rubric(kind, rubric, ids(kind) + "." + years("-"), "");
        interfaces(kind);
    }

    /** The base's importer and exporters of a kind, where there are some. */
    void interfaces(String kind) throws NewCityException {
        importer(kind);
        exporters(kind);
    }

    /** The base's importer. */
    void importer(String kind) throws NewCityException {
        Optional<ImporterDescriptor> importer = bases.importer(kind);
        if (importer.isEmpty()) {
            remarks.warn("city.new-no-importer", texts.get("kind." + kind));
            return;
        }
        Mapping mapping = MappingFactory.eINSTANCE.createMapping();
        mapping.setExtends(bases.load(importer.get(), importer.get().mapping(), Mapping.class).getId());
        mapping(kind, mapping, ids(kind) + ".mapping", ids(kind) + ".import");
    }

    /** The base's exporters. */
    void exporters(String kind) throws NewCityException {
        List<ExporterDescriptor> exporters = bases.exporters(kind);
        if (exporters.isEmpty()) {
            remarks.warn("city.new-no-exporter", texts.get("kind." + kind));
        }
        for (ExporterDescriptor exporter : exporters) {
            Outline base = bases.load(exporter, exporter.outline(), Outline.class);
            Outline outline = OutlineFactory.eINSTANCE.createOutline();
            outline.setExtends(base.getId());
            outline(exporter, outline, ids(kind) + exporter.id().substring(exporter.id().lastIndexOf('.')));
        }
    }

    private String ids(String kind) {
        return "cn." + who.code() + "." + KindWords.of(kind).id();
    }

    /** The years, for identifiers and names of files. */
    String years(String to) {
        return request.fromYear() + (request.toYear().isPresent() && request.toYear().getAsInt() != request.fromYear() ? to + request.toYear().getAsInt() : "");
    }

    /** Adds a rubric under this identifier. */
    void rubric(String kind, Rubric rubric, String id, String origin) {
        KindWords words = KindWords.of(kind);
        boolean open = request.toYear().isEmpty();
        rubric.setId(id);
        rubric.setName(who.official() + words.zh() + "指标体系");
        rubric.setNameEn(who.nameEn() + ", " + words.en() + ": rubric");
        rubric.setCityCode(who.code());
        rubric.setKind(EvaluationKind.get(kind));
        rubric.setFromYear(request.fromYear());
        rubric.setToYear(open ? null : Integer.valueOf(request.toYear().getAsInt()));
        request.commissioner().ifPresent(rubric::setCommissioner);
        rubric.getDistricts().addAll(request.districts());
        Map<String, String> attributes = new LinkedHashMap<>();
        String path = "rubric/" + file(id) + ".rubric";
        attributes.put("id", id);
        attributes.put("file", path);
        attributes.put("city", who.code());
        attributes.put("cityName", who.name());
        attributes.put("cityNameEn", who.nameEn());
        attributes.put("kind", kind);
        attributes.put("fromYear", Integer.toString(request.fromYear()));
        attributes.put("toYear", open ? "" : Integer.toString(request.toYear().getAsInt()));
        attributes.put("commissioner", rubric.getCommissioner() == null ? "" : rubric.getCommissioner());
        parts.get("rubric").add(attributes, rubric.getName() + (open ? "（" + years("") + "年起）" : "（" + years("—") + "年度）"),
                rubric.getNameEn() + (open ? " (from " + years("") + ")" : " (" + years("–") + ")"), path, ModelText.bytes(rubric, comment(rubric.getExtends())));
        rubrics.add(id);
        origins.add(origin);
    }

    /** Adds a mapping and its importer. */
    void mapping(String kind, Mapping mapping, String id, String importer) {
        KindWords words = KindWords.of(kind);
        mapping.setId(id);
        mapping.setName(who.official() + words.zh() + "导入映射");
        mapping.setNameEn(who.nameEn() + ", " + words.en() + ": tables to be imported");
        String path = "mapping/" + file(id) + ".mapping";
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", importer);
        attributes.put("city", who.code());
        attributes.put("kind", kind);
        attributes.put("mapping", path);
        parts.get("importer").add(attributes, who.official() + words.zh() + "报表", who.nameEn() + ", " + words.en() + ": tables", path,
                ModelText.bytes(mapping, comment(mapping.getExtends())));
    }

    /** Adds an outline and its exporter. */
    void outline(ExporterDescriptor like, Outline outline, String id) {
        KindWords words = KindWords.of(like.kind());
        boolean workbook = like.format().equals("xlsx");
        outline.setId(id);
        outline.setName(who.official() + words.zh() + (workbook ? "评分表" : "报告"));
        outline.setNameEn(who.nameEn() + ", " + words.en() + (workbook ? ": score sheet" : ": report"));
        String path = "outline/" + file(id) + ".outline";
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("city", who.code());
        attributes.put("kind", like.kind());
        attributes.put("format", like.format());
        attributes.put("edition", like.edition());
        attributes.put("outline", path);
        parts.get("exporter").add(attributes, outline.getName() + (workbook ? "（Excel）" : "（Word）"),
                outline.getNameEn() + (workbook ? " (Excel)" : " (Word)"), path, ModelText.bytes(outline, comment(outline.getExtends())));
    }

    private String file(String id) {
        return who.slug() + id.substring(id.indexOf(who.code()) + who.code().length()).replace('.', '-');
    }

    private static String comment(String parent) {
        return parent == null ? "Made by steelyard new-city. What was taken over is to be confirmed by the city."
                : "Made by steelyard new-city. Only what differs from " + parent + " stands here.";
    }
}
