package dev.gluewise.analyzer.advice;

import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a further run is worth, written down a second time: what it might show at three points of its distribution, each
 * with its weight; what would then be chosen; and how wide the interval would then be on which the choice hangs.
 */
class NextRunDefinitionTest {
    /** An hour's work on three sizes, so that what is between them and beyond is not sure. */
    private static List<GlueRun> runs() {
        return Stream.of(4, 10, 16)
                .map(workers -> {
                    double time = 60 + 3_600.0 / (workers - 1);
                    return MadeRuns.made("jr_" + workers, workers, time)
                            .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers))
                            .measured(time * workers)
                            .run();
                })
                .toList();
    }

    private static Definition ask(double deadline, boolean everything) throws Exception {
        Study study = Asked.about(MadeJobs.wide()).withRuns(runs()).study();
        Question question = new Question(
                deadline > 0 ? Optional.of(seconds(deadline)) : Optional.empty(),
                0.9,
                everything ? Set.of(WorkerType.G_1X, WorkerType.G_2X) : Set.of(WorkerType.G_1X),
                OptionalInt.empty(),
                everything,
                everything,
                OptionalInt.empty());
        return new Definition(study, study.advise(question));
    }

    private record Definition(Study study, Advice advice) {
        private Candidate chosen() {
            return advice.recommended().or(advice::likeliest).orElseThrow();
        }

        private Stream<Candidate> allowed() {
            return advice.candidates().stream().filter(candidate -> candidate.verdict() != Verdict.EXCLUDED);
        }

        /** What would be cheaper, if only it were surer. */
        private Candidate pivot() {
            return allowed()
                    .filter(candidate -> candidate.verdict() == Verdict.MISSES_DEADLINE
                            && candidate.meetsDeadlineProbability() >= 0.5
                            && candidate.expectedCost().compareTo(chosen().expectedCost()) < 0)
                    .min(Comparator.comparing(Candidate::expectedCost)
                            .thenComparing(
                                    candidate -> candidate.runTimeSeconds().median()))
                    .orElse(chosen());
        }

        private static boolean near(Candidate one, Candidate other) {
            int few =
                    Math.min(one.configuration().slots(), other.configuration().slots());
            return Math.max(one.configuration().slots(), other.configuration().slots()) <= 2 * few;
        }

        private List<Candidate> mayBeTried() {
            return allowed()
                    .filter(candidate -> candidate.configuration().executionClass() == ExecutionClass.STANDARD)
                    .filter(candidate -> !candidate.configuration().autoScaling())
                    .filter(candidate -> candidate.configuration().workerType()
                            == chosen().configuration().workerType())
                    .filter(candidate -> !List.of(4, 10, 16)
                            .contains(candidate.configuration().workers()))
                    .filter(candidate -> near(candidate, chosen()) || near(candidate, pivot()))
                    .sorted(Comparator.comparing(
                            candidate -> candidate.configuration().slots()))
                    .toList();
        }

        /** Improvement in USD a run, and the share by which the interval narrows. */
        private double[] worth(Candidate tried) {
            List<Candidate> open = new ArrayList<>(List.of(chosen()));
            Stream.of(Stream.of(pivot()), allowed().filter(Candidate::onFrontier), allowed())
                    .flatMap(each -> each)
                    .filter(candidate -> !open.contains(candidate) && open.size() < 32)
                    .forEachOrdered(open::add);
            double improvement = 0;
            double width = 0;
            // The standard normal's points of Gauss and Hermite: -√3, 0, √3.
            double[][] points = {{0.041632, 1 / 6.0}, {0.5, 2 / 3.0}, {0.958368, 1 / 6.0}};
            for (double[] point : points) {
                double shown = tried.runTimeSeconds().quantile(point[0]);
                List<Prediction> then = study.basis()
                        .predictor()
                        .having(tried.configuration(), shown)
                        .orElseThrow()
                        .predict(open.stream().map(Candidate::configuration).toList());
                improvement += point[1] * improvement(open, then);
                width += point[1] * width(then.get(open.indexOf(pivot())).runTimeSeconds());
            }
            return new double[] {improvement, 1 - width / width(pivot().runTimeSeconds())};
        }

        private double improvement(List<Candidate> open, List<Prediction> then) {
            Candidate now = study.judged(then.getFirst(), chosen(), advice.question());
            if (now.verdict() != Verdict.FEASIBLE) {
                return 0;
            }
            double best = 0;
            for (int i = 0; i < open.size(); i++) {
                Candidate other = study.judged(then.get(i), open.get(i), advice.question());
                boolean asFast = advice.question().deadline().isPresent()
                        || other.runTimeSeconds().median()
                                <= now.runTimeSeconds().median();
                if (other.verdict() == Verdict.FEASIBLE && asFast) {
                    best = Math.max(
                            best,
                            now.expectedCost().toDouble() - other.expectedCost().toDouble());
                }
            }
            return best;
        }

        private static double width(Distribution seconds) {
            return Math.log(seconds.quantile(0.9)) - Math.log(seconds.quantile(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"180, false", "240, false", "300, false", "420, false", "240, true", "0, true"})
    void theBestOfTheSizesThatMayBeTriedIsNamedWithWhatItIsWorth(double deadline, boolean everything) throws Exception {
        Definition definition = ask(deadline, everything);
        List<Candidate> sizes = definition.mayBeTried();
        NextRun named = definition.study().nextRun(definition.advice()).orElseThrow();
        Candidate tried = sizes.stream()
                .filter(size -> size.configuration().equals(named.configuration()))
                .findFirst()
                .orElseThrow();
        double[] worth = definition.worth(tried);

        assertThat(named.expectedImprovement().toDouble()).isCloseTo(worth[0], within(1e-9));
        assertThat(named.intervalReduction()).isCloseTo(worth[1], within(1e-9));
        assertThat(named.expectedCost()).isEqualTo(tried.expectedCost());
        double same = 0.002 * definition.chosen().expectedCost().toDouble();
        assertThat(named.why().code()).isEqualTo(worth[0] > same ? "NEXT_RUN" : "NEXT_RUN_CONFIRMS");
        // Of those between them only some are looked at.
        for (Candidate surelyLookedAt : List.of(sizes.getFirst(), sizes.getLast())) {
            double[] other = definition.worth(surelyLookedAt);
            assertThat(other[1] < 0.05
                            || other[0] < worth[0] - same / 2
                            || Math.rint(other[0] / same) <= Math.rint(worth[0] / same))
                    .as(surelyLookedAt.configuration().label() + " is worth no more")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {900, 0})
    void noneIsNamedWhereNoneNarrowsTheInterval(double deadline) throws Exception {
        Definition definition = ask(deadline, false);

        assertThat(definition.study().nextRun(definition.advice())).isEmpty();
        assertThat(definition.mayBeTried())
                .allSatisfy(size -> assertThat(definition.worth(size)[1])
                        .as(size.configuration().label())
                        .isLessThan(0.05));
    }
}
