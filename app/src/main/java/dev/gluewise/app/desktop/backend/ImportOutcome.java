package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/** What the import of one log says to the user. */
final class ImportOutcome {
    private ImportOutcome() {}

    static ImportedFile of(LogImport.Result result) {
        OptionalLong bytes = size(result.path());
        if (result.problem().isPresent()) {
            return new ImportedFile.Skipped(
                    result.path(), bytes, result.problem().get());
        }
        JobProfile profile = result.profile().orElseThrow();
        String summary = String.format(
                Locale.ROOT,
                "%s, %d stages, %,d tasks",
                result.job().orElseThrow(),
                profile.stages().size(),
                profile.work().size());
        return new ImportedFile.Imported(
                result.path(), bytes, result.job().orElseThrow(), summary, LogGaps.remarks(profile.completeness()));
    }

    private static OptionalLong size(Path path) {
        try {
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
