package dev.gluewise.simulator.schedule;

/** Spark's FIFO order, by (Spark job, stage): a heap of stage indexes. */
final class ReadyStages implements StageOrder {
    private final int[] heap;
    private int size;

    ReadyStages(int stageCount) {
        heap = new int[stageCount];
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
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (last <= heap[child]) {
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
            if (heap[parent] <= stage) {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = stage;
    }
}
