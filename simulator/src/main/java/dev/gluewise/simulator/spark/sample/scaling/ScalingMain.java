package dev.gluewise.simulator.spark.sample.scaling;

import dev.gluewise.simulator.spark.sample.application.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The process in which one application runs at one number of slots after the other, on {@code local[slots]}. The first
 * run is at the most slots and is thrown away: it makes the process warm, so that all that count start alike.
 */
final class ScalingMain {
    private static final long SEED = 20_261_121;

    private static final int SLOTS_OF_LONG_RUNS = 32;
    private static final int REPEATS = 3;

    private final ScalingApplication application;
    private final Path folder;
    private final DataFolder data;

    private ScalingMain(ScalingApplication application, Path folder) {
        this.application = application;
        this.folder = folder;
        data = new DataFolder(folder.resolve("data"));
    }

    /**
     * Runs an application at all of its sizes.
     *
     * @param arguments label of the application, and a folder for its data and logs
     */
    public static void main(String[] arguments) throws IOException {
        ScalingMain main = new ScalingMain(ScalingApplication.of(arguments[0]), Path.of(arguments[1]));
        List<Integer> sizes = main.application.sizes();
        try (SparkSession spark = main.session(2).getOrCreate()) {
            main.application.application().prepare(spark, main.data, SEED);
        }
        main.run(sizes.getLast(), main.folder.resolve("warm-up"));
        for (int slots : sizes) {
            for (int repeat = 1; repeat <= repeats(slots); repeat++) {
                main.run(
                        slots,
                        main.folder
                                .resolve("events")
                                .resolve(Integer.toString(slots))
                                .resolve(Integer.toString(repeat)));
            }
        }
    }

    /** The runs on many slots are short, and whatever else the machine does tells most on them. */
    private static int repeats(int slots) {
        return slots > SLOTS_OF_LONG_RUNS ? REPEATS : 1;
    }

    private void run(int slots, Path events) throws IOException {
        Files.createDirectories(events);
        SparkSession.Builder builder = session(slots)
                .config("spark.eventLog.enabled", true)
                .config("spark.eventLog.dir", events.toUri().toString())
                .config("spark.eventLog.rolling.enabled", false)
                .config("spark.eventLog.compress", false);
        application.properties(slots).forEach(builder::config);
        long start = System.nanoTime();
        try (SparkSession spark = builder.getOrCreate()) {
            application.application().run(spark, data);
        }
        System.out.printf("%s at %d slots: %.1f s%n", application.label(), slots, (System.nanoTime() - start) / 1e9);
    }

    private SparkSession.Builder session(int slots) {
        return SparkSession.builder()
                .master("local[" + slots + "]")
                .appName(application.label())
                .config("spark.ui.enabled", "false")
                // Each task writes one file in place of one for each partition, of which the disk would take notice.
                .config("spark.shuffle.sort.bypassMergeThreshold", "1")
                .config("spark.local.dir", folder.resolve("local").toString())
                // Else each run would load and compile the classes of its queries anew, many tasks at once.
                .config("spark.sql.artifact.isolation.enabled", "false")
                .config("spark.sql.warehouse.dir", data.root().toUri().toString());
    }
}
