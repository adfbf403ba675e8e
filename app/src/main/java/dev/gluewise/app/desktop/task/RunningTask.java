package dev.gluewise.app.desktop.task;

import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A piece of work as the status bar shows it. Used on the FX thread but for {@link #cancelled()}. */
public final class RunningTask {
    private final String title;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final long startNanos = System.nanoTime();
    private volatile boolean cancelled;

    RunningTask(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The done share, 0 to 1; negative where it cannot be told. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is being done. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The seconds that are left, if it goes on as it went until now; empty where it cannot be told. */
    public OptionalDouble remainingSeconds() {
        return RemainingTime.seconds(fraction.get(), elapsedSeconds());
    }

    /** The seconds since it began. */
    public double elapsedSeconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** Asks the work to end. */
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    void update(double newFraction, String newText) {
        fraction.set(newFraction);
        text.set(newText);
    }
}
