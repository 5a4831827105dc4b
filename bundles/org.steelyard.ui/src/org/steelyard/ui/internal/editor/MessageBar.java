package org.steelyard.ui.internal.editor;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * A strip above the pages that says what a person should know or decide, with what can be done about it; it asks nothing
 * and stands in nobody's way. Several strips stand below one another.
 */
public final class MessageBar {

    private static final int EDGE = 4;

    private final Composite place;
    private final String id;
    private Composite strip;

    /**
     * What can be done.
     *
     * @param id   of the link, for example {@code recover}
     * @param text what it says
     * @param run  what it does
     */
    public record Choice(String id, String text, Runnable run) {
    }

    /** A strip, at first hidden. */
    public MessageBar(Composite place, String id) {
        this.place = place;
        this.id = id;
    }

    /** Shows this sentence, with a sign before it, and these choices. */
    public void show(String sign, String sentence, List<Choice> choices) {
        hide();
        strip = Ids.control(new Composite(place, SWT.NONE), "editor.bar." + id, sentence);
        // the theme gives the colours of text and ground, light or dark; only the edges are drawn
        strip.addListener(SWT.Paint, e -> edges(e.gc, strip.getClientArea()));
        GridLayout columns = new GridLayout(2 + choices.size(), false);
        columns.marginHeight = 6;
        columns.marginWidth = 10;
        columns.marginLeft = EDGE;
        columns.horizontalSpacing = 12;
        strip.setLayout(columns);
        strip.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        new Label(strip, SWT.NONE).setText(sign);
        Label text = Ids.widget(new Label(strip, SWT.WRAP), "editor.bar." + id + ".text");
        text.setText(sentence);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        for (Choice choice : choices) {
            Link link = Ids.control(new Link(strip, SWT.NONE), "editor.bar." + id + "." + choice.id(), choice.text());
            link.setText("<a>" + choice.text().replace("&", "&&") + "</a>");
            link.addListener(SWT.Selection, e -> choice.run().run());
        }
        place.requestLayout();
    }

    private static void edges(GC gc, Rectangle area) {
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_DARK_YELLOW));
        gc.fillRectangle(area.x, area.y, EDGE, area.height);
        gc.fillRectangle(area.x, area.y + area.height - 1, area.width, 1);
    }

    /** Shows nothing. */
    public void hide() {
        if (strip != null) {
            strip.dispose();
            strip = null;
            place.requestLayout();
        }
    }
}
