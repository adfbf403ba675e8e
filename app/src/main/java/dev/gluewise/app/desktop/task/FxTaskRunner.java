package dev.gluewise.app.desktop.task;

import dev.gluewise.pricing.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** Runs each piece of work on a virtual thread. Its methods are called on the FX thread. */
public final class FxTaskRunner implements TaskRunner {
    private static final Duration PATIENCE = Duration.millis(150);

    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final Map<Object, PauseTransition> waiting = new HashMap<>();
    private final Map<Object, RunningTask> latest = new HashMap<>();

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }

    @Override
    public <T> void start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        launch(new RunningTask(title), work, done, failed);
    }

    @Override
    public <T> void startLatest(
            Object key, String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        PauseTransition earlier = waiting.remove(key);
        if (earlier != null) {
            earlier.stop();
        }
        RunningTask overtaken = latest.remove(key);
        if (overtaken != null) {
            overtaken.cancel();
        }
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(event -> {
            waiting.remove(key);
            RunningTask task = new RunningTask(title);
            latest.put(key, task);
            launch(task, work, onlyLatest(key, task, done), onlyLatest(key, task, failed));
        });
        waiting.put(key, pause);
        pause.play();
    }

    private <T> Consumer<T> onlyLatest(Object key, RunningTask task, Consumer<? super T> consumer) {
        return value -> {
            if (latest.remove(key, task)) {
                consumer.accept(value);
            }
        };
    }

    private <T> void launch(
            RunningTask task, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        running.add(task);
        Thread.ofVirtual().name(task.title()).start(() -> {
            Runnable ending = perform(task, work, done, failed);
            Platform.runLater(() -> {
                running.remove(task);
                ending.run();
            });
        });
    }

    private static <T> Runnable perform(
            RunningTask task, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        try {
            T result = work.run(new Coalesced(task));
            return () -> done.accept(result);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            Problem problem = Faults.problemOf(task.title(), e);
            return () -> failed.accept(problem);
        }
    }

    /** However often work reports, the FX thread sees one report at a time, and the last one. */
    private static final class Coalesced implements Progress {
        private record Report(double fraction, String text) {}

        private final RunningTask task;
        private final AtomicReference<Report> pending = new AtomicReference<>();

        Coalesced(RunningTask task) {
            this.task = task;
        }

        @Override
        public void report(double fraction, String text) {
            if (pending.getAndSet(new Report(fraction, text)) == null) {
                Platform.runLater(() -> {
                    Report report = pending.getAndSet(null);
                    if (report != null) {
                        task.update(report.fraction(), report.text());
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }
    }
}
