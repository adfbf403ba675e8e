package dev.gluewise.analyzer.advice;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;

import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.Profiles;

/** Jobs of a few well-known shapes, logged on ten G.1X workers. */
public final class MadeJobs {
    private MadeJobs() {}

    /** Ten minutes on 36 slots, and as many slots as one likes are kept busy. */
    public static Profiles wide() {
        return profile().executors(9, 4).job(j -> j.stage(0, tasks(360, seconds(60)))
                .each(TaskMetric.INPUT_BYTES, 128L << 20));
    }

    /** One file that cannot be split takes nine minutes; then comes little. */
    public static Profiles singleTask() {
        return profile().executors(9, 4).job(j -> j.stage(7, tasks(1, seconds(540)))
                .stage(8, tasks(20, seconds(10)))
                .after(7));
    }

    /** Two stages side by side, of which one is a single long task. */
    public static Profiles lopsided() {
        return profile().executors(9, 4).job(j -> j.stage(3, tasks(seconds(300)))
                .stage(4, tasks(39, seconds(60))));
    }

    /** On executors such as no Glue worker has. */
    public static Profiles onThreeCores() {
        return profile().executors(9, 3).job(j -> j.stage(0, tasks(1, seconds(300))));
    }
}
