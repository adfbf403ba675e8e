package dev.gluewise.simulator.spark.sample.application;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/**
 * Waiting in place of computing. Dozens of task slots cannot compute at once on the few cores of one machine, so most
 * of a task's time is a wait, the longer the more rows it has. Skew, waves and stragglers come out as if it had computed.
 */
final class Waiting {
    /**
     * Waits shorter than this are saved up: to wake is only exact to some tenths of a millisecond, and where dozens of
     * tasks wake every few milliseconds the processors do little else.
     */
    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private Waiting() {}

    /** The same rows, each of which takes its task some microseconds longer. */
    static <T> Dataset<T> perRow(Dataset<T> rows, int micros) {
        MapPartitionsFunction<T, T> slowly = partition -> perRow(partition, micros);
        return rows.mapPartitions(slowly, rows.encoder());
    }

    /** The same rows, each of which takes some microseconds longer to come. */
    static <T> Iterator<T> perRow(Iterator<T> rows, int micros) {
        long nanosPerRow = TimeUnit.MICROSECONDS.toNanos(micros);
        return new Iterator<>() {
            private long owedNanos;

            @Override
            public boolean hasNext() {
                boolean more = rows.hasNext();
                if (!more) {
                    pay();
                }
                return more;
            }

            @Override
            public T next() {
                owedNanos += nanosPerRow;
                if (owedNanos >= SHORTEST_NANOS) {
                    pay();
                }
                return rows.next();
            }

            private void pay() {
                // What was overslept is taken off the next wait, so that a task's time stays proportional to its rows.
                owedNanos -= sleep(owedNanos);
            }
        };
    }

    /** Holds the calling task, or the driver, for a time. */
    static void during(Duration time) {
        long left = time.toNanos();
        while (left > 0) {
            left -= sleep(left);
        }
    }

    /** Sleeps and returns how long it was, in nanoseconds; a task that Spark kills does not sleep on. */
    private static long sleep(long nanos) {
        if (nanos <= 0) {
            return 0;
        }
        TaskContext task = TaskContext.get();
        if (task != null && task.isInterrupted()) {
            throw new UncheckedIOException(new InterruptedIOException("the task was killed while it waited"));
        }
        long start = System.nanoTime();
        LockSupport.parkNanos(nanos);
        return System.nanoTime() - start;
    }
}
