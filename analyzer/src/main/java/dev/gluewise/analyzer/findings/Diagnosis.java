package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a job, without any advice on its size.
 *
 * @param evidence what it rests on; its newest event log stands for its runs
 * @param findings what was found, in the order of {@link Findings#of}
 */
public record Diagnosis(Evidence evidence, List<Finding> findings) {
    /** The same seed gives the same answer. */
    private static final long SEED = 1;

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a job.
     *
     * @throws ProblemException where neither an event log nor a run of it is known
     */
    public static Diagnosis of(Evidence evidence, PriceBook prices) throws ProblemException {
        if (evidence.profiles().isEmpty() && evidence.runs().isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE,
                    "Of the job " + evidence.job().name() + " neither an event log nor a run is known.",
                    "Import a log with: gluewise import logs PATH --workspace W."));
        }
        Optional<ProfilePredictor> predictor = evidence.profiles().stream()
                .findFirst()
                .map(profile -> new ProfilePredictor(profile, evidence, 1, FlexAssumption.USUAL, SEED));
        return new Diagnosis(evidence, Findings.of(evidence, prices, predictor, List.of()));
    }
}
