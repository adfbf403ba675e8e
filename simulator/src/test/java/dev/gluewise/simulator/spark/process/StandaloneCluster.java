package dev.gluewise.simulator.spark.process;

import dev.gluewise.simulator.process.TemporaryFolder;
import dev.gluewise.simulator.spark.sample.SparkHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real standalone cluster of Spark's on this machine: a master and workers, each a process, as its scripts start them. */
public final class StandaloneCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOGGING = """
            rootLogger.level = info
            rootLogger.appenderRef.out.ref = out
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %m%n
            """;

    private static final String REGISTERED = "Successfully registered with master";

    private final SparkHome home;
    private final int cores;
    /** All that were ever started. */
    private final List<Process> processes = new ArrayList<>();

    private final List<Process> workers = new ArrayList<>();
    private final String master;

    private StandaloneCluster(SparkHome home, int cores) throws IOException {
        this.home = home;
        this.cores = cores;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            master = "spark://" + LOOPBACK + ":" + socket.getLocalPort();
        }
    }

    /** Starts the master and workers with so many cores each. */
    public static StandaloneCluster start(SparkHome home, int workers, int cores) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(home, cores);
        Files.writeString(home.folder().resolve("log4j2.properties"), LOGGING);
        String port = cluster.master.substring(cluster.master.lastIndexOf(':') + 1);
        awaits(cluster.launch("master.Master", "-p", port), "I have been elected leader");
        List<Process> launched = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            launched.add(cluster.launchWorker());
        }
        for (Process worker : launched) {
            awaits(worker, REGISTERED);
        }
        cluster.workers.addAll(launched);
        return cluster;
    }

    private Process launchWorker() throws IOException {
        Path folder = home.folder().resolve("worker-" + processes.size());
        return launch("worker.Worker", "-c", String.valueOf(cores), "-m", "2g", "-d", folder.toString(), master);
    }

    /** Spark's name of the cluster. */
    public String master() {
        return master;
    }

    /** Kills one worker with the executors on it, as a loss of its machine would. */
    public void killWorker() {
        Process worker = workers.removeFirst();
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly().onExit().join();
    }

    /** Starts a worker in place of one that was killed. */
    public void replaceWorker() throws IOException {
        Process worker = launchWorker();
        awaits(worker, REGISTERED);
        workers.add(worker);
    }

    /** How many executors run now. */
    public long executors() {
        return processes.stream()
                .flatMap(Process::descendants)
                .filter(ProcessHandle::isAlive)
                .count();
    }

    /** Starts a process as Spark's scripts do. */
    private Process launch(String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + home.folder().resolve("log4j2.properties"),
                "-cp",
                home.folder().resolve("jars") + "/*",
                "org.apache.spark.deploy." + type,
                "-h",
                LOOPBACK,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.folder().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Waits until a process says that it is ready. */
    private static void awaits(Process process, String ready) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.contains(ready)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("a process of the cluster ended before it said: " + ready);
        }
        // Nobody reads on, and a full pipe would hold the process up.
        Thread.ofVirtual().start(() -> output.lines().forEach(unused -> {}));
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        processes.forEach(process -> process.onExit().join());
        // JUnit would warn of each link to a library.
        TemporaryFolder.delete(home.folder());
    }
}
