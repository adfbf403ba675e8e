package dev.gluewise.app.cli;

import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.report.LoggedReplay;
import dev.gluewise.analyzer.report.SimulatedResult;
import dev.gluewise.analyzer.text.Figures;
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
import java.util.Locale;
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
        text.append(String.format(
                Locale.ROOT,
                "%s · Spark %s · %,d tasks in %d stages · %d slots · %s%s%n",
                profile.application().name().replaceAll("\\p{Cntrl}", "�"),
                profile.application().sparkVersion(),
                profile.work().size(),
                profile.stages().size(),
                profile.peakSlots(),
                Figures.duration(profile.application().durationSeconds()),
                profile.completeness().complete() ? "" : " · incomplete"));
        LogGaps.remarks(profile.completeness())
                .forEach(remark -> text.append(remark).append(System.lineSeparator()));
        asLogged.ifPresent(logged -> text.append(replay(logged.replay())).append(breakdown(logged.breakdown())));
        if (timelines) {
            asLogged.ifPresent(logged -> text.append(TimelineText.write("as logged", logged.timeline())));
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
        return kind + ": " + Figures.price(rate.usdPerDpuHour()) + " a DPU-hour, "
                + ReportWords.say("price." + provenance.certainty()) + ", as of " + provenance.asOf() + " ("
                + ReportWords.say("price.source." + provenance.source(), provenance.note()) + ")";
    }

    private static String replay(SelfReplay replay) {
        return String.format(
                Locale.ROOT,
                "As logged: really %s, simulated %s, off by %+.2f %%%n",
                Figures.duration(replay.actualSeconds()),
                Figures.duration(replay.predictedSeconds()),
                replay.errorPercent());
    }

    private static String breakdown(TimeBreakdown breakdown) {
        return String.format(
                Locale.ROOT,
                "Of it %s only the driver, %s before stages that were ready, %s after jobs' last tasks,%n"
                        + "%s waiting for slots and %s the last tasks of stages%n",
                Figures.duration(breakdown.driverSeconds()),
                Figures.duration(breakdown.launchGapSeconds()),
                Figures.duration(breakdown.jobTailSeconds()),
                Figures.duration(breakdown.slotSeconds()),
                Figures.duration(breakdown.taskSeconds()));
    }

    private static String assumed(FlexAssumption flex) {
        String slowdown = String.format(
                Locale.ROOT, "%.0f %% longer, give or take %.0f %%", (flex.slowdown() - 1) * 100, flex.sigma() * 100);
        return flex.conditions()
                .map(conditions -> String.format(
                        Locale.ROOT,
                        "Flex is assumed: executors come %.0f s later and are taken back %.3g times an hour each, on"
                                + " average; beyond that %s.%n",
                        conditions.arrivalDelaySeconds(),
                        conditions.reclaimsPerExecutorHour(),
                        slowdown))
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "Flex is assumed to take %s; AWS publishes no figure. Change it with --flex-slowdown, or name"
                                + " --flex-delay and --flex-reclaims.%n",
                        slowdown));
    }

    private static TextTable table(List<PricedPrediction> results) {
        TextTable table = new TextTable(
                "configuration", ">slots", ">run time", ">80 % of runs", ">DPU-hours", ">cost/run", ">80 % of runs");
        for (PricedPrediction result : results) {
            var seconds = result.prediction().runTimeSeconds();
            table.row(
                    result.prediction().configuration().label(),
                    String.valueOf(result.prediction().configuration().slots()),
                    Figures.duration(seconds.median()),
                    Figures.duration(seconds.quantile(0.1)) + "–" + Figures.duration(seconds.quantile(0.9)),
                    String.format(
                            Locale.ROOT, "%.3f", result.prediction().dpuHours().mean()),
                    Figures.money(result.expectedCost()),
                    Figures.money(result.costQuantile(0.1)) + "–" + Figures.money(result.costQuantile(0.9)));
        }
        return table;
    }
}
