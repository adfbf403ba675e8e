package dev.gluewise.app.desktop.task;

import dev.gluewise.pricing.problem.Problem;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Does all work at once, on the calling thread. */
public final class DirectTaskRunner implements TaskRunner {
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    @Override
    public <T> void start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        RunningTask task = new RunningTask(title);
        running.add(task);
        T result;
        try {
            result = work.run(new Progress() {
                @Override
                public void report(double fraction, String text) {
                    task.update(fraction, text);
                }

                @Override
                public boolean cancelled() {
                    return task.cancelled();
                }
            });
        } catch (Exception e) {
            running.remove(task);
            failed.accept(Faults.problemOf(title, e));
            return;
        }
        running.remove(task);
        done.accept(result);
    }

    @Override
    public <T> void startLatest(
            Object key, String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        start(title, work, done, failed);
    }

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }
}
