package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.account.FetchStep;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;

/** The progress of an import from an account: jobs by their runs, then requests for metrics, then places of event logs. */
final class AccountSteps implements dev.gluewise.analyzer.task.Progress {
    private final dev.gluewise.app.desktop.task.Progress progress;
    private volatile long read;

    AccountSteps(dev.gluewise.app.desktop.task.Progress progress) {
        this.progress = progress;
    }

    @Override
    public void at(int done, int of, String next) {
        String steps = Words.say(code(next), Figures.count(done), Figures.count(of));
        progress.report(
                of == 0 ? -1 : (double) done / of,
                read == 0 ? steps : Words.say("account.steps.read", steps, Formats.bytes(read)));
    }

    private static String code(String next) {
        return switch (FetchStep.counting(next)) {
            case RUNS -> "account.steps.runs";
            case METRICS -> "account.steps.metrics";
            case LOGS -> "account.steps.logs";
        };
    }

    @Override
    public void bytes(long count) {
        read = count;
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
