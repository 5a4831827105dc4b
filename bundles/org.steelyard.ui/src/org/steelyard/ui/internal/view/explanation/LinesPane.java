package org.steelyard.ui.internal.view.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Lines below one another, with links that the keyboard reaches. */
final class LinesPane {

    private static final int INDENT = 14;

    private final ScrolledComposite scroll;
    private final LocalResourceManager fonts;
    private final Consumer<Line.Target> follow;
    private Composite page;
    private List<Line> shown = List.of();

    LinesPane(Composite parent, Texts texts, Consumer<Line.Target> follow) {
        this.follow = follow;
        scroll = Ids.control(new ScrolledComposite(parent, SWT.V_SCROLL), "explanation", texts.get("name"));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.getVerticalBar().setIncrement(24);
        fonts = new LocalResourceManager(JFaceResources.getResources(), scroll);
        scroll.addListener(SWT.Resize, e -> fit());
    }

    boolean isDisposed() {
        return scroll.isDisposed();
    }

    void setFocus() {
        scroll.setFocus();
    }

    void show(List<Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        scroll.setRedraw(false);
        if (page != null) {
            page.dispose();
        }
        page = new Composite(scroll, SWT.NONE);
        Color paper = scroll.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
        page.setBackground(paper);
        scroll.setBackground(paper);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 4).applyTo(page);
        int index = 0;
        for (Line line : lines) {
            index = add(line, index);
        }
        scroll.setContent(page);
        fit();
        scroll.setOrigin(0, 0);
        scroll.setRedraw(true);
    }

    private int add(Line line, int first) {
        int indent = line.kind() == Line.Kind.DETAIL ? INDENT : 0;
        if (!line.text().isEmpty()) {
            Label label = Ids.widget(new Label(page, SWT.WRAP), "explanation." + line.kind());
            label.setText(line.text().replace("&", "&&"));
            look(label, line.kind());
            GridDataFactory.fillDefaults().grab(true, false).indent(indent, line.kind() == Line.Kind.LABEL ? 10 : 0).applyTo(label);
        }
        int index = first;
        for (Line.Link to : line.links()) {
            Link link = Ids.control(new Link(page, SWT.WRAP), "explanation.link." + index++, to.text());
            link.setText("<a>" + to.text().replace("&", "&&").replace("<", "‹") + "</a>");
            int own = index - 1;
            link.addListener(SWT.Selection, e -> {
                follow.accept(to.to());
                if (link.isDisposed() && !scroll.isDisposed() && scroll.getShell().getDisplay().getFocusControl() == null) {
                    focus(own);
                }
            });
            GridDataFactory.fillDefaults().grab(true, false).indent(indent, 0).applyTo(link);
        }
        return index;
    }

    // whoever followed a link with the keyboard goes on where it stood
    private void focus(int index) {
        List<Control> links = Arrays.stream(page.getChildren()).filter(Link.class::isInstance).toList();
        if (links.isEmpty()) {
            scroll.getParent().setFocus();
        } else {
            links.get(Math.min(index, links.size() - 1)).setFocus();
        }
    }

    private void look(Control label, Line.Kind kind) {
        FontDescriptor font = JFaceResources.getDefaultFontDescriptor();
        int height = font.getFontData()[0].getHeight();
        switch (kind) {
            case TITLE -> label.setFont(fonts.create(font.setStyle(SWT.BOLD).setHeight(height + 2)));
            case RESULT -> label.setFont(fonts.create(font.setHeight(height + 3)));
            case WARNING -> label.setFont(fonts.create(font.setStyle(SWT.BOLD)));
            case LABEL -> {
                label.setFont(fonts.create(font.setStyle(SWT.BOLD)));
                label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
            }
            case TEXT, DETAIL -> label.setFont(JFaceResources.getDefaultFont());
        }
    }

    private void fit() {
        if (page != null) {
            scroll.setMinSize(0, page.computeSize(Math.max(120, scroll.getClientArea().width), SWT.DEFAULT).y);
            page.layout();
        }
    }
}
