package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a job on Glue 5.1 in us-east-1, unless said otherwise: no more than is said. */
public final class MadeEvidence {
    private final String job;
    private final List<JobProfile> profiles = new ArrayList<>();
    private final List<GlueRun> runs = new ArrayList<>();
    private GlueVersion version = GlueVersion.V5_1;
    private String region = "us-east-1";
    private Optional<Configuration> current = Optional.empty();

    private MadeEvidence(String job) {
        this.job = job;
    }

    public static MadeEvidence of(String job) {
        return new MadeEvidence(job);
    }

    /** Where it is billed. */
    public MadeEvidence in(String awsRegion) {
        region = awsRegion;
        return this;
    }

    /** The size in force, as Glue tells it; its version is the job's. */
    public MadeEvidence inForce(Configuration configuration) {
        current = Optional.of(configuration);
        version = configuration.glueVersion();
        return this;
    }

    /** What a logged run did, the newest first. */
    public MadeEvidence logged(JobProfile profile) {
        profiles.add(profile);
        return this;
    }

    /** Past runs, the newest first. */
    public MadeEvidence ran(List<GlueRun> newestFirst) {
        runs.addAll(newestFirst);
        return this;
    }

    public Evidence evidence() {
        return new Evidence(new JobIdentity(job, version, region), profiles, runs, current, false);
    }
}
