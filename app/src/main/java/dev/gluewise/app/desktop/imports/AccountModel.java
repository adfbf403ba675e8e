package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.source.account.AccountOptions;
import dev.gluewise.analyzer.source.account.AccountPolicy;
import dev.gluewise.analyzer.source.account.Connection;
import dev.gluewise.analyzer.source.account.Since;
import dev.gluewise.app.desktop.backend.AccountRequest;
import dev.gluewise.app.desktop.backend.AccountSource;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which part of which AWS account is to be imported, and whether it can be reached. */
public final class AccountModel {
    private static final int MOST_RUNS = 1000;
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d{1,2}");

    private final AccountSource account;
    private final TaskRunner tasks;
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty jobs = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty since = new SimpleStringProperty(Since.USUAL);
    private final StringProperty metricRuns =
            new SimpleStringProperty(String.valueOf(AccountOptions.USUAL_RUNS_WITH_METRICS));
    private final StringProperty logRuns = new SimpleStringProperty(String.valueOf(AccountOptions.USUAL_LOGS_PER_JOB));
    private final BooleanProperty metrics = new SimpleBooleanProperty();
    private final BooleanProperty eventLogs = new SimpleBooleanProperty(true);
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Connection>> connection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    AccountModel(AccountSource account, TaskRunner tasks) {
        this.account = account;
        this.tasks = tasks;
        for (StringProperty asked : List.of(profile, region, jobs, tags, since, metricRuns, logRuns, endpoint)) {
            asked.subscribe(now -> forget());
        }
        metrics.subscribe(now -> forget());
        eventLogs.subscribe(now -> forget());
    }

    /** What was tried out holds for what was asked then. */
    private void forget() {
        connection.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /** Looks for the profiles of the user's AWS configuration. */
    public void findProfiles() {
        tasks.start(Words.say("account.task.profiles"), progress -> account.profiles(), profiles::set, fault -> {});
    }

    /** What is called for now; empty where something of it is not understood. */
    public Optional<AccountRequest> request() {
        boolean understood = regionUnderstood()
                && tagsUnderstood()
                && sinceUnderstood()
                && metricRunsUnderstood()
                && logRunsUnderstood()
                && endpointUnderstood();
        if (!understood) {
            return Optional.empty();
        }
        return Optional.of(new AccountRequest(
                typed(profile),
                typed(region),
                typed(jobs),
                typedTags(),
                Since.parse(since.get()).orElseThrow(),
                runs(metrics, metricRuns),
                runs(eventLogs, logRuns),
                typed(endpoint).map(URI::create)));
    }

    private static Optional<String> typed(StringProperty text) {
        return Optional.of(text.get().strip()).filter(words -> !words.isEmpty());
    }

    private static OptionalInt runs(BooleanProperty wanted, StringProperty typed) {
        return wanted.get() ? OptionalInt.of(Integer.parseInt(typed.get().strip())) : OptionalInt.empty();
    }

    /** AWS allows no comma in a tag, so one parts them. */
    private List<String> typedParts() {
        return Arrays.stream(tags.get().split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Map<String, String> typedTags() {
        Map<String, String> wanted = new TreeMap<>();
        for (String part : typedParts()) {
            int equals = part.indexOf('=');
            wanted.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return wanted;
    }

    /** Whether the tags are left out or each is a key and a value, no key twice. */
    public boolean tagsUnderstood() {
        List<String> parts = typedParts();
        return parts.stream().allMatch(part -> part.indexOf('=') > 0)
                && typedTags().size() == parts.size();
    }

    /** Whether the number of runs whose metrics are wanted is one, where some are. */
    public boolean metricRunsUnderstood() {
        return !metrics.get() || isCount(metricRuns);
    }

    /** Whether the number of runs whose event logs are wanted is one, where some are. */
    public boolean logRunsUnderstood() {
        return !eventLogs.get() || isCount(logRuns);
    }

    private static boolean isCount(StringProperty typed) {
        String text = typed.get().strip();
        return text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_RUNS;
    }

    /** Whether the region is left out or can be one; whether there is such a one only AWS knows. */
    public boolean regionUnderstood() {
        return typed(region).filter(code -> !REGION.matcher(code).matches()).isEmpty();
    }

    /** Whether it can be told from when on runs are wanted. */
    public boolean sinceUnderstood() {
        return Since.parse(since.get()).isPresent();
    }

    /** Whether the address is left out or a web address. */
    public boolean endpointUnderstood() {
        return typed(endpoint).filter(text -> !isWebAddress(text)).isEmpty();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Tries out what an import would ask for. */
    public void test() {
        Optional<AccountRequest> request = request();
        if (request.isEmpty() || testing.get()) {
            return;
        }
        forget();
        testing.set(true);
        tasks.start(
                Words.say("account.task.testing"),
                progress -> account.test(request.get(), progress),
                found -> {
                    testing.set(false);
                    connection.set(Optional.of(found));
                },
                fault -> {
                    testing.set(false);
                    problem.set(Optional.of(fault));
                });
    }

    /** An IAM policy with all that an import as it is called for takes. */
    public String policy() {
        return AccountPolicy.json(metrics.get(), eventLogs.get());
    }

    /** A profile of the user's AWS configuration; an empty string for the usual one. */
    public StringProperty profileProperty() {
        return profile;
    }

    /** AWS region code; an empty string for the profile's own. */
    public StringProperty regionProperty() {
        return region;
    }

    /** A pattern of job names with {@code *} and {@code ?}; an empty string for all. */
    public StringProperty jobsProperty() {
        return jobs;
    }

    /** Tags that a job must have, such as {@code team=data, env=prod}; an empty string for any. */
    public StringProperty tagsProperty() {
        return tags;
    }

    /** Of how many runs of each job to import metrics. */
    public StringProperty metricRunsProperty() {
        return metricRuns;
    }

    /** Of how many runs of each job to import event logs. */
    public StringProperty logRunsProperty() {
        return logRuns;
    }

    /** From when on runs are wanted, as {@link Since} reads it. */
    public StringProperty sinceProperty() {
        return since;
    }

    public BooleanProperty metricsProperty() {
        return metrics;
    }

    public BooleanProperty eventLogsProperty() {
        return eventLogs;
    }

    /** Another address than AWS's own; an empty string for that. */
    public StringProperty endpointProperty() {
        return endpoint;
    }

    /** The profiles of the user's AWS configuration. */
    public ReadOnlyObjectProperty<List<String>> profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** What a test found; empty since something was changed. */
    public ReadOnlyObjectProperty<Optional<Connection>> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Why nothing could be asked. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
