package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.TimeBreakdown;
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
     * @param flex what is assumed of spare capacity, where that was asked for
     * @param timelines whether the replay is told over time, too
     * @param results the configurations asked for, with their prices
     */
    public static String write(
            JobProfile profile,
            Optional<LoggedReplay> asLogged,
            Optional<FlexAssumption> flex,
            boolean timelines,
            List<SimulatedResult> results) {
        ObjectNode document = ResultJson.document("simulate");
        document.set("profile", ResultJson.profile(profile));
        asLogged.ifPresent(logged -> document.set("asLogged", replay(logged, timelines)));
        flex.ifPresent(assumption -> document.set("flexAssumption", assumption(assumption)));
        ArrayNode list = document.putArray("results");
        results.forEach(result -> list.add(result(result)));
        return ResultJson.text(document);
    }

    private static ObjectNode result(SimulatedResult result) {
        PricedPrediction priced = result.priced();
        ObjectNode node = ResultJson.result(
                priced.prediction().configuration(),
                priced.prediction().runTimeSeconds(),
                priced.prediction().dpuHours(),
                priced.rate());
        result.timeline().ifPresent(timeline -> node.set("timeline", TimelineJson.timeline(timeline)));
        return node;
    }

    private static ObjectNode replay(LoggedReplay logged, boolean timeline) {
        ObjectNode node = ResultJson.object()
                .put("actualSeconds", ResultJson.seconds(logged.replay().actualSeconds()))
                .put("predictedSeconds", ResultJson.seconds(logged.replay().predictedSeconds()))
                .put("errorPercent", ResultJson.rounded(logged.replay().errorPercent(), 3));
        TimeBreakdown breakdown = logged.breakdown();
        node.putObject("breakdown")
                .put("driverSeconds", ResultJson.seconds(breakdown.driverSeconds()))
                .put("launchGapSeconds", ResultJson.seconds(breakdown.launchGapSeconds()))
                .put("jobTailSeconds", ResultJson.seconds(breakdown.jobTailSeconds()))
                .put("slotSeconds", ResultJson.seconds(breakdown.slotSeconds()))
                .put("taskSeconds", ResultJson.seconds(breakdown.taskSeconds()));
        if (timeline) {
            node.set("timeline", TimelineJson.timeline(logged.timeline()));
        }
        return node;
    }

    private static ObjectNode assumption(FlexAssumption flex) {
        ObjectNode node = ResultJson.object()
                .put("slowdownPercent", ResultJson.rounded((flex.slowdown() - 1) * 100, 3))
                .put("spreadPercent", ResultJson.rounded(flex.sigma() * 100, 3));
        node.putNull("arrivalDelaySeconds").putNull("reclaimsPerExecutorHour");
        flex.conditions().ifPresent(conditions -> node.put("arrivalDelaySeconds", conditions.arrivalDelaySeconds())
                .put("reclaimsPerExecutorHour", conditions.reclaimsPerExecutorHour()));
        return node;
    }
}
