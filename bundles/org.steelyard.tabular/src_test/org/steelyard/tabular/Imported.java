package org.steelyard.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.document.Digest;
import org.steelyard.document.Document;
import org.steelyard.document.FileKind;
import org.steelyard.document.Grid;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.MappingPackage;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;

/** An import of made-up files by a made-up mapping, and what came of it. */
final class Imported {

    private final Mapping mapping;
    private final Rubric rubric = RubricFactory.eINSTANCE.createRubric();
    private final Map<String, Document> files = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private List<String> years = List.of("2019");
    private Locale locale = Locale.CHINESE;
    private ImportResult result;

    private Imported(Mapping mapping) {
        this.mapping = mapping;
    }

    /** By a mapping with this content. */
    static Imported by(String content) {
        return new Imported(mapping(content));
    }

    static Mapping mapping(String content) {
        MappingPackage.eINSTANCE.getName();
        String xmi = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:Mapping xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:m=\"" + MappingPackage.eNS_URI + "\" id=\"test\">" + content + "</m:Mapping>";
        XMIResourceImpl resource = new XMIResourceImpl();
        try {
            resource.load(new ByteArrayInputStream(xmi.getBytes(StandardCharsets.UTF_8)), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (Mapping) resource.getContents().get(0);
    }

    Imported file(String name, Grid... grids) {
        return document(name, Digest.of((name + List.of(grids)).getBytes(StandardCharsets.UTF_8)), List.of(), grids);
    }

    Imported document(String name, String digest, List<Problem> problems, Grid... grids) {
        files.put(name, new Document(name, digest, 1, FileKind.XLSX, List.of(grids), List.of(), problems));
        return this;
    }

    Imported years(String... of) {
        this.years = List.of(of);
        return this;
    }

    Imported districts(String... names) {
        rubric.getDistricts().addAll(List.of(names));
        return this;
    }

    Imported indicator(String code, String name) {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode(code);
        indicator.setName(name);
        rubric.getIndicators().add(indicator);
        return this;
    }

    Imported answer(String question, String option) {
        answers.put(question, option);
        result = null;
        return this;
    }

    Imported in(Locale language) {
        this.locale = language;
        return this;
    }

    ImportResult result() {
        if (result == null) {
            List<ImportRequest.SourceFile> sources = new ArrayList<>();
            files.keySet().forEach(n -> sources.add(new ImportRequest.SourceFile(Path.of("."), n)));
            MappingImporter importer = new MappingImporter(mapping, l -> (path, name) -> files.get(name));
            result = importer.read(new ImportRequest(sources, rubric, "000000", years, locale, answers), new NullProgressMonitor());
        }
        return result;
    }

    /** Address and value of every claim, such as {@code fund.premium@2019#全市 = 12.30|元}. */
    List<String> claims() {
        return result().claims().stream().map(c -> c.address() + " = " + c.value().literal().replaceFirst("^q ", "")).toList();
    }

    /** The only value at this address, in its literal form without the kind; empty when there is none. */
    String value(String address) {
        return claim(address).map(c -> c.value().literal().replaceFirst("^[qtdb] ", "")).orElse("");
    }

    Optional<ImportedClaim> claim(String address) {
        List<ImportedClaim> found = result().claims().stream().filter(c -> c.address().toString().equals(address)).toList();
        if (found.size() > 1) {
            throw new AssertionError(address + " is claimed " + found.size() + " times");
        }
        return found.stream().findFirst();
    }

    /** Codes of the problems, without {@code import.} */
    List<String> codes() {
        return result().problems().stream().map(p -> p.code().replace("import.", "")).toList();
    }

    List<Problem> problems(String code) {
        return result().problems().stream().filter(p -> p.code().equals("import." + code)).toList();
    }

    Problem problem(String code) {
        List<Problem> found = problems(code);
        if (found.size() != 1) {
            throw new AssertionError(code + " is reported " + found.size() + " times in " + codes());
        }
        return found.get(0);
    }
}
