package org.steelyard.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.steelyard.city.CityException;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.core.internal.decide.PlainText;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Section;
import org.steelyard.model.outline.OutlineSection;
import org.steelyard.model.outline.Prose;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.store.StoreException;

/**
 * Puts paragraphs that a person wrote into a section of the report. The outlines of the evaluation's reports say which
 * sections there are. One undoable change, and one line of the history; nothing is saved yet.
 */
public final class WriteProse {

    /** Most paragraphs of one section. */
    public static final int MOST = 500;
    /** Longest paragraph, in characters. */
    public static final int LONGEST = 20_000;

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

    private final Services services;
    private final Texts texts;

    /** Writes with these services. */
    public WriteProse(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * A section that takes prose.
     *
     * @param key        its key; with {@code ${…}} where the outline makes one of each of several things
     * @param heading    heading of the section it stands in
     * @param paragraphs how many paragraphs it has now
     */
    public record Place(String key, String heading, int paragraphs) {
    }

    /** What was written: the key, how many paragraphs the section has now, and what is doubtful about them. */
    public record Written(String key, int paragraphs, List<Problem> problems) {
        /** Copies the problems. */
        public Written {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The sections that the reports of this evaluation take prose from, in the order of the outlines, then those that are
     * written but that no outline uses.
     *
     * @throws UseCaseException when the city has no report, or its outline cannot be read
     */
    public List<Place> places(Evaluation evaluation) throws UseCaseException {
        Map<String, Place> places = new LinkedHashMap<>();
        for (ExporterDescriptor exporter : new ExportReport(services).fitting(evaluation)) {
            if (exporter.isOutline()) {
                try {
                    services.composer().outline(exporter.id()).root().getSections().forEach(s -> collect(s, evaluation, places));
                } catch (CityException e) {
                    throw UseCaseException.input(e.getMessage(), e);
                }
            }
        }
        sections(evaluation.getSections()).forEach(s -> places.putIfAbsent(String.valueOf(s.getKey()), new Place(s.getKey(), text(s.getHeading()), s.getParagraphs().size())));
        return List.copyOf(places.values());
    }

    private static void collect(OutlineSection section, Evaluation evaluation, Map<String, Place> places) {
        for (EObject block : section.getBlocks()) {
            if (block instanceof Prose prose && prose.getSection() != null) {
                places.putIfAbsent(prose.getSection(), new Place(prose.getSection(), heading(section),
                        find(evaluation, prose.getSection()).map(s -> s.getParagraphs().size()).orElse(0)));
            }
        }
        section.getSections().forEach(s -> collect(s, evaluation, places));
    }

    // the nearest heading: some sections have none of their own
    private static String heading(OutlineSection section) {
        for (EObject at = section; at instanceof OutlineSection each; at = at.eContainer()) {
            if (each.getHeading() != null && !each.getHeading().isBlank()) {
                return each.getHeading();
            }
        }
        return "";
    }

    /**
     * Writes the paragraphs, in place of those that are there or after them. Blank ones are left out. A paragraph may have
     * <code>${…}</code> as sentences of an outline have.
     *
     * @param by who wrote it
     * @throws UseCaseException when no outline has such a section, there is no text or too much, or the folder cannot be written
     */
    public Written run(OpenEvaluation open, String key, List<String> paragraphs, boolean append, String by) throws UseCaseException {
        open.requireWritable();
        List<String> written = paragraphs.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        Place place = place(open.evaluation(), key);
        Optional<Section> old = find(open.evaluation(), key);
        int before = old.map(s -> s.getParagraphs().size()).orElse(0);
        require(written, append ? before : 0);
        Section[] section = new Section[1];
        open.execute(new Edit(texts.get("command.write", key), open.domain(), edit -> {
            section[0] = old.orElseGet(() -> edit.add(open.evaluation(), EVALUATION.getEvaluation_Sections(), made(key, place)));
            if (!append) {
                List.copyOf(section[0].getParagraphs()).forEach(p -> edit.remove(section[0], EVALUATION.getSection_Paragraphs(), p));
            }
            written.forEach(p -> edit.add(section[0], EVALUATION.getSection_Paragraphs(), paragraph(p)));
        }));
        log(open, key, by, before, section[0].getParagraphs().size());
        return new Written(key, section[0].getParagraphs().size(), ModelCheck.check(section[0], services.locale()));
    }

    /**
     * A command that makes these the paragraphs of a section, for a window in which a person writes; those that stay keep what
     * they are. The section is made when there is none. No paragraphs empty it.
     *
     * @param heading heading of the place, for a section that is made
     */
    public Command command(OpenEvaluation open, String key, String heading, List<String> paragraphs) {
        List<String> written = paragraphs.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        return new Edit(texts.get("command.write", heading.isBlank() ? key : heading), open.domain(), edit -> {
            Section section = find(open.evaluation(), key)
                    .orElseGet(() -> edit.add(open.evaluation(), EVALUATION.getEvaluation_Sections(), made(key, new Place(key, heading, 0))));
            List<Paragraph> there = List.copyOf(section.getParagraphs());
            int same = 0;
            while (same < Math.min(there.size(), written.size()) && written.get(same).equals(there.get(same).getText())) {
                same++;
            }
            int end = 0;
            while (end < Math.min(there.size(), written.size()) - same
                    && written.get(written.size() - 1 - end).equals(there.get(there.size() - 1 - end).getText())) {
                end++;
            }
            int common = Math.min(there.size(), written.size()) - end;
            for (int i = same; i < common; i++) {
                edit.set(there.get(i), EVALUATION.getParagraph_Text(), written.get(i));
            }
            there.subList(common, there.size() - end).forEach(p -> edit.remove(section, EVALUATION.getSection_Paragraphs(), p));
            for (int i = common; i < written.size() - end; i++) {
                edit.add(section, EVALUATION.getSection_Paragraphs(), paragraph(written.get(i)), i);
            }
        });
    }

    /**
     * The paragraphs of a plain text: one a line, in UTF-8, UTF-16 or GB 18030.
     *
     * @param name of the file, for the message
     * @throws UseCaseException when it is no plain text
     */
    public List<String> paragraphs(byte[] text, String name) throws UseCaseException {
        return PlainText.paragraphs(text).orElseThrow(() -> UseCaseException.input(texts.get("write.no-text", name)));
    }

    private void require(List<String> written, int before) throws UseCaseException {
        if (written.isEmpty()) {
            throw UseCaseException.input(texts.get("write.nothing"));
        }
        if (written.size() + before > MOST || written.stream().anyMatch(p -> p.length() > LONGEST)) {
            throw UseCaseException.input(texts.get("write.too-long", MOST, LONGEST));
        }
    }

    private Place place(Evaluation evaluation, String key) throws UseCaseException {
        List<Place> places = places(evaluation);
        Optional<Place> place = places.stream().filter(p -> fits(p.key(), key)).findFirst();
        return place.orElseThrow(() -> UseCaseException.input(places.isEmpty() ? texts.get("write.no-sections")
                : texts.get("write.no-section", key, places.stream().map(Place::key).collect(Collectors.joining(texts.get("comma"))))));
    }

    private static boolean fits(String pattern, String key) {
        String plain = VARIABLE.splitAsStream(pattern).map(Pattern::quote).collect(Collectors.joining("[^\\s$]+")) + (pattern.endsWith("}") ? "[^\\s$]+" : "");
        return pattern.equals(key) ? !pattern.contains("${") : pattern.contains("${") && key.matches(plain);
    }

    private static Optional<Section> find(Evaluation evaluation, String key) {
        return sections(evaluation.getSections()).stream().filter(s -> key.equals(s.getKey())).findFirst();
    }

    private static List<Section> sections(List<Section> top) {
        List<Section> all = new ArrayList<>();
        for (Section section : top) {
            all.add(section);
            all.addAll(sections(section.getSections()));
        }
        return all;
    }

    private static Section made(String key, Place place) {
        Section section = EvaluationFactory.eINSTANCE.createSection();
        section.setKey(key);
        section.setHeading(place.heading().isEmpty() || place.heading().contains("${") ? null : place.heading());
        return section;
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = EvaluationFactory.eINSTANCE.createParagraph();
        paragraph.setText(text);
        return paragraph;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static void log(OpenEvaluation open, String key, String by, int before, int after) throws UseCaseException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("subject", key);
        facts.put("by", by);
        facts.put("before", Integer.toString(before));
        facts.put("after", Integer.toString(after));
        try {
            open.folder().history().add("prose", facts);
        } catch (StoreException e) {
            open.domain().getCommandStack().undo();
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
