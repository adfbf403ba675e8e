package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.ImportWords;
import dev.gluewise.analyzer.source.LogIdentity;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.source.MixedImport;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the import of one file says to the user. */
final class ImportOutcome {
    private ImportOutcome() {}

    static ImportedItem of(MixedImport.Result result) {
        return switch (result) {
            case MixedImport.OfLog log -> ofLog(log.log());
            case MixedImport.OfHistory history -> ofHistory(history);
            case MixedImport.Nothing nothing ->
                ImportedItem.Skipped.file(nothing.path(), OptionalLong.empty(), nothing.problem());
        };
    }

    private static ImportedItem ofLog(LogImport.Result result) {
        Path path = Path.of(result.log());
        OptionalLong bytes = size(path);
        if (result.problem().isPresent()) {
            return ImportedItem.Skipped.file(path, bytes, result.problem().get());
        }
        return ofLog(
                path, bytes, result.profile().orElseThrow(), result.identity().orElseThrow());
    }

    /** What a log in the workspace says, with what it is taken for. */
    static ImportedItem.Imported ofLog(Path path, OptionalLong bytes, JobProfile profile, LogIdentity taken) {
        String job = taken.job().name();
        List<String> parts = new ArrayList<>(List.of(job));
        taken.job().run().ifPresent(run -> parts.add(Words.say("imports.run", Formats.runId(run))));
        parts.add(Formats.counted(profile.stages().size(), "stage"));
        parts.add(Formats.counted(profile.work().size(), "task"));
        List<String> remarks = new ArrayList<>(taken.guesses());
        remarks.addAll(LogGaps.remarks(profile.completeness()));
        return ImportedItem.Imported.file(path, bytes, List.of(job), Formats.listed(parts), remarks)
                .ofLog(taken);
    }

    private static ImportedItem ofHistory(MixedImport.OfHistory history) {
        ImportSummary summary = history.summary();
        OptionalLong bytes = size(history.file());
        if (summary.read() == 0 && !summary.skipped().isEmpty()) {
            return ImportedItem.Skipped.file(
                    history.file(), bytes, summary.skipped().getFirst());
        }
        return ImportedItem.Imported.file(
                history.file(),
                bytes,
                history.jobs().stream().sorted().toList(),
                ImportWords.counts(summary),
                ImportWords.remarks(summary));
    }

    private static OptionalLong size(Path path) {
        try {
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
