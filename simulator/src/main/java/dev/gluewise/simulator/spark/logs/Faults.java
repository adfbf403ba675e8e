package dev.gluewise.simulator.spark.logs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells a storage that fails from a log that is damaged: to who reads the log both are a stream that ends too early, but
 * only the first is worth another try.
 */
final class Faults {
    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    /** @throws IOException what the storage has failed with, where it has */
    void rethrow() throws IOException {
        Exception fault = first.get();
        if (fault != null) {
            throw new IOException("the storage failed: " + fault.getMessage(), fault);
        }
    }

    /** Keeps a fault, where it is the first. */
    void add(Exception fault) {
        first.compareAndSet(null, fault);
    }

    InputStream watch(InputStream stored) {
        return new FilterInputStream(stored) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    return in.read(target, offset, length);
                } catch (IOException | RuntimeException e) {
                    add(e);
                    throw e;
                }
            }
        };
    }
}
