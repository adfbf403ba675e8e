package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.analyzer.runs.RunPair;
import dev.gluewise.pricing.problem.ProblemException;

/** The past runs of the open workspace's jobs. Called off the FX thread. */
public interface PastRuns {
    /** All runs of a job, with their bills; of an unknown job none. */
    RunHistory of(String job) throws ProblemException;

    /** Two runs of a job beside each other, stage by stage where the event logs of both are known. */
    RunPair compare(HistoricRun first, HistoricRun second) throws ProblemException;
}
