package dev.gluewise.simulator.schedule;

/**
 * What happens in a simulation besides the ends of tasks, in the order in which events of the same millisecond are
 * handled. Executors go before stages launch, since a gap that ended with an executor's removal ended because of it.
 */
final class Event {
    static final int EXECUTOR_LOSS = 0;
    static final int JOB_RELEASE = 1;
    static final int EXECUTOR_REMOVAL = 2;
    static final int STAGE_LAUNCH = 3;
    static final int EXECUTOR_ARRIVAL = 4;
    static final int LOOK = 5;
    static final int REVIVAL = 6;

    private Event() {}
}
