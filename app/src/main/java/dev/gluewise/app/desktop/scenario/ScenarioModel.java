package dev.gluewise.app.desktop.scenario;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.NamedWhatIf;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.Outcome;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The named what-if questions of the open job, with their answers, beside what is asked now. */
public final class ScenarioModel {
    private static final int LONGEST_NAME = 60;

    /** What is to be done before the questions are read again. */
    private interface Deed {
        void run() throws ProblemException;
    }

    private final WhatIfModel whatIf;
    private final Backend backend;
    private final TaskRunner tasks;
    private final BooleanProperty sheetOpen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Answered>> compared = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    public ScenarioModel(WhatIfModel whatIf, Backend backend, TaskRunner tasks) {
        this.whatIf = whatIf;
        this.backend = backend;
        this.tasks = tasks;
        whatIf.jobProperty().subscribe(job -> sheetOpen.set(false));
    }

    /** Shows the questions with their answers; does nothing before the first study is there. */
    public void open() {
        if (whatIf.asked().isPresent() && whatIf.outcomeProperty().get().isPresent()) {
            compared.set(List.of());
            sheetOpen.set(true);
            perform(Words.say("scenario.task.reading"), () -> {});
        }
    }

    /**
     * Keeps what is asked now under a name, in the place of the job's question of the same name.
     *
     * @return whether the name is one
     */
    boolean keep(String name) {
        Optional<String> usable = usable(name);
        Optional<WhatIf> asked = whatIf.asked();
        if (usable.isEmpty() || asked.isEmpty()) {
            return false;
        }
        String job = whatIf.jobProperty().get();
        perform(Words.say("scenario.task.keeping", usable.get()), () -> backend.scenarios()
                .keep(job, new NamedWhatIf(usable.get(), asked.get())));
        return true;
    }

    /**
     * Gives a question another name.
     *
     * @return whether the name is one
     */
    boolean rename(String from, String to) {
        Optional<String> usable = usable(to);
        if (usable.isEmpty()) {
            return false;
        }
        String job = whatIf.jobProperty().get();
        perform(Words.say("scenario.task.keeping", usable.get()), () -> backend.scenarios()
                .rename(job, from, usable.get()));
        return true;
    }

    void remove(String name) {
        String job = whatIf.jobProperty().get();
        perform(Words.say("scenario.task.removing", name), () -> backend.scenarios()
                .remove(job, name));
    }

    /** Asks one of them on the screen, which can be undone, and closes the sheet. */
    void use(Answered scenario) {
        sheetOpen.set(false);
        whatIf.put(scenario.asked());
    }

    private static Optional<String> usable(String name) {
        String plain = name.strip();
        return plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(plain);
    }

    private void perform(String title, Deed deed) {
        String job = whatIf.jobProperty().get();
        Optional<WhatIf> now = whatIf.asked();
        Optional<JobStudy> study = whatIf.studyProperty().get();
        Optional<Outcome> outcome = whatIf.outcomeProperty().get();
        if (now.isEmpty() || study.isEmpty() || outcome.isEmpty()) {
            return;
        }
        problem.set(Optional.empty());
        working.set(true);
        Answered shown = new Answered(Optional.empty(), now.get(), outcome.get());
        tasks.start(
                title,
                progress -> {
                    deed.run();
                    return answered(job, shown, study.get(), progress);
                },
                all -> {
                    if (job.equals(whatIf.jobProperty().get())) {
                        working.set(false);
                        compared.set(all);
                    }
                },
                fault -> {
                    working.set(false);
                    problem.set(Optional.of(fault));
                });
    }

    /** Each with its answer; a question under other terms than those of the screen takes a study of its own. */
    private List<Answered> answered(String job, Answered shown, JobStudy study, Progress progress)
            throws ProblemException {
        Map<StudyTerms, JobStudy> studies = new HashMap<>();
        studies.put(shown.asked().terms(), study);
        List<Answered> all = new ArrayList<>(List.of(shown));
        for (NamedWhatIf scenario : backend.scenarios().of(job)) {
            StudyTerms terms = scenario.asked().terms();
            JobStudy known = studies.get(terms);
            if (known == null) {
                known = backend.study(job, terms, progress);
                studies.put(terms, known);
            }
            all.add(new Answered(
                    Optional.of(scenario.name()),
                    scenario.asked(),
                    Outcome.of(known, scenario.asked().question())));
        }
        return List.copyOf(all);
    }

    public BooleanProperty sheetOpenProperty() {
        return sheetOpen;
    }

    /** What is asked now, and behind it the named questions by name; empty until they are read. */
    ReadOnlyObjectProperty<List<Answered>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
