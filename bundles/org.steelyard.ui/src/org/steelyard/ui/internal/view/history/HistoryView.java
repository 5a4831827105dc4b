package org.steelyard.ui.internal.view.history;

import java.time.ZoneId;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.history.HistoryLine;
import org.steelyard.core.history.ReadHistory;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.view.ActiveEvaluation;

/** Left the steps that can be undone, right the decisions and scores of the log, which is written on saving. */
public final class HistoryView extends ViewPart implements SessionListener {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.history";

    private Program program;
    private Texts texts;
    private StepTable steps;
    private LogTable log;
    private ActiveEvaluation active;

    @Override
    public void createPartControl(Composite parent) {
        program = Program.of(getSite());
        texts = program.texts(HistoryView.class);
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        steps = new StepTable(halves, texts, this::goTo);
        log = new LogTable(halves, texts, ZoneId.systemDefault());
        halves.setWeights(38, 62);
        active = new ActiveEvaluation(getSite().getPage(), this, this::refresh);
        refresh();
    }

    private void goTo(Step step) {
        active.editor().ifPresent(editor -> editor.session().goTo(step.after()));
    }

    private void refresh() {
        showSteps();
        showLog();
    }

    private void showSteps() {
        if (!steps.control().isDisposed()) {
            steps.show(active.editor().map(EvaluationEditor::session)
                    .map(session -> Step.of(session.steps(), session.stepsDone(), texts.get("beginning"))).orElse(List.of()));
        }
    }

    private void showLog() {
        if (!steps.control().isDisposed()) {
            log.show(active.editor().map(EvaluationEditor::session).map(this::lines).orElse(List.of()));
        }
    }

    private List<HistoryLine> lines(EvaluationSession session) {
        try {
            return new ReadHistory(program.locale()).of(session.open().folder());
        } catch (UseCaseException e) {
            ILog.of(HistoryView.class).warn(e.getMessage(), e);
            active.editor().ifPresent(editor -> editor.say(e.getMessage()));
            return List.of();
        }
    }

    @Override
    public void changed(SessionChange change) {
        showSteps();
    }

    @Override
    public void saved() {
        showLog();
    }

    @Override
    public void reloaded() {
        refresh();
    }

    @Override
    public void setFocus() {
        steps.control().setFocus();
    }

    @Override
    public void dispose() {
        if (active != null) {
            active.dispose();
        }
        super.dispose();
    }
}
