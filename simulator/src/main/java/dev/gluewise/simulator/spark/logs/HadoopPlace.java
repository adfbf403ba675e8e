package dev.gluewise.simulator.spark.logs;

import dev.gluewise.simulator.eventlog.LogPlace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * A place in one of Hadoop's file systems.
 *
 * @param status what the file system tells of it; empty where nothing is there
 * @param faults what went wrong while it, or something in it, was read
 */
record HadoopPlace(FileSystem files, Path path, Optional<FileStatus> status, Faults faults) implements LogPlace {
    /**
     * The place that a URI names, whether or not something is there.
     *
     * @throws IOException where the file system cannot be asked
     */
    static HadoopPlace of(String uri, Configuration configuration) throws IOException {
        Path path = new Path(uri);
        FileSystem files = path.getFileSystem(configuration);
        Optional<FileStatus> status;
        try {
            status = Optional.of(files.getFileStatus(path));
        } catch (FileNotFoundException e) {
            status = Optional.empty();
        }
        return new HadoopPlace(files, path, status, new Faults());
    }

    /** What names the place on every machine. */
    String uri() {
        return path.toString();
    }

    /** Size of the file; of anything else 0. */
    long bytes() {
        return status.map(FileStatus::getLen).orElse(0L);
    }

    @Override
    public String name() {
        return path.getName();
    }

    @Override
    public boolean isFolder() {
        return status.filter(FileStatus::isDirectory).isPresent();
    }

    @Override
    public boolean isFile() {
        return status.filter(FileStatus::isFile).isPresent();
    }

    @Override
    public List<HadoopPlace> content() throws IOException {
        List<HadoopPlace> content = new ArrayList<>();
        try {
            for (FileStatus entry : files.listStatus(path)) {
                content.add(new HadoopPlace(files, entry.getPath(), Optional.of(entry), faults));
            }
        } catch (IOException e) {
            throw translated(e);
        }
        return content;
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return faults.watch(files.open(path));
        } catch (FileNotFoundException | AccessControlException | AccessDeniedException e) {
            throw translated(e);
        } catch (IOException | RuntimeException e) {
            faults.add(e);
            throw e;
        }
    }

    /** In the words of Java's own file systems. */
    private IOException translated(IOException fault) {
        IOException same =
                switch (fault) {
                    case FileNotFoundException unused -> new NoSuchFileException(toString());
                    case AccessControlException unused -> new AccessDeniedException(toString());
                    default -> fault;
                };
        if (same != fault) {
            same.initCause(fault);
        }
        return same;
    }

    /** A file of this machine as this machine names it, anything else as a URI. */
    @Override
    public String toString() {
        return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
    }
}
