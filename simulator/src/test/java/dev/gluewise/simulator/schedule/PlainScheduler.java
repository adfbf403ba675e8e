package dev.gluewise.simulator.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scheduler as one would write it down without a thought for speed, on executors whose times are known: a list of
 * events, the earliest of which is looked for each time, and after each of them whatever can be launched is.
 */
final class PlainScheduler {
    /** In the order in which events of the same millisecond are handled. */
    private enum Kind {
        TASK_END,
        JOB_SUBMITTED,
        STAGE_READY,
        EXECUTOR_ADDED
    }

    private record Event(long millis, Kind kind, int index, int stage) {}

    /** Tasks that end together are handled in the order of their launch, which is that of the list. */
    private static final Comparator<Event> EARLIEST_FIRST = Comparator.comparingLong(Event::millis)
            .thenComparing(Event::kind)
            .thenComparingInt(event -> event.kind() == Kind.TASK_END ? 0 : event.index());

    private final Workload work;
    private final List<Event> events = new ArrayList<>();
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private final TreeMap<Integer, Deque<Integer>> waitingTasks =
            new TreeMap<>(Comparator.comparingInt(this::placeOfJob).thenComparing(Comparator.naturalOrder()));
    private final List<Integer> doneStages = new ArrayList<>();
    private final List<Integer> submittedJobs = new ArrayList<>();
    private final List<Integer> doneJobs = new ArrayList<>();
    private final int[] tasksLeft;
    private final long[] jobEnds;
    private final List<Integer> startedStages = new ArrayList<>();
    private long driverFreeMicros;
    private long end;

    private PlainScheduler(Workload work) {
        this.work = work;
        tasksLeft = new int[work.stageCount()];
        jobEnds = new long[work.sparkJobs().length];
    }

    /** Run time in milliseconds on executors of some cores that arrive at these times and stay. */
    static long run(Workload work, int cores, int[] arrivals) {
        return new PlainScheduler(work).run(cores, arrivals);
    }

    private long run(int cores, int[] arrivals) {
        for (int executor = 0; executor < arrivals.length; executor++) {
            events.add(new Event(arrivals[executor], Kind.EXECUTOR_ADDED, executor, cores));
        }
        submitJobsAfter(-1);
        while (doneJobs.size() < work.sparkJobs().length) {
            Event event = events.stream().min(EARLIEST_FIRST).orElseThrow();
            events.remove(event);
            handle(event);
            launch(event.millis());
        }
        return end + work.closingMillis();
    }

    /** Submits the jobs that waited for a job, now that it and all others they wait for have ended. */
    private void submitJobsAfter(int ended) {
        for (int job = 0; job < work.sparkJobs().length; job++) {
            int[] after = work.sparkJobs()[job].after();
            boolean waited =
                    ended < 0 ? after.length == 0 : Arrays.stream(after).anyMatch(other -> other == ended);
            if (waited && Arrays.stream(after).allMatch(doneJobs::contains)) {
                long released = Arrays.stream(after)
                        .mapToLong(other -> jobEnds[other])
                        .max()
                        .orElse(0);
                events.add(new Event(released + work.sparkJobs()[job].gapMillis(), Kind.JOB_SUBMITTED, job, -1));
            }
        }
    }

    private void handle(Event event) {
        switch (event.kind()) {
            case EXECUTOR_ADDED -> {
                for (int core = 0; core < event.stage(); core++) {
                    freeSlots.add(event.index() * event.stage() + core);
                }
            }
            case JOB_SUBMITTED -> {
                submittedJobs.add(event.index());
                startStages(event.millis());
                endJobs(event.millis());
            }
            case STAGE_READY -> makeReady(event.index(), event.millis());
            case TASK_END -> {
                freeSlots.add(event.index());
                // The slot is offered before anyone looks at what the task's end means to its stage.
                launch(event.millis());
                if (--tasksLeft[event.stage()] == 0) {
                    finish(event.stage(), event.millis());
                }
            }
        }
    }

    private void startStages(long now) {
        for (int stage = 0; stage < work.stageCount(); stage++) {
            boolean parentsDone = true;
            for (int parent : work.parents()[stage]) {
                parentsDone &= doneStages.contains(parent);
            }
            if (parentsDone && submittedJobs.contains(jobOf(stage)) && !startedStages.contains(stage)) {
                startedStages.add(stage);
                if (work.stageGaps()[stage] == 0) {
                    makeReady(stage, now);
                } else {
                    events.add(new Event(now + work.stageGaps()[stage], Kind.STAGE_READY, stage, -1));
                }
            }
        }
    }

    private void makeReady(int stage, long now) {
        Deque<Integer> tasks = new ArrayDeque<>();
        for (int task = work.taskOffsets()[stage]; task < work.taskOffsets()[stage + 1]; task++) {
            tasks.add(work.taskMillis()[task]);
        }
        tasksLeft[stage] = tasks.size();
        if (tasks.isEmpty()) {
            finish(stage, now);
        } else {
            waitingTasks.put(stage, tasks);
        }
    }

    private void finish(int stage, long now) {
        doneStages.add(stage);
        startStages(now);
        endJobs(now);
    }

    private void endJobs(long now) {
        for (int job : submittedJobs) {
            boolean done = true;
            for (int stage = work.firstStages()[job]; stage < work.firstStages()[job + 1]; stage++) {
                done &= doneStages.contains(stage);
            }
            if (done && !doneJobs.contains(job)) {
                doneJobs.add(job);
                jobEnds[job] = now + work.sparkJobs()[job].tailMillis();
                end = Math.max(end, jobEnds[job]);
                submitJobsAfter(job);
            }
        }
    }

    private void launch(long now) {
        while (!waitingTasks.isEmpty() && !freeSlots.isEmpty()) {
            Map.Entry<Integer, Deque<Integer>> first = waitingTasks.firstEntry();
            int stage = first.getKey();
            int millis = first.getValue().remove();
            waitingTasks.values().removeIf(Deque::isEmpty);
            long launchMicros = Math.max(now * 1000, driverFreeMicros);
            driverFreeMicros = launchMicros + work.launchIntervalMicros();
            events.add(new Event(launchMicros / 1000 + millis, Kind.TASK_END, freeSlots.remove(), stage));
        }
    }

    /** Spark numbers jobs as they are submitted, and serves the first of them first. */
    private int placeOfJob(int stage) {
        return submittedJobs.indexOf(jobOf(stage));
    }

    private int jobOf(int stage) {
        return work.stages().get(stage).sparkJob();
    }
}
