package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.text.ReportWords;

/** A job's name as it is shown: one that nobody could see is replaced. */
final class JobName {
    private JobName() {}

    static String of(String job) {
        return job.isBlank() ? ReportWords.say("nameless") : job;
    }
}
