package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;

/** One row of the stages over time. */
sealed interface GanttRow {
    double HEAD_HEIGHT = 26;
    double LANE_HEIGHT = 17;
    double GAP_HEIGHT = 12;

    /** Height in pixels. */
    double height();

    /** The name of one of the two runs. */
    record Head(boolean logged) implements GanttRow {
        @Override
        public double height() {
            return HEAD_HEIGHT;
        }
    }

    /** When only the driver worked. */
    record Driver(RunTimeline run) implements GanttRow {
        @Override
        public double height() {
            return LANE_HEIGHT;
        }
    }

    /** One stage of one of the runs; {@code striped} on every second row. */
    record Lane(StageLane lane, boolean logged, boolean striped) implements GanttRow {
        @Override
        public double height() {
            return LANE_HEIGHT;
        }
    }

    /** Room between the runs. */
    record Gap() implements GanttRow {
        @Override
        public double height() {
            return GAP_HEIGHT;
        }
    }
}
