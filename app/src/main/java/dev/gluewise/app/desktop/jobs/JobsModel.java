package dev.gluewise.app.desktop.jobs;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.MoneySentences;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.pricing.billing.Money;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The list of jobs: what is there, what is filtered, and the totals. */
public final class JobsModel {
    /** Which jobs are listed. */
    public enum Group {
        ALL,
        WITH_SAVING,
        AT_RISK,
        FAILING;

        boolean holds(JobSummary row) {
            return switch (this) {
                case ALL -> true;
                case WITH_SAVING -> saving(row).filter(Money::isPositive).isPresent();
                case AT_RISK -> FleetTotals.atRisk(row);
                case FAILING -> row.failedCost().isPositive();
            };
        }
    }

    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<List<JobSummary>> jobs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<JobSummary>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<String, List<String>>> brokenPromises =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<FleetTotals> totals = new ReadOnlyObjectWrapper<>(new FleetTotals(List.of()));
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);
    private final ReadOnlyObjectWrapper<Period> shownPeriod = new ReadOnlyObjectWrapper<>(Period.MONTH);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);
    private final Map<Group, Integer> counts = new EnumMap<>(Group.class);
    /** The order in which the table shows the rows, so that "next job" goes where the user expects it. */
    private List<JobSummary> order = List.of();

    /** @param zone where the user is, for moments */
    public JobsModel(ZoneId zone) {
        this.zone = zone;
        filter.subscribe(changed -> choose());
        group.subscribe(changed -> choose());
    }

    /** Takes new rows of the last thirty days in place of all earlier ones. */
    public void setJobs(List<JobSummary> rows) {
        setJobs(rows, Period.MONTH);
    }

    /**
     * Takes new rows in place of all earlier ones.
     *
     * @param of the time whose runs are in them
     */
    public void setJobs(List<JobSummary> rows, Period of) {
        shownPeriod.set(of);
        for (Group each : Group.values()) {
            counts.put(each, (int) rows.stream().filter(each::holds).count());
        }
        jobs.set(List.copyOf(rows));
        totals.set(new FleetTotals(rows));
        if (count(group.get()) == 0) {
            group.set(Group.ALL);
        }
        choose();
    }

    /** Takes what breaks the promises of changes, job by job, a sentence each, in place of all that was known of it. */
    public void setBrokenPromises(Map<String, List<String>> byJob) {
        brokenPromises.set(Map.copyOf(byJob));
    }

    /** What breaks the promise of the job's change, a sentence each; none where it holds, or is not checked. */
    public List<String> brokenPromise(String job) {
        return brokenPromises.get().getOrDefault(job, List.of());
    }

    private void choose() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<JobSummary> chosen = jobs.get().stream()
                .filter(group.get()::holds)
                .filter(row ->
                        wanted.isEmpty() || row.job().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        order = chosen;
        shown.set(chosen);
    }

    /** How many jobs belong to a group, whatever the filter says. */
    public int count(Group each) {
        return counts.getOrDefault(each, 0);
    }

    /** Tells in which order the table shows the rows. */
    public void setOrder(List<JobSummary> rows) {
        order = List.copyOf(rows);
    }

    /** The row of a job. */
    public Optional<JobSummary> row(String job) {
        return jobs.get().stream().filter(row -> row.job().equals(job)).findFirst();
    }

    /** The job so many places below another one in the list; empty beyond its ends. */
    public Optional<String> neighbour(String job, int places) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).job().equals(job)) {
                int there = i + places;
                return there >= 0 && there < order.size()
                        ? Optional.of(order.get(there).job())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Why the saving of a month is more than the cost beside it; empty where it is not, or the costs are of another time. */
    Optional<String> savingExplained(JobSummary row) {
        return shownPeriodProperty().get() == Period.MONTH ? MoneySentences.atPresentSize(row) : Optional.empty();
    }

    /** What a month on the recommended configuration saves; empty where nothing is proposed. */
    static Optional<Money> saving(JobSummary row) {
        return row.keptBecause().isEmpty()
                ? row.outlook().flatMap(Outlook::saving).map(Saving::perMonth)
                : Optional.empty();
    }

    /** All jobs of the workspace. */
    public ReadOnlyObjectProperty<List<JobSummary>> jobsProperty() {
        return jobs.getReadOnlyProperty();
    }

    /** What breaks the promises of changes, by job. */
    ReadOnlyObjectProperty<Map<String, List<String>>> brokenPromisesProperty() {
        return brokenPromises.getReadOnlyProperty();
    }

    /** The jobs that group and filter let through. */
    public ReadOnlyObjectProperty<List<JobSummary>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The time that the user wants to see; rows of it follow. */
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** The time whose runs and cost are in the rows. */
    public ReadOnlyObjectProperty<Period> shownPeriodProperty() {
        return shownPeriod.getReadOnlyProperty();
    }

    /** The totals of all jobs. */
    public ReadOnlyObjectProperty<FleetTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** Part of a job's name, upper and lower case alike. */
    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    /** Where the user is. */
    ZoneId zone() {
        return zone;
    }
}
