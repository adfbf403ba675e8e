package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A simulation and what Spark made of the same work.
 *
 * @param subject the logged run
 * @param setup how it was replayed
 * @param simulated what the simulation says; of executors that all are there from the start where the replay went by the
 *     clock
 * @param replayed what Spark did
 * @param stages both of each stage, in the profile's order
 * @param proceedings when and by which Spark, and what was worth a line
 */
public record ReplayResult(
        ReplaySubject subject,
        Setup setup,
        ReplayTotals simulated,
        ReplayTotals replayed,
        List<StagePair> stages,
        Proceedings proceedings) {
    /** Below this two times are the same: both are counted in milliseconds. */
    private static final double SAME_SECONDS = 0.0005;

    public ReplayResult {
        stages = List.copyOf(stages);
    }

    /** How Spark was made to replay. */
    public enum Method {
        VIRTUAL_TIME,
        WALL_CLOCK;

        /** A sentence: what a replay of this kind checks. */
        public String checks() {
            return this == VIRTUAL_TIME
                    ? Sentences.say("replay.checks.VIRTUAL_TIME")
                    : Sentences.say("replay.checks.WALL_CLOCK");
        }

        /** A sentence: what it does not. */
        public String doesNotCheck() {
            return this == VIRTUAL_TIME
                    ? Sentences.say("replay.doesNotCheck.VIRTUAL_TIME")
                    : Sentences.say("replay.doesNotCheck.WALL_CLOCK");
        }
    }

    /**
     * How a run was replayed.
     *
     * @param configuration at which it was simulated and replayed
     * @param method how Spark was made to replay it
     * @param master Spark's name of the cluster; empty for this machine
     * @param calibration how far time was compressed; empty in virtual time
     */
    public record Setup(
            Configuration configuration, Method method, Optional<String> master, Optional<Calibration> calibration) {}

    /**
     * How the replay went.
     *
     * @param madeOn when it was done
     * @param sparkVersion of the Spark that replayed
     * @param lines its log, oldest first; of a long one the last lines
     * @param effort what it took of this computer; empty where that was not kept
     */
    public record Proceedings(
            Instant madeOn, String sparkVersion, List<ReplayLine> lines, Optional<ReplayEffort> effort) {
        public Proceedings {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A stage on both sides.
     *
     * @param planned the stage, and when the simulation has it
     * @param replayed when Spark had it
     */
    public record StagePair(PlannedStage planned, StageSpan replayed) {
        public int id() {
            return planned.id();
        }

        public String name() {
            return planned.name();
        }

        /** Tasks that it had in the log. */
        public int tasks() {
            return planned.tasks();
        }

        /** When the simulation has it. */
        public StageSpan simulated() {
            return planned.span();
        }

        /** Whether both start and end in the same millisecond. */
        public boolean same() {
            return Math.abs(simulated().startSeconds() - replayed.startSeconds()) < SAME_SECONDS
                    && Math.abs(simulated().endSeconds() - replayed.endSeconds()) < SAME_SECONDS;
        }

        /** How much longer the stage took on Spark, in percent of the simulated time. */
        public double differencePercent() {
            return Agreement.percent(replayed.seconds(), simulated().seconds());
        }
    }

    public Configuration configuration() {
        return setup.configuration();
    }

    public Method method() {
        return setup.method();
    }

    /** How well both sides agree on the run as a whole. */
    public Agreement agreement() {
        return Agreement.of(simulated, replayed);
    }

    /** How many times as fast as the run the replay was; empty where that was not kept. */
    public OptionalDouble timesAsFast() {
        return proceedings
                .effort()
                .map(effort -> timesAsFast(setup.calibration(), replayed.seconds(), effort.seconds()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * How many times as fast as a run its replay is: by the clock as it was compressed, in virtual time as it went.
     *
     * @param seconds of the run that were replayed
     * @param wallSeconds by the clock on the wall
     */
    public static OptionalDouble timesAsFast(Optional<Calibration> calibration, double seconds, double wallSeconds) {
        if (calibration.isPresent()) {
            return OptionalDouble.of(1 / calibration.get().compression());
        }
        return wallSeconds > 0 ? OptionalDouble.of(seconds / wallSeconds) : OptionalDouble.empty();
    }

    /** Whether the other could only be the same again: virtual time leaves nothing to chance. */
    public boolean repeats(ReplayResult other) {
        return method() == Method.VIRTUAL_TIME
                && setup.equals(other.setup)
                && subject.applicationId().equals(other.subject.applicationId())
                && proceedings.sparkVersion().equals(other.proceedings.sparkVersion());
    }
}
