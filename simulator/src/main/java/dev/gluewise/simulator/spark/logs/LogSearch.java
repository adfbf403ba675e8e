package dev.gluewise.simulator.spark.logs;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogs;
import dev.gluewise.simulator.eventlog.LogPlace;
import dev.gluewise.simulator.spark.process.ParentProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/**
 * Finds what may be a log. Which of it is one the workers see, for that takes a look into each.
 *
 * @param candidates the largest first, so that no worker begins it when the others have done
 * @param roots what was searched, by its index among the paths of the request
 */
record LogSearch(List<LogCandidate> candidates, Map<Integer, HadoopPlace> roots) {
    /**
     * Searches the paths of a request.
     *
     * @param skipped takes those that cannot be searched
     */
    static LogSearch in(List<String> paths, Configuration configuration, Consumer<Problem> skipped) {
        List<LogCandidate> found = new ArrayList<>();
        Map<Integer, HadoopPlace> roots = new LinkedHashMap<>();
        for (int root = 0; root < paths.size(); root++) {
            try {
                HadoopPlace place = HadoopPlace.of(paths.get(root), configuration);
                for (LogPlace candidate : EventLogs.candidates(place)) {
                    HadoopPlace at = (HadoopPlace) candidate;
                    found.add(new LogCandidate(at.uri(), root, candidate == place, at.bytes()));
                }
                roots.put(root, place);
            } catch (ProblemException e) {
                skipped.accept(e.problem());
            } catch (IOException | IllegalArgumentException e) {
                skipped.accept(unsearchable(paths.get(root), e));
            }
        }
        found.sort(Comparator.comparingLong(LogCandidate::bytes).reversed());
        return new LogSearch(found, roots);
    }

    private static Problem unsearchable(String path, Exception fault) {
        return Problem.in(
                path,
                ProblemCode.UNREADABLE_INPUT,
                "It could not be read: " + ParentProcess.reason(fault) + ".",
                "Check the path, and that Spark knows its file system and may use it.");
    }
}
