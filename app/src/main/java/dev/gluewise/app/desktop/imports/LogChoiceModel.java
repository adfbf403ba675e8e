package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.source.LogIdentity;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the user says of one imported event log, which does not tell it itself: its job, and the size that it ran on. */
public final class LogChoiceModel {
    /** More than AWS gives any account unasked. */
    private static final int MOST_WORKERS = 5_000;

    private final Backend backend;
    private final TaskRunner tasks;
    private final Supplier<List<String>> jobs;
    private final BiConsumer<ImportedItem.Imported, ImportedItem.Imported> corrected;
    private final ReadOnlyObjectWrapper<Optional<ImportedItem.Imported>> log =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty job = new SimpleStringProperty("");
    private final ObjectProperty<Optional<WorkerType>> type = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty workers = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param jobs names of the jobs to choose from; others may be typed
     * @param corrected takes what became of a file before and after the user said otherwise
     */
    LogChoiceModel(
            Backend backend,
            TaskRunner tasks,
            Supplier<List<String>> jobs,
            BiConsumer<ImportedItem.Imported, ImportedItem.Imported> corrected) {
        this.backend = backend;
        this.tasks = tasks;
        this.jobs = jobs;
        this.corrected = corrected;
    }

    /** Begins with what the log is taken for now. */
    public void open(ImportedItem.Imported wanted) {
        if (keeping.get() || !wanted.changeable()) {
            return;
        }
        LogIdentity taken = wanted.taken().orElseThrow();
        job.set(taken.job().name());
        type.set(taken.size().map(Configuration::workerType));
        workers.set(taken.size().map(size -> String.valueOf(size.workers())).orElse(""));
        problem.set(Optional.empty());
        log.set(Optional.of(wanted));
    }

    /** Ends it without a change. */
    public void close() {
        if (!keeping.get()) {
            log.set(Optional.empty());
        }
    }

    private LogIdentity taken() {
        return log.get().flatMap(ImportedItem.Imported::taken).orElseThrow();
    }

    /** Whether the job may be another one. */
    public boolean asksForJob() {
        return taken().jobIsOpen();
    }

    /** Whether the size may be another one. */
    public boolean asksForSize() {
        return taken().sizeIsOpen();
    }

    /** The jobs of the workspace, to choose from. */
    public List<String> knownJobs() {
        return jobs.get();
    }

    /** The worker types that the log can have run on, those with executors as it has first. */
    public List<WorkerType> types() {
        LogIdentity taken = taken();
        List<WorkerType> offered = Arrays.stream(WorkerType.values())
                .filter(each -> each.isSpark() && each.onGlue(taken.glueVersion()))
                .toList();
        List<WorkerType> like = offered.stream()
                .filter(each -> each.executorCores(taken.glueVersion()) == taken.executorCores())
                .toList();
        return Stream.concat(like.stream(), offered.stream().filter(each -> !like.contains(each)))
                .toList();
    }

    /** Whether a job is named. */
    public boolean jobUnderstood() {
        return !job.get().isBlank();
    }

    /** Whether the number of workers is one, or the size is left open altogether. */
    public boolean workersUnderstood() {
        return count().isPresent() || (type.get().isEmpty() && workers.get().isBlank());
    }

    private OptionalInt count() {
        String text = workers.get().strip();
        if (!text.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int count = Integer.parseInt(text);
        return count >= Configuration.MINIMUM_WORKERS && count <= MOST_WORKERS
                ? OptionalInt.of(count)
                : OptionalInt.empty();
    }

    /** Keeps what is said; not where something of it is not understood. */
    public void keep() {
        if (jobUnderstood() && workersUnderstood()) {
            Optional<StatedSize> size = asksForSize()
                    ? type.get().map(each -> new StatedSize(each, count().orElseThrow()))
                    : Optional.empty();
            say(new LogChoice(asksForJob() ? Optional.of(job.get().strip()) : Optional.empty(), size));
        }
    }

    /** Goes back to what the import found. */
    public void asImported() {
        say(LogChoice.NONE);
    }

    private void say(LogChoice choice) {
        if (keeping.get() || log.get().isEmpty()) {
            return;
        }
        ImportedItem.Imported before = log.get().get();
        keeping.set(true);
        problem.set(Optional.empty());
        tasks.start(
                Words.say("imports.task.correcting", before.subject().name()),
                progress -> backend.correct(before, choice),
                after -> {
                    keeping.set(false);
                    log.set(Optional.empty());
                    corrected.accept(before, after);
                },
                fault -> {
                    keeping.set(false);
                    problem.set(Optional.of(fault));
                });
    }

    /** The file that is being changed. */
    public ReadOnlyObjectProperty<Optional<ImportedItem.Imported>> logProperty() {
        return log.getReadOnlyProperty();
    }

    /** The name of the job, chosen or typed. */
    public StringProperty jobProperty() {
        return job;
    }

    /** The worker type; empty where none is named. */
    public ObjectProperty<Optional<WorkerType>> typeProperty() {
        return type;
    }

    /** How many workers, the driver's among them. */
    public StringProperty workersProperty() {
        return workers;
    }

    public ReadOnlyBooleanProperty keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    /** Why it could not be kept. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
