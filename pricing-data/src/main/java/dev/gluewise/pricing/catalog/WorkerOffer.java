package dev.gluewise.pricing.catalog;

import static dev.gluewise.pricing.catalog.JobKind.ETL;
import static dev.gluewise.pricing.catalog.JobKind.RAY;
import static dev.gluewise.pricing.catalog.JobKind.STREAMING;

import java.util.Optional;
import java.util.Set;

/**
 * To which jobs AWS offers a worker type, as far as its documents say (AWS Glue developer guide, "Worker types" and
 * "Adding jobs", November 2026).
 *
 * @param kinds kinds of job that may have it
 * @param undocumentedKinds kinds of which that is not said
 * @param first the first Glue version with it; empty where that is not known
 * @param last the last Glue version with it; empty where it is still offered
 * @param regions where it is to be had
 */
record WorkerOffer(
        Set<JobKind> kinds,
        Set<JobKind> undocumentedKinds,
        Optional<GlueVersion> first,
        Optional<GlueVersion> last,
        Regions regions) {
    /** Where a worker type is to be had. */
    sealed interface Regions {
        /** Wherever Glue is. */
        record WithGlue() implements Regions {}

        /** In the regions that AWS lists. */
        record Listed(Set<String> codes) implements Regions {}

        /** In some; AWS publishes no list. */
        record Unpublished() implements Regions {}
    }

    private static final Set<String> LARGE_WORKER_REGIONS = Set.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ap-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "eu-south-2",
            "eu-north-1",
            "sa-east-1");

    private static final WorkerOffer LEGACY = new WorkerOffer(
            Set.of(ETL, STREAMING),
            Set.of(),
            Optional.of(GlueVersion.V0_9),
            Optional.of(GlueVersion.V1_0),
            new Regions.WithGlue());
    private static final WorkerOffer SMALL = since(GlueVersion.V3_0, Set.of(STREAMING), new Regions.WithGlue());
    private static final WorkerOffer USUAL = since(GlueVersion.V1_0, Set.of(ETL, STREAMING), new Regions.WithGlue());
    private static final WorkerOffer LARGE =
            since(GlueVersion.V3_0, Set.of(ETL), new Regions.Listed(LARGE_WORKER_REGIONS));
    private static final WorkerOffer NEWER = new WorkerOffer(
            Set.of(ETL), Set.of(STREAMING), Optional.empty(), Optional.empty(), new Regions.Unpublished());
    private static final WorkerOffer OF_RAY =
            new WorkerOffer(Set.of(RAY), Set.of(), Optional.empty(), Optional.empty(), new Regions.Unpublished());

    private static WorkerOffer since(GlueVersion first, Set<JobKind> kinds, Regions regions) {
        return new WorkerOffer(kinds, Set.of(), Optional.of(first), Optional.empty(), regions);
    }

    static WorkerOffer of(WorkerType type) {
        return switch (type) {
            case STANDARD -> LEGACY;
            case G_025X -> SMALL;
            case G_1X, G_2X -> USUAL;
            case G_4X, G_8X -> LARGE;
            case G_12X, G_16X, R_1X, R_2X, R_4X, R_8X -> NEWER;
            case Z_2X -> OF_RAY;
        };
    }

    /** Whether a Glue version has it for all that is known. */
    boolean onGlue(GlueVersion version) {
        return !tooOld(version) && !tooNew(version);
    }

    boolean tooOld(GlueVersion version) {
        return first.filter(since -> version.compareTo(since) < 0).isPresent();
    }

    boolean tooNew(GlueVersion version) {
        return last.filter(until -> version.compareTo(until) > 0).isPresent();
    }
}
