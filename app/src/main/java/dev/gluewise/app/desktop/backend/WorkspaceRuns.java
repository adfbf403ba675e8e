package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.analyzer.runs.RunPair;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.util.function.Supplier;

/** Past runs, as a workspace has them. */
record WorkspaceRuns(OpenWorkspace workspace, Supplier<PriceBook> prices) implements PastRuns {
    @Override
    public RunHistory of(String job) throws ProblemException {
        return RunHistory.inWorkspace(workspace.get(), job, prices.get());
    }

    @Override
    public RunPair compare(HistoricRun first, HistoricRun second) throws ProblemException {
        return RunPair.inWorkspace(workspace.get(), first, second);
    }
}
