package dev.gluewise.app.desktop.backend;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.util.Subscription;

/** Tells all windows that prices are others than before, whichever of them has changed them. Used on the FX thread. */
public final class PriceNews {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Tells of every change from now on, until it is unsubscribed. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Prices have changed. */
    public void announce() {
        listeners.forEach(Runnable::run);
    }
}
