package org.steelyard.ui.internal.command;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.steelyard.city.City;
import org.steelyard.ui.internal.Opening;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.Ids;

/** The samples of the installed cities, as a menu. */
public final class SampleItems extends ContributionItem implements IWorkbenchContribution {

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
        Opening opening = new Opening(locator.getService(IWorkbenchWindow.class));
        int at = index;
        for (City city : opening.samples()) {
            MenuItem item = Ids.widget(new MenuItem(menu, SWT.PUSH, at++), "menu.sample." + city.slug());
            item.setText(city.name(Program.of(locator).locale()));
            item.addListener(SWT.Selection, e -> opening.openSample(city));
        }
    }
}
