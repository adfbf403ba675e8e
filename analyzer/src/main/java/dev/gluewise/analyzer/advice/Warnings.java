package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.FlexBreakEven;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        int cores = study.predictor().profile().executorCores();
        if (evidence.current().isEmpty()) {
            warn("CURRENT_UNKNOWN", cores);
        } else if (evidence.currentInferred()) {
            Configuration current = evidence.current().get();
            warn("CURRENT_INFERRED", current.label(), current.executors(), cores);
        }
    }

    private void aboutFlex(FlexAssumption flex) {
        flex.conditions()
                .ifPresentOrElse(
                        conditions -> warn(
                                "FLEX_CONDITIONS_ASSUMED",
                                Figures.duration(conditions.arrivalDelaySeconds()),
                                conditions.reclaimsPerExecutorHour()),
                        () -> warn("FLEX_ASSUMED", Figures.percent(flex.slowdown() - 1)));
    }

    private void aboutWhatGlueOffers() {
        if (study.evidence().job().kind().isEmpty()) {
            warn("JOB_KIND_ASSUMED");
        }
        study.predictions().stream()
                .map(Prediction::configuration)
                .filter(size -> question.workerTypes().contains(size.workerType()))
                .flatMap(size -> study.refusals(size).stream())
                .distinct()
                .forEach(warnings::add);
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
            aboutFlex(study.scope().flex());
            flexBreakEven().ifPresent(growth -> warn("FLEX_BREAK_EVEN", Figures.tenths(growth)));
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
        Configuration flex = plain().with(ExecutionClass.FLEX);
        if (question.flexAllowed()
                && refusedWays(flex).isEmpty()
                && study.rate(flex).isEmpty()) {
            warn("FLEX_PRICE_UNKNOWN", evidence.job().region());
        }
        evidence.current()
                .filter(current -> study.rate(current).isEmpty())
                .ifPresent(current -> warn(
                        "CURRENT_PRICE_UNKNOWN", current.label(), evidence.job().region()));
        study.predictions().stream()
                .map(Prediction::configuration)
                .filter(size -> question.flexAllowed() || size.executionClass() != ExecutionClass.FLEX)
                .map(size -> RateKey.of(evidence.job().region(), size))
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

    private void warnOfDerivedPrice(RateKey key) {
        study.rate(key)
                .filter(Rate::derived)
                .ifPresent(rate -> warn(
                        "PRICE_DERIVED",
                        key.executionClass() + (key.family() == WorkerFamily.MEMORY_OPTIMIZED ? " R-worker" : ""),
                        "Glue " + study.evidence().job().glueVersion(),
                        key.region(),
                        rate.provenance().note()));
    }
}
