package dev.gluewise.simulator.profile.codec;

import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/** Task attempts as bytes, column after column, which compresses best. */
final class TaskColumns {
    private static final TaskLocality[] LOCALITIES = TaskLocality.values();

    private TaskColumns() {}

    static void write(TaskTable tasks, DataOutputStream out) throws IOException {
        int size = tasks.size();
        out.writeInt(size);
        for (int stage = 0; stage < tasks.stages(); stage++) {
            out.writeInt(tasks.rows(stage));
        }
        for (int row = 0; row < size; row++) {
            out.writeInt(tasks.launchMillis(row));
        }
        for (int row = 0; row < size; row++) {
            out.writeInt(tasks.finishMillis(row));
        }
        for (int row = 0; row < size; row++) {
            out.writeInt(tasks.executor(row));
        }
        for (int row = 0; row < size; row++) {
            out.writeInt(tasks.partition(row));
        }
        for (int row = 0; row < size; row++) {
            out.writeByte(tasks.outcome(row).ordinal());
        }
        for (int row = 0; row < size; row++) {
            out.writeByte(tasks.locality(row).ordinal());
        }
        for (int row = 0; row < size; row++) {
            out.writeBoolean(tasks.speculative(row));
        }
        for (int row = 0; row < size; row++) {
            out.writeInt(tasks.attempt(row));
        }
        for (int row = 0; row < size; row++) {
            out.writeInt(tasks.stageAttempt(row));
        }
        for (TaskMetric metric : TaskMetric.values()) {
            for (int row = 0; row < size; row++) {
                out.writeLong(tasks.metric(metric, row));
            }
        }
    }

    /** @param layout of the bytes: the first one held no place and no number of an attempt */
    static TaskTable read(DataInputStream in, int stages, int layout) throws IOException {
        int size = in.readInt();
        int[] rows = readInts(in, stages);
        if (IntStream.of(rows).asLongStream().sum() != size) {
            throw new IOException("the stages of a profile do not hold its tasks");
        }
        int[] launch = readInts(in, size);
        int[] finish = readInts(in, size);
        int[] executors = readInts(in, size);
        int[] partitions = readInts(in, size);
        byte[] outcomes = in.readNBytes(size);
        Attempts attempts = layout == 1 ? Attempts.UNKNOWN : Attempts.read(in, size);
        TaskTableBuilder builder = new TaskTableBuilder();
        int row = 0;
        for (int stage = 0; stage < stages; stage++) {
            for (int end = row + rows[stage]; row < end; row++) {
                TaskOutcome outcome = TaskOutcome.values()[outcomes[row]];
                builder.add(stage, launch[row], finish[row], executors[row], partitions[row], outcome);
                attempts.describe(builder, row);
            }
        }
        for (TaskMetric metric : TaskMetric.values()) {
            for (int attempt = 0; attempt < size; attempt++) {
                builder.metric(attempt, metric, in.readLong());
            }
        }
        return builder.build(stages);
    }

    /** Where and why the attempts ran. */
    private interface Attempts {
        Attempts UNKNOWN = (builder, row) -> {};

        void describe(TaskTableBuilder builder, int row);

        static Attempts read(DataInputStream in, int size) throws IOException {
            byte[] localities = in.readNBytes(size);
            byte[] speculative = in.readNBytes(size);
            int[] attempts = readInts(in, size);
            int[] stageAttempts = readInts(in, size);
            return (builder, row) -> {
                builder.placed(LOCALITIES[localities[row]], speculative[row] != 0);
                builder.attempt(attempts[row], stageAttempts[row]);
            };
        }
    }

    private static int[] readInts(DataInputStream in, int count) throws IOException {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readInt();
        }
        return values;
    }
}
