package dev.gluewise.app.desktop.task;

import dev.gluewise.pricing.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Does work that later work may overtake when it is told to; all other work at once, on the calling thread. */
public final class HeldTaskRunner implements TaskRunner {
    private final DirectTaskRunner direct = new DirectTaskRunner();
    private final Map<Object, Runnable> held = new LinkedHashMap<>();

    @Override
    public <T> void start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        direct.start(title, work, done, failed);
    }

    @Override
    public <T> void startLatest(
            Object key, String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        held.put(key, () -> direct.start(title, work, done, failed));
    }

    /** Does what is held. */
    public void goOn() {
        Map<Object, Runnable> now = new LinkedHashMap<>(held);
        held.clear();
        now.values().forEach(Runnable::run);
    }

    @Override
    public ObservableList<RunningTask> running() {
        return direct.running();
    }
}
