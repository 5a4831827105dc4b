package org.steelyard.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorSite;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.value.Place;
import org.steelyard.scoring.Scorecard;
import org.steelyard.ui.internal.Program;

/** What the editor offers its pages. */
public interface PageContext {

    /** The program. */
    Program program();

    /** The open folder with its live score. */
    EvaluationSession session();

    /** The model; changed by commands only. */
    default Evaluation evaluation() {
        return session().evaluation();
    }

    /** The score of the model as it is now; empty when there is no rubric. */
    default Optional<Scorecard> scorecard() {
        return session().scorecard();
    }

    /** What objects and values are called in the user's language. */
    ModelText words();

    /** Where the editor stands in the workbench. */
    IEditorSite site();

    /**
     * Tells the views what is selected: objects of the model, the most telling first. A number is its
     * {@link org.steelyard.model.claim.Slot}, an indicator's score its {@link org.steelyard.model.rubric.Indicator}.
     */
    void select(List<? extends EObject> objects);

    /** Shows this object on the page that shows it best. */
    void reveal(EObject object);

    /** Opens the table of the source file at this place. */
    void open(Place place);

    /** Carries out a change as one step that can be undone; a refusal is shown in one sentence where it can be read. */
    void run(Command command);

    /** Says something that passes in the status line. */
    void say(String sentence);
}
