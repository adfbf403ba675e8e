package dev.gluewise.app.desktop.control;

import dev.gluewise.app.about.Version;
import dev.gluewise.app.desktop.task.Faults;
import dev.gluewise.pricing.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** All that is known of a problem, for a report; in English, as those who read it may have another language. */
final class ProblemDetails {
    private ProblemDetails() {}

    static String of(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.code().name());
        lines.add(problem.message());
        String file = problem.file();
        if (file != null) {
            lines.add(problem.line().isPresent() ? file + ":" + problem.line().getAsLong() : file);
        }
        if (!problem.hint().isEmpty()) {
            lines.add(problem.hint());
        }
        lines.add(Version.ofProgram() + ", " + Version.ofSystem());
        Faults.trace(problem).ifPresent(lines::add);
        return String.join("\n", lines);
    }
}
