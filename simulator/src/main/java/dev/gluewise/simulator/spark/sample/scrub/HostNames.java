package dev.gluewise.simulator.spark.sample.scrub;

/** Made-up hosts: one for the driver and one for each executor. */
final class HostNames {
    static final String DRIVER = "ip-10-0-1-10.ec2.internal";

    private static final int FIRST_EXECUTOR = 11;
    private static final int ADDRESSES = 240;

    private HostNames() {}

    /** The host of an executor, always the same for the same id. */
    static String ofExecutor(String executorId) {
        if (!executorId.matches("\\d{1,6}")) {
            return DRIVER;
        }
        int number = FIRST_EXECUTOR + Integer.parseInt(executorId);
        return "ip-10-0-" + (1 + number / ADDRESSES) + "-" + number % ADDRESSES + ".ec2.internal";
    }
}
