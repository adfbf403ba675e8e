package dev.gluewise.app.desktop.job;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.text.Period;
import java.time.ZoneId;
import java.util.Optional;

/** The way from one job to the others, as the list of jobs has them. */
public interface JobNavigation {
    /** The row of the job that is shown. */
    Optional<JobSummary> summary();

    /** The time whose runs are in that row. */
    Period period();

    /** Where the user is, for moments. */
    ZoneId zone();

    boolean hasPrevious();

    boolean hasNext();

    void previousJob();

    void nextJob();

    void backToJobs();
}
