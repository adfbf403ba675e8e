package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What AWS Glue gives to which job, as its documents of November 2026 have it. Where these are silent the answer is that
 * it is uncertain, with what is not known; a job's own runs and a raised quota outweigh it.
 */
public final class CapacityCatalog {
    /** The catalogue with the quotas that AWS grants by default. */
    public static final CapacityCatalog USUAL = new CapacityCatalog(AccountQuotas.DEFAULTS);

    private final AccountQuotas quotas;

    /** @param quotas what the account may use at once */
    public CapacityCatalog(AccountQuotas quotas) {
        this.quotas = quotas;
    }

    /** Whether a job may have a capacity, with every ground against it or, where there is none, every doubt. */
    public Availability availability(CapacityRequest request) {
        if (request.jobKind() == JobKind.PYTHON_SHELL) {
            return Availability.of(List.of(Ground.of(GroundCode.NO_WORKER_TYPE)));
        }
        List<Ground> grounds = new ArrayList<>();
        addKind(request, grounds);
        addVersion(request, grounds);
        addRegion(request, grounds);
        if (request.executionClass() == ExecutionClass.FLEX) {
            addFlex(request, grounds);
        }
        if (request.autoScaling()) {
            addAutoScaling(request, grounds);
        }
        addCount(request, grounds);
        addQuota(request, grounds);
        return Availability.of(grounds);
    }

    private static void addKind(CapacityRequest request, List<Ground> grounds) {
        WorkerType type = request.workerType();
        JobKind kind = request.jobKind();
        WorkerOffer offer = WorkerOffer.of(type);
        if (offer.undocumentedKinds().contains(kind)) {
            grounds.add(Ground.of(GroundCode.JOB_KIND_UNDOCUMENTED, type, kind.command()));
        } else if (!offer.kinds().contains(kind)) {
            GroundCode code = !type.isSpark()
                    ? GroundCode.RAY_ONLY
                    : kind == JobKind.RAY
                            ? GroundCode.SPARK_ONLY
                            : kind == JobKind.STREAMING ? GroundCode.ETL_ONLY : GroundCode.STREAMING_ONLY;
            grounds.add(Ground.of(code, type));
        }
    }

    private static void addVersion(CapacityRequest request, List<Ground> grounds) {
        WorkerType type = request.workerType();
        GlueVersion version = request.glueVersion();
        WorkerOffer offer = WorkerOffer.of(type);
        if (offer.first().isEmpty()) {
            // Whatever the first version is, the newest one is not before it.
            if (version != GlueVersion.NEWEST) {
                grounds.add(Ground.of(GroundCode.FIRST_GLUE_UNKNOWN, type, version));
            }
        } else if (offer.tooOld(version)) {
            grounds.add(
                    Ground.of(GroundCode.NEEDS_NEWER_GLUE, type, offer.first().get(), version));
        }
        offer.last()
                .filter(until -> offer.tooNew(version))
                .ifPresent(until -> grounds.add(Ground.of(GroundCode.NEEDS_OLDER_GLUE, type, until, version)));
    }

    private static void addRegion(CapacityRequest request, List<Ground> grounds) {
        WorkerType type = request.workerType();
        switch (WorkerOffer.of(type).regions()) {
            case WorkerOffer.Regions.WithGlue everywhere -> {}
            case WorkerOffer.Regions.Listed listed -> {
                if (!listed.codes().contains(request.region())) {
                    grounds.add(Ground.of(GroundCode.NOT_IN_REGION, type, request.region()));
                }
            }
            case WorkerOffer.Regions.Unpublished unknown ->
                grounds.add(Ground.of(GroundCode.REGIONS_UNPUBLISHED, type, request.region()));
        }
    }

    private static void addFlex(CapacityRequest request, List<Ground> grounds) {
        if (request.jobKind() != JobKind.ETL) {
            grounds.add(Ground.of(GroundCode.FLEX_ETL_ONLY, request.jobKind().command()));
        }
        if (!request.glueVersion().hasAutoScalingAndFlex()) {
            grounds.add(Ground.of(
                    GroundCode.FLEX_NEEDS_NEWER_GLUE,
                    GlueVersion.FIRST_WITH_AUTO_SCALING_AND_FLEX,
                    request.glueVersion()));
        }
        if (request.workerType() == WorkerType.STANDARD) {
            grounds.add(Ground.of(GroundCode.FLEX_NOT_ON_TYPE, request.workerType()));
        }
    }

    private static void addAutoScaling(CapacityRequest request, List<Ground> grounds) {
        if (request.jobKind() == JobKind.RAY) {
            grounds.add(Ground.of(GroundCode.RAY_AUTO_SCALING_UNKNOWN));
            return;
        }
        if (!request.glueVersion().hasAutoScalingAndFlex()) {
            grounds.add(Ground.of(
                    GroundCode.AUTO_SCALING_NEEDS_NEWER_GLUE,
                    GlueVersion.FIRST_WITH_AUTO_SCALING_AND_FLEX,
                    request.glueVersion()));
        }
        if (request.workerType() == WorkerType.STANDARD) {
            grounds.add(Ground.of(GroundCode.AUTO_SCALING_NOT_ON_TYPE, request.workerType()));
        }
    }

    private static void addCount(CapacityRequest request, List<Ground> grounds) {
        WorkerType type = request.workerType();
        int workers = request.workers();
        int least = Configuration.MINIMUM_WORKERS;
        if (type == WorkerType.STANDARD && (workers < least || workers > Configuration.MOST_STANDARD_DPUS)) {
            grounds.add(
                    Ground.of(GroundCode.MAX_CAPACITY_OUT_OF_RANGE, least, Configuration.MOST_STANDARD_DPUS, workers));
        } else if (type.isSpark() && workers < least) {
            grounds.add(Ground.of(GroundCode.TOO_FEW_WORKERS, least, workers));
        }
        type.olderMostWorkers().stream()
                .filter(most -> workers > most)
                .forEach(most -> grounds.add(Ground.of(GroundCode.ABOVE_OLDER_LIMIT, workers, most, type)));
    }

    private void addQuota(CapacityRequest request, List<Ground> grounds) {
        boolean flex = request.executionClass() == ExecutionClass.FLEX;
        int quota = flex ? quotas.flexDpus() : quotas.taskDpus();
        BigDecimal dpus = request.workerType().dpu().multiply(BigDecimal.valueOf(request.workers()));
        if (dpus.compareTo(BigDecimal.valueOf(quota)) > 0) {
            String asked = dpus.stripTrailingZeros().toPlainString();
            grounds.add(
                    flex
                            ? Ground.of(GroundCode.ABOVE_FLEX_QUOTA, asked, quota, AccountQuotas.FLEX_DPUS_CODE)
                            : Ground.of(GroundCode.ABOVE_TASK_QUOTA, asked, quota, AccountQuotas.TASK_DPUS_CODE));
        }
    }
}
