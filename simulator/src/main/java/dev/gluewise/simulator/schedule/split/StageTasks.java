package dev.gluewise.simulator.schedule.split;

import java.util.Optional;

/**
 * A stage's tasks on any cluster.
 *
 * @param cause why it has as many
 * @param logged tasks in the log
 * @param division the rule by which the number follows the cluster; empty where it does not
 */
record StageTasks(CountCause cause, int logged, Optional<Followed> division) {
    /**
     * A number that follows the cluster.
     *
     * @param rule the rule
     * @param asLogged the logged cut, as the rule gives it; empty where there is other work to do than the logged
     * @param line the stage's work
     */
    record Followed(Division rule, Optional<Cut> asLogged, WorkLine line) {
        /** The cut on a cluster of so many slots; empty where it is the logged one. */
        Optional<Cut> cut(int slots) {
            Cut cut = rule.cut(slots);
            return asLogged.map(cut::isLike).orElse(false) ? Optional.empty() : Optional.of(cut);
        }
    }

    static StageTasks kept(CountCause cause, int logged) {
        return new StageTasks(cause, logged, Optional.empty());
    }

    Optional<int[]> at(int slots) {
        return division.flatMap(followed -> followed.cut(slots).map(followed.line()::pieces));
    }

    StageCount count(int stage, int slots) {
        int tasks = division.flatMap(followed -> followed.cut(slots))
                .map(Cut::tasks)
                .orElse(logged);
        return new StageCount(stage, cause, logged, tasks);
    }
}
