package dev.gluewise.analyzer.timeline;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a stage does, in the words of the program. Stages of adaptive execution all carry the name of the same line of
 * Spark's; what their Spark job or query was called tells more.
 */
public final class StageTitle {
    private static final String WITHIN_SPARK = "$anonfun$withThreadLocalCaptured";

    /** Operators that are fused with others, and Spark's own plumbing. */
    private static final Pattern GENERATED = Pattern.compile("WholeStageCodegen|mapPartitionsInternal|AQEShuffleRead");

    private StageTitle() {}

    /** In a few words, such as {@code parquet at Orders.scala:41}. */
    public static String of(JobProfile profile, Stage stage) {
        if (!stage.name().startsWith(WITHIN_SPARK)) {
            return stage.name();
        }
        SparkJob job = profile.sparkJobs().get(stage.sparkJob());
        Optional<String> query = job.sqlExecution().isEmpty()
                ? Optional.empty()
                : profile.sqlExecutions().stream()
                        .filter(execution ->
                                execution.id() == job.sqlExecution().getAsLong())
                        .map(execution ->
                                execution.description().isBlank() ? execution.callSite() : execution.description())
                        .findFirst();
        return Stream.concat(Stream.of(job.description()), query.stream())
                .filter(words -> !words.isBlank() && !words.startsWith(WITHIN_SPARK))
                .findFirst()
                .orElseGet(() -> operations(profile, stage));
    }

    /** The operations that its RDDs come from, the first one first, such as {@code Scan parquet, Exchange}. */
    private static String operations(JobProfile profile, Stage stage) {
        List<String> scopes = new ArrayList<>(new LinkedHashSet<>(stage.rdds().stream()
                .sorted(Comparator.reverseOrder())
                .map(rdd -> profile.rdds().get(rdd).scope().strip())
                .filter(scope -> !scope.isEmpty() && !GENERATED.matcher(scope).lookingAt())
                .toList()));
        return scopes.isEmpty() ? stage.name() : String.join(", ", scopes.reversed());
    }
}
