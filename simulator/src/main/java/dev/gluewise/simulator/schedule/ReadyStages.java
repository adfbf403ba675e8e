package dev.gluewise.simulator.schedule;

/** Spark's FIFO order, by (Spark job, stage) as Spark has numbered them: a heap of stage indexes. */
final class ReadyStages implements StageOrder {
    private final int[] ranks;
    private final int[] heap;
    private int size;

    /** @param ranks place of each stage in the order, known once its Spark job is submitted */
    ReadyStages(int[] ranks) {
        this.ranks = ranks;
        heap = new int[ranks.length];
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void clear() {
        size = 0;
    }

    @Override
    public int first() {
        return heap[0];
    }

    @Override
    public void add(int stage) {
        rise(size++, stage);
    }

    @Override
    public void removeFirst() {
        removeAt(0);
    }

    @Override
    public void remove(int stage) {
        for (int place = 0; place < size; place++) {
            if (heap[place] == stage) {
                removeAt(place);
                return;
            }
        }
    }

    @Override
    public void launched(int stage) {}

    @Override
    public void ended(int stage) {}

    private void removeAt(int place) {
        int last = heap[--size];
        if (place == size) {
            return;
        }
        int hole = place;
        int half = size >>> 1;
        while (hole < half) {
            int child = 2 * hole + 1;
            if (child + 1 < size && ranks[heap[child + 1]] < ranks[heap[child]]) {
                child++;
            }
            if (ranks[last] <= ranks[heap[child]]) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        rise(hole, last);
    }

    private void rise(int from, int stage) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (ranks[heap[parent]] <= ranks[stage]) {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = stage;
    }
}
