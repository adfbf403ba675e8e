package dev.gluewise.simulator.spark.virtual;

import java.lang.reflect.Field;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AsyncEventQueue;
import org.apache.spark.scheduler.LiveListenerBus;
import org.apache.spark.scheduler.LiveListenerBus$;
import org.apache.spark.scheduler.SparkListenerEvent;

/**
 * A queue of Spark's listener bus that is none: listeners hear of an event before the one who posts it goes on. So what
 * they read off the clock is the time of the event.
 */
final class ListenerQueue extends AsyncEventQueue {
    private ListenerQueue(SparkContext spark) {
        super(
                LiveListenerBus$.MODULE$.EXECUTOR_MANAGEMENT_QUEUE(),
                spark.conf(),
                spark.listenerBus().metrics(),
                spark.listenerBus());
    }

    /** From now on whoever asks for the management queue gets this one; those who have asked before stay where they are. */
    static void install(SparkContext spark) {
        ListenerQueue queue = new ListenerQueue(spark);
        queue.start(spark);
        queues(spark.listenerBus()).addFirst(queue);
    }

    /** The queues of a bus, first asked first. */
    @SuppressWarnings("unchecked")
    private static CopyOnWriteArrayList<AsyncEventQueue> queues(LiveListenerBus bus) {
        try {
            Field queues = LiveListenerBus.class.getDeclaredField("queues");
            queues.setAccessible(true);
            return (CopyOnWriteArrayList<AsyncEventQueue>) queues.get(bus);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Spark's listener bus keeps its queues elsewhere", e);
        }
    }

    @Override
    public synchronized void post(SparkListenerEvent event) {
        postToAll(event);
    }
}
