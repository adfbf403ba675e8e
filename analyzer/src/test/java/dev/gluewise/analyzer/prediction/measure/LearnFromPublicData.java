package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the file with what the program knows from public data. Arguments: the file to write and, where it does not lie
 * beside the project, the folder of the data.
 */
final class LearnFromPublicData {
    private LearnFromPublicData() {}

    public static void main(String... arguments) throws IOException, ProblemException, NoSuchAlgorithmException {
        Path target = Path.of(arguments[0]);
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : PublicRuns.folder();
        List<PublicRuns.Job> jobs = PublicRuns.read(folder);
        Learnt learnt = new Learning(jobs).from(family -> true);
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put(
                "what", "priors, weights of laws and quantiles of standardised errors, learnt from public run times");
        provenance.put(
                "sources",
                List.of(
                        "dos-group/c3o-experiments",
                        "dos-group/runtime-prediction-experiments",
                        "oxhead/scout",
                        "dos-group/spark-autoscaling-evaluation"));
        provenance.put("command", "mvn -q -Plearn -pl pricing-data,simulator,analyzer -DskipTests verify");
        provenance.put("sha256OfData", hashes(folder));
        Files.writeString(target, LearntResource.write(learnt, provenance));
        System.out.println("written: " + target);
    }

    private static Map<String, String> hashes(Path folder) throws IOException, NoSuchAlgorithmException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
