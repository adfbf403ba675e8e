package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;

/** Numbers of things: {@code 1 job}, {@code 1,211 runs}. */
final class Counted {
    private Counted() {}

    static String jobs(long count) {
        return count("jobs", count);
    }

    static String runs(long count) {
        return count("runs", count);
    }

    private static String count(String what, long count) {
        return ReportWords.say("count." + what + (count == 1 ? ".one" : ".many"), Figures.count(count));
    }
}
