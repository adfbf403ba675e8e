package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.findings.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a {@link Question}.
 *
 * @param evidence what it rests on
 * @param question what was asked
 * @param current the configuration in force, as a candidate among the others; empty where it is not known
 * @param recommended the cheapest that meets the deadline; empty where none does
 * @param candidates all that were looked at, the cheapest first, the recommended and the current among them
 * @param reasons why this one
 * @param warnings what to keep in mind
 * @param findings what is wrong with the job itself, the costliest first
 * @param saving against the current one; empty without a current or a recommended one
 * @param money what that is worth over time, beside what the job has cost so far
 * @param upgrade what the newest Glue version would cost, beside the recommendation; empty where it is had or not offered
 * @param nextRun the further run that would tell most; empty where none would or nobody asked
 */
public record Advice(
        Evidence evidence,
        Question question,
        Optional<Candidate> current,
        Optional<Candidate> recommended,
        List<Candidate> candidates,
        List<Statement> reasons,
        List<Statement> warnings,
        List<Finding> findings,
        Optional<Saving> saving,
        MoneyOverTime money,
        Optional<Upgrade> upgrade,
        Optional<NextRun> nextRun) {
    public Advice {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
    }

    /** Advice of a job of whose past no more is told. */
    public Advice(
            Evidence evidence,
            Question question,
            Optional<Candidate> current,
            Optional<Candidate> recommended,
            List<Candidate> candidates,
            List<Statement> reasons,
            List<Statement> warnings,
            List<Finding> findings,
            Optional<Saving> saving) {
        this(
                evidence,
                question,
                current,
                recommended,
                candidates,
                reasons,
                warnings,
                findings,
                saving,
                MoneyOverTime.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** Warnings that hold for every advice of its kind: what it rests on until something better is known. */
    private static final Set<String> ASSUMPTIONS = Set.of(
            "EXECUTION_TIME_ESTIMATED",
            "JOB_KIND_ASSUMED",
            "INTERVAL_ASSUMED",
            "TASK_COUNTS_AS_LOGGED",
            "FLEX_ASSUMED",
            "FLEX_CONDITIONS_ASSUMED",
            "FLEX_BREAK_EVEN",
            "AUTO_SCALING_LEARNED",
            "AUTO_SCALING_ASSUMED",
            "TRACK_RECORD",
            "INTERVAL_PUBLIC",
            "INTERVAL_OWN",
            "AUTO_SCALING_NOT_PREDICTED",
            "START_UP_ASSUMED",
            "START_UP_MEASURED");

    /** The same with the further run that would tell most. */
    public Advice with(Optional<NextRun> run) {
        return new Advice(
                evidence,
                question,
                current,
                recommended,
                candidates,
                reasons,
                warnings,
                findings,
                saving,
                money,
                upgrade,
                run);
    }

    /** The candidate that is likeliest to meet the deadline; the faster one of two that are as unlikely. */
    public Optional<Candidate> likeliest() {
        return likeliest(candidates);
    }

    static Optional<Candidate> likeliest(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED)
                .max(Comparator.comparingDouble(Candidate::meetsDeadlineProbability)
                        .thenComparing(Comparator.<Candidate>comparingDouble(
                                        candidate -> candidate.runTimeSeconds().median())
                                .reversed())
                        .thenComparing(
                                Comparator.comparing(Candidate::expectedCost).reversed()));
    }

    /** The warnings that name an assumption which every advice of its kind rests on. */
    public List<Statement> assumptions() {
        return warnings.stream()
                .filter(warning -> ASSUMPTIONS.contains(warning.code()))
                .toList();
    }

    /** The warnings that are about this job or this answer. */
    public List<Statement> cautions() {
        return warnings.stream()
                .filter(warning -> !ASSUMPTIONS.contains(warning.code()))
                .toList();
    }

    /** Whether another configuration than the one in force is recommended; also where that one is not known. */
    public boolean changes() {
        return recommended.isPresent()
                && !recommended.map(Candidate::configuration).equals(current.map(Candidate::configuration));
    }
}
