package org.steelyard.ui.internal.page.overview;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.steelyard.core.PublishedScore;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** One rubric on the page: total, grade, scale, and the bars of its dimensions. */
final class StandingBlock {

    private final Texts texts;
    private final Label name;
    private final Label total;
    private final Label grade;
    private final Label distance;
    private final Label published;
    private final GradeScale scale;
    private final DimensionChart chart;

    StandingBlock(Composite parent, Texts texts, int index, Consumer<Standing.Bar> reveal) {
        this.texts = texts;
        Composite block = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(block);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(block);
        String id = "overview." + index + ".";
        name = label(block, id + "name", 1.0, SWT.NORMAL);
        Composite head = new Composite(block, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 0).applyTo(head);
        total = label(head, id + "total", 3.0, SWT.BOLD);
        grade = label(head, id + "grade", 1.6, SWT.NORMAL);
        grade.setLayoutData(GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).create());
        total.setLayoutData(GridDataFactory.swtDefaults().create());
        distance = label(block, id + "distance", 1.0, SWT.NORMAL);
        published = label(block, id + "published", 1.0, SWT.NORMAL);
        scale = Ids.control(new GradeScale(block), id + "scale", texts.get("scale.name"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scale);
        chart = new DimensionChart(block, texts, id + "chart");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 260).applyTo(chart.control());
        chart.onSelect(reveal);
    }

    static Label label(Composite parent, String id, double size, int style) {
        Label label = Ids.widget(new Label(parent, SWT.WRAP), id);
        FontDescriptor font = JFaceResources.getDefaultFontDescriptor().setStyle(style);
        int height = font.getFontData()[0].getHeight();
        label.setFont(new LocalResourceManager(JFaceResources.getResources(), label).create(font.setHeight((int) Math.round(height * size))));
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        return label;
    }

    void show(Standing standing, Optional<PublishedScore> stated) {
        var card = standing.scorecard();
        set(name, standing.name());
        set(total, Standing.points(card.total()));
        set(grade, texts.get("grade", Standing.points(card.full()), card.complete() ? card.grade().orElse("—") : texts.get("incomplete")));
        set(distance, distances(standing));
        set(published, stated.map(p -> published(p, standing)).orElse(""));
        scale.show(standing);
        chart.show(standing.bars());
    }

    private String distances(Standing standing) {
        var card = standing.scorecard();
        if (!card.complete()) {
            return texts.get("incomplete.why", card.leaves().stream().filter(l -> !l.complete()).count());
        }
        StringBuilder all = new StringBuilder();
        for (var line : card.distances()) {
            String key = line.change().signum() < 0 ? "above" : "below";
            all.append(all.isEmpty() ? "" : "\n").append(texts.get(key, line.grade(), Standing.points(line.margin().abs()),
                    Standing.points(line.change().abs()), line.leadsTo()));
        }
        return all.toString();
    }

    private String published(PublishedScore stated, Standing standing) {
        var difference = stated.difference(standing.scorecard());
        String compared = difference.signum() == 0 ? texts.get("published.same")
                : texts.get(standing.scorecard().complete() ? "published.differs" : "published.open", Standing.points(difference.abs()));
        return texts.get("published", Standing.points(stated.total()), stated.grade().orElse("—"), compared);
    }

    static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        ((org.eclipse.swt.layout.GridData) label.getLayoutData()).exclude = text.isEmpty();
        label.setVisible(!text.isEmpty());
    }
}
