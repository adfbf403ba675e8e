package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.SelfReplay;
import java.util.List;
import java.util.Optional;

/** Simulations as the JSON that scripts read; its fields are a promise. */
public final class SimulationJson {
    private SimulationJson() {}

    /**
     * One document, with a line feed at its end.
     *
     * @param profile the logged run
     * @param asLogged its replay on its own executors, where that was asked for
     * @param results the configurations asked for, with their prices
     */
    public static String write(JobProfile profile, Optional<SelfReplay> asLogged, List<PricedPrediction> results) {
        ObjectNode document = ResultJson.document("simulate");
        document.set("profile", ResultJson.profile(profile));
        asLogged.ifPresent(replay -> document.set(
                "asLogged",
                ResultJson.object()
                        .put("actualSeconds", ResultJson.seconds(replay.actualSeconds()))
                        .put("predictedSeconds", ResultJson.seconds(replay.predictedSeconds()))
                        .put("errorPercent", ResultJson.rounded(replay.errorPercent(), 3))));
        ArrayNode list = document.putArray("results");
        results.forEach(result -> list.add(ResultJson.result(
                result.prediction().configuration(),
                result.prediction().runTimeSeconds(),
                result.prediction().dpuHours(),
                result.rate())));
        return ResultJson.text(document);
    }
}
