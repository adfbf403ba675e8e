package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.OneAfterAnother;
import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.Outcome;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the timeline of the open job shows. Works nothing out while it is not shown. */
public final class TimelineModel {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** What was worked out last. */
    private record Made(JobStudy study, Configuration configuration, JobProfile logged) {}

    private final WhatIfModel whatIf;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper simulating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.RECOMMENDED);
    private final ObjectProperty<Optional<Finding>> finding = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<JobProfile>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<JobProfile>> run = new SimpleObjectProperty<>(Optional.empty());
    private final ZoneId zone;
    private Optional<Made> made = Optional.empty();
    private boolean shown;

    /** @param zone where the user is, for moments */
    public TimelineModel(WhatIfModel whatIf, TaskRunner tasks, ZoneId zone) {
        this.whatIf = whatIf;
        this.tasks = tasks;
        this.zone = zone;
        whatIf.jobProperty().subscribe(job -> forget());
        whatIf.outcomeProperty().subscribe(outcome -> refresh());
        whatIf.selectedProperty().subscribe(selected -> refresh());
        target.subscribe(chosen -> refresh());
        run.subscribe(chosen -> refresh());
    }

    /** Whether it can be seen. */
    public void setShown(boolean visible) {
        shown = visible;
        refresh();
    }

    private void forget() {
        made = Optional.empty();
        comparison.set(Optional.empty());
        finding.set(Optional.empty());
        missing.set("");
        runs.set(List.of());
        run.set(Optional.empty());
        target.set(Target.RECOMMENDED);
    }

    private void refresh() {
        Optional<JobStudy> study = whatIf.studyProperty().get();
        if (!shown || study.isEmpty()) {
            return;
        }
        runs.set(study.get().evidence().profiles());
        Optional<JobProfile> logged = run.get().filter(runs.get()::contains).or(() -> runs.get().stream()
                .findFirst());
        if (logged.isEmpty()) {
            missing.set(Words.say("timeline.no-log"));
            return;
        }
        Optional<Configuration> wanted = configuration();
        if (wanted.isEmpty()) {
            missing.set(Words.say("timeline.no-configuration"));
            return;
        }
        Made next = new Made(study.get(), wanted.get(), logged.get());
        if (made.equals(Optional.of(next))) {
            return;
        }
        made = Optional.of(next);
        simulating.set(true);
        tasks.startLatest(
                this,
                Words.say("timeline.task", next.configuration().label()),
                progress -> next.study().compare(next.configuration(), next.logged()),
                result -> show(next, result),
                fault -> {
                    simulating.set(false);
                    problem.set(Optional.of(fault));
                });
    }

    private void show(Made asked, Optional<RunComparison> result) {
        if (made.equals(Optional.of(asked))) {
            simulating.set(false);
            problem.set(Optional.empty());
            comparison.set(result);
            missing.set(result.isPresent() ? "" : Words.say("timeline.no-log"));
        }
    }

    /** What is to be simulated; where there is no such thing, the next best. */
    private Optional<Configuration> configuration() {
        Optional<Outcome> outcome = whatIf.outcomeProperty().get();
        Optional<Configuration> recommended =
                outcome.flatMap(Outcome::recommended).map(CandidateRow::configuration);
        Optional<Configuration> current = outcome.flatMap(Outcome::current).map(CandidateRow::configuration);
        Optional<Configuration> selected = whatIf.selectedProperty().get();
        Optional<Configuration> any =
                outcome.flatMap(all -> all.plotted().stream().findFirst().map(CandidateRow::configuration));
        return switch (target.get()) {
            case RECOMMENDED -> recommended.or(() -> current).or(() -> any);
            case SELECTED -> selected.or(() -> recommended).or(() -> current).or(() -> any);
            case CURRENT -> current.or(() -> recommended).or(() -> any);
        };
    }

    /** The answer's row of the simulated configuration. */
    public Optional<CandidateRow> simulatedRow() {
        return comparison.get().flatMap(shownNow -> whatIf.outcomeProperty()
                .get()
                .flatMap(outcome -> outcome.row(shownNow.configuration())));
    }

    /** The logged run that is shown. */
    public Optional<JobProfile> logged() {
        return made.map(Made::logged);
    }

    /** What the logged run cost; empty while there is none. */
    Optional<LoggedBill> bill() {
        return made.map(shownNow -> shownNow.study().bill(shownNow.logged()));
    }

    /** What the log of the shown run lacks, each in one sentence. */
    public List<String> remarks() {
        return logged().map(profile -> LogGaps.remarks(profile.completeness())).orElse(List.of());
    }

    /** What a logged run is called in a list. */
    String name(JobProfile logged) {
        String moment = Formats.moment(Instant.ofEpochMilli(logged.application().startEpochMillis()), zone);
        return logged.application()
                .glueJobRunId()
                .map(id -> Words.say("timeline.run.id", Formats.runId(id), moment))
                .orElseGet(() -> Words.say("timeline.run", moment));
    }

    /** The job's logged runs, the newest first. */
    public ReadOnlyObjectProperty<List<JobProfile>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The logged run that is wanted; empty for the newest. */
    public ObjectProperty<Optional<JobProfile>> runProperty() {
        return run;
    }

    /** What is wrong with the logged run, what takes longest first. */
    public List<Finding> findings() {
        return whatIf.outcomeProperty()
                .get()
                .map(outcome -> outcome.advice().findings())
                .orElse(List.of());
    }

    /** The first of the findings whose times do not overlap, together; empty where there are not two such. */
    Optional<OneAfterAnother> oneAfterAnother() {
        return made.flatMap(shown ->
                OneAfterAnother.of(findings(), shown.logged().application().durationSeconds()));
    }

    /** The deadline in force. */
    public Optional<Duration> deadline() {
        return whatIf.questionProperty().get().flatMap(question -> question.deadline());
    }

    /** Spark's id of the stage that the chosen finding is about; empty where none is chosen or it is about no stage. */
    public OptionalInt chosenStage() {
        return finding.get().map(Finding::where).stream()
                .flatMap(where -> NUMBER.matcher(where)
                        .results()
                        .map(MatchResult::group)
                        .filter(number -> Sentences.say("where.stage", number).equals(where)))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Name of the open job; an empty string where none is open. */
    public String job() {
        return whatIf.jobProperty().get();
    }

    /** Both runs; empty while the first is being worked out, or where there is none. */
    public ReadOnlyObjectProperty<Optional<RunComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Why there is nothing to show; empty where there is. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty simulatingProperty() {
        return simulating.getReadOnlyProperty();
    }

    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** The finding that was chosen in the list. */
    public ObjectProperty<Optional<Finding>> findingProperty() {
        return finding;
    }

    /** Changes where the answer does. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return whatIf.outcomeProperty();
    }
}
