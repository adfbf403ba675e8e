package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one job.
 *
 * @param job which job
 * @param profiles what its logged runs did, newest first
 * @param runs its past runs, newest first
 * @param current the configuration in force; empty where nothing tells
 * @param currentInferred whether {@code current} was inferred from a log's executors instead of read from Glue
 */
public record Evidence(
        JobIdentity job,
        List<JobProfile> profiles,
        List<GlueRun> runs,
        Optional<Configuration> current,
        boolean currentInferred) {
    public Evidence {
        profiles = List.copyOf(profiles);
        runs = List.copyOf(runs);
    }

    /**
     * The same evidence under other terms.
     *
     * @param region where it is billed
     * @param glueVersion the version to advise for
     * @param told the configuration in force, as the user names it; empty to keep the known one
     */
    public Evidence with(String region, GlueVersion glueVersion, Optional<Configuration> told) {
        return new Evidence(
                job.with(glueVersion, region),
                profiles,
                runs,
                told.or(() -> current),
                currentInferred && told.isEmpty());
    }

    /** The same evidence of a job whose definition says what runs it. */
    public Evidence ofKind(JobKind kind) {
        JobIdentity known = new JobIdentity(job.name(), job.glueVersion(), job.region(), Optional.of(kind));
        return new Evidence(known, profiles, runs, current, currentInferred);
    }

    /** The tier that a prediction from this evidence rests on; empty where there is nothing to predict from. */
    public Optional<EvidenceTier> tier() {
        if (!profiles.isEmpty()) {
            return Optional.of(EvidenceTier.EVENT_LOG);
        }
        long sizes = distinctConfigurations();
        if (sizes == 0) {
            return Optional.empty();
        }
        return Optional.of(sizes == 1 ? EvidenceTier.SINGLE_CONFIGURATION : EvidenceTier.SCALING_HISTORY);
    }

    /** The runs that ended well and whose time and size are known. */
    public List<GlueRun> completedRuns() {
        return runs.stream()
                .filter(run -> run.state() == RunState.SUCCEEDED
                        && run.executionSeconds().isPresent()
                        && run.configuration().isPresent())
                .toList();
    }

    /** At how many configurations the job has run to its end. */
    public long distinctConfigurations() {
        return completedRuns().stream().map(GlueRun::configuration).distinct().count();
    }
}
