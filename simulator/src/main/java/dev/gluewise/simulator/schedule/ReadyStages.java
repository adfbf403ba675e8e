package dev.gluewise.simulator.schedule;

/** The stages that have tasks to launch, first in Spark's FIFO order first: a heap of stage indexes. */
final class ReadyStages {
    private final int[] heap;
    private int size;

    ReadyStages(int stageCount) {
        heap = new int[stageCount];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    int first() {
        return heap[0];
    }

    void add(int stage) {
        int hole = size++;
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

    void removeFirst() {
        int last = heap[--size];
        int hole = 0;
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
        if (size > 0) {
            heap[hole] = last;
        }
    }
}
