package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.LoggedSize;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is known of one job. */
public final class EvidenceFinder {
    private EvidenceFinder() {}

    /** Everything that a workspace holds of a job. */
    public static Evidence inWorkspace(Workspace workspace, String job) throws ProblemException {
        List<JobProfile> profiles = workspace.logs().profiles(job);
        List<GlueRun> runs = workspace.runs(job);
        Optional<JobDefinition> definition = workspace.job(job);
        Evidence evidence = withDefinition(
                        job,
                        workspace.region(),
                        profiles,
                        runs,
                        workspace.metrics().of(job),
                        definition,
                        Optional.empty())
                .withTrackRecord(workspace.trackRecord());
        return withStatedSizes(evidence, workspace.logChoices().sizes(job));
    }

    /** What the user says of the newest log holds for the size in force, where nothing but the log tells that. */
    private static Evidence withStatedSizes(Evidence evidence, Map<LogId, StatedSize> sizes) {
        Evidence known = evidence.withStatedSizes(sizes);
        boolean open = evidence.currentInferred() || evidence.current().isEmpty();
        return known.profiles().stream()
                .findFirst()
                .filter(newest -> open && sizes.containsKey(LogId.of(newest)))
                .map(newest ->
                        known.with(evidence.job().region(), evidence.job().glueVersion(), known.loggedSize(newest)))
                .orElse(known);
    }

    /** What a workspace holds of a job's definition and runs, without its event logs and metrics, which are long to read. */
    public static Evidence runsInWorkspace(Workspace workspace, String job) throws ProblemException {
        return withDefinition(
                job,
                workspace.region(),
                List.of(),
                workspace.runs(job),
                List.of(),
                workspace.job(job),
                Optional.empty());
    }

    /**
     * What a file of past runs tells of a job, without a workspace. Runs without a start stand oldest first in it.
     *
     * @param region AWS region that the job is billed in
     * @param glueVersion the version to advise for; empty to go by the job's own
     */
    public static Evidence inHistory(CliHistory history, String job, String region, Optional<GlueVersion> glueVersion) {
        List<GlueRun> newestFirst = history.runs().reversed().stream()
                .map(Workspace.RawRun::run)
                .filter(run -> run.jobName().equals(job))
                .sorted(Comparator.comparing(
                        (GlueRun run) -> run.startedOn().orElse(Instant.EPOCH), Comparator.reverseOrder()))
                .toList();
        return withDefinition(
                job,
                region,
                List.of(),
                newestFirst,
                List.of(),
                history.jobs().stream()
                        .map(Workspace.RawJob::definition)
                        .filter(definition -> definition.name().equals(job))
                        .findFirst(),
                glueVersion);
    }

    private static Evidence withDefinition(
            String job,
            String region,
            List<JobProfile> profiles,
            List<GlueRun> runs,
            List<MetricSeries> metrics,
            Optional<JobDefinition> definition,
            Optional<GlueVersion> wantedVersion) {
        Optional<Configuration> told = definition
                .flatMap(JobDefinition::configuration)
                .or(() -> runs.stream()
                        .flatMap(run -> run.configuration().stream())
                        .findFirst());
        Evidence evidence = evidence(job, region, profiles, runs, told, wantedVersion)
                .withMetrics(metrics)
                .withDetails(definition.map(JobDefinition::details).orElse(JobDetails.NONE));
        return definition.flatMap(JobDefinition::kind).map(evidence::ofKind).orElse(evidence);
    }

    /**
     * What the logs of one job tell, without a workspace.
     *
     * @param profiles the logs' profiles, newest first; at least one
     * @param region AWS region that the job is billed in
     * @param glueVersion the version to advise for; empty to go by the log's Spark version
     * @param current the configuration in force; empty to infer it from the log
     */
    public static Evidence inLogs(
            List<JobProfile> profiles,
            String region,
            Optional<GlueVersion> glueVersion,
            Optional<Configuration> current) {
        return evidence(jobName(profiles.getFirst()), region, profiles, List.of(), current, glueVersion);
    }

    /** The Glue job that a log is of: its own word, else the Spark application's name. */
    public static String jobName(JobProfile profile) {
        return profile.application()
                .glueJobName()
                .filter(name -> !name.isBlank())
                .orElse(profile.application().name());
    }

    private static Evidence evidence(
            String job,
            String region,
            List<JobProfile> profiles,
            List<GlueRun> runs,
            Optional<Configuration> told,
            Optional<GlueVersion> wantedVersion) {
        GlueVersion version = wantedVersion
                .or(() -> told.map(Configuration::glueVersion))
                .or(() -> profiles.stream().findFirst().map(LoggedSize::glueVersion))
                .orElse(GlueVersion.DEFAULT);
        Optional<Configuration> inferred = told.isPresent() || profiles.isEmpty()
                ? Optional.empty()
                : LoggedSize.configuration(profiles.getFirst(), version);
        return new Evidence(
                new JobIdentity(job, version, region), profiles, runs, told.or(() -> inferred), inferred.isPresent());
    }
}
