package org.steelyard.ui.internal.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.page.indicators.Explanation;
import org.steelyard.ui.internal.page.indicators.IndicatorsPage;
import org.steelyard.ui.internal.page.indicators.ScoreRow;

/** Shows how what is selected came about. */
public final class ExplanationView extends ViewPart implements ISelectionListener {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.explanation";

    private Texts texts;
    private Explanation explanation;
    private StyledText text;

    @Override
    public void createPartControl(Composite parent) {
        texts = Program.of(getSite()).texts(IndicatorsPage.class);
        explanation = new Explanation(texts);
        text = Ids.control(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI), "explanation.text", texts.get("explain.title"));
        text.setMargins(12, 10, 12, 10);
        text.setLineSpacing(3);
        text.setText(texts.get("explain.none"));
        getSite().getPage().addSelectionListener(this);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part instanceof EvaluationEditor editor && selection instanceof IStructuredSelection chosen
                && chosen.getFirstElement() instanceof Indicator indicator) {
            editor.scorecard().map(card -> ScoreRow.of(editor.evaluation().getRubric(), card)).orElse(List.of()).stream().flatMap(ScoreRow::all)
                    .filter(row -> row.indicator() == indicator).findFirst().ifPresent(this::show);
        }
    }

    private void show(ScoreRow row) {
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
            case LABEL -> style.foreground = text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW);
            case PLACE -> style.foreground = text.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
            case WARNING -> style.fontStyle = SWT.BOLD;
            case TEXT -> style.fontStyle = SWT.NORMAL;
        }
        return style;
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(this);
        super.dispose();
    }
}
