package dev.gluewise.simulator.schedule;

/** Takes executors away from a simulated run and sees to it that what was lost with them is done again. */
final class ExecutorLosses {
    private final Workload work;
    private final SpareCapacity capacity;
    private final LostWork lost;
    private final ExecutorPool pool;
    private final Progress progress;
    private final StageOrder ready;
    private final boolean[] readied;

    /** What was lost with an executor: tasks that ran, and tasks that had ended and have to run again. */
    record Loss(int running, int ended) {
        static final Loss NONE = new Loss(0, 0);
    }

    /**
     * @param nextTask the simulation's own: the next task of each stage that has not been launched yet
     * @param readied the simulation's own: whether the driver has submitted each stage
     */
    ExecutorLosses(
            Workload work,
            SpareCapacity capacity,
            ExecutorPool pool,
            Progress progress,
            StageOrder ready,
            int[] nextTask,
            boolean[] readied) {
        this.work = work;
        this.capacity = capacity;
        this.pool = pool;
        this.progress = progress;
        this.ready = ready;
        this.readied = readied;
        lost = new LostWork(work, nextTask);
    }

    SpareCapacity capacity() {
        return capacity;
    }

    void launched(int task, int slot) {
        lost.launched(task, slot);
    }

    /** A task has ended; false where it was lost before. */
    boolean succeeded(int slot) {
        return lost.succeeded(slot, pool.executorOf(slot));
    }

    boolean hasAgain(int stage) {
        return lost.hasAgain(stage);
    }

    int takeAgain(int stage) {
        return lost.takeAgain(stage);
    }

    /** Whether a stage has to wait for output that was lost. */
    boolean waits(int stage) {
        return lost.waits(stage);
    }

    /** All tasks of a stage have ended; tells whether it is for the first time. */
    boolean stageEnds(int stage) {
        if (lost.stageEnds(stage)) {
            return true;
        }
        for (int child : work.children()[stage]) {
            lost.parentRestored(child);
            queue(child);
        }
        return false;
    }

    /** Loses an executor that is there, which the caller then removes. */
    Loss lose(int executor) {
        int running = 0;
        int first = pool.firstSlot(executor);
        for (int slot = first; slot < first + pool.cores(executor); slot++) {
            if (lost.running(slot)) {
                int stage = pool.stageOn(slot);
                lost.loseRunning(stage, slot);
                ready.ended(stage);
                queue(stage);
                running++;
            }
        }
        int ended = 0;
        int[] again = lost.loseOutput(executor);
        for (int stage = 0; stage < again.length; stage++) {
            if (again[stage] > 0) {
                progress.again(stage, again[stage]);
                queue(stage);
                for (int child : work.children()[stage]) {
                    queue(child);
                }
                ended += again[stage];
            }
        }
        return new Loss(running, ended);
    }

    /** Puts a stage among those that are served, or takes it out of them, as what was lost demands. */
    private void queue(int stage) {
        ready.remove(stage);
        if (readied[stage] && lost.waiting(stage) && !lost.waits(stage)) {
            ready.add(stage);
        }
    }
}
