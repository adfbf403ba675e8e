package dev.gluewise.simulator.schedule.split;

/** A rule by which the number of a stage's tasks follows the slots of the cluster. */
sealed interface Division permits Division.Even, ShuffleDivision, FileDivision {
    CountCause cause();

    /** The stage's tasks on a cluster of so many slots. */
    Cut cut(int slots);

    /**
     * As many tasks as a setting says, with the same share of the work each.
     *
     * @param setting the number of tasks
     */
    record Even(CountCause cause, Setting setting) implements Division {
        @Override
        public Cut cut(int slots) {
            return Cut.even(setting.at(slots));
        }
    }
}
