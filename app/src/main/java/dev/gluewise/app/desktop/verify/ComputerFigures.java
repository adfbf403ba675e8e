package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.TaskThreads;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** What a replay takes of this computer: memory, threads, and which Spark did it. */
final class ComputerFigures extends GridPane {
    ComputerFigures() {
        setId("this-computer");
        getStyleClass().add("agreement-figures");
    }

    /** Of the replay that runs. */
    void showRunning(Optional<ReplayEffort> effort) {
        getChildren().clear();
        add("memory", memory(effort));
        add("threads", threads(effort, true));
        add("spark", Words.say("verify.computer.bundled"));
    }

    void show(KeptReplay kept) {
        ReplayResult result = kept.result();
        Optional<ReplayEffort> effort = result.proceedings().effort();
        boolean here = result.setup().master().isEmpty();
        getChildren().clear();
        add("memory", memory(effort));
        add(
                "threads",
                here
                        ? threads(effort, result.method() == ReplayResult.Method.VIRTUAL_TIME)
                        : Words.say("verify.computer.elsewhere"));
        String version = result.proceedings().sparkVersion();
        add(
                "spark",
                result.setup()
                        .master()
                        .map(master -> Words.say("verify.computer.master", version, master))
                        .orElseGet(() -> Words.say("verify.computer.version", version)));
        result.subject().sparkVersion().ifPresent(logged -> add("logged", logged));
    }

    private static String memory(Optional<ReplayEffort> effort) {
        return effort.map(taken -> Words.say(
                        "verify.computer.of", Figures.bytes(taken.memoryBytes()), Figures.bytes(taken.machineBytes())))
                .orElseGet(() -> Words.say("verify.unknown"));
    }

    /** @param virtual whether no task is run: then there is no thread that could wait */
    private static String threads(Optional<ReplayEffort> effort, boolean virtual) {
        return effort.flatMap(ReplayEffort::threads)
                .map(ComputerFigures::asleep)
                .orElseGet(() -> Words.say(virtual ? "verify.computer.no-threads" : "verify.unknown"));
    }

    private static String asleep(TaskThreads threads) {
        return Words.say("verify.computer.asleep", Figures.count(threads.threads()), Figures.percent(threads.asleep()));
    }

    private void add(String code, String text) {
        Label value = paragraph(text);
        Hint.on(value, Words.say("verify.computer." + code + ".hint"));
        Label name = label(Words.say("verify.computer." + code), "muted");
        name.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), name, value);
    }
}
