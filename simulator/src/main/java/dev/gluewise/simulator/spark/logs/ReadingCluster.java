package dev.gluewise.simulator.spark.logs;

import dev.gluewise.simulator.cluster.ReadingRequest;
import dev.gluewise.simulator.spark.process.ParentProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Takes hold of a cluster, or says in a sentence why that cannot be done. */
final class ReadingCluster {
    private static final String STANDALONE = "spark://";
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):(\\d{1,5})");
    private static final int CONNECT_MILLIS = 5_000;

    /** How long a cluster may take until its first executor is there. */
    private static final long FIRST_EXECUTOR_MILLIS = 120_000;

    private static final long LOOK_EVERY_MILLIS = 50;

    private ReadingCluster() {}

    static boolean onThreads(String master) {
        return master.startsWith("local");
    }

    static SparkContext open(ReadingRequest request, Path folder)
            throws UnusableClusterException, IOException, InterruptedException {
        String master = request.master();
        checkThatItAnswers(master);
        SparkContext spark;
        try {
            spark = new SparkContext(conf(request, folder));
        } catch (Exception e) {
            // Scala's checked exceptions are declared nowhere.
            throw new UnusableClusterException(
                    "The Spark cluster at " + master + " did not take the work: " + ParentProcess.reason(e) + ".",
                    "Check the address, and that Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION()
                            + " runs there.");
        }
        if (!onThreads(master)) {
            awaitExecutor(spark, master);
        }
        return spark;
    }

    private static SparkConf conf(ReadingRequest request, Path folder) throws IOException {
        List<String> jars = OwnClasses.jars(folder).stream().map(Path::toString).toList();
        SparkConf conf = new SparkConf(false)
                .setMaster(request.master())
                .setAppName("gluewise import logs")
                .set("spark.local.dir", folder.toString())
                .set("spark.jars", String.join(",", jars))
                .set("spark.ui.enabled", "false")
                // Each profile is written away as it comes, so their sum is nobody's concern.
                .set("spark.driver.maxResultSize", "0")
                .set("spark.hadoop.fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
        if (onThreads(request.master())) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        request.settings().forEach(conf::set);
        return conf;
    }

    /** Spark itself would try for a minute, and then say little. */
    private static void checkThatItAnswers(String master) throws UnusableClusterException {
        if (!master.startsWith(STANDALONE)) {
            return;
        }
        List<String> addresses =
                Arrays.asList(master.substring(STANDALONE.length()).split(","));
        String why = "";
        for (String address : addresses) {
            Matcher parts = HOST_AND_PORT.matcher(address);
            if (!parts.matches()) {
                throw new UnusableClusterException(
                        master + " names no Spark cluster.",
                        "Give it as spark://HOST:PORT, such as spark://host:7077.");
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))), CONNECT_MILLIS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                why = ParentProcess.reason(e);
            }
        }
        throw new UnusableClusterException(
                "The Spark cluster at " + master + " cannot be reached: " + why + ".",
                "Check the address, and that its master runs.");
    }

    private static void awaitExecutor(SparkContext spark, String master)
            throws UnusableClusterException, InterruptedException {
        long deadline = System.nanoTime() + FIRST_EXECUTOR_MILLIS * 1_000_000;
        // The driver is counted as one of them.
        while (spark.statusTracker().getExecutorInfos().length < 2) {
            if (spark.isStopped() || System.nanoTime() > deadline) {
                spark.stop();
                throw new UnusableClusterException(
                        "The Spark cluster at " + master + " gave no executor.",
                        "Check that it has workers with free cores and memory, or ask for less with"
                                + " --conf spark.executor.memory=512m.");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
