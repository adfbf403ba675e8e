package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The further run that would tell most about what to choose. It takes up to a second to find, so it is looked for only once
 * somebody wants to know, and from then on for each question.
 */
public final class NextRunModel {
    /** How far the search has come. */
    public sealed interface Search {
        /** Nobody has asked. */
        record NotAsked() implements Search {}

        /** It is being looked for. */
        record Looking() implements Search {}

        /** There is one, or none that would tell anything. */
        record Found(Optional<NextRun> run) implements Search {}

        /** It could not be looked for. */
        record Failed(Problem problem) implements Search {}
    }

    private final TaskRunner tasks;
    private final Supplier<Optional<JobStudy>> study;
    private final ReadOnlyObjectProperty<Optional<Outcome>> outcome;
    private final ReadOnlyObjectWrapper<Search> search = new ReadOnlyObjectWrapper<>(new Search.NotAsked());
    private boolean wanted;

    NextRunModel(
            TaskRunner tasks, Supplier<Optional<JobStudy>> study, ReadOnlyObjectProperty<Optional<Outcome>> outcome) {
        this.tasks = tasks;
        this.study = study;
        this.outcome = outcome;
        outcome.subscribe(changed -> look());
    }

    /** Looks for it now, and whenever the answer changes. */
    public void ask() {
        wanted = true;
        look();
    }

    private void look() {
        Optional<Outcome> shown = outcome.get();
        Optional<JobStudy> asked = study.get();
        if (!wanted || shown.isEmpty() || asked.isEmpty()) {
            search.set(new Search.NotAsked());
            return;
        }
        search.set(new Search.Looking());
        tasks.startLatest(
                this,
                Words.say("whatif.next.task"),
                progress -> asked.get().nextRun(shown.get().advice()),
                found -> show(shown.get(), new Search.Found(found)),
                fault -> show(shown.get(), new Search.Failed(fault)));
    }

    private void show(Outcome asked, Search result) {
        if (outcome.get().filter(now -> now == asked).isPresent()) {
            search.set(result);
        }
    }

    public ReadOnlyObjectProperty<Search> searchProperty() {
        return search.getReadOnlyProperty();
    }
}
