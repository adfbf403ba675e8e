package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.source.LogIdentity;
import dev.gluewise.analyzer.source.LogJob;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Of logs whose names say {@code nameless} the job is guessed, of those that say {@code untyped} the worker type. */
final class SampleGuesses {
    private static final Configuration SIZE = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_2X, 10);

    ImportedItem.Imported imported(ImportedItem.Imported log) {
        return of(log, LogChoice.NONE, log.jobs().getFirst());
    }

    /** @param add takes the name of the job that the log is of now */
    ImportedItem.Imported corrected(ImportedItem.Imported log, LogChoice choice, Consumer<String> add) {
        String job = choice.job().orElseGet(() -> log.subject().name().replaceAll("\\..*", ""));
        add.accept(job);
        return of(log, choice, job);
    }

    private static ImportedItem.Imported of(ImportedItem.Imported log, LogChoice choice, String job) {
        String file = log.subject().name();
        LogJob.By byJob = choice.job().isPresent()
                ? LogJob.By.USER
                : file.contains("nameless") ? LogJob.By.START_TIME : LogJob.By.LOG;
        LogIdentity.By bySize = choice.size().isPresent()
                ? LogIdentity.By.USER
                : file.contains("untyped") ? LogIdentity.By.EXECUTORS : LogIdentity.By.HISTORY;
        LogIdentity taken = new LogIdentity(
                new LogId(file, 0),
                new LogJob(job, Optional.empty(), byJob),
                Optional.of(choice.size().map(SampleGuesses::on).orElse(SIZE)),
                bySize,
                GlueVersion.V5_1,
                8,
                Optional.of("20g"));
        List<String> lacks = log.remarks().stream()
                .filter(remark -> file.contains("cut"))
                .limit(1)
                .toList();
        return new ImportedItem.Imported(
                log.subject(),
                log.bytes(),
                List.of(job),
                log.summary().replaceFirst("^[^,]*", job),
                Stream.concat(taken.guesses().stream(), lacks.stream()).toList(),
                Optional.of(taken));
    }

    private static Configuration on(StatedSize size) {
        return size.on(GlueVersion.V5_1, 8);
    }
}
