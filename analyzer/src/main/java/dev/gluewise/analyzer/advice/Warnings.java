package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.FlexBreakEven;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What the reader of an advice has to keep in mind: each assumption that it rests on, by name. */
final class Warnings {
    private static final double NOTABLE_SELF_ERROR_PERCENT = 10;
    private static final double FARTHEST_DOUBLINGS = 2;

    private final Study study;
    private final Question question;
    private final Optional<Candidate> recommended;
    private final List<Statement> warnings = new ArrayList<>();

    Warnings(Study study, Question question, Optional<Candidate> recommended) {
        this.study = study;
        this.question = question;
        this.recommended = recommended;
    }

    List<Statement> warnings() {
        aboutTheLog();
        aboutTheCurrentSize();
        aboutWhatGlueOffers();
        aboutThePrediction();
        aboutPrices();
        return List.copyOf(warnings);
    }

    private void warn(String code, Object... figures) {
        warnings.add(new Statement(code, Sentences.say("warning." + code, figures)));
    }

    private void aboutTheLog() {
        int logs = study.evidence().profiles().size();
        if (logs > 1) {
            warn("NEWEST_LOG_ONLY", logs);
        }
        ProfilePredictor predictor = study.predictor();
        Completeness completeness = predictor.profile().completeness();
        if (!completeness.complete()) {
            warn("LOG_INCOMPLETE", missing(completeness));
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

    private static String missing(Completeness completeness) {
        StringJoiner parts = new StringJoiner(", ");
        if (completeness.cutOff()) {
            parts.add("it breaks off");
        }
        if (completeness.startMissing()) {
            parts.add("the application's start is missing");
        }
        if (completeness.endMissing()) {
            parts.add("the application's end is missing");
        }
        if (completeness.brokenLines() > 0) {
            parts.add("broken lines: " + completeness.brokenLines());
        }
        if (completeness.stagesWithoutEnd() > 0) {
            parts.add("stages without an end: " + completeness.stagesWithoutEnd());
        }
        if (completeness.tasksWithoutEnd() > 0) {
            parts.add("tasks without an end: " + completeness.tasksWithoutEnd());
        }
        return parts.toString();
    }

    private void aboutTheCurrentSize() {
        Evidence evidence = study.evidence();
        int cores = study.predictor().profile().executorCores();
        if (evidence.current().isEmpty()) {
            warn("CURRENT_UNKNOWN", cores);
        } else if (evidence.currentInferred()) {
            Configuration current = evidence.current().get();
            warn("CURRENT_INFERRED", current.label(), current.executors(), cores);
        }
    }

    private void aboutWhatGlueOffers() {
        if (study.evidence().job().kind().isEmpty()) {
            warn("JOB_KIND_ASSUMED");
        }
        if (question.flexAllowed()) {
            warnings.addAll(refusedWays(plain().with(ExecutionClass.FLEX)));
        }
        if (question.autoScalingAllowed()) {
            warnings.addAll(refusedWays(plain().withAutoScaling(true)));
        }
        recommended.ifPresent(chosen -> warnings.addAll(study.offered().doubts(chosen.configuration())));
    }

    /** Any of the configurations, had in the plainest way. */
    private Configuration plain() {
        return study.predictions()
                .getFirst()
                .configuration()
                .with(ExecutionClass.STANDARD)
                .withAutoScaling(false);
    }

    /** Why a way to have workers is refused, whatever there is against the workers themselves. */
    private List<Statement> refusedWays(Configuration configuration) {
        List<Statement> grounds = new ArrayList<>(study.offered().refusals(configuration));
        grounds.removeAll(study.offered().refusals(plain()));
        return grounds;
    }

    private void aboutThePrediction() {
        ProfilePredictor predictor = study.predictor();
        warn("INTERVAL_ASSUMED", Figures.percent(predictor.runToRun()));
        warn("TASK_COUNTS_AS_LOGGED");
        double scale = study.scope().inputScale();
        if (scale != 1) {
            warn("INPUT_SCALED", scale);
        }
        if (question.flexAllowed() && flexSimulated()) {
            warn("FLEX_ASSUMED", Figures.percent(study.scope().flex().slowdown() - 1));
            flexBreakEven().ifPresent(growth -> warn("FLEX_BREAK_EVEN", Figures.percent(growth)));
        }
        boolean scaled = study.predictions().stream()
                .anyMatch(prediction -> prediction.configuration().autoScaling());
        if (question.autoScalingAllowed() && scaled) {
            String startUp = Figures.duration(predictor.simulator().startUpSeconds());
            warn(predictor.simulator().startUpLearned() ? "AUTO_SCALING_LEARNED" : "AUTO_SCALING_ASSUMED", startUp);
        }
        recommended.ifPresent(chosen -> {
            int slots = chosen.configuration().slots();
            int logged = predictor.profile().peakSlots();
            if (Math.abs(Math.log((double) slots / logged) / Math.log(2)) > FARTHEST_DOUBLINGS) {
                warn("FAR_FROM_EVIDENCE", chosen.configuration().label(), slots, logged);
            }
        });
    }

    private void aboutPrices() {
        Evidence evidence = study.evidence();
        boolean toBeHad = refusedWays(plain().with(ExecutionClass.FLEX)).isEmpty();
        if (question.flexAllowed() && toBeHad && !flexSimulated()) {
            warn("FLEX_PRICE_UNKNOWN", evidence.job().region());
        }
        evidence.current()
                .filter(current -> study.rate(current).isEmpty())
                .ifPresent(current -> warn(
                        "CURRENT_PRICE_UNKNOWN", current.label(), evidence.job().region()));
        study.predictions().stream()
                .map(prediction -> prediction.configuration().executionClass())
                .filter(executionClass -> question.flexAllowed() || executionClass != ExecutionClass.FLEX)
                .distinct()
                .forEach(this::warnOfDerivedPrice);
    }

    private Optional<Double> flexBreakEven() {
        Configuration standard =
                recommended.map(Candidate::configuration).orElse(plain()).with(ExecutionClass.STANDARD);
        return study.rate(standard).flatMap(rate -> study.rate(standard.with(ExecutionClass.FLEX))
                .map(flex -> FlexBreakEven.growth(rate, flex).doubleValue())
                .filter(growth -> growth > 0));
    }

    private boolean flexSimulated() {
        return study.predictions().stream()
                .anyMatch(prediction -> prediction.configuration().executionClass() == ExecutionClass.FLEX);
    }

    private void warnOfDerivedPrice(ExecutionClass executionClass) {
        study.predictions().stream()
                .filter(prediction -> prediction.configuration().executionClass() == executionClass)
                .findFirst()
                .flatMap(prediction -> study.rate(prediction.configuration()))
                .map(rate -> rate.provenance())
                .filter(provenance -> provenance.certainty() == Provenance.Certainty.DERIVED)
                .ifPresent(provenance -> warn(
                        "PRICE_DERIVED",
                        executionClass,
                        "Glue " + study.evidence().job().glueVersion(),
                        study.evidence().job().region(),
                        provenance.note()));
    }
}
