package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.cluster.ClusterReading;
import dev.gluewise.simulator.cluster.ReadingListener;
import dev.gluewise.simulator.cluster.ReadingRequest;
import dev.gluewise.simulator.profile.JobProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/** Brings event logs into a workspace that a Spark cluster reads, where they are more than one machine can. */
public final class ClusterLogImport {
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private final ClusterReading cluster;
    private final String master;
    private final Map<String, String> settings;

    /**
     * @param master Spark's name of the cluster, such as {@code spark://host:7077}
     * @param settings Spark's properties by name
     */
    public ClusterLogImport(ClusterReading cluster, String master, Map<String, String> settings) {
        this.cluster = cluster;
        this.master = master;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Imports logs, and the logs in folders. Each is stored as soon as it has been read; a cancel ends the import, and what
     * is stored until then stays, and is told.
     *
     * @param paths URIs, or paths of this machine that the workers see as well
     * @return what became of each log, by name
     * @throws ProblemException where the cluster cannot be used at all, or the workspace cannot be written. A cluster that
     *     fails later on is told among the results
     */
    public List<LogImport.Result> into(Workspace workspace, List<String> paths, Progress progress)
            throws ProblemException {
        Storing storing = new Storing(workspace, progress);
        progress.at(0, 0, Sentences.say("import.startingSpark"));
        try {
            cluster.run(
                    new ReadingRequest(
                            master,
                            settings,
                            paths.stream().map(ClusterLogImport::uri).toList()),
                    storing);
        } catch (CancellationException e) {
            // Told by the progress; what is stored is told by the results.
        } catch (ProblemException e) {
            if (storing.results.isEmpty() || e.problem().code() == ProblemCode.UNUSABLE_WORKSPACE) {
                throw e;
            }
            storing.skipped(e.problem());
        }
        return storing.results.stream()
                .sorted(Comparator.comparing(LogImport.Result::log))
                .toList();
    }

    private static String uri(String path) {
        return URI.matcher(path).matches()
                ? path
                : Path.of(path).toAbsolutePath().normalize().toUri().toString();
    }

    private static final class Storing implements ReadingListener {
        private final Workspace workspace;
        private final Progress progress;
        private final List<LogImport.Result> results = new ArrayList<>();
        private String last = "";
        private long bytes;

        Storing(Workspace workspace, Progress progress) {
            this.workspace = workspace;
            this.progress = progress;
        }

        @Override
        public void looked(int done, int of) {
            progress.at(done, of, last);
        }

        @Override
        public void read(String log, JobProfile profile, long size) throws ProblemException {
            last = log;
            bytes += size;
            progress.bytes(bytes);
            results.add(LogImport.store(workspace, profile, log));
        }

        @Override
        public void skipped(Problem problem) {
            String log = problem.file() == null ? "" : problem.file();
            results.add(LogImport.Result.failed(log, problem));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
