package org.steelyard.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.steelyard.city.City;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.RunDemo;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.editor.OpenedEvaluation;

/** Opens an evaluation folder in an editor, or says in one sentence why it cannot. */
public final class Opening {

    private final IWorkbenchWindow window;
    private final Services services;
    private final Texts texts;

    Opening(IWorkbenchWindow window, Services services, Texts texts) {
        this.window = window;
        this.services = services;
        this.texts = texts;
    }

    /** Opens this folder. */
    void open(Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        try {
            OpenEvaluation open = OpenEvaluation.open(services, real, OpenMode.READ);
            Scorecard scorecard = new ScoreEvaluation(services).score(open, Scorecard.Reading.APPLIED);
            window.getActivePage().openEditor(new OpenedEvaluation(open, scorecard), EvaluationEditor.ID);
        } catch (UseCaseException | PartInitException e) {
            failed("open.failed", e.getMessage());
        }
    }

    /** Cities that bring a sample. */
    List<City> samples() {
        return services.cities().all().stream().filter(c -> !c.samples().isEmpty()).toList();
    }

    /** Makes the sample of this city anew under the user's home and opens it. */
    void openSample(City city) {
        Path home = Path.of(System.getProperty("user.home"), "Steelyard");
        window.getActivePage().closeAllEditors(false);
        Path[] made = new Path[1];
        try {
            window.run(true, false, monitor -> {
                try {
                    made[0] = new RunDemo(services).run(city.code(), Optional.of(home.resolve("demo-" + city.slug())), home, monitor).folder();
                } catch (UseCaseException e) {
                    throw new InvocationTargetException(e, e.getMessage());
                }
            });
            open(made[0]);
        } catch (InvocationTargetException e) {
            failed("sample.failed", e.getTargetException().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(String key, String why) {
        MessageDialog.openError(window.getShell(), texts.get(key), texts.get(key) + "\n\n" + why);
    }
}
