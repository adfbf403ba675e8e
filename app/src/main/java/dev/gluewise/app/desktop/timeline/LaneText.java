package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;

/** What is written beside the bar of a stage. */
final class LaneText {
    /** A last task that is alone for less than this share of its stage is not worth a word. */
    private static final double WORTH_TELLING = 0.1;

    private LaneText() {}

    static String of(StageLane lane) {
        String time = Figures.duration(lane.span().seconds());
        if (lane.critical().isEmpty()) {
            return time;
        }
        if (lane.tasks() == 1) {
            return Words.say("timeline.lane.one-task", time);
        }
        double alone = lane.oneTaskSeconds();
        return alone > WORTH_TELLING * lane.span().seconds()
                ? Words.say("timeline.lane.last", time, Figures.duration(alone))
                : Words.say("timeline.lane.tasks", time, Formats.counted(lane.tasks(), "task"));
    }
}
