package org.steelyard.install;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.steelyard.city.Cities;

/**
 * The cities of a program that stays open: each look at the folders takes in what has changed. A jar that is still being
 * copied is left until two looks find it the same. It looks and does not wait to be told, for not every file system tells.
 */
public final class WatchedCities implements Supplier<Cities>, AutoCloseable {

    private final CityPlugIns plugIns;
    private final Locale locale;
    private final List<Consumer<Cities>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Cities current;
    private Listing taken;
    private Listing last;

    /** Takes in what is there now; does not look again before it is started. */
    public WatchedCities(CityPlugIns plugIns, Locale locale) {
        this.plugIns = plugIns;
        this.locale = locale;
        this.taken = Listing.of(plugIns.folders());
        this.last = taken;
        this.current = plugIns.cities(locale);
    }

    /** The cities as they are now; what is returned does not change. */
    @Override
    public Cities get() {
        return current;
    }

    /** Tells of new cities, after {@link #get()} gives them; on the thread that looks, not that of the window. */
    public void listen(Consumer<Cities> listener) {
        listeners.add(listener);
    }

    /** Looks every so often, in a thread that does not keep the program alive, until closed. */
    public void start(Duration every) {
        Thread thread = new Thread(() -> {
            try {
                while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    lookOrLog();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "cities");
        thread.setDaemon(true);
        thread.start();
    }

    // what a listener throws must not end the watch
    private void lookOrLog() {
        try {
            look();
        } catch (RuntimeException e) {
            System.getLogger(WatchedCities.class.getName()).log(System.Logger.Level.WARNING, plugIns.folders().toString(), e);
        }
    }

    /** Looks once; whether there were new cities. Throws nothing. */
    synchronized boolean look() {
        Listing now = Listing.of(plugIns.folders());
        boolean settled = now.equals(last);
        last = now;
        if (!settled || now.equals(taken)) {
            return false;
        }
        taken = now;
        if (!plugIns.refresh()) {
            return false;
        }
        current = plugIns.cities(locale);
        listeners.forEach(l -> l.accept(current));
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
