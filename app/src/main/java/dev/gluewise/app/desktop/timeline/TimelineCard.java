package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import java.util.Optional;

/** What is told of the place under the pointer. */
final class TimelineCard {
    private TimelineCard() {}

    /** The moment, the stage at that height, and the executors of both runs at that moment. */
    static String text(GanttLayout layout, double x, double y) {
        double seconds = layout.secondsAt(x);
        Optional<GanttRow.Lane> lane = layout.laneAt(y);
        return Figures.duration(seconds)
                + lane.map(row -> "\n" + stage(row.lane())).orElse("")
                + "\n"
                + Words.say("timeline.card.logged", executors(layout.runs().logged(), seconds))
                + "\n"
                + Words.say("timeline.card.simulated", executors(layout.runs().simulated(), seconds));
    }

    private static String stage(StageLane lane) {
        String critical = lane.critical().isEmpty()
                ? Words.say("timeline.card.hidden")
                : Words.say("timeline.card.critical", Figures.duration(lane.criticalSeconds()));
        String span = Words.say(
                "timeline.card.span",
                Figures.duration(lane.span().fromSeconds()),
                Figures.duration(lane.span().toSeconds()),
                Formats.counted(lane.tasks(), "task"),
                ReportWords.say("tasks." + lane.cause()));
        return Words.say("timeline.card.stage", lane.stage().id(), shortened(lane.title())) + "\n" + span + "\n"
                + critical;
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 80 ? plain : plain.substring(0, 79) + "…";
    }

    private static String executors(RunTimeline run, double seconds) {
        if (seconds > run.simulated().runTimeSeconds()) {
            return Words.say("timeline.card.ended");
        }
        return Words.say(
                "timeline.card.executors",
                Formats.counted(run.simulated().executorsAllocated().at(seconds), "executor"),
                Formats.counted(run.simulated().slotsBusy().at(seconds), "task"),
                Figures.count(run.simulated().executorsNeeded().at(seconds)));
    }
}
