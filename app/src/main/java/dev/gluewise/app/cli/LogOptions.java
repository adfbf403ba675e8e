package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.eventlog.EventLogs;
import dev.gluewise.simulator.profile.JobProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The option that names event logs, and the logs behind it. */
final class LogOptions {
    @Option(
            names = "--event-log",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Spark event log: a file, a rolling log's folder, or a folder of logs of one job.")
    List<Path> paths = new ArrayList<>();

    /**
     * What was read.
     *
     * @param profiles newest first; at least one
     * @param skipped why others were left out
     */
    record Logs(List<JobProfile> profiles, List<Problem> skipped) {}

    boolean given() {
        return !paths.isEmpty();
    }

    /**
     * Reads the logs of one job.
     *
     * @throws ProblemException where none can be read (with the reason of the first), or they are of several jobs
     */
    Logs read() throws ProblemException {
        Logs read = readAnyJobs();
        Set<String> jobs = new TreeSet<>();
        read.profiles().forEach(profile -> jobs.add(EvidenceFinder.jobName(profile)));
        if (jobs.size() > 1) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE,
                    "These logs are of several jobs: " + String.join(", ", jobs) + ".",
                    "Name the logs of one of them."));
        }
        return read;
    }

    /**
     * Reads the logs of whatever jobs.
     *
     * @throws ProblemException where none can be read (with the reason of the first)
     */
    Logs readAnyJobs() throws ProblemException {
        List<JobProfile> profiles = new ArrayList<>();
        List<ProblemException> faults = new ArrayList<>();
        for (Path path : paths) {
            try {
                for (Path log : EventLogs.find(path)) {
                    readOne(log, profiles, faults);
                }
            } catch (ProblemException e) {
                faults.add(e);
            }
        }
        if (profiles.isEmpty()) {
            throw faults.getFirst();
        }
        profiles.sort(Comparator.comparingLong(
                        (JobProfile profile) -> profile.application().startEpochMillis())
                .reversed());
        return new Logs(profiles, faults.stream().map(ProblemException::problem).toList());
    }

    private static void readOne(Path log, List<JobProfile> profiles, List<ProblemException> faults) {
        try {
            profiles.add(EventLogReader.read(log));
        } catch (ProblemException e) {
            faults.add(e);
        }
    }
}
