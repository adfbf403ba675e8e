package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.advice.Question;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How a promise is checked: by the first runs after the change, of which so many late ones are not to be expected.
 *
 * @param lateRuns as many late runs among the first {@link #RUNS} break the promise; empty where there is no deadline
 * @param expected how long the first {@link #RUNS} runs take to come, at the job's own rhythm; empty where that is not
 *     known
 */
public record PromiseCheck(OptionalInt lateRuns, Optional<Duration> expected) {
    /** After so many runs the promised saving is held against the real one. */
    public static final int RUNS = 10;

    /** So many late runs or more among the first are rarer than this where the promise holds. */
    private static final double RARE = 0.1;

    private static final Duration MONTH = Duration.ofDays(30);

    /** Of a promise that is made for a question. */
    public static PromiseCheck of(Question question) {
        OptionalInt perMonth = question.runsPerMonth();
        return new PromiseCheck(
                question.deadline().isPresent() ? OptionalInt.of(lateRuns(question.confidence())) : OptionalInt.empty(),
                perMonth.isPresent() && perMonth.getAsInt() > 0
                        ? Optional.of(MONTH.multipliedBy(RUNS).dividedBy(perMonth.getAsInt()))
                        : Optional.empty());
    }

    /**
     * The fewest late runs among the first {@link #RUNS} that are rare where each is in time with a chance.
     *
     * @param confidence that chance, 0 to 1
     */
    static int lateRuns(double confidence) {
        BinomialDistribution late = new BinomialDistribution(null, RUNS, 1 - confidence);
        int runs = 1;
        while (runs < RUNS && 1 - late.cumulativeProbability(runs - 1) >= RARE) {
            runs++;
        }
        return runs;
    }
}
