package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static RunOfJob past(String set, String job, int slots, double seconds) {
        return new RunOfJob(Optional.of(set), job, MadeHistory.shape(slots), OptionalDouble.of(seconds));
    }

    private static RunOfJob asked(String set, String job, int slots) {
        return new RunOfJob(Optional.of(set), job, MadeHistory.shape(slots), OptionalDouble.empty());
    }

    private static double median(Answer answer) {
        return answer.runTimeSeconds().orElseThrow().median();
    }

    @Test
    void answersStandInTheOrderOfTheirQuestionsWhateverTheirSets() {
        List<RunOfJob> known = List.of(past("a", "job", 8, 100), past("b", "job", 8, 1000));
        List<Answer> answers = Answers.to(
                List.of(asked("b", "job", 8), asked("a", "job", 8), asked("b", "job", 8)),
                known,
                LearntResource.load());

        assertThat(answers)
                .extracting(answer -> answer.question().set().orElse(""))
                .containsExactly("b", "a", "b");
        assertThat(median(answers.get(0))).isBetween(990.0, 1010.0);
        assertThat(median(answers.get(1))).isBetween(99.0, 101.0);
    }

    @Test
    void aSetAnswersAsIfItStoodAlone() {
        List<RunOfJob> alone = List.of(past("a", "job", 8, 100), past("a", "job", 16, 70), past("a", "other", 8, 500));
        List<RunOfJob> beside = new ArrayList<>(alone);
        for (int i = 0; i < 30; i++) {
            beside.add(past("b", "job", 8 + i, 10_000));
        }
        List<RunOfJob> question = List.of(asked("a", "job", 32));

        Answer one = Answers.to(question, alone, LearntResource.load()).getFirst();
        Answer two = Answers.to(question, beside, LearntResource.load()).getFirst();
        assertThat(median(one)).isEqualTo(median(two));
        assertThat(one.runs()).isEqualTo(2);
        assertThat(one.distinctWorkers()).isEqualTo(2);
    }

    @Test
    void anUnknownJobGetsNoPredictionButAReason() {
        Answer answer = Answers.to(
                        List.of(asked("a", "nobody", 8)), List.of(past("a", "job", 8, 100)), LearntResource.load())
                .getFirst();

        assertThat(answer.runTimeSeconds()).isEmpty();
        assertThat(answer.reason()).contains("nobody").contains("set a");
        assertThat(answer.runs()).isZero();
    }

    @Test
    void sizesOutsideTheEvidenceAreMarked() {
        List<RunOfJob> known = List.of(past("a", "job", 8, 100), past("a", "job", 16, 60));
        List<Answer> answers = Answers.to(
                List.of(asked("a", "job", 4), asked("a", "job", 12), asked("a", "job", 100)),
                known,
                LearntResource.load());

        assertThat(answers.get(0).cautions()).contains(Caution.SMALLER_THAN_EVER);
        assertThat(answers.get(1).cautions()).isEmpty();
        assertThat(answers.get(2).cautions()).contains(Caution.FAR_LARGER_THAN_EVER);
    }

    @Test
    void runsThatGotSlowerAreTold() {
        List<PastRun> steady = MadeHistory.amdahl(60, 4_000, 0.01, 3, 12, 16);
        List<PastRun> drifted = new ArrayList<>(steady);
        drifted.addAll(MadeHistory.times(MadeHistory.amdahl(60, 4_000, 0.01, 4, 5, 16), 1.5));

        assertThat(Drift.slowerLately(steady, LearntResource.load())).isFalse();
        assertThat(Drift.slowerLately(drifted, LearntResource.load())).isTrue();
    }
}
