package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.schedule.FlexConditions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how spare capacity is assumed to behave, of which AWS publishes nothing. */
final class FlexOptions {
    private static final double MOST_SLOWDOWN_PERCENT = 1000;
    private static final double LONGEST_DELAY_SECONDS = 86_400;
    private static final double MOST_RECLAIMS = 60;

    @Option(
            names = "--flex-slowdown",
            paramLabel = "PERCENT",
            description =
                    "How much longer runs on spare capacity are assumed to take; default: 10, or 0 where delays or"
                            + " reclaims are named.")
    private @Nullable Double slowdownPercent;

    @Option(
            names = "--flex-delay",
            paramLabel = "SECONDS",
            description = "By how much later an executor on spare capacity arrives, on average; simulated.")
    private @Nullable Double delaySeconds;

    @Option(
            names = "--flex-reclaims",
            paramLabel = "PER-HOUR",
            description =
                    "How often an hour AWS takes each executor on spare capacity back; simulated, with what is lost"
                            + " done again.")
    private @Nullable Double reclaimsPerHour;

    @Option(
            names = "--flex-start",
            paramLabel = "SECONDS",
            description =
                    "How long a run is assumed to wait for spare capacity before it starts, where no Flex run of the job"
                            + " tells; counts into the deadline. Default: 300.")
    private @Nullable Double startSeconds;

    FlexAssumption assumption() throws ProblemException {
        check("--flex-start", startSeconds, LONGEST_DELAY_SECONDS);
        FlexAssumption running = running();
        return startSeconds == null ? running : running.startingAfter(startSeconds);
    }

    /** How runs on spare capacity go once they have started. */
    private FlexAssumption running() throws ProblemException {
        check("--flex-slowdown", slowdownPercent, MOST_SLOWDOWN_PERCENT);
        check("--flex-delay", delaySeconds, LONGEST_DELAY_SECONDS);
        check("--flex-reclaims", reclaimsPerHour, MOST_RECLAIMS);
        if (delaySeconds == null && reclaimsPerHour == null) {
            return slowdownPercent == null
                    ? FlexAssumption.USUAL
                    : new FlexAssumption(1 + slowdownPercent / 100, FlexAssumption.USUAL.sigma());
        }
        FlexConditions conditions = new FlexConditions(
                delaySeconds == null ? 0 : delaySeconds, reclaimsPerHour == null ? 0 : reclaimsPerHour);
        return new FlexAssumption(1 + (slowdownPercent == null ? 0 : slowdownPercent) / 100, 0).with(conditions);
    }

    private static void check(String option, @Nullable Double value, double most) throws ProblemException {
        if (value != null && !(value >= 0 && value <= most)) {
            throw new ProblemException(Problem.in(
                    option,
                    ProblemCode.WRONG_USAGE,
                    "Spare capacity cannot be assumed to be at " + value + ".",
                    "Give a number from 0 to " + (long) most + "."));
        }
    }
}
