package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.AccountRequest;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.ImportResult;
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
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
                case REMARKS -> hasRemarks(file) || isChangeable(file);
                case ALL -> true;
            };
        }
    }

    /** The last of the steps: source, what of it, result. */
    public static final int RESULT = 2;

    private final Backend backend;
    private final TaskRunner tasks;
    private final Told told;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<ImportedItem>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);
    private final BooleanProperty sheetOpen = new SimpleBooleanProperty();
    private final ObjectProperty<ImportSource> source = new SimpleObjectProperty<>(ImportSource.EVENT_LOGS);
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AccountModel account;
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(1);
    private final LogChoiceModel choice;
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper gains = new ReadOnlyStringWrapper("");
    private Runnable again = () -> {};

    /** What is told of an import outside of its sheet. */
    public interface Told {
        /** The jobs that an import has brought something for. */
        void imported(List<String> jobs);

        /** The user has said otherwise of which job or size a log is: the jobs of before and now. */
        void corrected(List<String> jobs);

        /** Names of the jobs that the workspace knows. */
        List<String> known();
    }

    /** @param told who hears of what an import brings */
    public ImportModel(Backend backend, TaskRunner tasks, Told told) {
        this.backend = backend;
        this.tasks = tasks;
        this.told = told;
        account = new AccountModel(backend.account(), tasks);
        choice = new LogChoiceModel(backend, tasks, told::known, this::corrected);
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
            forget();
        }
    }

    private void forget() {
        choice.close();
        files.set(List.of());
        problem.set(Optional.empty());
        reading.set(Optional.empty());
        gains.set("");
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
                (result, seconds) -> Optional.of(Reading.of(paths, result, seconds)),
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
                (result, seconds) -> Optional.empty(),
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

    private interface Read {
        Optional<Reading> of(List<ImportedItem> items, double seconds);
    }

    private void start(String title, Work<ImportResult> work, Read read, Runnable onceMore) {
        running.set(true);
        again = onceMore;
        forget();
        long startNanos = System.nanoTime();
        tasks.start(
                title,
                work,
                result -> {
                    finished(result);
                    reading.set(read.of(result.items(), (System.nanoTime() - startNanos) / 1e9));
                },
                fault -> {
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

    private void finished(ImportResult brought) {
        List<ImportedItem> result = brought.items();
        end();
        gains.set(result.isEmpty() ? "" : ImportText.gains(brought));
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
            told.imported(jobs);
        }
    }

    /** The list keeps its order, so that the file stays under the user's eyes. */
    private void corrected(ImportedItem.Imported before, ImportedItem.Imported after) {
        files.set(
                files.get().stream().map(item -> item == before ? after : item).toList());
        told.corrected(Stream.concat(before.jobs().stream(), after.jobs().stream())
                .distinct()
                .toList());
    }

    private static int rank(ImportedItem file) {
        return file instanceof ImportedItem.Skipped ? 0 : hasRemarks(file) ? 1 : 2;
    }

    static boolean hasRemarks(ImportedItem file) {
        return file instanceof ImportedItem.Imported good && !good.remarks().isEmpty();
    }

    private static boolean isChangeable(ImportedItem file) {
        return file instanceof ImportedItem.Imported good && good.changeable();
    }

    /** All of the last import as text, for whoever is asked about it. */
    public String report() {
        return ImportText.report(
                reading.get().map(read -> summary() + "\n" + read.line()).orElseGet(this::summary), files.get());
    }

    /** How many files were skipped and why, as marked text. */
    String skippedText() {
        return ImportText.skipped(files.get(), noun());
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

    /** What the user says of a log of the last import. */
    public LogChoiceModel choice() {
        return choice;
    }

    /** The files of the last import, from where and how large; empty for an account, and where there was none. */
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** What is known since the last import, in one sentence; empty where there was none. */
    public ReadOnlyStringProperty gainsProperty() {
        return gains.getReadOnlyProperty();
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
