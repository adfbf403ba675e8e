package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * A priority queue of events, earliest first, as one heap of primitives. An event is a time in milliseconds (39 bits), a
 * kind (3 bits) and an index (21 bits); events of the same time come out by kind, then by index.
 */
final class EventQueue {
    /** The largest index an event can carry. */
    static final int LARGEST_INDEX = (1 << 21) - 1;

    private static final int KIND_SHIFT = 21;
    private static final int TIME_SHIFT = 24;
    private static final int KIND_MASK = 7;

    private long[] heap = new long[1024];
    private int size;

    static long event(long millis, int kind, int index) {
        return (millis << TIME_SHIFT) | ((long) kind << KIND_SHIFT) | index;
    }

    static long millis(long event) {
        return event >>> TIME_SHIFT;
    }

    static int kind(long event) {
        return (int) (event >>> KIND_SHIFT) & KIND_MASK;
    }

    static int index(long event) {
        return (int) event & LARGEST_INDEX;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    long first() {
        return heap[0];
    }

    void add(long event) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (heap[parent] <= event) {
                break;
            }
            heap[hole] = heap[parent];
            hole = parent;
        }
        heap[hole] = event;
    }

    void removeFirst() {
        long last = heap[--size];
        if (size > 0) {
            replaceFirst(last);
        }
    }

    /** Takes the first event out and puts another in, at the price of one of the two. */
    void replaceFirst(long event) {
        int hole = 0;
        int half = size >>> 1;
        long[] events = heap;
        while (hole < half) {
            int child = 2 * hole + 1;
            long smaller = events[child];
            if (child + 1 < size && events[child + 1] < smaller) {
                smaller = events[++child];
            }
            if (event <= smaller) {
                break;
            }
            events[hole] = smaller;
            hole = child;
        }
        events[hole] = event;
    }
}
