package dev.gluewise.simulator.spark.logs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The machine's own files as another of Hadoop's file systems, which fails as a network does: files are called after when
 * they break off, {@code once…} or {@code never-ending…}; {@code refused…} cannot even be opened, and {@code fatal…} brings
 * down whoever opens it.
 */
public final class ShakyFiles extends RawLocalFileSystem {
    @Override
    public URI getUri() {
        return URI.create("shaky:///");
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize) throws IOException {
        String name = path.getName();
        if (name.startsWith("refused")) {
            throw new IllegalStateException("no route to host");
        }
        if (name.startsWith("fatal")) {
            throw new AssertionError("too much for this worker");
        }
        FSDataInputStream in = super.open(path, bufferSize);
        Path opened = Path.of(path.toUri().getPath() + ".opened");
        boolean breaks = name.startsWith("never") || name.startsWith("once") && !Files.exists(opened);
        Files.write(opened, new byte[0]);
        return breaks ? new FSDataInputStream(new BreaksOff(in)) : in;
    }

    private static final class BreaksOff extends FSInputStream {
        private static final int MOST_BYTES = 1000;

        private final FSDataInputStream in;
        private int read;

        BreaksOff(FSDataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (read == MOST_BYTES) {
                throw new IOException("connection reset");
            }
            read++;
            return in.read();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public void seek(long position) {
            throw new UnsupportedOperationException("logs are read from their beginning");
        }

        @Override
        public long getPos() {
            return read;
        }

        @Override
        public boolean seekToNewSource(long position) {
            return false;
        }
    }
}
