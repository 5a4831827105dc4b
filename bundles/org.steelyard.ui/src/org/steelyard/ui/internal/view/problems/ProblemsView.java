package org.steelyard.ui.internal.view.problems;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.page.fund.FundProblems;
import org.steelyard.ui.internal.view.ActiveEvaluation;

/** What is wrong with the evaluation in front and with the city plug-ins; looked for after a short rest, not while one types. */
public final class ProblemsView extends ViewPart implements SessionListener {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.problems";

    private static final int REST = 400;

    private final Runnable rested = this::look;
    private final Runnable citiesChanged = this::citiesChanged;
    private Program program;
    private Texts texts;
    private ProblemList list;
    private Label sentence;
    private ProblemTable table;
    private ActiveEvaluation active;

    @Override
    public void createPartControl(Composite parent) {
        program = Program.of(getSite());
        texts = program.texts(ProblemsView.class);
        list = new ProblemList(texts);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        sentence = Ids.widget(new Label(parent, SWT.WRAP), "problems.sentence");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(sentence);
        table = new ProblemTable(parent, texts, list, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        for (Severity severity : Severity.values()) {
            getViewSite().getActionBars().getToolBarManager().add(filter(severity));
        }
        IAction copy = action("copy", IAction.AS_PUSH_BUTTON, this::copy);
        copy.setImageDescriptor(Icons.of("copy"));
        getViewSite().getActionBars().getToolBarManager().add(copy);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        program.plugIns().listen(citiesChanged);
        active = new ActiveEvaluation(getSite().getPage(), this, this::look);
        look();
    }

    private IAction filter(Severity severity) {
        IAction action = action("filter." + severity, IAction.AS_CHECK_BOX, () -> {
            list.show(severity, !list.shows(severity));
            show();
        });
        action.setText(list.sign(severity));
        action.setChecked(true);
        return action;
    }

    private IAction action(String key, int style, Runnable run) {
        Action action = new Action(texts.get(key), style) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(texts.get(key));
        return action;
    }

    private void later() {
        if (!table.control().isDisposed()) {
            table.control().getDisplay().timerExec(REST, rested);
        }
    }

    private void citiesChanged() {
        if (!table.control().isDisposed()) {
            table.control().getDisplay().asyncExec(this::later);
        }
    }

    private void look() {
        if (table.control().isDisposed()) {
            return;
        }
        List<ProblemRow> rows = new ArrayList<>();
        try {
            active.editor().ifPresent(editor -> {
                List<Problem> problems = editor.session().problems();
                ProblemObjects objects = new ProblemObjects(editor.evaluation(), program.locale());
                problems.forEach(problem -> rows.add(new ProblemRow(problem, objects.of(problem))));
                FundProblems.of(editor.evaluation(), program.locale()).forEach(f -> rows.add(new ProblemRow(f.problem(), java.util.Optional.of(f.line()))));
            });
        } catch (RuntimeException e) {
            // a check that fails is a problem itself, and must not hide the others
            ILog.of(ProblemsView.class).error(e.getMessage(), e);
            rows.add(new ProblemRow(Problem.error("ui.check-failed", texts.get("failed", String.valueOf(e.getMessage())),
                    org.steelyard.model.problem.Location.NONE, "", texts.get("failed.remedy")), java.util.Optional.empty()));
        }
        program.services().cities().problems().forEach(problem -> rows.add(new ProblemRow(problem, java.util.Optional.empty())));
        list.fill(rows);
        show();
    }

    private void show() {
        setPartName(list.title(texts.get("name")));
        sentence.setText(list.sentence());
        ((org.eclipse.swt.layout.GridData) sentence.getLayoutData()).exclude = list.sentence().isEmpty();
        sentence.setVisible(!list.sentence().isEmpty());
        sentence.getParent().layout();
        table.refresh();
    }

    private void open(ProblemRow row) {
        active.editor().ifPresent(editor -> row.object().ifPresentOrElse(object -> {
            getSite().getPage().activate(editor);
            editor.reveal(object);
        }, () -> editor.say(texts.get("no-object"))));
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(table.control().getDisplay());
        clipboard.setContents(new Object[] { list.text() }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    @Override
    public void changed(SessionChange change) {
        later();
    }

    @Override
    public void reloaded() {
        look();
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        if (active != null) {
            active.dispose();
            program.plugIns().unlisten(citiesChanged);
        }
        super.dispose();
    }
}
