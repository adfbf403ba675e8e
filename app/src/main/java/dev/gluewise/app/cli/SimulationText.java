package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.report.LoggedReplay;
import dev.gluewise.analyzer.report.SimulatedResult;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Harmless;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.SelfReplay;
import dev.gluewise.simulator.schedule.TimeBreakdown;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Simulations for people at a terminal. */
final class SimulationText {
    private SimulationText() {}

    static String write(
            JobProfile profile,
            Optional<LoggedReplay> asLogged,
            Optional<FlexAssumption> flex,
            boolean timelines,
            List<SimulatedResult> simulated) {
        List<PricedPrediction> results =
                simulated.stream().map(SimulatedResult::priced).toList();
        StringBuilder text = new StringBuilder();
        text.append(CliWords.say(
                        "simulate.head",
                        Harmless.of(profile.application().name()),
                        profile.application().sparkVersion(),
                        Figures.count(profile.work().size()),
                        Figures.count(profile.stages().size()),
                        Figures.count(profile.peakSlots()),
                        Figures.duration(profile.application().durationSeconds())))
                .append(profile.completeness().complete() ? "" : " · " + CliWords.say("simulate.incomplete"))
                .append('\n');
        LogGaps.remarks(profile.completeness())
                .forEach(remark -> text.append(remark).append(System.lineSeparator()));
        asLogged.ifPresent(logged -> text.append(replay(logged.replay())).append(breakdown(logged.breakdown())));
        if (timelines) {
            asLogged.ifPresent(
                    logged -> text.append(TimelineText.write(CliWords.say("simulate.asLogged"), logged.timeline())));
        }
        flex.ifPresent(assumption -> text.append(assumed(assumption)));
        if (!results.isEmpty()) {
            text.append('\n').append(table(results).text()).append('\n');
            results.stream()
                    .collect(Collectors.toMap(
                            SimulationText::kind, PricedPrediction::rate, (first, second) -> first, TreeMap::new))
                    .forEach((kind, rate) -> text.append(price(kind, rate)).append('\n'));
        }
        simulated.forEach(result -> result.timeline()
                .ifPresent(timeline -> text.append(TimelineText.write(
                        result.priced().prediction().configuration().label(), timeline))));
        return text.toString();
    }

    private static String kind(PricedPrediction result) {
        String executionClass = ReportWords.say(
                result.prediction().configuration().executionClass() == ExecutionClass.FLEX
                        ? "price.flex"
                        : "price.standard");
        return result.prediction().configuration().workerType().family() == WorkerFamily.MEMORY_OPTIMIZED
                ? ReportWords.say("price.memoryOptimised", executionClass)
                : executionClass;
    }

    private static String price(String kind, Rate rate) {
        Provenance provenance = rate.provenance();
        return CliWords.say(
                "simulate.price",
                kind,
                Figures.price(rate.usdPerDpuHour()),
                ReportWords.say("price." + provenance.certainty()),
                provenance.asOf(),
                ReportWords.say("price.source." + provenance.source(), provenance.noteText()));
    }

    private static String replay(SelfReplay replay) {
        return CliWords.say(
                        "simulate.replay",
                        Figures.duration(replay.actualSeconds()),
                        Figures.duration(replay.predictedSeconds()),
                        Figures.signedPercent(replay.errorPercent(), 2))
                + "\n";
    }

    private static String breakdown(TimeBreakdown breakdown) {
        return CliWords.say(
                        "simulate.breakdown",
                        Figures.duration(breakdown.driverSeconds()),
                        Figures.duration(breakdown.launchGapSeconds()),
                        Figures.duration(breakdown.jobTailSeconds()),
                        Figures.duration(breakdown.slotSeconds()),
                        Figures.duration(breakdown.taskSeconds()))
                + "\n";
    }

    private static String assumed(FlexAssumption flex) {
        String slowdown =
                CliWords.say("simulate.slowdown", Figures.percent(flex.slowdown() - 1), Figures.percent(flex.sigma()));
        String sentence = flex.conditions()
                .map(conditions -> CliWords.say(
                        "simulate.flexConditions",
                        Figures.decimal(conditions.arrivalDelaySeconds(), 0),
                        Figures.decimal(conditions.reclaimsPerExecutorHour(), 2),
                        slowdown))
                .orElseGet(() -> CliWords.say("simulate.flex", slowdown));
        return sentence + "\n";
    }

    private static TextTable table(List<PricedPrediction> results) {
        TextTable table =
                new TextTable("configuration", ">slots", ">runTime", ">of80", ">dpuHours", ">costPerRun", ">of80");
        for (PricedPrediction result : results) {
            var seconds = result.prediction().runTimeSeconds();
            table.row(
                    result.prediction().configuration().label(),
                    String.valueOf(result.prediction().configuration().slots()),
                    Figures.duration(seconds.median()),
                    Figures.duration(seconds.quantile(0.1)) + "–" + Figures.duration(seconds.quantile(0.9)),
                    Figures.decimal(result.prediction().dpuHours().mean(), 3),
                    Figures.money(result.expectedCost()),
                    Figures.money(result.costQuantile(0.1)) + "–" + Figures.money(result.costQuantile(0.9)));
        }
        return table;
    }
}
