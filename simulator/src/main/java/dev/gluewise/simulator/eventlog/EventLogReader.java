package dev.gluewise.simulator.eventlog;

import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * Reads a Spark event log, of any version from 1.5 to 4.1 and under any of Spark's codecs, into a {@link JobProfile}.
 * The log streams through: memory is needed for the profile only. What is damaged or missing is left out and counted in
 * {@link JobProfile#completeness()}.
 */
public final class EventLogReader {
    private EventLogReader() {}

    /**
     * Reads one log.
     *
     * @param log a file, or the directory of a rolling log
     * @throws ProblemException where it cannot be read, is no event log, or no task finished in it
     * @throws CancellationException where the thread is interrupted meanwhile; it stays interrupted
     */
    public static JobProfile read(Path log) throws ProblemException {
        return read(log, bytes -> {});
    }

    /**
     * Reads one log and tells how far it has come.
     *
     * @param log a file, or the directory of a rolling log
     * @param progress is told, on this thread and often, how many bytes of the files have been read so far
     * @throws ProblemException where it cannot be read, is no event log, or no task finished in it
     * @throws CancellationException where the thread is interrupted meanwhile; it stays interrupted
     */
    public static JobProfile read(Path log, LongConsumer progress) throws ProblemException {
        return read(new LocalPlace(log), progress);
    }

    /**
     * Reads one log, wherever it lies, and tells how far it has come.
     *
     * @param log a file, or the directory of a rolling log
     * @param progress is told, on this thread and often, how many bytes of the files have been read so far
     * @throws ProblemException where it cannot be read, is no event log, or no task finished in it
     * @throws CancellationException where the thread is interrupted meanwhile; it stays interrupted
     */
    public static JobProfile read(LogPlace log, LongConsumer progress) throws ProblemException {
        EventScanner scanner = new EventScanner(new RunRecorder());
        Progress sofar = new Progress(progress);
        LogFiles files = files(log);
        for (LogPlace file : files.files()) {
            readFile(file, scanner, sofar);
        }
        if (sofar.bytes == 0) {
            throw LogProblems.empty(log);
        }
        if (scanner.events() == 0) {
            Exception failure = scanner.failure();
            throw failure == null ? LogProblems.noEventLog(log) : LogProblems.failed(log, failure);
        }
        if (!scanner.recorder().hasWork()) {
            throw LogProblems.noTasks(log);
        }
        return scanner.recorder().profile(scanner.counts(files));
    }

    private static LogFiles files(LogPlace log) throws ProblemException {
        if (RollingLog.is(log)) {
            return RollingLog.files(log);
        }
        if (log.isFolder()) {
            throw noLog(log);
        }
        return LogFiles.of(log);
    }

    /** Why a folder that is not known to be a rolling log cannot be read. */
    private static ProblemException noLog(LogPlace folder) {
        try {
            folder.content();
            return LogProblems.severalLogs(folder);
        } catch (AccessDeniedException e) {
            return LogProblems.noPermission(folder);
        } catch (IOException e) {
            return LogProblems.failed(folder, e);
        }
    }

    private static void readFile(LogPlace file, EventScanner scanner, Progress progress) throws ProblemException {
        long linesBefore = scanner.lines();
        try (LineReader lines = new LineReader(new CountingStream(file.open(), progress))) {
            if (!scanner.scan(lines)) {
                throw LogProblems.secondApplication(file, scanner.lines() - linesBefore);
            }
        } catch (NoSuchFileException e) {
            throw LogProblems.missing(file);
        } catch (AccessDeniedException e) {
            throw LogProblems.noPermission(file);
        } catch (IOException e) {
            throw LogProblems.failed(file, e);
        }
    }

    private static final class Progress {
        private final LongConsumer listener;
        private long bytes;

        Progress(LongConsumer listener) {
            this.listener = listener;
        }

        void add(long count) {
            bytes += count;
            listener.accept(bytes);
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private final Progress progress;

        CountingStream(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                progress.add(1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count > 0) {
                progress.add(count);
            }
            return count;
        }
    }
}
