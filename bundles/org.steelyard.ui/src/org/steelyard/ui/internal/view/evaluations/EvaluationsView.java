package org.steelyard.ui.internal.view.evaluations;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.steelyard.city.Cities;
import org.steelyard.city.City;
import org.steelyard.city.Descriptor;
import org.steelyard.core.ListPlugIns;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;
import org.steelyard.ui.internal.Opening;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.welcome.Recent;

/** Evaluations and city plug-ins; both are read in the background, when something happened that may have changed them. */
public final class EvaluationsView extends ViewPart implements IPartListener2 {

    /** Id of the view in plugin.xml. */
    public static final String ID = "org.steelyard.ui.view.evaluations";

    private final Settings settings = new Settings();
    private final IEclipsePreferences.IPreferenceChangeListener listChanged = e -> readFolders();
    private final Runnable citiesChanged = this::readPlugIns;
    private Program program;
    private Texts texts;
    private EvaluationTable table;
    private PlugInTree plugIns;

    @Override
    public void createPartControl(Composite parent) {
        program = Program.of(getSite());
        texts = program.texts(EvaluationsView.class);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        table = new EvaluationTable(halves, texts, program.services().clock(), this::open, this::remove);
        plugIns = new PlugInTree(halves, texts);
        halves.setWeights(70, 30);
        actions();
        Recent.listen(listChanged);
        getSite().getPage().addPartListener(this);
        program.plugIns().listen(citiesChanged);
        readFolders();
        readPlugIns();
    }

    private void actions() {
        IAction root = action("root", Icons.of("open"), this::chooseRoot);
        IAction refresh = action("refresh", Icons.of("refresh"), () -> {
            readFolders();
            readPlugIns();
        });
        var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(root);
        bar.add(refresh);
        MenuManager menu = new MenuManager();
        menu.add(action("open", Icons.of("evaluation"), () -> table.selected().ifPresent(this::open)));
        menu.add(action("remove", Icons.of("remove"), () -> table.selected().ifPresent(this::remove)));
        table.control().setMenu(menu.createContextMenu(table.control()));
        table.control().addListener(SWT.Dispose, e -> menu.dispose());
    }

    private IAction action(String key, ImageDescriptor sign, Runnable run) {
        Action action = new Action(texts.get("action." + key), sign) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(texts.get("action." + key));
        return action;
    }

    private void open(EvaluationRow row) {
        new Opening(getSite().getWorkbenchWindow()).open(row.folder());
    }

    private void remove(EvaluationRow row) {
        settings.remove(row.folder());
        readFolders();
    }

    private void chooseRoot() {
        DirectoryDialog dialog = new DirectoryDialog(getSite().getShell(), SWT.OPEN);
        dialog.setMessage(texts.get("root.message"));
        dialog.setFilterPath(settings.root().toString());
        String chosen = dialog.open();
        if (chosen != null) {
            settings.root(Path.of(chosen));
            readFolders();
        }
    }

    private void readFolders() {
        later("evaluations.reading", () -> {
            FolderReader reader = new FolderReader();
            List<EvaluationRow> rows = settings.folders().all().stream().map(reader::read).toList();
            return () -> table.show(rows);
        });
    }

    private void readPlugIns() {
        later("plugins.reading", () -> {
            Map<String, String> cities = cities(program.services().cities());
            List<PlugInGroup> groups = PlugInGroup.of(new ListPlugIns(program.services(), program.plugIns().all()).run(),
                    plugIn -> cities.getOrDefault(plugIn.id(), plugIn.id()));
            return () -> plugIns.show(groups);
        });
    }

    private Map<String, String> cities(Cities all) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> byCode = all.all().stream().collect(Collectors.toMap(City::code, city -> city.name(program.locale()), (a, b) -> a));
        for (Descriptor descriptor : all.descriptors()) {
            names.putIfAbsent(descriptor.plugIn().name(), byCode.getOrDefault(descriptor.city(), texts.get("plugins.base")));
        }
        return names;
    }

    /** Reads off the thread of the window, and shows on it. */
    private void later(String key, Supplier<Runnable> read) {
        var display = getSite().getShell().getDisplay();
        Job job = Job.create(texts.get(key), (ICoreRunnable) monitor -> {
            Runnable show = read.get();
            display.asyncExec(() -> {
                if (!table.control().isDisposed()) {
                    show.run();
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part.getPart(false) == this) {
            readFolders();
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) != this) {
            readFolders();
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        Recent.unlisten(listChanged);
        getSite().getPage().removePartListener(this);
        if (program != null) {
            program.plugIns().unlisten(citiesChanged);
        }
        super.dispose();
    }
}
