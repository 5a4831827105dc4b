package org.steelyard.ui.internal.restart;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.Ids;

/** The languages, as a menu; another one than now is kept for the next start, which is offered. */
public final class LanguageItems extends ContributionItem implements IWorkbenchContribution {

    private IServiceLocator locator;

    @Override
    public void initialize(IServiceLocator services) {
        locator = services;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    public void fill(Menu menu, int index) {
        boolean chinese = program().texts(LanguageItems.class).isChinese();
        int at = index;
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            MenuItem item = Ids.widget(new MenuItem(menu, SWT.RADIO, at++), "menu.language." + language.getLanguage());
            // each in its own words, so that who does not read the other finds it
            item.setText(language.equals(Locale.ENGLISH) ? "English" : "简体中文");
            item.setSelection(chinese != language.equals(Locale.ENGLISH));
            item.addListener(SWT.Selection, e -> {
                if (item.getSelection()) {
                    chosen(language);
                }
            });
        }
    }

    private Program program() {
        return Program.of(locator);
    }

    private void chosen(Locale language) {
        IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
        Texts texts = program().texts(LanguageItems.class);
        String title = texts.get("language.title");
        ChosenLanguage choice = ChosenLanguage.ofProgram();
        if (choice.fixed().isPresent()) {
            MessageDialog.openInformation(window.getShell(), title, texts.get("language.fixed", ChosenLanguage.VARIABLE, choice.fixed().get()));
            return;
        }
        try {
            choice.choose(language);
        } catch (IOException e) {
            MessageDialog.openError(window.getShell(), title, texts.get("language.failed", choice.file(), e.getMessage()));
            return;
        }
        if (texts.isChinese() == language.equals(Locale.ENGLISH) && MessageDialog.open(MessageDialog.QUESTION, window.getShell(), title,
                texts.get("language.restart", language.equals(Locale.ENGLISH) ? "English" : "简体中文"), SWT.NONE, texts.get("language.now"), texts.get("language.later")) == 0) {
            // asks for what is not saved, by name
            window.getWorkbench().restart();
        }
    }
}
