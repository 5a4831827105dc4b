package org.steelyard.ui.internal.welcome;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Keeps the folders opened last among the settings of this user. */
public final class Recent {

    private static final String NODE = "org.steelyard.ui";
    private static final String KEY = "recent";

    private Recent() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** The folders opened last. */
    public static RecentFolders get() {
        return RecentFolders.of(node().get(KEY, ""));
    }

    /** This folder was opened. */
    public static void opened(Path folder) {
        change(recent -> recent.opened(folder));
    }

    /** This folder is to be forgotten; it stays where it is. */
    public static void forget(Path folder) {
        change(recent -> recent.without(folder));
    }

    private static void change(UnaryOperator<RecentFolders> change) {
        node().put(KEY, change.apply(get()).text());
        try {
            node().flush();
        } catch (BackingStoreException e) {
            // a list of recent folders is a convenience; the log knows
            ILog.of(Recent.class).warn(e.getMessage(), e);
        }
    }

    /** Calls this after each change. */
    public static void listen(IEclipsePreferences.IPreferenceChangeListener listener) {
        node().addPreferenceChangeListener(listener);
    }

    /** Calls it no longer. */
    public static void unlisten(IEclipsePreferences.IPreferenceChangeListener listener) {
        node().removePreferenceChangeListener(listener);
    }
}
