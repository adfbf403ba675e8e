package dev.gluewise.app.desktop.apply;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.ExecutorHeap;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.MemoryPeak;
import java.util.List;
import java.util.OptionalDouble;

/** What a change of worker type does to the memory of a worker: no setting, but what the user has to know of it. */
final class MemoryLines {
    private MemoryLines() {}

    /** Worker memory and executor heap, before and after; nothing where the type stays. */
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
        return List.of(
                new ChangeLine(Words.say("apply.memory.worker"), memory(before), memory(after), false),
                new ChangeLine(
                        Words.say("apply.memory.heap"),
                        peak.isPresent()
                                ? Words.say("apply.memory.used", heapNow, Figures.bytes(peak.getAsDouble()))
                                : heapNow,
                        heap(after),
                        false));
    }

    private static String memory(WorkerType type) {
        return Words.say("apply.memory.gb", Figures.count(type.memoryGb()));
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
