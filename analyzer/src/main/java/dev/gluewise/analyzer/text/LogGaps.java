package dev.gluewise.analyzer.text;

import dev.gluewise.simulator.profile.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an event log lacks, in words. */
public final class LogGaps {
    private LogGaps() {}

    /** What is missing, each as a clause that begins small and ends without a full stop; none for a complete log. */
    public static List<String> of(Completeness log) {
        List<String> gaps = new ArrayList<>();
        say(gaps, log.cutOff(), "CUT_OFF");
        say(gaps, log.inProgress(), "IN_PROGRESS");
        say(gaps, log.startMissing(), "START_MISSING");
        say(gaps, log.endMissing(), "END_MISSING");
        say(gaps, log.compacted(), "COMPACTED");
        count(gaps, log.missingParts(), "MISSING_PARTS");
        count(gaps, log.brokenLines(), "BROKEN_LINES");
        count(gaps, log.jobsWithoutEnd(), "JOBS_WITHOUT_END");
        count(gaps, log.stagesWithoutEnd(), "STAGES_WITHOUT_END");
        count(gaps, log.tasksWithoutEnd(), "TASKS_WITHOUT_END");
        count(gaps, log.tasksWithoutStart(), "TASKS_WITHOUT_START");
        count(gaps, log.tasksUnseen(), "TASKS_UNSEEN");
        return gaps;
    }

    /** What is missing, and what of another dialect was passed over, each as a sentence. */
    public static List<String> remarks(Completeness log) {
        List<String> others = new ArrayList<>();
        count(others, log.unknownEvents(), "UNKNOWN_EVENTS");
        return Stream.concat(of(log).stream(), others.stream())
                .map(gap -> Character.toUpperCase(gap.charAt(0)) + gap.substring(1) + ".")
                .toList();
    }

    private static void say(List<String> gaps, boolean so, String code) {
        if (so) {
            gaps.add(Sentences.say("gap." + code));
        }
    }

    private static void count(List<String> gaps, long count, String code) {
        if (count != 0) {
            gaps.add(Sentences.say("gap." + code, count));
        }
    }
}
