package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The same question with one thing changed, as each control does it. */
final class QuestionChanges {
    private QuestionChanges() {}

    static Question deadline(Question asked, Optional<Duration> deadline) {
        return new Question(
                deadline,
                asked.confidence(),
                asked.workerTypes(),
                asked.maxWorkers(),
                asked.flexAllowed(),
                asked.autoScalingAllowed(),
                asked.runsPerMonth());
    }

    static Question confidence(Question asked, double confidence) {
        return new Question(
                asked.deadline(),
                confidence,
                asked.workerTypes(),
                asked.maxWorkers(),
                asked.flexAllowed(),
                asked.autoScalingAllowed(),
                asked.runsPerMonth());
    }

    static Question runsPerMonth(Question asked, OptionalInt runs) {
        return new Question(
                asked.deadline(),
                asked.confidence(),
                asked.workerTypes(),
                asked.maxWorkers(),
                asked.flexAllowed(),
                asked.autoScalingAllowed(),
                runs);
    }

    static Question flexAllowed(Question asked, boolean allowed) {
        return new Question(
                asked.deadline(),
                asked.confidence(),
                asked.workerTypes(),
                asked.maxWorkers(),
                allowed,
                asked.autoScalingAllowed(),
                asked.runsPerMonth());
    }

    static Question autoScalingAllowed(Question asked, boolean allowed) {
        return new Question(
                asked.deadline(),
                asked.confidence(),
                asked.workerTypes(),
                asked.maxWorkers(),
                asked.flexAllowed(),
                allowed,
                asked.runsPerMonth());
    }

    /** A question with no worker type left has no answer, so the last one stays. */
    static Question allowed(Question asked, WorkerType type, boolean allowed) {
        Set<WorkerType> types = new HashSet<>(asked.workerTypes());
        if (allowed) {
            types.add(type);
        } else if (types.size() > 1) {
            types.remove(type);
        }
        return new Question(
                asked.deadline(),
                asked.confidence(),
                types,
                asked.maxWorkers(),
                asked.flexAllowed(),
                asked.autoScalingAllowed(),
                asked.runsPerMonth());
    }
}
