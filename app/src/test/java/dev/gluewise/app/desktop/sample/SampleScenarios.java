package dev.gluewise.app.desktop.sample;

import dev.gluewise.app.desktop.backend.NamedWhatIf;
import dev.gluewise.app.desktop.backend.Scenarios;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Named what-if questions in memory. */
public final class SampleScenarios implements Scenarios {
    private final Map<String, TreeMap<String, NamedWhatIf>> kept = new HashMap<>();

    private TreeMap<String, NamedWhatIf> byName(String job) {
        return kept.computeIfAbsent(job, name -> new TreeMap<>());
    }

    @Override
    public List<NamedWhatIf> of(String job) {
        return List.copyOf(byName(job).values());
    }

    @Override
    public void keep(String job, NamedWhatIf scenario) {
        byName(job).put(scenario.name(), scenario);
    }

    @Override
    public void rename(String job, String from, String to) throws ProblemException {
        if (!from.equals(to) && byName(job).containsKey(to)) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE, "There is a scenario called " + to + " already.", "Choose another."));
        }
        NamedWhatIf scenario = byName(job).remove(from);
        if (scenario != null) {
            byName(job).put(to, new NamedWhatIf(to, scenario.asked()));
        }
    }

    @Override
    public void remove(String job, String name) {
        byName(job).remove(name);
    }
}
