package dev.gluewise.app.desktop.task;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;

/** Turns whatever a piece of work throws into a problem for the user; this is where it is logged, once. */
final class Faults {
    private static final System.Logger LOG = System.getLogger(Faults.class.getName());

    private Faults() {}

    static Problem problemOf(String title, Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            LOG.log(System.Logger.Level.DEBUG, title, known);
            return known.problem();
        }
        LOG.log(System.Logger.Level.ERROR, title + " failed", thrown);
        return Problem.of(ProblemCode.INTERNAL_FAULT, Words.say("task.fault", title), Words.say("task.fault.hint"));
    }
}
