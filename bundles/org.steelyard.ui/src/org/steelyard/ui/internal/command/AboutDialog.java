package org.steelyard.ui.internal.command;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.city.Descriptor;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.Ids;

/** Name, version and licence of the program, and the city plug-ins that it has. */
final class AboutDialog extends Dialog {

    private final Program program;
    private final Texts texts;

    AboutDialog(Shell shell, Program program) {
        super(shell);
        this.program = program;
        this.texts = program.texts(AboutDialog.class);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "about");
        shell.setText(texts.get("about.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 20).spacing(18, 12).applyTo(area);
        Label sign = new Label(area, SWT.NONE);
        sign.setImage(Icons.of("steelyard-64", area));
        Label what = Ids.widget(new Label(area, SWT.WRAP), "about.what");
        what.setText(texts.get("about.what", FrameworkUtil.getBundle(AboutDialog.class).getVersion(), System.getProperty("java.version")));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(what);
        Text list = Ids.control(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL), "about.plugins", texts.get("about.plugins"));
        list.setText(texts.get("about.plugins") + "\n" + plugIns());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 180).applyTo(list);
        return area;
    }

    private String plugIns() {
        List<? extends Descriptor> all = program.services().cities().descriptors();
        return all.stream().map(d -> d.plugIn().name() + "  " + d.plugIn().version()).distinct().sorted().collect(Collectors.joining("\n"));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
