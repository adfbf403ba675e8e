package dev.gluewise.simulator.eventlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream in a buffer of fixed size. A line is looked at by its head; then it is either left unread, however
 * long it is, or read as a whole: from the buffer where it fits, as a stream where not. A stream that fails ends there,
 * so that all that could be read of a damaged file counts.
 */
final class LineReader implements Closeable {
    private static final int CAPACITY = 256 << 10;
    /** Enough of a line to tell its event. */
    private static final int HEAD = 256;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;

    private final InputStream raw;
    private @Nullable InputStream decoded;
    private final byte[] buffer = new byte[CAPACITY];
    private int position;
    private int limit;
    /** The newline that ends this line, where it has been looked for and found, else −1. */
    private int lineEnd = -1;

    private boolean exhausted;
    private @Nullable Exception failure;
    private byte lastByte;

    /** @param raw the log as it is stored, compressed or not; closed with this */
    LineReader(InputStream raw) {
        this.raw = raw;
    }

    @Override
    public void close() throws IOException {
        try (raw) {
            if (decoded != null) {
                decoded.close();
            }
        }
    }

    /** Whether there is another line; its head is then in the buffer. */
    boolean next() {
        while (limit - position < HEAD && !exhausted) {
            makeRoom();
            fill();
        }
        return position < limit;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line begins in the buffer. */
    int position() {
        return position;
    }

    /** Where the bytes in the buffer end, which may be in the middle of this line or of a later one. */
    int limit() {
        return limit;
    }

    /** What made the stream fail, or null where it came to its end. */
    @Nullable Exception failure() {
        return failure;
    }

    /** The last byte before the end of the stream. */
    byte lastByte() {
        return lastByte;
    }

    /** The line's length without its newline where the whole of it fits into the buffer, else −1. */
    int lengthInBuffer() {
        int seen = 0;
        while (true) {
            int newline = indexOfNewline(position + seen);
            if (newline >= 0) {
                lineEnd = newline;
                return newline - position;
            }
            seen = limit - position;
            if (exhausted) {
                return seen;
            }
            makeRoom();
            if (limit == buffer.length) {
                return -1;
            }
            fill();
        }
    }

    /** Leaves the line; false where it broke off without a newline. */
    boolean skip() {
        do {
            int newline = lineEnd >= 0 ? lineEnd : indexOfNewline(position);
            lineEnd = -1;
            if (newline >= 0) {
                position = newline + 1;
                return true;
            }
            position = limit;
            makeRoom();
            fill();
        } while (limit > 0);
        return false;
    }

    /** The rest of a line that is too long for the buffer; {@link #skip} afterwards leaves it. */
    InputStream stream() {
        return new InputStream() {
            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (position == limit) {
                    makeRoom();
                    fill();
                }
                int newline = indexOfNewline(position);
                int count = Math.min(length, (newline < 0 ? limit : newline) - position);
                System.arraycopy(buffer, position, target, offset, count);
                position += count;
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }

    private void makeRoom() {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
    }

    private void fill() {
        if (exhausted) {
            return;
        }
        stopIfInterrupted();
        try {
            InputStream in = decoded == null ? Codec.decode(raw) : decoded;
            decoded = in;
            int count = in.read(buffer, limit, buffer.length - limit);
            if (count > 0) {
                limit += count;
                lastByte = buffer[limit - 1];
            } else {
                exhausted = true;
            }
        } catch (IOException | RuntimeException e) {
            // An interrupted read fails too, but is no damage.
            stopIfInterrupted();
            // The codecs answer damaged input with unchecked exceptions too.
            failure = e;
            exhausted = true;
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The reading of an event log was interrupted");
        }
    }

    /** Eight bytes at a time: most of a log is lines that are only passed over. */
    private int indexOfNewline(int from) {
        int at = from;
        for (; at <= limit - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(buffer, at) ^ NEWLINES;
            long zeros = (word - LOW_BITS) & ~word & HIGH_BITS;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >> 3);
            }
        }
        for (; at < limit; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }
}
