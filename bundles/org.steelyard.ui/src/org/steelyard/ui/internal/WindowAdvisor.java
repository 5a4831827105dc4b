package org.steelyard.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

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
        Opening opening = new Opening(getWindowConfigurer().getWindow());
        if (first.isPresent()) {
            opening.open(first.get());
        } else if (getWindowConfigurer().getWindow().getActivePage().getEditorReferences().length == 0) {
            opening.welcome();
        }
    }
}
