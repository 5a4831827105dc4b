package org.steelyard.ui.internal.page.indicators;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.nebula.widgets.nattable.persistence.IPersistable;
import org.osgi.service.prefs.BackingStoreException;

/** Keeps which columns are shown, in which order and how wide, among the settings of this user. */
final class ColumnMemory {

    private static final String KEY = "indicators.columns";
    private static final String PREFIX = "grid";

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.steelyard.ui");
    }

    /** Gives these layers what was kept; false when nothing was. */
    boolean load(IPersistable... layers) {
        String kept = node().get(KEY, "");
        if (kept.isBlank()) {
            // layers take nothing for no width at all
            return false;
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(kept));
        } catch (IOException | IllegalArgumentException e) {
            ILog.of(ColumnMemory.class).warn(e.getMessage(), e);
            return false;
        }
        for (IPersistable layer : layers) {
            layer.loadState(PREFIX, properties);
        }
        return true;
    }

    void save(IPersistable... layers) {
        Properties properties = new Properties();
        for (IPersistable layer : layers) {
            layer.saveState(PREFIX, properties);
        }
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
            node().put(KEY, text.toString());
            node().flush();
        } catch (IOException | BackingStoreException e) {
            // widths are a convenience; the log knows
            ILog.of(ColumnMemory.class).warn(e.getMessage(), e);
        }
    }

    void forget() {
        node().remove(KEY);
    }
}
