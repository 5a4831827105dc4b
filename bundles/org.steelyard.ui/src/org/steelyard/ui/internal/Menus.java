package org.steelyard.ui.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.city.City;
import org.steelyard.core.Services;
import org.steelyard.model.text.Texts;

/** The menus; only what this program does. */
final class Menus extends ActionBarAdvisor {

    private final Services services;
    private final Texts texts;

    Menus(IActionBarConfigurer configurer, Services services, Texts texts) {
        super(configurer);
        this.services = services;
        this.texts = texts;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
        Opening opening = new Opening(window, services, texts);
        IMenuManager file = new MenuManager(texts.get("menu.file"), "file");
        file.add(action("menu.open", SWT.MOD1 | 'O', () -> choose(window, opening)));
        IMenuManager samples = new MenuManager(texts.get("menu.sample"), "samples");
        for (City city : opening.samples()) {
            samples.add(action("menu.sample." + city.slug(), city.name(texts.locale()), 0, () -> opening.openSample(city)));
        }
        file.add(samples);
        file.add(new Separator());
        file.add(action("menu.close", SWT.MOD1 | 'W', () -> window.getActivePage().closeAllEditors(true)));
        file.add(action("menu.exit", SWT.MOD1 | 'Q', window.getWorkbench()::close));
        bar.add(file);
        IMenuManager help = new MenuManager(texts.get("menu.help"), "help");
        help.add(action("menu.about", 0, () -> about(window)));
        bar.add(help);
    }

    private void choose(IWorkbenchWindow window, Opening opening) {
        DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
        dialog.setMessage(texts.get("open.message"));
        String chosen = dialog.open();
        if (chosen != null) {
            opening.open(java.nio.file.Path.of(chosen));
        }
    }

    private void about(IWorkbenchWindow window) {
        String version = FrameworkUtil.getBundle(Menus.class).getVersion().toString();
        MessageDialog.openInformation(window.getShell(), texts.get("window.title"), texts.get("about.text", version));
    }

    private Action action(String key, int accelerator, Runnable run) {
        return action(key, texts.get(key), accelerator, run);
    }

    private static Action action(String key, String text, int accelerator, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setId("org.steelyard.ui." + key);
        action.setAccelerator(accelerator);
        return action;
    }
}
