package dev.gluewise.simulator.schedule;

/**
 * Spark's FAIR order (FairSchedulingAlgorithm): pools below their minimum share come first, by how much of it they have;
 * then the pools with the fewest running tasks for their weight; then by name. Within a pool the order is FIFO.
 */
final class FairStages implements StageOrder {
    private final Pools pools;
    private final int[] poolOfStage;
    private final int[] ranks;
    private final ReadyStages[] waiting;
    private final int[] running;

    /** @param ranks place of each stage in FIFO order, known once its Spark job is submitted */
    FairStages(Pools pools, int[] poolOfStage, int[] ranks) {
        this.ranks = ranks;
        this.pools = pools;
        this.poolOfStage = poolOfStage;
        waiting = new ReadyStages[pools.pools().size()];
        for (int pool = 0; pool < waiting.length; pool++) {
            waiting[pool] = new ReadyStages(ranks);
        }
        running = new int[waiting.length];
    }

    @Override
    public boolean isEmpty() {
        for (ReadyStages stages : waiting) {
            if (!stages.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void clear() {
        for (int pool = 0; pool < waiting.length; pool++) {
            waiting[pool].clear();
            running[pool] = 0;
        }
    }

    @Override
    public void add(int stage) {
        waiting[poolOfStage[stage]].add(stage);
    }

    @Override
    public int first() {
        return waiting[firstPool()].first();
    }

    @Override
    public void removeFirst() {
        waiting[firstPool()].removeFirst();
    }

    @Override
    public void remove(int stage) {
        waiting[poolOfStage[stage]].remove(stage);
    }

    @Override
    public void launched(int stage) {
        running[poolOfStage[stage]]++;
    }

    @Override
    public void ended(int stage) {
        running[poolOfStage[stage]]--;
    }

    /** Whether all of a stage's pool comes before all of another's, as far as their shares go. */
    boolean before(int stage, int other) {
        int pool = poolOfStage[stage];
        int otherPool = poolOfStage[other];
        return pool == otherPool ? ranks[stage] < ranks[other] : poolBefore(pool, otherPool);
    }

    private int firstPool() {
        int first = -1;
        for (int pool = 0; pool < waiting.length; pool++) {
            if (!waiting[pool].isEmpty() && (first < 0 || poolBefore(pool, first))) {
                first = pool;
            }
        }
        return first;
    }

    private boolean poolBefore(int pool, int other) {
        Pools.Pool one = pools.pools().get(pool);
        Pools.Pool two = pools.pools().get(other);
        boolean oneNeedy = running[pool] < one.minShare();
        boolean twoNeedy = running[other] < two.minShare();
        if (oneNeedy != twoNeedy) {
            return oneNeedy;
        }
        double share = oneNeedy
                ? compared(running[pool], Math.max(1, one.minShare()), running[other], Math.max(1, two.minShare()))
                : compared(running[pool], one.weight(), running[other], two.weight());
        return share != 0 ? share < 0 : one.name().compareTo(two.name()) < 0;
    }

    private static double compared(int running, int entitled, int otherRunning, int otherEntitled) {
        return (double) running / entitled - (double) otherRunning / otherEntitled;
    }
}
