package org.steelyard.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.score.Explanation;
import org.steelyard.ui.internal.score.ScoreRow;

/** Shows how the selected score came about. */
final class ExplanationPane {

    private final StyledText text;
    private final Explanation explanation;

    ExplanationPane(Composite parent, Texts texts, Explanation explanation) {
        this.explanation = explanation;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        text.setMargins(12, 10, 12, 10);
        text.setLineSpacing(3);
        text.setText(texts.get("explain.none"));
    }

    Control control() {
        return text;
    }

    void show(ScoreRow row) {
        StringBuilder all = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        for (Explanation.Line line : explanation.of(row)) {
            if (line.kind() == Explanation.Kind.LABEL) {
                all.append('\n');
            }
            styles.add(style(line.kind(), all.length(), line.text().length()));
            all.append(line.text()).append('\n');
        }
        text.setText(all.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
    }

    private StyleRange style(Explanation.Kind kind, int start, int length) {
        StyleRange style = new StyleRange();
        style.start = start;
        style.length = length;
        switch (kind) {
            case TITLE -> style.font = JFaceResources.getHeaderFont();
            case LABEL -> style.foreground = muted();
            case PLACE -> style.foreground = text.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
            case WARNING -> style.fontStyle = SWT.BOLD;
            case TEXT -> style.fontStyle = SWT.NORMAL;
        }
        return style;
    }

    private Color muted() {
        return text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW);
    }
}
