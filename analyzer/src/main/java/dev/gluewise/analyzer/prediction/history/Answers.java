package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Many questions at once: past runs of any jobs in any sets, and runs to come. */
public final class Answers {
    private Answers() {}

    /**
     * One answer for each question, in their order.
     *
     * @param past runs that ended well, oldest first
     * @param questions runs to come
     */
    public static List<Answer> to(List<RunOfJob> questions, List<RunOfJob> past, Learnt learnt) {
        Map<Optional<String>, Map<String, List<PastRun>>> jobsOfSet = new LinkedHashMap<>();
        for (RunOfJob run : past) {
            run.past().ifPresent(known -> jobsOfSet
                    .computeIfAbsent(run.set(), set -> new LinkedHashMap<>())
                    .computeIfAbsent(run.job(), job -> new ArrayList<>())
                    .add(known));
        }
        Map<Optional<String>, List<Integer>> rowsOfSet = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            rowsOfSet
                    .computeIfAbsent(questions.get(i).set(), set -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, Answer> byRow = new TreeMap<>();
        rowsOfSet.entrySet().parallelStream()
                .map(entry -> new OneSet(jobsOfSet.getOrDefault(entry.getKey(), Map.of()), learnt)
                        .answer(entry.getValue(), questions))
                .toList()
                .forEach(byRow::putAll);
        return List.copyOf(byRow.values());
    }

    /** The jobs of one set, each learnt once. */
    private static final class OneSet {
        private final Map<String, List<PastRun>> jobs;
        private final Learnt learnt;
        private final OwnErrors own;
        private final Map<String, JobAnswers> answering = new LinkedHashMap<>();

        OneSet(Map<String, List<PastRun>> jobs, Learnt learnt) {
            this.jobs = jobs;
            this.learnt = learnt;
            own = CrossValidation.of(jobs.values(), learnt);
        }

        Map<Integer, Answer> answer(List<Integer> rows, List<RunOfJob> questions) {
            Map<Integer, Answer> answers = new LinkedHashMap<>();
            for (int row : rows) {
                RunOfJob question = questions.get(row);
                List<PastRun> runs = jobs.getOrDefault(question.job(), List.of());
                answers.put(
                        row,
                        runs.isEmpty()
                                ? unknown(question)
                                : answering
                                        .computeIfAbsent(question.job(), this::learn)
                                        .to(question));
            }
            return answers;
        }

        private JobAnswers learn(String job) {
            List<PastRun> runs = jobs.getOrDefault(job, List.of());
            List<List<PastRun>> others = jobs.entrySet().stream()
                    .filter(other -> !other.getKey().equals(job))
                    .map(Map.Entry::getValue)
                    .toList();
            return new JobAnswers(
                    HistoryPredictor.of(runs, others, learnt, own),
                    new Cautions(runs, Drift.slowerLately(runs, learnt)),
                    runs);
        }

        private static Answer unknown(RunOfJob question) {
            return new Answer(
                    question,
                    Optional.empty(),
                    "No past run of the job " + question.job() + " is known"
                            + question.set().map(set -> " in the set " + set).orElse("") + ".",
                    List.of(),
                    0,
                    0);
        }
    }

    private record JobAnswers(HistoryPredictor predictor, Cautions cautions, List<PastRun> runs) {
        Answer to(RunOfJob question) {
            return new Answer(
                    question,
                    Optional.of(predictor.predict(question.shape())),
                    "",
                    cautions.of(question.shape()),
                    runs.size(),
                    (int) runs.stream()
                            .map(run -> run.shape().workers())
                            .distinct()
                            .count());
        }
    }
}
