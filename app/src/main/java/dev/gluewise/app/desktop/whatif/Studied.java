package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.MissingPriceException;
import dev.gluewise.pricing.rates.RateKey;
import java.util.Optional;

/** What came of studying a job. */
sealed interface Studied {
    /**
     * A study with its first answer.
     *
     * @param terms what it was made under
     * @param figures the quantiles that its candidates were found to have
     */
    record Opened(JobStudy study, StudyTerms terms, CandidateFigures.Cache figures, Outcome first) implements Studied {}

    /**
     * None, since nothing is known of what the job costs.
     *
     * @param key what a price is missing for
     */
    record Unpriced(RateKey key, Problem problem) implements Studied {}

    /**
     * Studies a job; off the FX thread, so that the quantiles of all candidates are there before they are shown.
     *
     * @param kept the question to answer; empty for the one that the job begins with
     */
    static Studied of(
            Backend backend,
            String job,
            StudyTerms terms,
            Optional<Question> kept,
            WhatIfModel.Defaults begin,
            Progress progress)
            throws ProblemException {
        JobStudy study;
        try {
            study = backend.study(job, terms, progress);
        } catch (MissingPriceException e) {
            return new Unpriced(e.key(), OfferText.missing(e));
        }
        CandidateFigures.Cache cache = new CandidateFigures.Cache();
        Advice advice = study.advise(kept.orElseGet(() -> begin.startOf(study)));
        return new Opened(study, terms, cache, new Outcome(advice, cache));
    }
}
