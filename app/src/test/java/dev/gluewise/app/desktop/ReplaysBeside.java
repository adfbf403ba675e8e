package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.task.Work;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Does replays of a job beside the FX thread, as the desktop does, and all else at once. */
final class ReplaysBeside implements TaskRunner {
    private final DirectTaskRunner direct = new DirectTaskRunner();
    private final FxTaskRunner beside = new FxTaskRunner();
    private final String job;

    ReplaysBeside(String job) {
        this.job = job;
    }

    @Override
    public <T> void start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        TaskRunner runner = title.equals(Words.say("verify.task", job)) ? beside : direct;
        runner.start(title, work, done, failed);
    }

    @Override
    public <T> void startLatest(
            Object key, String title, Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        direct.startLatest(key, title, work, done, failed);
    }

    @Override
    public ObservableList<RunningTask> running() {
        return beside.running();
    }
}
