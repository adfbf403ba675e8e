package dev.gluewise.simulator.replay;

import dev.gluewise.simulator.schedule.ReplayPlan;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A replay plan as a file, for the process that replays it. Both ends are of the same build, so the layout carries no
 * version: fields as {@link DataOutputStream} writes them, lists after their length.
 */
public final class PlanFile {
    private PlanFile() {}

    /** Writes a plan to a file that is not there yet. */
    public static void write(ReplayPlan plan, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(plan.jobs().size());
            for (ReplayPlan.PlannedJob job : plan.jobs()) {
                writeInts(out, job.after().stream().mapToInt(Integer::intValue).toArray());
                out.writeInt(job.gapMillis());
                out.writeInt(job.tailMillis());
                out.writeBoolean(job.pool().isPresent());
                out.writeUTF(job.pool().orElse(""));
            }
            out.writeInt(plan.stages().size());
            for (ReplayPlan.PlannedStage stage : plan.stages()) {
                out.writeInt(stage.job());
                writeInts(
                        out,
                        stage.parents().stream().mapToInt(Integer::intValue).toArray());
                out.writeInt(stage.gapMillis());
                out.writeBoolean(stage.writesShuffle());
                writeInts(out, stage.taskMillis());
            }
            out.writeInt(plan.closingMillis());
            out.writeInt(plan.launchIntervalMicros());
            out.writeInt(plan.coldMillis());
            writeExecutors(out, plan.executors());
            out.writeBoolean(plan.nearness().isPresent());
            if (plan.nearness().isPresent()) {
                writeNearness(out, plan.nearness().get());
            }
            out.writeInt(plan.pools().size());
            for (ReplayPlan.PlannedPool pool : plan.pools()) {
                out.writeUTF(pool.name());
                out.writeInt(pool.weight());
                out.writeInt(pool.minShare());
            }
        }
    }

    /** Reads a plan that {@link #write} has written. */
    public static ReplayPlan read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<ReplayPlan.PlannedJob> jobs = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<Integer> after = boxed(readInts(in));
                int gap = in.readInt();
                int tail = in.readInt();
                boolean inPool = in.readBoolean();
                String pool = in.readUTF();
                jobs.add(new ReplayPlan.PlannedJob(after, gap, tail, inPool ? Optional.of(pool) : Optional.empty()));
            }
            List<ReplayPlan.PlannedStage> stages = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                stages.add(new ReplayPlan.PlannedStage(
                        in.readInt(), boxed(readInts(in)), in.readInt(), in.readBoolean(), readInts(in)));
            }
            int closing = in.readInt();
            int launchInterval = in.readInt();
            int cold = in.readInt();
            ReplayPlan.Executors executors = readExecutors(in);
            Optional<ReplayPlan.Nearness> nearness =
                    in.readBoolean() ? Optional.of(readNearness(in)) : Optional.empty();
            List<ReplayPlan.PlannedPool> pools = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                pools.add(new ReplayPlan.PlannedPool(in.readUTF(), in.readInt(), in.readInt()));
            }
            return new ReplayPlan(jobs, stages, closing, launchInterval, cold, executors, nearness, pools);
        }
    }

    private static void writeExecutors(DataOutputStream out, ReplayPlan.Executors executors) throws IOException {
        out.writeInt(executors.cores());
        switch (executors) {
            case ReplayPlan.Staying staying -> {
                out.writeBoolean(false);
                writeInts(out, staying.arrivalMillis());
            }
            case ReplayPlan.ByDemand demand -> {
                out.writeBoolean(true);
                out.writeInt(demand.most());
                out.writeInt(demand.firstArrivalMillis());
                out.writeInt(demand.startUpMillis());
            }
        }
    }

    private static ReplayPlan.Executors readExecutors(DataInputStream in) throws IOException {
        int cores = in.readInt();
        return in.readBoolean()
                ? new ReplayPlan.ByDemand(cores, in.readInt(), in.readInt(), in.readInt())
                : new ReplayPlan.Staying(cores, readInts(in));
    }

    private static void writeNearness(DataOutputStream out, ReplayPlan.Nearness near) throws IOException {
        writeInts(out, near.cachedBy());
        out.writeInt(near.shuffledBy().size());
        for (int[] stages : near.shuffledBy()) {
            writeInts(out, stages);
        }
        out.writeInt(near.outputBytes().length);
        for (long bytes : near.outputBytes()) {
            out.writeLong(bytes);
        }
        out.writeInt(near.processMillis());
        out.writeInt(near.nodeMillis());
        out.writeInt(near.rackMillis());
        out.writeBoolean(near.resetByEveryLaunch());
    }

    private static ReplayPlan.Nearness readNearness(DataInputStream in) throws IOException {
        int[] cachedBy = readInts(in);
        List<int[]> shuffledBy = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            shuffledBy.add(readInts(in));
        }
        long[] bytes = new long[in.readInt()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = in.readLong();
        }
        return new ReplayPlan.Nearness(
                cachedBy, shuffledBy, bytes, in.readInt(), in.readInt(), in.readInt(), in.readBoolean());
    }

    private static void writeInts(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static List<Integer> boxed(int[] numbers) {
        List<Integer> list = new ArrayList<>();
        for (int number : numbers) {
            list.add(number);
        }
        return list;
    }
}
