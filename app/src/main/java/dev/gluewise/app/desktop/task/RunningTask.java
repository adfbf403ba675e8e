package dev.gluewise.app.desktop.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A piece of work as the status bar shows it. Used on the FX thread but for {@link #cancelled()}. */
public final class RunningTask {
    private final String title;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
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
