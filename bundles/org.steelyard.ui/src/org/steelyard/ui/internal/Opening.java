package org.steelyard.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.steelyard.city.City;
import org.steelyard.core.RunDemo;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;
import org.steelyard.ui.internal.editor.EvaluationInput;
import org.steelyard.ui.internal.welcome.Recent;
import org.steelyard.ui.internal.welcome.WelcomeEditor;
import org.steelyard.ui.internal.welcome.WelcomeInput;

/** Opens evaluation folders in editors of a window, or says in one sentence why it cannot. */
public final class Opening {

    private final IWorkbenchWindow window;
    private final Program program;
    private final Texts texts;

    /** Opens in this window. */
    public Opening(IWorkbenchWindow window) {
        this.window = window;
        this.program = Program.of(window);
        this.texts = program.texts(Opening.class);
    }

    /** Opens this folder, or brings its editor to the front. */
    public void open(Path folder) {
        try {
            EvaluationInput input = new EvaluationInput(folder);
            window.getActivePage().openEditor(input, EvaluationEditor.ID);
            Recent.opened(input.folder());
        } catch (PartInitException e) {
            failed("open.failed", e.getMessage());
        }
    }

    /** Opens the welcome page. */
    public void welcome() {
        try {
            window.getActivePage().openEditor(new WelcomeInput(program.texts(WelcomeEditor.class).get("name")), WelcomeEditor.ID);
        } catch (PartInitException e) {
            failed("open.failed", e.getMessage());
        }
    }

    /** Cities that bring a sample. */
    public List<City> samples() {
        return program.services().cities().all().stream().filter(c -> !c.samples().isEmpty()).toList();
    }

    /** Opens the sample of this city, which is made under the user's home when it is not there yet. */
    public void openSample(City city) {
        Path home = Path.of(System.getProperty("user.home"), "Steelyard");
        Path folder = home.resolve("demo-" + city.slug());
        if (!java.nio.file.Files.isDirectory(folder)) {
            try {
                window.run(true, false, monitor -> {
                    try {
                        new RunDemo(program.services()).run(city.code(), Optional.of(folder), home, monitor);
                    } catch (UseCaseException e) {
                        throw new InvocationTargetException(e, e.getMessage());
                    }
                });
            } catch (InvocationTargetException e) {
                failed("sample.failed", e.getTargetException().getMessage());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        open(folder);
    }

    private void failed(String key, String why) {
        MessageDialog.openError(window.getShell(), texts.get(key), texts.get(key) + "\n\n" + why);
    }
}
