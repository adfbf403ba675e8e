package dev.gluewise.analyzer.report.chart;

/** What a time axis counts in. */
enum TimeUnit {
    SECONDS(1),
    MINUTES(60),
    HOURS(3600);

    /** Up to so many of a unit are read more easily than fewer of the next. */
    private static final double MOST = 180;

    private final double seconds;

    TimeUnit(double seconds) {
        this.seconds = seconds;
    }

    /** The unit for times up to so many seconds. */
    static TimeUnit forTimesUpTo(double longest) {
        return longest <= MOST * SECONDS.seconds ? SECONDS : longest <= MOST * MINUTES.seconds ? MINUTES : HOURS;
    }

    /** Length of the unit in seconds. */
    double seconds() {
        return seconds;
    }
}
