package dev.gluewise.analyzer.prediction;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Profiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one event log, and what Glue says of the job's runs, promise of other sizes. */
class ProfilePredictorTest {
    private static final Configuration TEN = MadeRuns.TEN;

    private static ProfilePredictor predictor(Profiles log, double... executionSeconds) {
        return predictor(
                log.property("spark.glue.JOB_RUN_ID", "jr_1").build(), MadeRuns.succeeded("jr_1", executionSeconds));
    }

    private static ProfilePredictor predictor(JobProfile profile, List<GlueRun> runs) {
        Evidence evidence =
                MadeEvidence.of("made").logged(profile).ran(runs).inForce(TEN).evidence();
        return new ProfilePredictor(profile, evidence, 1, FlexAssumption.USUAL, 1);
    }

    private static Prediction predict(Configuration configuration, Profiles log, double... executionSeconds) {
        return predictor(log, executionSeconds).predict(List.of(configuration)).getFirst();
    }

    private static Configuration sized(WorkerType type, int workers) {
        return Configuration.fixed(GlueVersion.V5_1, type, workers);
    }

    @Test
    void theLoggedSizeIsPredictedAsItWas() {
        Prediction prediction = predict(TEN, MadeJobs.wide());

        assertThat(prediction.runTimeSeconds().median()).isCloseTo(600, within(0.1));
        assertThat(prediction.dpuHours().median()).isCloseTo(10 * 600 / 3600.0, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"G_1X, 2, 5400", "G_1X, 19, 300", "G_2X, 10, 300", "G_1X, 91, 60"})
    void otherSizesAreSimulated(WorkerType type, int workers, double seconds) {
        assertThat(predict(sized(type, workers), MadeJobs.wide())
                        .runTimeSeconds()
                        .median())
                .isCloseTo(seconds, within(0.002 * seconds));
    }

    @Test
    void aSimulationThatIsSevenTimesTooFastWidensTheIntervalByThatFactor() {
        Profiles heldBack = profile().executors(2, 4).job(job -> job.stage(0, tasks(7, seconds(60)))
                .launchedEvery(seconds(60)));

        Prediction prediction = predict(TEN, heldBack);

        assertThat(predictor(heldBack).selfReplay().errorPercent()).isBetween(-87.0, -85.0);
        assertThat(prediction.runTimeSeconds().quantile(0.95))
                .isGreaterThan(7 * prediction.runTimeSeconds().median());
    }

    @Test
    void theFartherFromTheLogTheWiderTheInterval() {
        double near = width(predict(TEN, MadeJobs.wide()));
        double twice = width(predict(sized(WorkerType.G_1X, 19), MadeJobs.wide()));
        double half = width(predict(sized(WorkerType.G_2X, 10), MadeJobs.wide()));
        double far = width(predict(sized(WorkerType.G_1X, 2), MadeJobs.wide()));

        assertThat(near).isLessThan(twice);
        assertThat(twice).isLessThan(half).isLessThan(far);
    }

    private static double width(Prediction prediction) {
        return prediction.runTimeSeconds().quantile(0.95)
                / prediction.runTimeSeconds().quantile(0.05);
    }

    @Test
    void gluesOwnTimeOfTheLoggedRunIsBilledToo() {
        // Glue ran 40 s longer than the Spark application; no size shortens them.
        assertThat(predict(TEN, MadeJobs.wide(), 640).runTimeSeconds().median()).isCloseTo(640, within(0.1));
        assertThat(predict(sized(WorkerType.G_1X, 19), MadeJobs.wide(), 640)
                        .runTimeSeconds()
                        .median())
                .isCloseTo(340, within(0.1));
        assertThat(predictor(MadeJobs.wide(), 640).executionTimeKnown()).isTrue();
        assertThat(predictor(MadeJobs.wide()).executionTimeKnown()).isFalse();
    }

    @Test
    void theLoggedRunIsTakenForAsTypicalAsItsLikesShow() {
        // The logged run was the longest of five; the median one takes five sixths of its time.
        assertThat(predict(TEN, MadeJobs.wide(), 600, 400, 450, 500, 550)
                        .runTimeSeconds()
                        .median())
                .isCloseTo(500, within(0.1));
        assertThat(predict(TEN, MadeJobs.wide(), 600, 400, 500, 550)
                        .runTimeSeconds()
                        .median())
                .as("four runs are too few to tell")
                .isCloseTo(600, within(0.1));
    }

    @Test
    void runsThatDifferMakeTheIntervalWide() {
        // Half of these five lie between about 425 and 575 s.
        assertThat(predictor(MadeJobs.wide(), 600, 400, 450, 500, 550).runToRun())
                .isCloseTo(0.7413 * Math.log(575 / 425.0), within(0.005));
        assertThat(predictor(MadeJobs.wide(), 600, 600, 600, 600, 600).runToRun())
                .isEqualTo(0.01);
        assertThat(predictor(MadeJobs.wide()).runToRun()).isEqualTo(ModelError.USUAL_RUN_TO_RUN);
    }

    @Test
    void spareCapacityIsAssumedSlower() {
        Prediction standard = predict(TEN, MadeJobs.wide());
        Prediction flex = predict(TEN.with(ExecutionClass.FLEX), MadeJobs.wide());

        assertThat(flex.runTimeSeconds().median())
                .isCloseTo(1.1 * standard.runTimeSeconds().median(), within(0.5));
        assertThat(width(flex)).isGreaterThan(width(standard));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 40})
    void aShortRunCostsItsMinimumAndNoMore(double seconds) {
        Profiles brief = profile().executors(9, 4).job(j -> j.stage(0, tasks(36, seconds(seconds))));

        Distribution dpuHours = predict(TEN, brief).dpuHours();

        assertThat(dpuHours.median()).isCloseTo(10 * 60 / 3600.0, within(1e-9));
        assertThat(dpuHours.quantile(0.95)).isCloseTo(10 * 60 / 3600.0, within(1e-9));
        assertThat(dpuHours.mean()).isCloseTo(10 * 60 / 3600.0, within(1e-4));
    }

    @Test
    void anAutoScaledRunIsBilledTheMinimumForEveryWorkerItHad() {
        Profiles brief = profile().executors(9, 4).job(j -> j.stage(0, tasks(8, seconds(5))));

        Distribution dpuHours =
                predict(sized(WorkerType.G_1X, 10).withAutoScaling(true), brief).dpuHours();

        // The driver, the executor it starts with, and those it asked for while the second wave waited.
        assertThat(dpuHours.quantile(0.01)).isGreaterThanOrEqualTo(2 * 60 / 3600.0);
        assertThat(dpuHours.quantile(0.99)).isLessThanOrEqualTo(10 * 60 / 3600.0);
    }

    @Test
    void aReplayThatIsOffCorrectsThePredictionAndWidensIt() {
        Profiles heldUp = profile().executors(9, 4).job(j -> j.stage(0, tasks(7, seconds(60)))
                .launchedEvery(seconds(10)));

        Prediction prediction = predict(TEN, heldUp);

        assertThat(prediction.runTimeSeconds().median()).isCloseTo(120, within(0.5));
        assertThat(width(prediction)).isGreaterThan(2 * width(predict(TEN, MadeJobs.wide())));
    }

    @Test
    void tasksThatDifferWidenTheInterval() {
        Profiles uneven = profile()
                .executors(9, 4)
                .job(j -> j.stage(
                        0, tasks(seconds(30), seconds(60), seconds(35), seconds(50), seconds(80), seconds(45))));
        Profiles even = profile().executors(9, 4).job(j -> j.stage(0, tasks(6, seconds(80))));

        assertThat(width(predict(TEN, uneven))).isGreaterThan(1.2 * width(predict(TEN, even)));
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        Profiles uneven = profile().executors(9, 4).job(j -> j.stage(0, tasks(seconds(30), seconds(60), seconds(35))));

        assertThat(predict(TEN, uneven).runTimeSeconds().quantile(0.9))
                .isEqualTo(predict(TEN, uneven).runTimeSeconds().quantile(0.9));
    }

    @Test
    void aRunOfNoTimeAtAllIsStillPredicted() {
        Profiles nothing = profile().executors(1, 4).job(j -> j.stage(0, tasks(1, seconds(0))));
        Profiles hardlyAnything =
                profile().executors(1, 4).job(j -> j.stage(0, tasks(seconds(0), seconds(0), seconds(0.002))));

        assertThat(predict(TEN, nothing).runTimeSeconds().median()).isPositive();
        assertThat(predict(TEN, hardlyAnything).runTimeSeconds().median()).isPositive();
    }

    @Test
    void errorsAddUpAsSquares() {
        assertThat(ModelError.together(0.03, 0.04)).isCloseTo(0.05, within(1e-12));
        assertThat(ModelError.together(0, 0.2, 0)).isCloseTo(0.2, within(1e-12));
    }

    private static ProfilePredictor withRunsElsewhere(int workers, double... seconds) {
        JobProfile profile =
                MadeJobs.wide().property("spark.glue.JOB_RUN_ID", "jr_1").build();
        List<GlueRun> runs = new ArrayList<>(MadeRuns.succeeded("jr_1", 600));
        for (double second : seconds) {
            runs.add(MadeRuns.made("jr_" + (runs.size() + 1), 10 + runs.size(), second)
                    .on(sized(WorkerType.G_1X, workers))
                    .run());
        }
        return predictor(profile, runs);
    }

    @Test
    void runsAtAnotherSizePullThePredictionsThereAndBeyondButNotAtTheLoggedSize() {
        // Simulated are 300 s at 19 workers and three waves of 60 s at 37; really it took 360 s, three times.
        ProfilePredictor pulled = withRunsElsewhere(19, 360, 365, 355);
        List<Prediction> predictions =
                pulled.predict(List.of(TEN, sized(WorkerType.G_1X, 19), sized(WorkerType.G_1X, 37)));

        assertThat(pulled.sizesCompared()).isEqualTo(1);
        assertThat(predictions.get(0).runTimeSeconds().median()).isCloseTo(600, within(0.1));
        assertThat(predictions.get(1).runTimeSeconds().median()).isBetween(335.0, 360.0);
        assertThat(predictions.get(2).runTimeSeconds().median()).isBetween(210.0, 250.0);
        assertThat(width(predictions.get(2))).isLessThan(width(predict(sized(WorkerType.G_1X, 37), MadeJobs.wide())));
    }

    @Test
    void workersOfAnotherSizeAreLessSureAndNoFasterByThemselves() {
        Prediction more = predict(sized(WorkerType.G_1X, 19), MadeJobs.wide());
        Prediction larger = predict(sized(WorkerType.G_2X, 10), MadeJobs.wide());

        assertThat(larger.runTimeSeconds().median())
                .isCloseTo(more.runTimeSeconds().median(), within(1.0));
        assertThat(width(larger)).isGreaterThan(width(more));
    }

    @Test
    void twiceTheMemoryLeavesMostJobsAsTheyAreAndMakesSomeMuchFaster() {
        Prediction usual = predict(TEN, MadeJobs.wide());
        Prediction large = predict(sized(WorkerType.R_1X, 10), MadeJobs.wide());

        assertThat(large.runTimeSeconds().median())
                .isBetween(
                        0.95 * usual.runTimeSeconds().median(),
                        0.98 * usual.runTimeSeconds().median());
        assertThat(large.runTimeSeconds().quantile(0.1))
                .isLessThan(0.65 * usual.runTimeSeconds().quantile(0.1));
    }

    @Test
    void flexIsNeverAssumedFaster() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FlexAssumption(0.9, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FlexAssumption(1.1, -0.1));
    }
}
