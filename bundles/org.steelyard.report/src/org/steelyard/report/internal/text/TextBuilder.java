package org.steelyard.report.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.city.spi.ExportResult.Bound;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.NumberingStyle;
import org.steelyard.model.evaluation.Section;
import org.steelyard.model.outline.Block;
import org.steelyard.model.outline.FormTable;
import org.steelyard.model.outline.Grid;
import org.steelyard.model.outline.Orientation;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.outline.OutlineSection;
import org.steelyard.model.outline.Prose;
import org.steelyard.model.outline.RepeatOver;
import org.steelyard.model.outline.Sentence;
import org.steelyard.model.outline.Signature;
import org.steelyard.report.ReportPreview;
import org.steelyard.report.internal.fill.Complaints;
import org.steelyard.report.internal.fill.Filled;
import org.steelyard.report.internal.fill.Filler;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.Items;
import org.steelyard.report.internal.fill.Labels;
import org.steelyard.report.internal.grid.FilledGrid;
import org.steelyard.report.internal.grid.FormFiller;
import org.steelyard.report.internal.grid.GridFiller;
import org.steelyard.report.internal.numbering.Numbering;

/** Goes through an outline from top to bottom and writes the blocks of a text document. */
public final class TextBuilder {

    private static final int CONTENTS_DEPTH = 3;

    private final Outline outline;
    private final Evaluation evaluation;
    private final Filler filler;
    private final Items items;
    private final Labels labels;
    private final Complaints complaints;
    private final GridFiller grids;
    private final FormFiller forms;
    private final Spans spans = new Spans();
    private final Tables tables = new Tables(spans);
    private final List<TextDocument.Block> blocks = new ArrayList<>();
    private final Parts parts = new Parts();
    private boolean landscape;
    private int annexes;

    /** A builder for one document. */
    public TextBuilder(Outline outline, Evaluation evaluation, Filler filler, Items items, Labels labels, Complaints complaints) {
        this.outline = outline;
        this.evaluation = evaluation;
        this.filler = filler;
        this.items = items;
        this.labels = labels;
        this.complaints = complaints;
        this.grids = new GridFiller(filler, items, labels);
        this.forms = new FormFiller(filler, items, complaints);
    }

    /** The whole document. */
    public TextDocument build() {
        Item root = items.evaluation();
        String title = evaluation.getTitle() == null ? "" : evaluation.getTitle();
        if (outline.getCover() != null) {
            blocks.add(new CoverPage(filler, complaints, labels, evaluation).of(outline.getCover(), root));
        }
        if (outline.isContents()) {
            blocks.add(new TextDocument.Contents(CONTENTS_DEPTH));
        }
        sections(outline.getSections(), root, Numbering.top(), new At(1, "", false, ""));
        TextDocument.Styles styles = new TextDocument.Styles(outline.getHeadingStyles(), text(outline.getBodyStyle()), text(outline.getTableStyle()),
                text(outline.getCaptionStyle()));
        return new TextDocument(title, "zh-CN", styles, blocks);
    }

    /** The sections as they were built, with their content. */
    public List<ReportPreview.Part> parts() {
        return parts.all();
    }

    /** Every number written, in order. */
    public List<Bound> bound() {
        return spans.bound();
    }

    /** Where the builder is: depth, ids of the repeats around, whether the paper lies on its side, and the last heading. */
    private record At(int depth, String ids, boolean landscape, String where) {
        At below(String id, boolean wide) {
            return new At(depth + 1, id.isEmpty() ? ids : ids.isEmpty() ? id : ids + "." + id, wide || landscape, where);
        }

        At called(String heading) {
            return new At(depth, ids, landscape, heading);
        }

        /** The nearest section with a heading; the key of one that stands alone. */
        String or(String key) {
            return where.isEmpty() ? key : where;
        }
    }

    private void sections(List<OutlineSection> sections, Item around, Numbering numbering, At at) {
        for (OutlineSection section : sections) {
            if (section.isRemoved()) {
                continue;
            }
            for (Item item : items.over(section.getRepeatOver(), around)) {
                if (filler.test(section.getWhen(), item, at.or(section.getKey()))) {
                    section(section, item, numbering, at);
                }
            }
        }
    }

    private void section(OutlineSection section, Item item, Numbering numbering, At at) {
        boolean repeated = section.getRepeatOver() != RepeatOver.NOTHING;
        At below = at.below(repeated ? item.id() : "", section.getOrientation() == Orientation.LANDSCAPE);
        Numbering.Number number = numbering.next(section.getNumbering());
        Filled heading = filler.fill(section.getHeading(), item, at.or(section.getKey()));
        String where = heading.isEmpty() ? at.or(section.getKey()) : number.label() + heading.text();
        String key = section.getKey() + (below.ids().isEmpty() ? "" : "[" + below.ids() + "]");
        newPage(section, below.landscape());
        String label = heading.isEmpty() ? "" : section.isAnnex() ? labels.get("annex", annexNumber()) : number.label();
        parts.section(at.depth(), key, heading.isEmpty() ? "" : label + heading.text(), where);
        if (!heading.isEmpty()) {
            blocks.add(new TextDocument.Heading(isTitle(section, at) ? 0 : at.depth(), spans.of(Filled.words(label).then(heading), key, false)));
        }
        for (Block block : section.getBlocks()) {
            // the condition of a repeated sentence is asked of each item
            boolean later = block instanceof Sentence sentence && sentence.getRepeatOver() != RepeatOver.NOTHING;
            if (later || filler.test(block.getWhen(), item, where)) {
                int from = blocks.size();
                block(block, item, new Place(key, where));
                if (!(block instanceof Prose)) {
                    parts.made(blocks.subList(from, blocks.size()));
                }
            }
        }
        sections(section.getSections(), item, number.below(), below.called(where));
    }

    /** A section of the top level with nothing but a heading is the title of the text. */
    private static boolean isTitle(OutlineSection section, At at) {
        return at.depth() == 1 && section.getNumbering() == NumberingStyle.NONE && !section.isAnnex() && section.getBlocks().isEmpty()
                && section.getSections().isEmpty();
    }

    /** Of a section: the start of its numbers' keys, and what a person calls it. */
    private record Place(String key, String where) {
    }

    private void newPage(OutlineSection section, boolean wide) {
        if (wide != landscape) {
            blocks.add(new TextDocument.Page(wide));
            landscape = wide;
        } else if ((section.isPageBreak() || section.isAnnex()) && !blocks.isEmpty() && !startsPage(blocks.get(blocks.size() - 1))) {
            blocks.add(new TextDocument.PageBreak());
        }
    }

    private static boolean startsPage(TextDocument.Block block) {
        return block instanceof TextDocument.Cover || block instanceof TextDocument.Contents || block instanceof TextDocument.PageBreak
                || block instanceof TextDocument.Page;
    }

    /** One annex has no number, several are counted. */
    private String annexNumber() {
        annexes++;
        return outline.getSections().stream().filter(OutlineSection::isAnnex).count() > 1 ? Integer.toString(annexes) : "";
    }

    private void block(Block block, Item item, Place place) {
        switch (block) {
            case Prose prose -> prose(prose, item, place);
            case Sentence sentence -> sentence(sentence, item, place);
            case Grid grid -> grid(grid, item, place);
            case FormTable form -> form(form, item, place);
            case Signature signature -> signature(signature, item, place);
            default -> throw new IllegalStateException("unknown block " + block.eClass().getName());
        }
    }

    private void prose(Prose prose, Item item, Place place) {
        String key = filler.fill(prose.getSection(), item, place.where()).text();
        List<String> paragraphs = find(evaluation.getSections(), key).map(s -> s.getParagraphs().stream().map(p -> text(p.getText())).filter(t -> !t.isBlank()).toList())
                .orElse(List.of());
        int from = blocks.size();
        if (paragraphs.isEmpty()) {
            complaints.prose(place.where(), key);
            String hint = text(prose.getMissing()).isEmpty() ? place.where() : prose.getMissing();
            paragraph(Filled.words(labels.get("missing", hint)), place);
        }
        for (String paragraph : paragraphs) {
            paragraph(filler.fill(paragraph, item, place.where()), place);
        }
        parts.prose(key, text(prose.getMissing()), blocks.subList(from, blocks.size()), !paragraphs.isEmpty());
    }

    private static Optional<Section> find(List<Section> sections, String key) {
        for (Section section : sections) {
            Optional<Section> found = key.equals(section.getKey()) ? Optional.of(section) : find(section.getSections(), key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void sentence(Sentence sentence, Item item, Place place) {
        int count = 0;
        for (Item each : items.over(sentence.getRepeatOver(), item)) {
            if (!filler.test(sentence.getWhen(), each, place.where())) {
                continue;
            }
            String label = sentence.getList() == NumberingStyle.NONE ? "" : Numbering.label(sentence.getList(), ++count);
            paragraph(Filled.words(label).then(filler.fill(sentence.getText(), each, place.where())), place);
        }
    }

    private void paragraph(Filled text, Place place) {
        for (Filled line : text.lines()) {
            if (!line.isEmpty()) {
                blocks.add(new TextDocument.Paragraph(spans.of(line, place.key(), false), Align.JUSTIFIED, true));
            }
        }
    }

    private void grid(Grid grid, Item item, Place place) {
        String caption = filler.fill(grid.getCaption(), item, place.where()).text();
        FilledGrid filled = grids.fill(grid, item, place.where());
        if (filled.rows().isEmpty()) {
            String name = caption.isEmpty() ? place.where() : caption;
            complaints.emptyGrid(place.where(), name);
            paragraph(Filled.words(labels.get("missing", name)), place);
            return;
        }
        blocks.add(tables.table(filled, caption, filler.fill(grid.getUnitLine(), item, place.where()).text(), place.key()));
    }

    private void form(FormTable form, Item item, Place place) {
        blocks.add(tables.form(forms.fill(form, item, place.where()), List.copyOf(form.getWidths()), filler.fill(form.getCaption(), item, place.where()).text(),
                filler.fill(form.getUnitLine(), item, place.where()).text(), place.key()));
    }

    /** On the right, except a line in parentheses such as （此页无正文）; an empty line leaves room. */
    private void signature(Signature signature, Item item, Place place) {
        for (String line : signature.getLines()) {
            Filled filled = filler.fill(line, item, place.where());
            boolean remark = filled.text().startsWith("（") && filled.text().endsWith("）");
            blocks.add(new TextDocument.Paragraph(spans.of(filled, place.key(), false), remark ? Align.LEFT : Align.RIGHT, false));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
