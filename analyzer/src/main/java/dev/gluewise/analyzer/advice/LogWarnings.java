package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** What to keep in mind of advice that rests on a simulated event log. */
final class LogWarnings {
    private static final double NOTABLE_SELF_ERROR_PERCENT = 10;

    private final Study study;
    private final Question question;
    private final ProfilePredictor predictor;
    private final List<Statement> warnings = new ArrayList<>();

    LogWarnings(Study study, Question question, ProfilePredictor predictor) {
        this.study = study;
        this.question = question;
        this.predictor = predictor;
    }

    List<Statement> warnings() {
        aboutTheLog();
        aboutTheCurrentSize();
        aboutThePrediction();
        return warnings;
    }

    private void warn(String code, Object... figures) {
        warnings.add(Warnings.warning(code, figures));
    }

    private void aboutTheLog() {
        int logs = study.evidence().profiles().size();
        if (logs > 1) {
            warn("NEWEST_LOG_ONLY", logs);
        }
        Completeness completeness = predictor.profile().completeness();
        if (!completeness.complete()) {
            warn("LOG_INCOMPLETE", String.join(", ", LogGaps.of(completeness)));
        }
        TaskTable rework = predictor.profile().rework();
        if (rework.size() > 0) {
            warn("REWORK_LEFT_OUT", rework.size(), Figures.duration(rework.totalDurationMillis() / 1000.0));
        }
        if (!predictor.executionTimeKnown()) {
            warn("EXECUTION_TIME_ESTIMATED");
        }
        double error = predictor.selfReplay().errorPercent();
        if (Math.abs(error) > NOTABLE_SELF_ERROR_PERCENT) {
            warn("SELF_REPLAY_OFF", Figures.percent(error / 100));
        }
    }

    private void aboutTheCurrentSize() {
        Evidence evidence = study.evidence();
        int cores = predictor.profile().executorCores();
        if (evidence.current().isEmpty()) {
            warn("CURRENT_UNKNOWN", cores);
        } else if (evidence.currentInferred()) {
            Configuration current = evidence.current().get();
            warn("CURRENT_INFERRED", current.label(), current.executors(), cores);
        }
    }

    private void aboutThePrediction() {
        warn("INTERVAL_ASSUMED", Figures.percent(predictor.runToRun()));
        warn("TASK_COUNTS_AS_LOGGED");
        double scale = study.scope().inputScale();
        if (scale != 1) {
            warn("INPUT_SCALED", scale);
        }
        boolean scaled = study.predictions().stream()
                .anyMatch(prediction -> prediction.configuration().autoScaling());
        if (question.autoScalingAllowed() && scaled) {
            String startUp = Figures.duration(predictor.simulator().startUpSeconds());
            warn(predictor.simulator().startUpLearned() ? "AUTO_SCALING_LEARNED" : "AUTO_SCALING_ASSUMED", startUp);
        }
    }
}
