package dev.gluewise.pricing.catalog;

/**
 * What an AWS account may use in one region at once. AWS raises these on request, and gives new accounts less, so they
 * are limits to check a choice against and never a reason to refuse it.
 *
 * <p>Source: AWS General Reference, "AWS Glue endpoints and quotas" (November 2026).
 *
 * @param taskDpus DPUs of all running jobs
 * @param flexDpus DPUs of all running Flex jobs
 * @param concurrentRuns runs at once in the account
 * @param concurrentRunsPerJob runs at once of one job
 * @param jobs jobs in the account
 */
public record AccountQuotas(int taskDpus, int flexDpus, int concurrentRuns, int concurrentRunsPerJob, int jobs) {
    /** What AWS grants unless it was asked for more. */
    public static final AccountQuotas DEFAULTS = new AccountQuotas(1000, 50, 200, 1000, 1000);

    /** Code of the quota on {@code taskDpus} in Service Quotas. */
    public static final String TASK_DPUS_CODE = "L-08F3B322";

    /** Code of the quota on {@code flexDpus}. */
    public static final String FLEX_DPUS_CODE = "L-096DBB95";

    /** Code of the quota on {@code concurrentRuns}. */
    public static final String CONCURRENT_RUNS_CODE = "L-5E4153CA";
}
