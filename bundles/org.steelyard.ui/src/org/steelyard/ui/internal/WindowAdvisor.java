package org.steelyard.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.restart.OpenFolders;

/** The window: size, title, and the evaluation named when the program was started. Menus stand in plugin.xml. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    private final Program program;
    private final Optional<Path> first;

    WindowAdvisor(IWorkbenchWindowConfigurer configurer, Program program, Optional<Path> first) {
        super(configurer);
        this.program = program;
        this.first = first;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new GlobalActions(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(new Point(1440, 900));
        window.setShowMenuBar(true);
        window.setShowCoolBar(false);
        window.setShowPerspectiveBar(false);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setTitle(program.texts(WindowAdvisor.class).get("window.title"));
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        OpenFolders open = new OpenFolders(window.getActivePage());
        List<Path> wanted = first.map(List::of).orElseGet(open::last);
        List<Path> gone = wanted.stream().filter(folder -> first.isEmpty() && !Files.isDirectory(folder)).toList();
        Opening opening = new Opening(window);
        wanted.stream().filter(folder -> !gone.contains(folder)).forEach(opening::open);
        if (window.getActivePage().getEditorReferences().length == 0) {
            opening.welcome();
        }
        Texts texts = program.texts(WindowAdvisor.class);
        new WindowTitle(window.getActivePage(), texts, getWindowConfigurer()::setTitle);
        window.getActivePage().addPartListener(open);
        new ViewNames(window.getActivePage());
        if (!gone.isEmpty()) {
            getWindowConfigurer().getActionBarConfigurer().getStatusLineManager()
                    .setMessage(texts.get("open.gone", gone.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }
}
