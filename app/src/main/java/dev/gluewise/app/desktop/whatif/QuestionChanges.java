package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The same question with one thing changed, as each control does it. */
final class QuestionChanges {
    private QuestionChanges() {}

    static Question deadline(Question asked, Optional<Duration> deadline) {
        return change(asked, draft -> draft.deadline = deadline);
    }

    static Question confidence(Question asked, double confidence) {
        return change(asked, draft -> draft.confidence = confidence);
    }

    static Question runsPerMonth(Question asked, OptionalInt runs) {
        return change(asked, draft -> draft.runsPerMonth = runs);
    }

    static Question flexAllowed(Question asked, boolean allowed) {
        return change(asked, draft -> draft.flexAllowed = allowed);
    }

    static Question autoScalingAllowed(Question asked, boolean allowed) {
        return change(asked, draft -> draft.autoScalingAllowed = allowed);
    }

    /** A question with no worker type left has no answer, so the last one stays. */
    static Question allowed(Question asked, Set<WorkerType> types, boolean allowed) {
        Set<WorkerType> left = new HashSet<>(asked.workerTypes());
        if (allowed) {
            left.addAll(types);
        } else {
            left.removeAll(types);
        }
        return left.isEmpty() ? asked : change(asked, draft -> draft.workerTypes = left);
    }

    private static Question change(Question asked, Consumer<Draft> edit) {
        Draft draft = new Draft(asked);
        edit.accept(draft);
        return new Question(
                draft.deadline,
                draft.confidence,
                draft.workerTypes,
                asked.maxWorkers(),
                draft.flexAllowed,
                draft.autoScalingAllowed,
                draft.runsPerMonth);
    }

    /** What the controls can change of a question. */
    private static final class Draft {
        private Optional<Duration> deadline;
        private double confidence;
        private Set<WorkerType> workerTypes;
        private boolean flexAllowed;
        private boolean autoScalingAllowed;
        private OptionalInt runsPerMonth;

        Draft(Question asked) {
            deadline = asked.deadline();
            confidence = asked.confidence();
            workerTypes = asked.workerTypes();
            flexAllowed = asked.flexAllowed();
            autoScalingAllowed = asked.autoScalingAllowed();
            runsPerMonth = asked.runsPerMonth();
        }
    }
}
