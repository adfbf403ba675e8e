package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.history.Caution;
import dev.gluewise.analyzer.prediction.history.PastRunsPredictor;
import dev.gluewise.analyzer.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to keep in mind of advice that rests on past runs alone. */
final class HistoryWarnings {
    private final Study study;
    private final Question question;
    private final Optional<Candidate> recommended;
    private final PastRunsPredictor predictor;
    private final List<Statement> warnings = new ArrayList<>();

    HistoryWarnings(Study study, Question question, Optional<Candidate> recommended, PastRunsPredictor predictor) {
        this.study = study;
        this.question = question;
        this.recommended = recommended;
        this.predictor = predictor;
    }

    List<Statement> warnings() {
        int runs = predictor.runs().size();
        oneSizeKnown(predictor)
                .ifPresentOrElse(warnings::add, () -> warn("PREDICTED_FROM_RUNS", runs, predictor.distinctSizes()));
        if (predictor.own().enough()) {
            warn("INTERVAL_OWN", predictor.own().count());
        } else {
            warn("INTERVAL_PUBLIC", Figures.percent(predictor.own().factor() - 1));
        }
        warnings.addAll(MetricWarnings.of(study.evidence()));
        double scale = predictor.inputScale();
        if (scale != 1) {
            warn(
                    predictor.inputKnown() ? "INPUT_SCALED_BY_RUNS" : "INPUT_SCALED_BY_POWER",
                    study.scope().inputScale());
        }
        if (question.autoScalingAllowed() && !predictor.autoScalingKnown()) {
            warn("AUTO_SCALING_NOT_PREDICTED");
        }
        recommended.ifPresent(
                chosen -> predictor.cautions(chosen.configuration()).forEach(caution -> about(chosen, caution)));
        return warnings;
    }

    /** What to keep in mind where all runs had one size; empty where they had several. */
    static Optional<Statement> oneSizeKnown(PastRunsPredictor predictor) {
        return predictor.distinctSizes() == 1
                ? Optional.of(
                        Warnings.warning("ONE_SIZE_KNOWN", predictor.runs().size()))
                : Optional.empty();
    }

    private void about(Candidate chosen, Caution caution) {
        warnings.add(Warnings.warning(caution.name(), chosen.configuration().label()));
    }

    private void warn(String code, Object... figures) {
        warnings.add(Warnings.warning(code, figures));
    }
}
