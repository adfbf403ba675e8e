package dev.gluewise.pricing.catalog;

/** Why a capacity is refused or uncertain. Scripts may match on the names; the words stand in {@code Ground.properties}. */
public enum GroundCode {
    /** The worker type is for streaming jobs. Arguments: type. */
    STREAMING_ONLY(true, true),
    /** The worker type is for Spark jobs that end, and this is a streaming job. Arguments: type. */
    ETL_ONLY(true, true),
    /** The worker type is for Ray jobs. Arguments: type. */
    RAY_ONLY(true, true),
    /** The worker type is for Spark jobs, and this is a Ray job. Arguments: type. */
    SPARK_ONLY(true, true),
    /** Python shell jobs have no workers. Arguments: none. */
    NO_WORKER_TYPE(true, true),
    /** The worker type came with a later Glue version. Arguments: type, first version, this version. */
    NEEDS_NEWER_GLUE(true, true),
    /** The worker type ended with an earlier Glue version. Arguments: type, last version, this version. */
    NEEDS_OLDER_GLUE(true, true),
    /** The region is not among those that AWS lists for the worker type. Arguments: type, region. */
    NOT_IN_REGION(true, true),
    /** Flex is for Spark jobs that end. Arguments: kind of job. */
    FLEX_ETL_ONLY(true, false),
    /** Flex came with a later Glue version. Arguments: first version, this version. */
    FLEX_NEEDS_NEWER_GLUE(true, false),
    /** Standard workers are not to be had as Flex. Arguments: type. */
    FLEX_NOT_ON_TYPE(true, false),
    /** Auto scaling came with a later Glue version. Arguments: first version, this version. */
    AUTO_SCALING_NEEDS_NEWER_GLUE(true, false),
    /** Standard workers are not scaled. Arguments: type. */
    AUTO_SCALING_NOT_ON_TYPE(true, false),
    /** Fewer workers than the driver and one executor. Arguments: least, this number. */
    TOO_FEW_WORKERS(true, false),
    /** More than MaxCapacity takes on Standard workers. Arguments: least, most, this number. */
    MAX_CAPACITY_OUT_OF_RANGE(true, false),

    /** Whether this kind of job may have the worker type is not documented. Arguments: type, kind of job. */
    JOB_KIND_UNDOCUMENTED(false, true),
    /** The first Glue version with the worker type is not known. Arguments: type, this version. */
    FIRST_GLUE_UNKNOWN(false, true),
    /** No list of the worker type's regions is published. Arguments: type, region. */
    REGIONS_UNPUBLISHED(false, true),
    /** Whether Ray jobs are scaled is not known. Arguments: none. */
    RAY_AUTO_SCALING_UNKNOWN(false, false),
    /** More workers than older documents allow; the current limit is not known. Arguments: this number, older limit, type. */
    ABOVE_OLDER_LIMIT(false, false),
    /** More DPUs than an account may use at once unless raised. Arguments: DPUs, quota, its code. */
    ABOVE_TASK_QUOTA(false, false),
    /** More DPUs than an account may use as Flex at once unless raised. Arguments: DPUs, quota, its code. */
    ABOVE_FLEX_QUOTA(false, false);

    private final boolean refusal;
    private final boolean aboutType;

    GroundCode(boolean refusal, boolean aboutType) {
        this.refusal = refusal;
        this.aboutType = aboutType;
    }

    /** Whether it is certain that the capacity is not to be had; else it is a doubt. */
    public boolean isRefusal() {
        return refusal;
    }

    /**
     * Whether it is about the worker type as such, for this kind of job, version and region; one run on that type there
     * shows more than any document.
     */
    public boolean isAboutType() {
        return aboutType;
    }
}
