package org.steelyard.ui.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.steelyard.install.CityPlugIns;
import org.steelyard.install.WatchedCities;

/** The city plug-ins of the program, and whoever wants to know when they change; listeners come and go with their views. */
public final class WindowPlugIns {

    private final CityPlugIns all;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    WindowPlugIns(CityPlugIns all, WatchedCities watched) {
        this.all = all;
        watched.listen(cities -> listeners.forEach(Runnable::run));
    }

    /** The plug-ins. */
    public CityPlugIns all() {
        return all;
    }

    /** Calls this after each change, on any thread. */
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    /** Calls it no longer. */
    public void unlisten(Runnable changed) {
        listeners.remove(changed);
    }
}
