package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.analyzer.runs.RunTotals;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;

/** Which runs the table lists. */
enum RunFilter {
    ALL,
    SUCCEEDED,
    FAILED,
    LOGGED;

    boolean holds(HistoricRun run) {
        return switch (this) {
            case ALL -> true;
            case SUCCEEDED -> RunHistory.succeeded(run);
            case FAILED -> run.failed();
            case LOGGED -> run.logged();
        };
    }

    /** Its name with the number of runs that it holds. */
    String label(RunTotals totals) {
        int count =
                switch (this) {
                    case ALL -> totals.runs();
                    case SUCCEEDED -> totals.succeeded();
                    case FAILED -> totals.failed();
                    case LOGGED -> totals.logged();
                };
        return Words.say("runs.filter." + name(), Figures.count(count));
    }
}
