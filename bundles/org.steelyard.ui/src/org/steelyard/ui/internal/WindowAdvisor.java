package org.steelyard.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.steelyard.core.Services;
import org.steelyard.model.text.Texts;

/** The window: size, title, menus, and the evaluation named when the program was started. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    private final Services services;
    private final Texts texts;
    private final Optional<Path> first;

    WindowAdvisor(IWorkbenchWindowConfigurer configurer, Services services, Texts texts, Optional<Path> first) {
        super(configurer);
        this.services = services;
        this.texts = texts;
        this.first = first;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new Menus(configurer, services, texts);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(new Point(1280, 800));
        window.setShowMenuBar(true);
        window.setShowCoolBar(false);
        window.setShowPerspectiveBar(false);
        window.setShowStatusLine(true);
        window.setTitle(texts.get("window.title"));
    }

    @Override
    public void postWindowOpen() {
        getWindowConfigurer().getActionBarConfigurer().getStatusLineManager().setMessage(texts.get("welcome.text"));
        first.ifPresent(folder -> new Opening(getWindowConfigurer().getWindow(), services, texts).open(folder));
    }
}
