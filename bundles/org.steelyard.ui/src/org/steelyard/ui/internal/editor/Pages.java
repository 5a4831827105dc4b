package org.steelyard.ui.internal.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.ui.internal.Icons;

/** The tabs of the editor. A page is made when it is first shown; one that fails says so in its place and leaves the others alone. */
public final class Pages {

    private final CTabFolder folder;
    private final Texts texts;
    private final Supplier<List<EditorPage>> maker;
    private final List<EditorPage> all;
    private Runnable turned = () -> { };
    private final Set<EditorPage> made = new HashSet<>();
    private final Set<EditorPage> outdated = new HashSet<>();

    /** @param maker makes the pages, always the same ones in the same order */
    Pages(CTabFolder folder, Texts texts, Supplier<List<EditorPage>> maker) {
        this.folder = folder;
        this.texts = texts;
        this.maker = maker;
        this.all = new ArrayList<>(maker.get());
        for (EditorPage page : all) {
            CTabItem item = Ids.widget(new CTabItem(folder, SWT.NONE), "editor.page." + page.id());
            item.setText(texts.get("page." + page.id()));
            item.setImage(Icons.of(page.id(), folder));
            Composite place = new Composite(folder, SWT.NONE);
            place.setLayout(new FillLayout());
            item.setControl(place);
        }
        folder.addListener(SWT.Selection, e -> shown());
    }

    /** The page that is shown. */
    public EditorPage current() {
        return all.get(Math.max(0, folder.getSelectionIndex()));
    }

    /** Ids of all pages, in the order of their tabs. */
    public List<String> ids() {
        return all.stream().map(EditorPage::id).toList();
    }

    /** The page with this id. */
    public Optional<EditorPage> page(String id) {
        return all.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Shows the page with this id. */
    public void open(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                folder.setSelection(i);
                shown();
            }
        }
    }

    /** Shows the page that stands this many tabs further, around. */
    public void turn(int steps) {
        open(all.get(Math.floorMod(folder.getSelectionIndex() + steps, all.size())).id());
    }

    /** Shows this object: on the page that is open if that can, else on the first that can. */
    boolean reveal(EObject object) {
        List<EditorPage> asked = new ArrayList<>(all);
        asked.add(0, current());
        for (EditorPage page : asked) {
            if (page.canShow(object)) {
                open(page.id());
                guarded(page, () -> page.show(object));
                return true;
            }
        }
        return false;
    }

    /** Opens the table of a source file at this place, on the page that shows source files. */
    boolean open(Place place) {
        for (EditorPage page : all) {
            if (page.canOpen(place)) {
                open(page.id());
                guarded(page, () -> page.open(place));
                return true;
            }
        }
        return false;
    }

    private void shown() {
        EditorPage page = current();
        if (made.add(page)) {
            Composite place = (Composite) folder.getItem(all.indexOf(page)).getControl();
            guarded(page, () -> page.create(place));
            place.layout();
        } else if (outdated.contains(page)) {
            guarded(page, page::refresh);
        }
        outdated.remove(page);
        setFocus();
        turned.run();
    }

    /** Runs this whenever another page is shown. */
    void onTurn(Runnable listener) {
        turned = listener;
    }

    /** The model changed. */
    void changed() {
        outdated.addAll(made);
        if (made.contains(current())) {
            outdated.remove(current());
            guarded(current(), current()::refresh);
        }
    }

    /** Makes all pages anew when they are shown next. */
    void rebuild() {
        for (EditorPage page : List.copyOf(made)) {
            guarded(page, page::dispose);
            for (var child : ((Composite) folder.getItem(all.indexOf(page)).getControl()).getChildren()) {
                child.dispose();
            }
        }
        // nothing of a page outlives its widgets
        all.clear();
        all.addAll(maker.get());
        made.clear();
        outdated.clear();
        shown();
    }

    void setFocus() {
        if (made.contains(current())) {
            guarded(current(), current()::setFocus);
        } else {
            folder.setFocus();
        }
    }

    void commit() {
        if (made.contains(current())) {
            guarded(current(), current()::commit);
        }
    }

    void dispose() {
        made.forEach(page -> guarded(page, page::dispose));
    }

    private void guarded(EditorPage page, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // one page that fails must not take the others, or what was typed on them, with it
            ILog.of(Pages.class).error(page.id() + ": " + e.getMessage(), e);
            fail(page, e);
        }
    }

    private void fail(EditorPage page, RuntimeException e) {
        Composite place = (Composite) folder.getItem(all.indexOf(page)).getControl();
        if (place.isDisposed()) {
            return;
        }
        for (var child : place.getChildren()) {
            child.dispose();
        }
        Label label = Ids.widget(new Label(place, SWT.WRAP), "editor.page.failed");
        label.setText(texts.get("page.failed", texts.get("page." + page.id()), String.valueOf(e.getMessage())));
        place.layout();
        made.remove(page);
        outdated.remove(page);
        // it is tried again, from the beginning, when it is shown next
        int index = all.indexOf(page);
        all.set(index, maker.get().get(index));
    }
}
