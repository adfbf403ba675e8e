package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import java.util.Optional;

/**
 * Which job advice is about.
 *
 * @param name the Glue job's name, or the Spark application's where no job is known
 * @param glueVersion the version it runs on
 * @param region AWS region code, such as {@code us-east-1}
 * @param kind what its definition says runs it; empty where only its logs and runs are known, which do not tell
 */
public record JobIdentity(String name, GlueVersion glueVersion, String region, Optional<JobKind> kind) {
    /** A job of which the definition is not known. */
    public JobIdentity(String name, GlueVersion glueVersion, String region) {
        this(name, glueVersion, region, Optional.empty());
    }

    /** The same under other terms. */
    public JobIdentity with(GlueVersion otherVersion, String otherRegion) {
        return new JobIdentity(name, otherVersion, otherRegion, kind);
    }

    /**
     * The kind that advice goes by: where it is not known ETL, since of the two kinds of Spark job that is the one whose
     * runs end and so can meet a deadline.
     */
    public JobKind advisedAs() {
        return kind.orElse(JobKind.ETL);
    }
}
