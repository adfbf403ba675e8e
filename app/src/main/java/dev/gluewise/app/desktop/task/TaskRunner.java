package dev.gluewise.app.desktop.task;

import dev.gluewise.pricing.problem.Problem;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Runs work off the FX thread and brings its result back onto it. */
public interface TaskRunner {
    /**
     * Starts a piece of work.
     *
     * @param title what it is, for the status bar
     * @param work what to do; called on a thread of its own
     * @param done takes the result, on the FX thread; called after a cancel too, with what the work had by then
     * @param failed takes the problem, on the FX thread
     */
    <T> void start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed);

    /**
     * Starts a piece of work that replaces the earlier ones of the same key: it waits 150 ms for a later one, and a
     * result that has been overtaken is dropped.
     *
     * @param key what is replaced
     */
    <T> void startLatest(
            Object key, String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed);

    /** What is running, the oldest first; changes on the FX thread. */
    ObservableList<RunningTask> running();
}
