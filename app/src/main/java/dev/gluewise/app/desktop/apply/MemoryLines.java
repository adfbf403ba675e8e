package dev.gluewise.app.desktop.apply;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.ExecutorHeap;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.MemoryPeak;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a change of worker type does to the memory of a worker: no setting, but what the user has to know of it. */
final class MemoryLines {
    private MemoryLines() {}

    /** Executor heap and the most that was or will be used of it; nothing where the type stays. */
    static List<ChangeLine> of(AdvisedChange advised) {
        WorkerType before = advised.change().from().workerType();
        WorkerType after = advised.change().to().workerType();
        if (before == after) {
            return List.of();
        }
        OptionalDouble peak = advised.advice().evidence().profiles().stream()
                .findFirst()
                .map(MemoryLines::peakHeap)
                .orElse(OptionalDouble.empty());
        String heapNow = heap(before);
        return List.of(new ChangeLine(
                Words.say("apply.memory.heap"),
                peak.isPresent() ? Words.say("apply.memory.used", heapNow, Figures.bytes(peak.getAsDouble())) : heapNow,
                expected(peak, advised)
                        .map(bytes -> Words.say("apply.memory.expected", heap(after), Figures.bytes(bytes)))
                        .orElseGet(() -> heap(after)),
                false));
    }

    /** As much for each core as the newest logged run used; empty where its log does not say. */
    private static Optional<Double> expected(OptionalDouble peak, AdvisedChange advised) {
        int cores = advised.advice().evidence().profiles().stream()
                .findFirst()
                .map(JobProfile::executorCores)
                .orElse(0);
        return peak.isPresent() && cores > 0
                ? Optional.of(peak.getAsDouble() / cores * advised.change().to().executorCores())
                : Optional.empty();
    }

    private static String heap(WorkerType type) {
        return switch (type.executorHeap()) {
            case ExecutorHeap.About about ->
                about.leastGib() == about.mostGib()
                        ? Words.say("apply.memory.about", Figures.count(about.leastGib()))
                        : Words.say(
                                "apply.memory.between",
                                Figures.count(about.leastGib()),
                                Figures.count(about.mostGib()));
            case ExecutorHeap.Unknown unused -> Words.say("apply.memory.unknown");
        };
    }

    /** The most that an executor's heap held in the newest logged run, in bytes; empty where its log does not say. */
    private static OptionalDouble peakHeap(JobProfile profile) {
        return profile.executors().stream()
                .flatMapToDouble(executor ->
                        executor.memory().peak(MemoryPeak.JVM_HEAP).stream().mapToDouble(bytes -> bytes))
                .max();
    }
}
