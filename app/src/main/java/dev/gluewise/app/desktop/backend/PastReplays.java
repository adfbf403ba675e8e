package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;

/** The replays that the open workspace keeps. Called off the FX thread. */
public interface PastReplays {
    /** The replays of a job's runs, the newest first. */
    List<KeptReplay> of(String job) throws ProblemException;

    /** Keeps a replay; one that could only have said the same goes. */
    KeptReplay keep(String job, ReplayResult result) throws ProblemException;

    void remove(KeptReplay replay) throws ProblemException;
}
