package dev.gluewise.simulator.spark.sample.scaling;

import dev.gluewise.simulator.spark.sample.application.EtlJoin;
import dev.gluewise.simulator.spark.sample.application.ManyShortTasks;
import dev.gluewise.simulator.spark.sample.application.NineJobs;
import dev.gluewise.simulator.spark.sample.application.SampleApplication;
import dev.gluewise.simulator.spark.sample.application.SkewedSum;
import dev.gluewise.simulator.spark.sample.application.SqlQueries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The applications of the experiment, and the numbers of slots at which each runs. */
enum ScalingApplication {
    ETL_JOIN(EtlJoin::new, false, 256),
    SKEWED_SUM(SkewedSum::new, false, 256),
    NINE_JOBS(NineJobs::new, false, 256),
    MANY_SHORT_TASKS(ManyShortTasks::new, false, 256),
    /** With Spark's own settings: 200 shuffle partitions before they are put together. */
    SQL(SqlQueries::new, false, 64),
    /** The same with the settings that Glue makes: as many shuffle partitions as slots. */
    SQL_AS_ON_GLUE(SqlQueries::new, true, 64);

    private static final int FEWEST_SLOTS = 4;

    private final Supplier<SampleApplication> application;
    private final boolean asOnGlue;
    private final int mostSlots;

    ScalingApplication(Supplier<SampleApplication> application, boolean asOnGlue, int mostSlots) {
        this.application = application;
        this.asOnGlue = asOnGlue;
        this.mostSlots = mostSlots;
    }

    /** The application of that name. */
    static ScalingApplication of(String label) {
        return Arrays.stream(values())
                .filter(application -> application.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no application is called " + label));
    }

    /** Name of the application and of the folder of its logs. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SampleApplication application() {
        return application.get();
    }

    /** Numbers of slots at which it runs, from the fewest, each twice the one before. */
    List<Integer> sizes() {
        return Stream.iterate(FEWEST_SLOTS, slots -> slots <= mostSlots, slots -> 2 * slots)
                .toList();
    }

    /** Spark properties at a number of slots. */
    Map<String, String> properties(int slots) {
        Map<String, String> properties = new HashMap<>(application().properties());
        if (asOnGlue) {
            properties.put("spark.glue.JOB_NAME", label());
            properties.put("spark.default.parallelism", Integer.toString(slots));
            properties.put("spark.sql.shuffle.partitions", Integer.toString(slots));
        }
        return properties;
    }
}
