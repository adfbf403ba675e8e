package dev.gluewise.simulator.schedule;

import java.util.OptionalInt;

/**
 * A stretch of the critical path: what the run's end waited for at that time. The stretches of a run follow each other
 * without a gap from its start to its end.
 *
 * @param kind what was waited for
 * @param sparkJob index into the profile's Spark jobs; empty before the first and after the last
 * @param stage index into the profile's stages; empty where only the driver or a Spark job is meant
 * @param fromSeconds begin, after the start of the application
 * @param toSeconds end
 */
public record CriticalStep(Kind kind, OptionalInt sparkJob, OptionalInt stage, double fromSeconds, double toSeconds) {
    /** What the run waited for. */
    public enum Kind {
        /** The driver alone, before a Spark job: the program between its actions. */
        DRIVER,
        /** The driver, between a stage's being ready and its first launch: planning, broadcasts, serialisation. */
        LAUNCH_GAP,
        /** A free slot for the last task of a stage: more slots would shorten it. */
        SLOTS,
        /** The last task of a stage itself: more slots would not shorten it. */
        TASK,
        /** The driver, between the last task of a Spark job and the job's end: results, commits. */
        JOB_TAIL,
        /** The driver alone, after the last Spark job. */
        CLOSING
    }

    /** The same stretch in another stage. */
    CriticalStep at(int otherStage) {
        return new CriticalStep(kind, sparkJob, OptionalInt.of(otherStage), fromSeconds, toSeconds);
    }

    public double seconds() {
        return toSeconds - fromSeconds;
    }
}
