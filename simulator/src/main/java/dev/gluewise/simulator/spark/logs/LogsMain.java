package dev.gluewise.simulator.spark.logs;

import dev.gluewise.simulator.cluster.ReadingMessage;
import dev.gluewise.simulator.cluster.ReadingRequest;
import dev.gluewise.simulator.eventlog.EventLogs;
import dev.gluewise.simulator.spark.process.ParentProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkContext;

/** A process that has a cluster read logs and tells of it in {@link ReadingMessage}s; it is Spark's driver. */
final class LogsMain {
    private final ParentProcess parent;
    private final Path folder;

    private LogsMain(ParentProcess parent, Path folder) {
        this.parent = parent;
        this.folder = folder;
    }

    /** A folder for files of Spark's and for profiles, with the request in it. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        ParentProcess.serve(folder, parent -> new LogsMain(parent, folder).read());
    }

    private void read() {
        try {
            ReadingRequest request = ReadingRequest.in(folder);
            SparkContext spark = ReadingCluster.open(request, folder);
            try {
                read(spark, request.paths());
            } finally {
                spark.stop();
            }
            say(new ReadingMessage.Finished());
        } catch (UnusableClusterException e) {
            say(new ReadingMessage.Refused(e.reason(), e.hint()));
        } catch (Exception | StackOverflowError e) {
            e.printStackTrace();
            say(new ReadingMessage.Failed(ParentProcess.reason(e)));
        }
    }

    private void read(SparkContext spark, List<String> paths) throws Exception {
        LogSearch search =
                LogSearch.in(paths, spark.hadoopConfiguration(), problem -> say(new ReadingMessage.Skipped(problem)));
        say(new ReadingMessage.Found(search.candidates().size()));
        Set<Integer> withLogs = new ClusterJob(spark, search.candidates(), folder, this::say).run();
        search.roots().forEach((root, place) -> {
            if (!withLogs.contains(root)) {
                say(new ReadingMessage.Skipped(EventLogs.noneIn(place)));
            }
        });
    }

    private void say(ReadingMessage message) {
        parent.say(message.line());
    }
}
