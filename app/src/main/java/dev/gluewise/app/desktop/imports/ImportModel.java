package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.AccountRequest;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.task.Work;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Importing files: what is running and what became of each file. */
public final class ImportModel {
    /** Which files the result lists. */
    public enum Group {
        SKIPPED,
        REMARKS,
        ALL;

        boolean holds(ImportedItem file) {
            return switch (this) {
                case SKIPPED -> file instanceof ImportedItem.Skipped;
                case REMARKS -> hasRemarks(file);
                case ALL -> true;
            };
        }
    }

    /** The last of the steps: source, what of it, result. */
    public static final int RESULT = 2;

    private final Backend backend;
    private final TaskRunner tasks;
    private final Consumer<List<String>> imported;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<ImportedItem>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);
    private final BooleanProperty sheetOpen = new SimpleBooleanProperty();
    private final ObjectProperty<ImportSource> source = new SimpleObjectProperty<>(ImportSource.EVENT_LOGS);
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AccountModel account;
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(1);
    private Runnable again = () -> {};

    /** @param imported takes the names of the jobs that an import has brought something for */
    public ImportModel(Backend backend, TaskRunner tasks, Consumer<List<String>> imported) {
        this.backend = backend;
        this.tasks = tasks;
        this.imported = imported;
        account = new AccountModel(backend.account(), tasks);
        files.subscribe(now -> step());
        problem.subscribe(now -> step());
    }

    /** Opens the sheet, without the results of an earlier import. */
    public void openSheet() {
        back();
        sheetOpen.set(true);
    }

    private void step() {
        step.set(files.get().isEmpty() && problem.get().isEmpty() ? 1 : RESULT);
    }

    /** Goes back from the results to the choice of what to import. */
    public void back() {
        if (!running.get()) {
            files.set(List.of());
            problem.set(Optional.empty());
        }
    }

    /** Opens the sheet at one of the sources. */
    public void openSheet(ImportSource wanted) {
        source.set(wanted);
        openSheet();
    }

    /** Imports files and directories. One import runs at a time; what is dropped meanwhile is not taken. */
    public boolean importFiles(List<Path> paths) {
        if (paths.isEmpty() || running.get()) {
            return false;
        }
        start(
                Words.say("imports.task", Formats.counted(paths.size(), "path")),
                progress -> backend.importFiles(paths, progress),
                () -> importFiles(skippedFiles()));
        return true;
    }

    /** Imports from the account, as its model has it. */
    public boolean importAccount() {
        Optional<AccountRequest> request = account.request();
        if (request.isEmpty() || running.get()) {
            return false;
        }
        start(
                Words.say("account.task.importing"),
                progress -> backend.account().importFrom(request.get(), progress),
                this::importAccount);
        return true;
    }

    /** Imports again what was skipped; of an account, all that is not there yet. */
    public void tryAgain() {
        if (count(Group.SKIPPED) > 0) {
            again.run();
        }
    }

    private List<Path> skippedFiles() {
        return files.get().stream()
                .filter(Group.SKIPPED::holds)
                .flatMap(item -> item.subject().file().stream())
                .toList();
    }

    private void start(String title, Work<List<ImportedItem>> work, Runnable onceMore) {
        running.set(true);
        again = onceMore;
        problem.set(Optional.empty());
        files.set(List.of());
        tasks.start(title, work, this::finished, fault -> {
            end();
            problem.set(Optional.of(fault));
            sheetOpen.set(true);
        });
        task.set(tasks.running().stream()
                .filter(each -> each.title().equals(title))
                .findFirst());
    }

    private void end() {
        running.set(false);
        task.set(Optional.empty());
    }

    /** Asks the running import to end; what it has finished stays. */
    public void cancel() {
        task.get().ifPresent(RunningTask::cancel);
    }

    private void finished(List<ImportedItem> result) {
        end();
        files.set(result.stream()
                .sorted(Comparator.comparingInt(ImportModel::rank))
                .toList());
        boolean allWell = !result.isEmpty() && count(Group.SKIPPED) + count(Group.REMARKS) == 0;
        group.set(count(Group.SKIPPED) > 0 ? Group.SKIPPED : count(Group.REMARKS) > 0 ? Group.REMARKS : Group.ALL);
        if (result.isEmpty()) {
            problem.set(Optional.of(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE, Words.say("imports.nothing"), Words.say("imports.nothing.hint"))));
        }
        sheetOpen.set(!allWell);
        List<String> jobs = result.stream()
                .filter(ImportedItem.Imported.class::isInstance)
                .flatMap(file -> ((ImportedItem.Imported) file).jobs().stream())
                .distinct()
                .toList();
        if (!jobs.isEmpty()) {
            imported.accept(jobs);
        }
    }

    private static int rank(ImportedItem file) {
        return file instanceof ImportedItem.Skipped ? 0 : hasRemarks(file) ? 1 : 2;
    }

    static boolean hasRemarks(ImportedItem file) {
        return file instanceof ImportedItem.Imported good && !good.remarks().isEmpty();
    }

    /** How many files belong to a group. */
    public int count(Group each) {
        return (int) files.get().stream().filter(each::holds).count();
    }

    /** The files of the chosen group, the skipped ones first. */
    public List<ImportedItem> shown() {
        return files.get().stream().filter(group.get()::holds).toList();
    }

    /** The last import in one sentence; empty where there was none. */
    public String summary() {
        int all = files.get().size();
        int skipped = count(Group.SKIPPED);
        return all == 0
                ? ""
                : Words.say(
                        skipped == 0 ? "imports.summary" : "imports.summary.skipped",
                        Figures.count(all - skipped),
                        Formats.counted(all, noun()),
                        Figures.count(skipped));
    }

    /** Which step the sheet shows: 1 is what to import, {@link #RESULT} what became of it. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is listed: the code of its count, files or parts of an account's history. */
    String noun() {
        return files.get().stream().allMatch(item -> item.subject().file().isPresent()) ? "file" : "part";
    }

    /** The account as a source. */
    public AccountModel account() {
        return account;
    }

    /** The source that the sheet shows. */
    public ObjectProperty<ImportSource> sourceProperty() {
        return source;
    }

    /** The import that is running. */
    public ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The files of the last import, the skipped ones first. */
    public ReadOnlyObjectProperty<List<ImportedItem>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** Why the last import brought nothing at all. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    /** Whether the sheet with the results is open. */
    public BooleanProperty sheetOpenProperty() {
        return sheetOpen;
    }
}
