package dev.gluewise.app.cli;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.analyzer.timeline.Stretch;

/** A run over time for people at a terminal: a line a stage. */
final class TimelineText {
    private TimelineText() {}

    /** @param name of what ran */
    static String write(String name, RunTimeline run) {
        TextTable table = new TextTable(
                ">stage", ">starts", ">ends", ">tasks", "asManyBecause", ">waitsForIt", ">withOneTask", "what");
        for (StageLane lane : run.lanes()) {
            table.row(
                    String.valueOf(lane.stage().id()),
                    Figures.duration(lane.span().fromSeconds()),
                    Figures.duration(lane.span().toSeconds()),
                    Figures.count(lane.tasks()),
                    ReportWords.say("tasks." + lane.cause()),
                    waited(lane.criticalSeconds()),
                    waited(lane.oneTaskSeconds()),
                    lane.title());
        }
        String head = CliWords.say(
                "timeline.head",
                name,
                Figures.duration(run.simulated().runTimeSeconds()),
                Figures.duration(
                        run.driverOnly().stream().mapToDouble(Stretch::seconds).sum()),
                Figures.percent(run.busyShare()),
                run.simulated().executorsAllocated().peak());
        return "\n" + head + "\n" + table.text();
    }

    private static String waited(double seconds) {
        return seconds == 0 ? "" : Figures.duration(seconds);
    }
}
