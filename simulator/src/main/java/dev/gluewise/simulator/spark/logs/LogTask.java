package dev.gluewise.simulator.spark.logs;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.cluster.ReadingMessage;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.eventlog.EventLogs;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.codec.ProfileCodec;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What a task does, on a worker: it reads one log. */
final class LogTask extends AbstractFunction2<TaskContext, Iterator<LogCandidate>, LogOutcome> implements Serializable {
    private static final long serialVersionUID = 1;

    private final SerializableConfiguration configuration;
    private final int attempts;

    /**
     * @param configuration of Hadoop's file systems
     * @param attempts how often Spark tries a task before it gives up
     */
    LogTask(SerializableConfiguration configuration, int attempts) {
        this.configuration = configuration;
        this.attempts = attempts;
    }

    @Override
    public LogOutcome apply(TaskContext task, Iterator<LogCandidate> candidates) {
        LogCandidate candidate = candidates.next();
        try {
            return read(candidate);
        } catch (IOException e) {
            if (task.attemptNumber() + 1 < attempts) {
                // Spark tries again, elsewhere where it can.
                throw new UncheckedIOException(e);
            }
            return unreadable(Problem.in(
                    candidate.uri(),
                    ProblemCode.UNREADABLE_INPUT,
                    "It could not be read: " + e.getMessage() + ".",
                    "Check that the workers reach it, and import it again."));
        }
    }

    private LogOutcome read(LogCandidate candidate) throws IOException {
        HadoopPlace place = HadoopPlace.of(candidate.uri(), configuration.value());
        if (!candidate.named() && !EventLogs.isLog(place)) {
            place.faults().rethrow();
            return new LogOutcome.NoLog();
        }
        long[] read = {0};
        try {
            JobProfile profile = EventLogReader.read(place, bytes -> read[0] = bytes);
            place.faults().rethrow();
            return new LogOutcome.Packed(place.toString(), ProfileCodec.encode(profile), read[0]);
        } catch (ProblemException e) {
            place.faults().rethrow();
            return unreadable(e.problem());
        }
    }

    private static LogOutcome unreadable(Problem problem) {
        return new LogOutcome.Unreadable(new ReadingMessage.Skipped(problem).line());
    }
}
