package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known of one job.
 *
 * @param job which job
 * @param profiles what its logged runs did, newest first
 * @param runs its past runs, newest first
 * @param trackRecord how predictions fared on the user's own runs; empty where that was never tried
 * @param current the configuration in force; empty where nothing tells
 * @param demand how many executors past runs could have used, by CloudWatch's metrics
 * @param currentInferred whether {@code current} was inferred from a log's executors instead of read from Glue
 * @param uses how full and how busy the workers of past runs were, by the same metrics
 * @param details what else its definition tells; {@link JobDetails#NONE} where that is not known
 * @param statedSizes the sizes of logged runs that the user gave
 */
public record Evidence(
        JobIdentity job,
        List<JobProfile> profiles,
        List<GlueRun> runs,
        List<DemandCurve> demand,
        Optional<TrackRecord> trackRecord,
        Optional<Configuration> current,
        boolean currentInferred,
        List<ResourceUse> uses,
        JobDetails details,
        Map<LogId, StatedSize> statedSizes) {
    public Evidence {
        profiles = List.copyOf(profiles);
        runs = List.copyOf(runs);
        demand = List.copyOf(demand);
        uses = List.copyOf(uses);
        statedSizes = Map.copyOf(statedSizes);
    }

    /** Evidence without metrics, of a job of whose definition no more is known. */
    public Evidence(
            JobIdentity job,
            List<JobProfile> profiles,
            List<GlueRun> runs,
            Optional<Configuration> current,
            boolean currentInferred) {
        this(
                job,
                profiles,
                runs,
                List.of(),
                Optional.empty(),
                current,
                currentInferred,
                List.of(),
                JobDetails.NONE,
                Map.of());
    }

    /** The same evidence with what predictions were worth on the user's own runs. */
    public Evidence withTrackRecord(Optional<TrackRecord> record) {
        return new Evidence(job, profiles, runs, demand, record, current, currentInferred, uses, details, statedSizes);
    }

    /** The same evidence with what metrics of the job tell. */
    public Evidence withMetrics(List<MetricSeries> metrics) {
        return new Evidence(
                job,
                profiles,
                runs,
                DemandCurve.among(metrics),
                trackRecord,
                current,
                currentInferred,
                ResourceUse.among(metrics),
                details,
                statedSizes);
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
                demand,
                trackRecord,
                told.or(() -> current),
                currentInferred && told.isEmpty(),
                uses,
                details,
                statedSizes);
    }

    /** The same evidence of a job whose definition says what runs it. */
    public Evidence ofKind(JobKind kind) {
        JobIdentity known = new JobIdentity(job.name(), job.glueVersion(), job.region(), Optional.of(kind));
        return new Evidence(
                known, profiles, runs, demand, trackRecord, current, currentInferred, uses, details, statedSizes);
    }

    /** The same evidence with what else the job's definition tells. */
    public Evidence withDetails(JobDetails told) {
        return new Evidence(
                job, profiles, runs, demand, trackRecord, current, currentInferred, uses, told, statedSizes);
    }

    /** The same evidence with the sizes of logged runs that the user gave. */
    public Evidence withStatedSizes(Map<LogId, StatedSize> sizes) {
        return new Evidence(job, profiles, runs, demand, trackRecord, current, currentInferred, uses, details, sizes);
    }

    /** The size that a logged run had: as the user says, else as its executors tell; empty where no worker has such. */
    public Optional<Configuration> loggedSize(JobProfile profile) {
        return Optional.ofNullable(statedSizes.get(LogId.of(profile)))
                .map(stated -> stated.on(job.glueVersion(), profile.executorCores()))
                .or(() -> LoggedSize.configuration(profile, job.glueVersion()));
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
        if (sizes > 1) {
            return Optional.of(EvidenceTier.SCALING_HISTORY);
        }
        return Optional.of(measuredRun().isPresent() ? EvidenceTier.METRICS : EvidenceTier.SINGLE_CONFIGURATION);
    }

    /** The newest run that ended well at a fixed size and of which metrics tell its demand. */
    public Optional<MeasuredRun> measuredRun() {
        return completedRuns().stream()
                .filter(run -> run.attempt() == 0
                        && run.executionSeconds().orElse(0) > 0
                        && !run.configuration().orElseThrow().autoScaling())
                .flatMap(run -> demand.stream()
                        .filter(curve -> curve.run().equals(run.id()))
                        .map(curve -> new MeasuredRun(run, curve, useOf(run))))
                .findFirst();
    }

    private Optional<ResourceUse> useOf(GlueRun run) {
        return uses.stream().filter(use -> use.run().equals(run.id())).findFirst();
    }

    /** The newest run that ended well and of which metrics tell how full and how busy its workers were. */
    public Optional<UsedRun> usedRun() {
        return completedRuns().stream()
                .flatMap(run -> useOf(run).map(use -> new UsedRun(run, use)).stream())
                .findFirst();
    }

    /**
     * A run with what metrics tell of its workers.
     *
     * @param run the run, whose time and size are known
     * @param use how full and how busy they were
     */
    public record UsedRun(GlueRun run, ResourceUse use) {
        /** Its size. */
        public Configuration configuration() {
            return run.configuration().orElseThrow();
        }
    }

    /**
     * A run with its metrics.
     *
     * @param run the run, whose time and size are known
     * @param demand how many executors it could have used
     * @param use how full and how busy its workers were; empty where no metric tells
     */
    public record MeasuredRun(GlueRun run, DemandCurve demand, Optional<ResourceUse> use) {}

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
