package dev.gluewise.analyzer.workspace;

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
        for (TaskMetric metric : TaskMetric.values()) {
            for (int row = 0; row < size; row++) {
                out.writeLong(tasks.metric(metric, row));
            }
        }
    }

    static TaskTable read(DataInputStream in, int stages) throws IOException {
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
        TaskTableBuilder builder = new TaskTableBuilder();
        int row = 0;
        for (int stage = 0; stage < stages; stage++) {
            for (int end = row + rows[stage]; row < end; row++) {
                TaskOutcome outcome = TaskOutcome.values()[outcomes[row]];
                builder.add(stage, launch[row], finish[row], executors[row], partitions[row], outcome);
            }
        }
        for (TaskMetric metric : TaskMetric.values()) {
            for (int attempt = 0; attempt < size; attempt++) {
                builder.metric(attempt, metric, in.readLong());
            }
        }
        return builder.build(stages);
    }

    private static int[] readInts(DataInputStream in, int count) throws IOException {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readInt();
        }
        return values;
    }
}
