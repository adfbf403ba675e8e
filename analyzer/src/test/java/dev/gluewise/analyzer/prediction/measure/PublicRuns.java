package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.source.RunTable;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measured run times of public data sets; see the README beside them for where they come from. */
final class PublicRuns {
    /**
     * All runs of one job of one data set.
     *
     * @param set the data set: c3o, scout, bell or dataproc
     * @param family the algorithm, by which is split: what is learnt is tried on other algorithms only
     */
    record Job(String set, String family, String name, List<PastRun> runs) {}

    private PublicRuns() {}

    /** The folder of the measurements: beside the project, or as the first argument says. */
    static Path folder(String... arguments) {
        if (arguments.length > 0) {
            return Path.of(arguments[0]);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data/scale-out");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no folder ../shared/data/scale-out; give one as the first argument");
    }

    static List<Job> read(Path folder) throws IOException, ProblemException {
        Map<String, Job> jobs = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            String set = file.getFileName().toString().replaceAll("[-.].*", "");
            for (RunOfJob row : RunTable.past(file).rows()) {
                jobs.computeIfAbsent(
                                set + " " + row.job(),
                                key -> new Job(set, family(row.job()), row.job(), new ArrayList<>()))
                        .runs()
                        .add(new PastRun(row.shape(), row.seconds().orElseThrow()));
            }
        }
        return List.copyOf(jobs.values());
    }

    private static String family(String job) {
        String algorithm = job.replaceFirst("^(scout|bell|dataproc)-", "").replaceFirst("[-.].*", "");
        return algorithm.equals("linearregression") ? "linear" : algorithm;
    }
}
