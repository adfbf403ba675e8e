package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.replay.Calibration;

/** A replay as the JSON that scripts read; its fields are a promise. */
public final class ReplayJson {
    private ReplayJson() {}

    /**
     * One document, with a line feed at its end.
     *
     * @param profile the logged run that was replayed
     */
    public static String write(JobProfile profile, ReplayResult result) {
        ObjectNode document = ResultJson.document("replay");
        document.set("profile", ResultJson.profile(profile));
        document.set("configuration", configuration(result.configuration()));
        document.put("method", result.method().name());
        document.put("sparkVersion", result.proceedings().sparkVersion());
        document.put("master", result.setup().master().orElse(null));
        document.set(
                "calibration",
                result.setup().calibration().map(ReplayJson::calibration).orElse(null));
        document.put("simulatedSeconds", ResultJson.seconds(result.simulated().seconds()))
                .put("replayedSeconds", ResultJson.seconds(result.replayed().seconds()))
                .put("differencePercent", ResultJson.rounded(result.agreement().differencePercent(), 3))
                .put(
                        "simulatedExecutorSeconds",
                        ResultJson.seconds(result.simulated().executorSeconds()))
                .put(
                        "replayedExecutorSeconds",
                        ResultJson.seconds(result.replayed().executorSeconds()))
                .put(
                        "executorDifferencePercent",
                        ResultJson.rounded(result.agreement().executorDifferencePercent(), 3))
                .put("simulatedPeakExecutors", result.simulated().peakExecutors())
                .put("replayedPeakExecutors", result.replayed().peakExecutors());
        ArrayNode stages = document.putArray("stages");
        result.stages().forEach(pair -> stages.add(stage(pair)));
        document.put("checks", result.method().checks())
                .put("doesNotCheck", result.method().doesNotCheck());
        return ResultJson.text(document);
    }

    private static ObjectNode configuration(Configuration configuration) {
        return ResultJson.object()
                .put("workerType", configuration.workerType().label())
                .put("workers", configuration.workers())
                .put("slots", configuration.slots())
                .put("autoScaling", configuration.autoScaling());
    }

    private static ObjectNode calibration(Calibration calibration) {
        return ResultJson.object()
                .put("compression", ResultJson.rounded(calibration.compression(), 4))
                .put("leastCompression", ResultJson.rounded(calibration.leastCompression(), 4))
                .put("millisecondsPerTask", ResultJson.rounded(calibration.millisPerTask(), 2))
                .put("tasksPerSecond", ResultJson.rounded(calibration.tasksPerSecond(), 0));
    }

    private static ObjectNode stage(ReplayResult.StagePair pair) {
        return ResultJson.object()
                .put("id", pair.id())
                .put("name", pair.name())
                .put("tasks", pair.tasks())
                .put(
                        "simulatedStartSeconds",
                        ResultJson.seconds(pair.simulated().startSeconds()))
                .put("simulatedEndSeconds", ResultJson.seconds(pair.simulated().endSeconds()))
                .put("replayedStartSeconds", ResultJson.seconds(pair.replayed().startSeconds()))
                .put("replayedEndSeconds", ResultJson.seconds(pair.replayed().endSeconds()));
    }
}
