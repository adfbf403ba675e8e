package dev.gluewise.app.desktop.sample;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;

import dev.gluewise.simulator.profile.JobProfile;

/** A made log of ten stages, one of them a single long task. */
final class SampleLog {
    static final JobProfile ORDERS = profile()
            .named("orders_enrich")
            .executors(19, 8)
            .job(job -> job.at(seconds(58))
                    .stage(0, tasks(16, seconds(175)))
                    .stage(1, tasks(120, seconds(29)))
                    .stage(2, tasks(100, seconds(25)))
                    .stage(3, tasks(48, seconds(17)))
                    .after(0, 1, 2)
                    .stage(4, tasks(52, seconds(83)))
                    .after(3)
                    .stage(5, tasks(400, seconds(7)))
                    .after(4))
            .job(job -> job.afterGap(seconds(74))
                    .stage(6, tasks(48, seconds(112)))
                    .stage(7, tasks(1, seconds(540)))
                    .after(6)
                    .stage(8, tasks(150, seconds(14)))
                    .after(7)
                    .stage(9, tasks(24, seconds(165)))
                    .after(8)
                    .tail(seconds(139)))
            .build();

    private SampleLog() {}
}
