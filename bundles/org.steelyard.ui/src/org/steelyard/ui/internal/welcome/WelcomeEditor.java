package org.steelyard.ui.internal.welcome;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.steelyard.city.City;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.Opening;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.Ids;

/** The welcome page: begin, look at a sample, or go on with an evaluation. */
public final class WelcomeEditor extends EditorPart {

    /** Id of the editor in plugin.xml. */
    public static final String ID = "org.steelyard.ui.welcome";

    private final IEclipsePreferences.IPreferenceChangeListener recentChanged = e -> later();
    private Texts texts;
    private Program program;
    private Opening opening;
    private Composite recent;
    private ScrolledComposite scroll;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        program = Program.of(site);
        texts = program.texts(WelcomeEditor.class);
        opening = new Opening(site.getWorkbenchWindow());
    }

    @Override
    public void createPartControl(Composite parent) {
        scroll = Ids.widget(new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL), "welcome");
        Composite page = new Composite(scroll, SWT.NONE);
        page.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(36, 36).spacing(32, 28).applyTo(page);
        head(page);
        Composite start = column(page, "start");
        link(start, "welcome.new", texts.get("new"), texts.get("new.tip"), () -> command("org.steelyard.ui.new"));
        link(start, "welcome.open", texts.get("open"), texts.get("open.tip"), () -> command("org.steelyard.ui.open"));
        link(start, "welcome.guide", texts.get("guide"), texts.get("guide.tip"), () -> command("org.steelyard.ui.guide"));
        Composite samples = column(page, "samples");
        for (City city : opening.samples()) {
            link(samples, "welcome.sample." + city.slug(), city.name(program.locale()), city.samples().get(0).name(), () -> opening.openSample(city));
        }
        if (opening.samples().isEmpty()) {
            note(samples, texts.get("samples.none"));
        }
        recent = column(page, "recent");
        fillRecent();
        Recent.listen(recentChanged);
        scroll.setContent(page);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void head(Composite page) {
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 4).applyTo(head);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(head);
        Label sign = new Label(head, SWT.NONE);
        sign.setImage(Icons.of("steelyard-64", head));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(sign);
        sized(new Label(head, SWT.NONE), 2.2, SWT.BOLD).setText(texts.get("title"));
        note(head, texts.get("subtitle"));
    }

    private Composite column(Composite page, String key) {
        Composite column = Ids.widget(new Composite(page, SWT.NONE), "welcome." + key);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).hint(210, SWT.DEFAULT).applyTo(column);
        sized(new Label(column, SWT.NONE), 1.25, SWT.BOLD).setText(texts.get(key));
        return column;
    }

    private static Label sized(Label label, double size, int style) {
        var font = JFaceResources.getDefaultFontDescriptor().setStyle(style);
        label.setFont(new LocalResourceManager(JFaceResources.getResources(), label)
                .create(font.setHeight((int) Math.round(font.getFontData()[0].getHeight() * size))));
        return label;
    }

    private static void note(Composite parent, String text) {
        Label note = new Label(parent, SWT.WRAP);
        note.setText(text.replace("&", "&&"));
        note.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
        note.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
    }

    private static void link(Composite parent, String id, String text, String below, Runnable run) {
        Composite entry = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(entry);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
        Link link = Ids.control(new Link(entry, SWT.NONE), id, text);
        link.setText("<a>" + text.replace("&", "&&") + "</a>");
        link.addListener(SWT.Selection, e -> run.run());
        note(entry, below);
    }

    private void fillRecent() {
        var all = recent.getChildren();
        for (int i = 1; i < all.length; i++) {
            all[i].dispose();
        }
        int index = 0;
        for (Path folder : Recent.get().folders()) {
            if (Files.isDirectory(folder)) {
                link(recent, "welcome.recent." + index++, folder.getFileName().toString(), String.valueOf(folder.getParent()), () -> opening.open(folder));
            }
        }
        if (index == 0) {
            note(recent, texts.get("recent.none"));
        }
        recent.requestLayout();
    }

    private void later() {
        if (!recent.isDisposed()) {
            recent.getDisplay().asyncExec(() -> {
                if (!recent.isDisposed()) {
                    fillRecent();
                }
            });
        }
    }

    private void command(String id) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(id, null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            throw new IllegalStateException(id, e);
        }
    }

    @Override
    public void setFocus() {
        scroll.setFocus();
    }

    @Override
    public void dispose() {
        Recent.unlisten(recentChanged);
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new IllegalStateException("nothing to save");
    }

    @Override
    public void doSaveAs() {
        throw new IllegalStateException("not offered");
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
