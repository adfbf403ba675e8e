package dev.gluewise.app.desktop.task;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns whatever a piece of work throws into a problem for the user; this is where it is logged, once. */
public final class Faults {
    private static final System.Logger LOG = System.getLogger(Faults.class.getName());

    /** A fault that comes again and again would otherwise fill the memory. */
    private static final int KEPT = 20;

    private static final Map<Problem, String> TRACES = new LinkedHashMap<>();

    private Faults() {}

    /**
     * The problem to show for what was thrown.
     *
     * @param title what was being done
     */
    public static Problem problemOf(String title, Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            LOG.log(System.Logger.Level.DEBUG, title, known);
            return known.problem();
        }
        LOG.log(System.Logger.Level.ERROR, title + " failed", thrown);
        Problem problem =
                Problem.of(ProblemCode.INTERNAL_FAULT, Words.say("task.fault", title), Words.say("task.fault.hint"));
        keep(problem, thrown);
        return problem;
    }

    private static void keep(Problem problem, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        synchronized (TRACES) {
            TRACES.put(problem, trace.toString());
            if (TRACES.size() > KEPT) {
                TRACES.remove(TRACES.keySet().iterator().next());
            }
        }
    }

    /** Where a fault of the program came from, for those who have to mend it. */
    public static Optional<String> trace(Problem problem) {
        synchronized (TRACES) {
            return Optional.ofNullable(TRACES.get(problem));
        }
    }
}
