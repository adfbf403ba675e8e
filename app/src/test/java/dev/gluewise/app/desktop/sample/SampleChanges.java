package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.app.desktop.backend.JobChanges;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes in memory; an account in which a job is as it was imported, until {@link #changeBehindOurBack}. */
public final class SampleChanges implements JobChanges {
    private final List<AppliedChange> made = new ArrayList<>();
    private boolean changedSince;
    private int open;
    private int updates;
    private Instant now = Instant.parse("2026-11-20T06:30:00Z");

    /** Somebody else changes the job in the account. */
    public void changeBehindOurBack() {
        changedSince = true;
    }

    /** Sets the moment at which changes are kept from now on. */
    public SampleChanges at(Instant moment) {
        now = moment;
        return this;
    }

    /** How often a job was changed in the account. */
    public int updates() {
        return updates;
    }

    /** How many ways to the account were not closed. */
    public int open() {
        return open;
    }

    /** The changes of a job that were made, the newest first. */
    public List<AppliedChange> of(String job) {
        return made.stream().filter(change -> change.job().equals(job)).toList();
    }

    /** Keeps that a job was given its present size, with a promise that its runs nearly keep. */
    public void keep(SampleJob job, Instant moment) {
        keep(job, moment, job.deadline());
    }

    /** The same for another deadline, which runs may miss. */
    public void keep(SampleJob job, Instant moment, Optional<Duration> deadline) {
        double seconds = job.seconds(job.current()) * 0.99;
        Money cost = Money.usd("7.80");
        keep(new AppliedChange(
                0,
                job.name(),
                moment,
                true,
                "[]",
                job.current(),
                new AppliedChange.Promise(
                        seconds * 0.97, seconds, seconds * 1.03, cost, Money.usd("8.60"), deadline, 0.95),
                Optional.empty()));
    }

    @Override
    public void keepMadeElsewhere(AdvisedChange change, boolean checked) {
        keep(change.madeElsewhere(checked, now));
    }

    @Override
    public void setChecked(AppliedChange change, boolean checked) {
        made.replaceAll(each -> each.id() == change.id() ? each.checked(checked) : each);
    }

    private void keep(AppliedChange change) {
        made.addFirst(with(change, made.size() + 1, change.undoneOn()));
    }

    private static AppliedChange with(AppliedChange change, long id, Optional<Instant> undoneOn) {
        return new AppliedChange(
                id,
                change.job(),
                change.appliedOn(),
                change.executed(),
                change.settings(),
                change.to(),
                change.promise(),
                undoneOn,
                change.checked());
    }

    @Override
    public void keepUndone(AppliedChange change) {
        made.replaceAll(each -> each.id() == change.id() ? with(each, each.id(), Optional.of(now)) : each);
    }

    @Override
    public Prepared prepare(AdvisedChange change, boolean checked, Optional<String> profile) throws ProblemException {
        requireUnchanged(change.change().job().name());
        return prepared(change.change().settings(), () -> {
            AppliedChange elsewhere = change.madeElsewhere(checked, now);
            keep(new AppliedChange(
                    0,
                    elsewhere.job(),
                    now,
                    true,
                    elsewhere.settings(),
                    elsewhere.to(),
                    elsewhere.promise(),
                    Optional.empty(),
                    checked));
        });
    }

    @Override
    public Prepared prepareUndo(AppliedChange change, Optional<String> profile) throws ProblemException {
        requireUnchanged(change.job());
        return prepared(List.of(), () -> keepUndone(change));
    }

    private void requireUnchanged(String job) throws ProblemException {
        if (changedSince) {
            throw new ProblemException(Problem.in(
                    "job " + job,
                    ProblemCode.CHANGE_REFUSED,
                    "It has been changed since it was imported.",
                    "Import it again."));
        }
    }

    private Prepared prepared(List<SettingChange> settings, Runnable deed) {
        open++;
        return new Prepared() {
            @Override
            public List<SettingChange> settings() {
                return settings;
            }

            @Override
            public void make() {
                updates++;
                deed.run();
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
