package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.ImportWords;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.source.MixedImport;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        JobProfile profile = result.profile().orElseThrow();
        String job = result.job().orElseThrow();
        String summary = Words.say(
                "imports.of-log",
                job,
                Formats.counted(profile.stages().size(), "stage"),
                Formats.counted(profile.work().size(), "task"));
        return ImportedItem.Imported.file(path, bytes, List.of(job), summary, LogGaps.remarks(profile.completeness()));
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
