package dev.gluewise.app.desktop;

/** The history of many jobs, each with runs at two sizes. */
final class MadeHistory {
    private static final int RUNS = 6;

    private MadeHistory() {}

    /** As CSV: {@code job_0}, {@code job_1} … */
    static String csv(int jobs) {
        StringBuilder text = new StringBuilder("job,workers,seconds\n");
        for (int job = 0; job < jobs; job++) {
            for (int run = 0; run < RUNS; run++) {
                int workers = run < RUNS / 2 ? 10 : 20;
                text.append("job_").append(job).append(',').append(workers).append(',');
                text.append(200 + 4000 / workers + job % 50 + run).append('\n');
            }
        }
        return text.toString();
    }
}
