package org.steelyard.ui.internal.view.evaluations;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.steelyard.ui.internal.welcome.Recent;

/** Where evaluations are kept, and which of them are not to be listed; kept among the settings of this user. */
final class Settings {

    private static final String ROOT = "evaluations.root";
    private static final String HIDDEN = "evaluations.hidden";

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.steelyard.ui");

    KnownFolders folders() {
        return new KnownFolders(Recent.get().folders(), root(), hidden());
    }

    Path root() {
        Path home = Path.of(System.getProperty("user.home"), "Steelyard");
        try {
            return Path.of(node.get(ROOT, home.toString()));
        } catch (InvalidPathException e) {
            return home;
        }
    }

    void root(Path root) {
        node.put(ROOT, root.toString());
        node.remove(HIDDEN);
        flush();
    }

    private Set<Path> hidden() {
        return node.get(HIDDEN, "").lines().filter(l -> !l.isBlank()).map(Path::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes a folder off the list; it stays on the disk. */
    void remove(Path folder) {
        if (root().equals(folder.getParent())) {
            Set<Path> hidden = new TreeSet<>(hidden());
            hidden.add(folder);
            node.put(HIDDEN, hidden.stream().map(Path::toString).collect(Collectors.joining("\n")));
            flush();
        }
        Recent.forget(folder);
    }

    private void flush() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            // a list that comes back is a small loss; the log knows
            ILog.of(Settings.class).warn(e.getMessage(), e);
        }
    }
}
