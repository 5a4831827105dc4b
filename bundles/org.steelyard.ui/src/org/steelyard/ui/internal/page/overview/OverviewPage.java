package org.steelyard.ui.internal.page.overview;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.steelyard.core.PublishedScore;
import org.steelyard.core.session.ScoreChange;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.ui.internal.editor.EditorPage;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** How the evaluation stands: total and grade, points by dimension, and what is left to do. */
public final class OverviewPage implements EditorPage {

    private final PageContext context;
    private final Texts texts;
    private final Labels labels;
    private final List<StandingBlock> blocks = new ArrayList<>();
    private ScrolledComposite scroll;
    private Composite standings;
    private TaskList tasks;
    private Label changesTitle;
    private Label changes;

    /** A page of this editor. */
    public OverviewPage(PageContext context) {
        this.context = context;
        this.texts = context.program().texts(OverviewPage.class);
        this.labels = new Labels(context.program().locale());
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public Control create(Composite parent) {
        scroll = Ids.widget(new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL), "overview");
        Composite all = new Composite(scroll, SWT.NONE);
        all.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        all.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 18).spacing(36, 18).applyTo(all);
        standings = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 26).applyTo(standings);
        GridDataFactory.fillDefaults().grab(true, true).hint(460, SWT.DEFAULT).applyTo(standings);
        Composite right = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).hint(360, SWT.DEFAULT).applyTo(right);
        tasks = new TaskList(right, texts, task -> context.reveal(task.object()));
        changesTitle = StandingBlock.label(right, "overview.changes.title", 1.0, SWT.BOLD);
        changes = StandingBlock.label(right, "overview.changes", 1.0, SWT.NORMAL);
        scroll.setContent(all);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        refresh();
        return scroll;
    }

    @Override
    public boolean canShow(EObject object) {
        return false;
    }

    @Override
    public void show(EObject object) {
        setFocus();
    }

    @Override
    public void refresh() {
        List<Standing> now = standings();
        if (now.size() != blocks.size()) {
            rebuild(now.size());
        }
        for (int i = 0; i < now.size(); i++) {
            blocks.get(i).show(now.get(i), i == 0 ? PublishedScore.of(context.evaluation()) : java.util.Optional.empty());
        }
        tasks.show(context.scorecard().map(card -> Task.of(context.evaluation(), card, context.words(), labels)).orElse(List.of()));
        List<ScoreChange> since = context.session().changedSinceLastVisit();
        StandingBlock.set(changesTitle, ChangeList.title(context.session().lastVisitAt(), since, ZoneId.systemDefault(), texts));
        StandingBlock.set(changes, ChangeList.lines(since, texts));
        scroll.getContent().requestLayout();
        scroll.setMinSize(scroll.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void rebuild(int count) {
        for (Control child : standings.getChildren()) {
            child.dispose();
        }
        blocks.clear();
        for (int i = 0; i < count; i++) {
            blocks.add(new StandingBlock(standings, texts, i, bar -> context.reveal(bar.indicator())));
        }
    }

    private List<Standing> standings() {
        List<Standing> all = new ArrayList<>();
        Locale locale = context.program().locale();
        Rubric rubric = context.evaluation().getRubric();
        context.scorecard().filter(card -> rubric != null).ifPresent(card -> {
            all.add(Standing.of(rubric, card, locale));
            for (Scorecard.Attached attached : card.attached()) {
                context.evaluation().getAttachedRubrics().stream().filter(r -> attached.rubric().equals(r.getId())).findFirst()
                        .ifPresent(r -> all.add(Standing.of(r, attached.scorecard(), locale)));
            }
        });
        return all;
    }

    @Override
    public void setFocus() {
        tasks.setFocus();
    }
}
