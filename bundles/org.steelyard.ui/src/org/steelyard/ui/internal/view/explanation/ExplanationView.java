package org.steelyard.ui.internal.view.explanation;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.steelyard.core.explain.ExplainNumber;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.view.EditorView;

/** Shows how what is selected in the editor came about, and leads to everything it came from, back and forward. */
public final class ExplanationView extends EditorView {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.explanation";

    private final Trail trail = new Trail();
    private Texts texts;
    private LinesPane pane;
    private IAction back;
    private IAction forward;
    private IAction pin;
    private Runnable leave = () -> { };

    @Override
    protected void create(Composite parent) {
        texts = Program.of(getSite()).texts(ExplanationView.class);
        pane = new LinesPane(parent, texts, this::follow);
        if (pin == null) {
            actions();
        }
    }

    private void actions() {
        back = action("back", IAction.AS_PUSH_BUTTON, () -> trail.back().ifPresent(this::turnTo));
        forward = action("forward", IAction.AS_PUSH_BUTTON, () -> trail.forward().ifPresent(this::turnTo));
        pin = action("pin", IAction.AS_CHECK_BOX, this::pinned);
        // from everywhere in the window
        IHandlerService handlers = getSite().getWorkbenchWindow().getService(IHandlerService.class);
        List<IHandlerActivation> active = List.of(handlers.activateHandler("org.steelyard.ui.explanation.back", handler(back)),
                handlers.activateHandler("org.steelyard.ui.explanation.forward", handler(forward)));
        leave = () -> handlers.deactivateHandlers(active);
    }

    @Override
    public void dispose() {
        leave.run();
        super.dispose();
    }

    private IAction action(String key, int style, Runnable run) {
        Action action = new Action(texts.get(key), style) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(texts.get(key + ".tip"));
        action.setImageDescriptor(Icons.of(key));
        action.setId("org.steelyard.ui.explanation." + key);
        getViewSite().getActionBars().getToolBarManager().add(action);
        return action;
    }

    private static AbstractHandler handler(IAction action) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        };
    }

    private void pinned() {
        setContentDescription(pin.isChecked() ? texts.get("pinned") : "");
    }

    @Override
    protected boolean follows(EvaluationEditor chosen, EObject object) {
        boolean other = !editor().equals(Optional.of(chosen));
        if (pin != null && pin.isChecked() && !other) {
            return false;
        }
        if (other) {
            trail.clear();
        }
        trail.visit(((XMLResource) object.eResource()).getID(object));
        return true;
    }

    @Override
    protected void show() {
        back.setEnabled(trail.canGoBack());
        forward.setEnabled(trail.canGoForward());
        pane.show(editor().flatMap(this::lines).orElse(List.of(new Line(Line.Kind.DETAIL, texts.get("none")))));
    }

    private Optional<List<Line>> lines(EvaluationEditor of) {
        EvaluationSession session = of.session();
        return object().flatMap(object -> session.scorecard()
                .flatMap(card -> new ExplainNumber(session.evaluation(), card, of.program().locale()).object(object)))
                .map(explanation -> Lines.of(explanation, texts, of.words().values(), ZoneId.systemDefault()));
    }

    private void follow(Line.Target target) {
        editor().ifPresent(of -> {
            switch (target) {
                case Line.ToObject(String id) -> object(id).ifPresent(object -> goTo(of, id, object));
                case Line.ToPlace(var place) -> of.open(place);
                case Line.Adopt adopt -> slot(of, adopt.slot()).ifPresent(slot -> new Decisions(of, texts).adopt(slot, adopt.claim()));
                case Line.Review review -> slot(of, review.slot()).ifPresent(slot -> new Decisions(of, texts).review(slot));
            }
        });
    }

    private static Optional<Slot> slot(EvaluationEditor of, SlotAddress address) {
        return SlotIndex.of(of.evaluation()).get(address);
    }

    // the page that shows it may select something else, which is then shown too
    private void goTo(EvaluationEditor of, String id, EObject object) {
        if (!pin.isChecked()) {
            trail.visit(id);
            turnTo(id);
        }
        of.reveal(object);
    }

    @Override
    protected void focus() {
        pane.setFocus();
    }
}
