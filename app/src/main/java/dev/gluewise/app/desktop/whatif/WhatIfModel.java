package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.DeadlineInput;
import dev.gluewise.app.desktop.text.PriceInput;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The what-if screen's state: one job's study, the question that the controls make up, and its answer. */
public final class WhatIfModel {
    /** The controls whose changes in a row are one step to undo. */
    private enum Control {
        DEADLINE,
        CONFIDENCE,
        RUNS_PER_MONTH,
        PRICE,
        INPUT
    }

    /**
     * What the user wants to begin with.
     *
     * @param confidence wanted for the deadline
     * @param deadline of a job for which none is kept; empty for none
     */
    public record Defaults(double confidence, Optional<Duration> deadline) {
        Question startOf(JobStudy study) {
            Question usual = QuestionChanges.confidence(study.startingQuestion(), confidence);
            return usual.deadline().isPresent() ? usual : QuestionChanges.deadline(usual, deadline);
        }
    }

    /** Beyond it the simulation says little of a job. */
    public static final double MOST_INPUT = 10;

    public static final double LEAST_INPUT = 0.1;

    private final Backend backend;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<String> job = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<JobStudy>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RateKey>> missingPrice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Duration>> keptDeadline =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StudyTerms> terms = new ReadOnlyObjectWrapper<>(StudyTerms.USUAL);
    private final ReadOnlyBooleanWrapper simulating = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Segment> segment = new SimpleObjectProperty<>(Segment.FRONTIER);
    private final ObjectProperty<Optional<Configuration>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Configuration>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ChangeHistory<WhatIf> history = new ChangeHistory<>();
    private final NextRunModel nextRun;
    /** What the study that is shown was made under. */
    private StudyTerms studied = StudyTerms.USUAL;

    private CandidateFigures.Cache figures = new CandidateFigures.Cache();
    private Defaults defaults = new Defaults(Question.USUAL_CONFIDENCE, Optional.empty());

    public WhatIfModel(Backend backend, TaskRunner tasks) {
        this.backend = backend;
        this.tasks = tasks;
        nextRun = new NextRunModel(tasks, study::get, outcome.getReadOnlyProperty());
    }

    /** Opens a job; what is shown of the last one goes at once, since it would be mistaken for this one's. */
    public void open(String name) {
        job.set(name);
        study.set(Optional.empty());
        question.set(Optional.empty());
        outcome.set(Optional.empty());
        hovered.set(Optional.empty());
        selected.set(Optional.empty());
        terms.set(StudyTerms.USUAL);
        segment.set(Segment.FRONTIER);
        history.clear();
        simulate();
    }

    /** What the jobs that are opened from now on begin with. */
    public void setDefaults(Defaults wanted) {
        defaults = wanted;
    }

    /** Works everything out again, with the same question: what was said in another language is then said in this one. */
    public void again() {
        if (!job.get().isEmpty()) {
            simulate();
        }
    }

    /** Forgets the job, since another workspace was opened. */
    public void close() {
        job.set("");
        study.set(Optional.empty());
        question.set(Optional.empty());
        outcome.set(Optional.empty());
        history.clear();
    }

    /** The deadline; empty for none. */
    public void setDeadline(Optional<Duration> deadline) {
        change(Control.DEADLINE, asked -> QuestionChanges.deadline(asked, deadline));
    }

    /** A deadline some minutes later or earlier, or one to begin with where there is none. */
    public void stepDeadline(int minutes) {
        change(Control.DEADLINE, asked -> {
            Duration now = asked.deadline().orElse(Duration.ofMinutes(30));
            Duration next = now.toSecondsPart() == 0
                    ? now.plusMinutes(minutes)
                    : Duration.ofMinutes(now.toMinutes() + (minutes > 0 ? minutes : minutes + 1));
            boolean possible = next.isPositive() && next.compareTo(DeadlineInput.LONGEST) <= 0;
            return possible
                    ? QuestionChanges.deadline(
                            asked, Optional.of(asked.deadline().isEmpty() ? now : next))
                    : asked;
        });
    }

    /** The wanted confidence, 0.5 to 0.999. */
    public void setConfidence(double confidence) {
        change(Control.CONFIDENCE, asked -> QuestionChanges.confidence(asked, Math.clamp(confidence, 0.5, 0.999)));
    }

    /** How often the job runs; empty to go by its history. */
    public void setRunsPerMonth(OptionalInt runs) {
        change(Control.RUNS_PER_MONTH, asked -> QuestionChanges.runsPerMonth(asked, runs));
    }

    public void setFlexAllowed(boolean allowed) {
        changeOnce(asked -> QuestionChanges.flexAllowed(asked, allowed));
    }

    public void setAutoScalingAllowed(boolean allowed) {
        changeOnce(asked -> QuestionChanges.autoScalingAllowed(asked, allowed));
    }

    /**
     * Whether worker types may be proposed, which asks for a new study where one of them was not looked at; the last allowed
     * ones stay allowed.
     */
    public void setAllowed(Set<WorkerType> types, boolean allowed) {
        asked().ifPresent(now -> put(new WhatIf(QuestionChanges.allowed(now.question(), types, allowed), now.terms())));
    }

    /**
     * Keeps the user's own price in the price book, for all windows; what it is missing for can then be chosen.
     *
     * @param typed US dollars for a DPU-hour, such as {@code 0.52} or {@code 0,52}
     * @return whether that is a price
     */
    boolean enterPrice(RateKey key, String typed) {
        Optional<BigDecimal> usd = PriceInput.parse(typed);
        usd.ifPresent(price -> {
            problem.set(Optional.empty());
            tasks.start(
                    Words.say("pricing.task.keeping"),
                    progress -> {
                        backend.priceDesk().setOwn(key, price);
                        return key;
                    },
                    kept -> backend.priceDesk().news().announce(),
                    fault -> problem.set(Optional.of(fault)));
        });
        return usd.isPresent();
    }

    /** The user's own price of a standard DPU-hour, which asks for a new study; empty for the price book's. */
    public void setOwnPrice(Optional<BigDecimal> usdPerDpuHour) {
        changeTerms(Control.PRICE, terms.get().withPrice(usdPerDpuHour));
    }

    /** Input as a multiple of what it was, which asks for a new study; kept between a tenth and tenfold. */
    public void setInputScale(double scale) {
        changeTerms(Control.INPUT, terms.get().withInputScale(Math.clamp(scale, LEAST_INPUT, MOST_INPUT)));
    }

    private void changeTerms(Control control, StudyTerms next) {
        if (!next.equals(terms.get())) {
            asked().ifPresent(before -> history.record(before, control));
            terms.set(next);
            simulate();
        }
    }

    /** Simulates the open job again, with the prices that are in force now and the question as it is. */
    public void pricesChanged() {
        if (!job.get().isEmpty()) {
            simulate();
        }
    }

    /** Back to the question that the job opened with; one step to undo. */
    public void reset() {
        study.get().ifPresent(opened -> put(new WhatIf(defaults.startOf(opened), StudyTerms.USUAL)));
    }

    /** Asks something else altogether; one step to undo. */
    public void put(WhatIf next) {
        Optional<WhatIf> now = asked();
        if (now.isPresent() && !now.get().equals(next)) {
            history.settle();
            history.record(now.get(), next);
            restore(next);
            history.settle();
        }
    }

    /** Takes the last change back. */
    public void undo() {
        asked().flatMap(history::undo).ifPresent(this::restore);
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        asked().flatMap(history::redo).ifPresent(this::restore);
    }

    /** Ends a change that came in many small ones, such as a drag, so that the next one is undone by itself. */
    public void settle() {
        history.settle();
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /** What is asked; empty while the first study is being made. */
    public Optional<WhatIf> asked() {
        return question.get().map(now -> new WhatIf(now, terms.get()));
    }

    private void restore(WhatIf state) {
        boolean underWay = simulating.get() && !state.terms().equals(terms.get());
        terms.set(state.terms());
        if (underWay || !studied.covers(state.terms())) {
            question.set(Optional.of(state.question()));
            simulate();
        } else {
            problem.set(Optional.empty());
            ask(state.question());
        }
    }

    /** Whether anything differs from the question that the job opened with. */
    public boolean changed() {
        return !terms.get().equals(StudyTerms.USUAL)
                || !question.get().equals(study.get().map(defaults::startOf));
    }

    /** Keeps the deadline of the question as the job's own. */
    public void keepDeadline() {
        question.get().ifPresent(asked -> {
            String name = job.get();
            problem.set(Optional.empty());
            tasks.start(
                    Words.say("whatif.task.keeping", name),
                    progress -> {
                        backend.keepDeadline(name, asked.deadline());
                        return asked.deadline();
                    },
                    kept -> {
                        if (name.equals(job.get())) {
                            keptDeadline.set(kept);
                        }
                    },
                    fault -> problem.set(Optional.of(fault)));
        });
    }

    /** Selects the frontier's candidate so many places to the right of the selected one, left where negative. */
    public void walk(int places) {
        outcome.get().filter(shown -> !shown.frontier().isEmpty()).ifPresent(shown -> {
            List<CandidateRow> frontier = shown.frontier();
            Optional<CandidateRow> from = selectedRow().or(shown::recommended).or(shown::current);
            int here = from.map(row -> lastNotSlower(frontier, row)).orElse(0);
            int next = selectedRow().isPresent() || from.isPresent() ? here + places : here;
            CandidateRow row = frontier.get(Math.clamp(next, 0, frontier.size() - 1));
            selected.set(Optional.of(row.configuration()));
        });
    }

    private static int lastNotSlower(List<CandidateRow> frontier, CandidateRow row) {
        int found = 0;
        for (int i = 0; i < frontier.size(); i++) {
            if (frontier.get(i).figures().medianSeconds() <= row.figures().medianSeconds()) {
                found = i;
            }
        }
        return found;
    }

    /** The commands that make the recommended configuration the job's; empty where nothing is to be changed. */
    public Optional<String> changeAsCli() {
        return outcome.get().map(Outcome::advice).flatMap(advice -> study.get()
                .flatMap(opened -> opened.changeAsCli(advice)));
    }

    /** The candidate to look at closely: the one under the pointer, else the selected one. */
    public Optional<CandidateRow> focusedRow() {
        return hovered.get().flatMap(this::row).or(this::selectedRow);
    }

    private Optional<CandidateRow> selectedRow() {
        return selected.get().flatMap(this::row);
    }

    private Optional<CandidateRow> row(Configuration configuration) {
        return outcome.get().flatMap(shown -> shown.row(configuration));
    }

    private void simulate() {
        String name = job.get();
        StudyTerms under = terms.get();
        Optional<Question> kept = question.get();
        Defaults begin = defaults;
        problem.set(Optional.empty());
        missingPrice.set(Optional.empty());
        simulating.set(true);
        tasks.startLatest(
                this,
                Words.say("whatif.task.simulating", name),
                progress -> Studied.of(backend, name, under, kept, begin, progress),
                this::show,
                fault -> {
                    simulating.set(false);
                    problem.set(Optional.of(fault));
                });
    }

    private void show(Studied studied) {
        simulating.set(false);
        switch (studied) {
            case Studied.Opened opened -> show(opened);
            case Studied.Unpriced unpriced -> {
                missingPrice.set(Optional.of(unpriced.key()));
                problem.set(Optional.of(unpriced.problem()));
            }
        }
    }

    private void show(Studied.Opened opened) {
        figures = opened.figures();
        studied = opened.terms();
        boolean newJob = study.get().isEmpty();
        study.set(Optional.of(opened.study()));
        if (newJob) {
            keptDeadline.set(opened.study().startingQuestion().deadline());
        }
        Question current = question.get().orElse(opened.first().advice().question());
        if (current.equals(opened.first().advice().question())) {
            question.set(Optional.of(current));
            outcome.set(Optional.of(opened.first()));
        } else {
            ask(current);
        }
    }

    private void change(Object control, UnaryOperator<Question> change) {
        asked().ifPresent(before -> {
            Question next = change.apply(before.question());
            if (!next.equals(before.question())) {
                history.record(before, control);
                ask(next);
            }
        });
    }

    /** A change that is a step of its own, such as a switch. */
    private void changeOnce(UnaryOperator<Question> change) {
        history.settle();
        change(change, change);
        history.settle();
    }

    private void ask(Question next) {
        question.set(Optional.of(next));
        study.get().ifPresent(opened -> outcome.set(Optional.of(new Outcome(opened.advise(next), figures))));
    }

    /** The further run that would tell most. */
    public NextRunModel nextRun() {
        return nextRun;
    }

    public ReadOnlyObjectProperty<String> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** The job's study; empty while the first one is being made. */
    public ReadOnlyObjectProperty<Optional<JobStudy>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /** What the controls show. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The answer to the question. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Why there is nothing to show. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The price without which there is nothing to show; empty where none is missing. */
    public ReadOnlyObjectProperty<Optional<RateKey>> missingPriceProperty() {
        return missingPrice.getReadOnlyProperty();
    }

    /** The deadline that the workspace keeps for the job. */
    public ReadOnlyObjectProperty<Optional<Duration>> keptDeadlineProperty() {
        return keptDeadline.getReadOnlyProperty();
    }

    /** What the study is made under: the user's own price, growth of the input, further worker types. */
    public ReadOnlyObjectProperty<StudyTerms> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** Whether a study is being made. */
    public ReadOnlyBooleanProperty simulatingProperty() {
        return simulating.getReadOnlyProperty();
    }

    public ObjectProperty<Segment> segmentProperty() {
        return segment;
    }

    /** The candidate under the pointer, in the chart or the table. */
    public ObjectProperty<Optional<Configuration>> hoveredProperty() {
        return hovered;
    }

    /** The candidate that was clicked or walked to. */
    public ObjectProperty<Optional<Configuration>> selectedProperty() {
        return selected;
    }
}
