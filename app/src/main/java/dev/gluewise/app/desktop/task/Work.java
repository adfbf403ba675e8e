package dev.gluewise.app.desktop.task;

import dev.gluewise.pricing.problem.ProblemException;

/**
 * A piece of work that runs off the FX thread.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws ProblemException;
}
