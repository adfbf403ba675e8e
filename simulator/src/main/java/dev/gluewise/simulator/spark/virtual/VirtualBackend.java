package dev.gluewise.simulator.spark.virtual;

import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.scheduler.SchedulerBackend;
import org.apache.spark.status.api.v1.ThreadStackTrace;
import scala.Option;

/**
 * What Spark takes for its connection to a cluster. It starts nothing and sends nothing: {@link VirtualReplay} offers
 * slots and reports ends by itself, whenever its clock says so.
 */
final class VirtualBackend implements SchedulerBackend {
    private final int slots;
    private String applicationId = "";
    private volatile boolean offersWanted;

    VirtualBackend(int slots) {
        this.slots = slots;
        SchedulerBackend.$init$(this);
    }

    @Override
    public void
            org$apache$spark$scheduler$SchedulerBackend$_setter_$org$apache$spark$scheduler$SchedulerBackend$$appId_$eq(
                    String id) {
        applicationId = id;
    }

    @Override
    public String org$apache$spark$scheduler$SchedulerBackend$$appId() {
        return applicationId;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public void reviveOffers() {
        offersWanted = true;
    }

    /** Whether Spark has asked for offers since the last call. */
    boolean takeOffersWanted() {
        boolean wanted = offersWanted;
        offersWanted = false;
        return wanted;
    }

    @Override
    public int defaultParallelism() {
        return slots;
    }

    @Override
    public int maxNumConcurrentTasks(ResourceProfile profile) {
        return slots;
    }

    @Override
    public Option<ThreadStackTrace> getTaskThreadDump(long task, String executor) {
        return Option.empty();
    }
}
