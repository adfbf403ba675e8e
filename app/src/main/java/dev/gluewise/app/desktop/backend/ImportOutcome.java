package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.source.MixedImport;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What the import of one file says to the user. */
final class ImportOutcome {
    /** So many reasons of one file are told; more of them are counted. */
    private static final int MOST_REMARKS = 5;

    private ImportOutcome() {}

    static ImportedFile of(MixedImport.Result result) {
        return switch (result) {
            case MixedImport.OfLog log -> ofLog(log.log());
            case MixedImport.OfHistory history -> ofHistory(history);
            case MixedImport.Nothing nothing ->
                new ImportedFile.Skipped(nothing.path(), OptionalLong.empty(), nothing.problem());
        };
    }

    private static ImportedFile ofLog(LogImport.Result result) {
        Path path = Path.of(result.log());
        OptionalLong bytes = size(path);
        if (result.problem().isPresent()) {
            return new ImportedFile.Skipped(path, bytes, result.problem().get());
        }
        JobProfile profile = result.profile().orElseThrow();
        String job = result.job().orElseThrow();
        String summary = String.format(
                Locale.ROOT,
                "%s, %d stages, %,d tasks",
                job,
                profile.stages().size(),
                profile.work().size());
        return new ImportedFile.Imported(
                path, bytes, List.of(job), summary, LogGaps.remarks(profile.completeness()));
    }

    private static ImportedFile ofHistory(MixedImport.OfHistory history) {
        ImportSummary summary = history.summary();
        OptionalLong bytes = size(history.file());
        if (summary.read() == 0 && !summary.skipped().isEmpty()) {
            return new ImportedFile.Skipped(
                    history.file(), bytes, summary.skipped().getFirst());
        }
        return new ImportedFile.Imported(
                history.file(), bytes, history.jobs().stream().sorted().toList(), counts(summary), remarks(summary));
    }

    private static String counts(ImportSummary summary) {
        List<String> parts = new ArrayList<>();
        count(parts, "imported.jobs", summary.jobs());
        count(parts, "imported.runs", summary.runs());
        count(parts, "imported.metrics", summary.metrics());
        return parts.isEmpty() ? Sentences.say("imported.nothing") : String.join("; ", parts);
    }

    private static void count(List<String> parts, String code, Changes changes) {
        if (changes.total() > 0) {
            parts.add(Sentences.say(
                    code,
                    Figures.count(changes.total()),
                    Figures.count(changes.added()),
                    Figures.count(changes.changed())));
        }
    }

    private static List<String> remarks(ImportSummary summary) {
        List<String> remarks = new ArrayList<>(summary.notes());
        summary.skipped().stream().limit(MOST_REMARKS).map(ImportOutcome::remark).forEach(remarks::add);
        if (summary.skippedCount() > MOST_REMARKS) {
            remarks.add(Sentences.say("imported.more", Figures.count(summary.skippedCount() - MOST_REMARKS)));
        }
        return remarks;
    }

    /** The file's name stands beside it already. */
    private static String remark(Problem problem) {
        String what = problem.message() + " " + problem.hint();
        return problem.line().isPresent()
                ? Sentences.say("imported.atLine", problem.line().getAsLong(), what)
                : what;
    }

    private static OptionalLong size(Path path) {
        try {
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
