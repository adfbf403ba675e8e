package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.FlexBreakEven;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the reader of an advice has to keep in mind: each assumption that it rests on, by name. */
final class Warnings {
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
        aboutWhatGlueOffers();
        warnings.addAll(
                switch (study.basis()) {
                    case StudyBasis.Simulated simulated ->
                        new LogWarnings(study, question, simulated.predictor()).warnings();
                    case StudyBasis.FromRuns runs ->
                        new HistoryWarnings(study, question, recommended, runs.predictor()).warnings();
                    case StudyBasis.FromDemand metrics -> aboutMetrics(metrics);
                });
        recommended.ifPresent(chosen -> warnings.addAll(chosen.trialBecause()));
        aboutTheTrackRecord();
        aboutStartUp();
        aboutFlex();
        aboutPrices();
        return warnings.stream().distinct().toList();
    }

    private void warn(String code, Object... figures) {
        warnings.add(warning(code, figures));
    }

    /** A warning in words. */
    static Statement warning(String code, Object... figures) {
        return new Statement(code, Sentences.say("warning." + code, figures));
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
            warnings.addAll(study.flexRefusals());
        }
        if (question.autoScalingAllowed()) {
            warnings.addAll(study.autoScalingRefusals());
        }
        recommended.ifPresent(chosen -> warnings.addAll(study.offered().doubts(chosen.configuration())));
    }

    private void aboutTheTrackRecord() {
        study.evidence()
                .trackRecord()
                .ifPresent(record -> warn("TRACK_RECORD", record.predictions(), Figures.percent(record.coverage90())));
    }

    private List<Statement> aboutMetrics(StudyBasis.FromDemand metrics) {
        List<Statement> about = new ArrayList<>();
        about.add(
                warning("PREDICTED_FROM_METRICS", metrics.predictor().observed().label()));
        double waiting = metrics.predictor().waitingShare();
        if (waiting > 0) {
            about.add(warning("PROCESSORS_WAIT", Figures.percent(waiting)));
        }
        about.addAll(MetricWarnings.of(study.evidence()));
        if (study.scope().inputScale() != 1) {
            about.add(warning("INPUT_SCALED_BY_POWER", study.scope().inputScale()));
        }
        if (question.autoScalingAllowed()) {
            about.add(warning("AUTO_SCALING_NOT_PREDICTED"));
        }
        return about;
    }

    private void aboutStartUp() {
        if (question.deadline().isEmpty()) {
            return;
        }
        aboutStartUp(ExecutionClass.STANDARD);
        if (question.flexAllowed() && flexSimulated()) {
            aboutStartUp(ExecutionClass.FLEX);
        }
    }

    private void aboutStartUp(ExecutionClass executionClass) {
        StartUp startUp = study.startUp(executionClass);
        String median = Figures.duration(startUp.median());
        if (startUp.measured()) {
            warn("START_UP_MEASURED", executionClass.name(), median, startUp.runs());
        } else {
            warn("START_UP_ASSUMED", executionClass.name(), median);
        }
    }

    private void aboutFlex() {
        boolean assumed = !(study.basis() instanceof StudyBasis.FromRuns known)
                || !known.predictor().flexKnown();
        if (question.flexAllowed() && flexSimulated()) {
            if (assumed) {
                aboutFlex(study.scope().flex());
            }
            flexBreakEven().ifPresent(growth -> warn("FLEX_BREAK_EVEN", Figures.tenths(growth)));
        }
    }

    private void aboutPrices() {
        Evidence evidence = study.evidence();
        Configuration flex = study.plain().with(ExecutionClass.FLEX);
        if (question.flexAllowed()
                && study.flexRefusals().isEmpty()
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
                recommended.map(Candidate::configuration).orElse(study.plain()).with(ExecutionClass.STANDARD);
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
                        rate.provenance().noteText()));
    }
}
