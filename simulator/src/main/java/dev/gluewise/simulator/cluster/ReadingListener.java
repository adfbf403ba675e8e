package dev.gluewise.simulator.cluster;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;

/** Takes what a cluster reads, on the thread that asked for it. */
public interface ReadingListener {
    /** So many of the files that were found have been looked at. */
    void looked(int done, int of);

    /**
     * A log has been read; each comes once, in the order in which they are finished.
     *
     * @param log where it lies
     * @param bytes how much was read, before it was unpacked
     * @throws ProblemException where there is no use in going on; the reading then ends with it
     */
    void read(String log, JobProfile profile, long bytes) throws ProblemException;

    /** A log could not be read, or a path holds none. */
    void skipped(Problem problem);

    /** Whether the rest is no longer wanted; asked many times a second. */
    boolean cancelled();
}
