package dev.gluewise.app.desktop.pricing;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.task.Work;
import dev.gluewise.app.desktop.text.PriceInput;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** The price book as the page shows it, and what the user does to it. */
public final class PricingModel {
    /** Which prices are listed. */
    public enum Group {
        ALL,
        KNOWN,
        UNKNOWN,
        OWN;

        boolean holds(PriceEntry entry) {
            return switch (this) {
                case ALL -> true;
                case KNOWN -> entry.price().amount().isPresent();
                case UNKNOWN -> entry.price().amount().isEmpty();
                case OWN -> entry.price().provenance().source() == Provenance.Source.USER;
            };
        }
    }

    private final Backend backend;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<List<PriceEntry>> prices = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> region = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.ALL);
    private final ObjectProperty<Optional<RateKey>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty profile = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> refreshing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefreshReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Subscription following;
    private boolean opened;

    public PricingModel(Backend backend, TaskRunner tasks) {
        this.backend = backend;
        this.tasks = tasks;
        following = backend.priceDesk().news().listen(this::show);
        region.subscribe(now -> show());
        group.subscribe(now -> show());
    }

    /** Shows the prices in force, at first those where the workspace's jobs run. */
    public void open() {
        if (!opened) {
            opened = true;
            region.set(Optional.of(backend.prices().region()).filter(regions()::contains));
        }
        show();
    }

    /** Hears no more of prices, after the window was closed. */
    public void close() {
        following.unsubscribe();
    }

    private void show() {
        prices.set(inRegion().stream().filter(group.get()::holds).toList());
    }

    private List<PriceEntry> inRegion() {
        return region
                .get()
                .map(code -> backend.priceDesk().book().prices(code))
                .orElseGet(() -> backend.priceDesk().book().prices())
                .entrySet()
                .stream()
                .map(entry -> new PriceEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many prices of the chosen region belong to a group. */
    public int count(Group each) {
        return (int) inRegion().stream().filter(each::holds).count();
    }

    /** The regions that the book knows, in alphabetical order. */
    public List<String> regions() {
        return List.copyOf(backend.priceDesk().book().regions());
    }

    /** The price that is selected, as it is now. */
    public Optional<PriceEntry> selectedEntry() {
        return selected.get()
                .map(key -> new PriceEntry(key, backend.priceDesk().book().price(key)));
    }

    /**
     * Keeps the user's own price for what is selected.
     *
     * @param typed US dollars, such as {@code 0.40} or {@code 0,40}
     * @return whether that is a price
     */
    public boolean setOwn(String typed) {
        Optional<BigDecimal> usd = PriceInput.parse(typed);
        Optional<RateKey> key = selected.get();
        if (usd.isEmpty() || key.isEmpty()) {
            return false;
        }
        change(Words.say("pricing.task.keeping"), progress -> {
            backend.priceDesk().setOwn(key.get(), usd.get());
            return Optional.<RefreshReport>empty();
        });
        return true;
    }

    /** Forgets the user's own price for what is selected. */
    public void removeOwn() {
        selected.get()
                .ifPresent(key -> change(Words.say("pricing.task.forgetting"), progress -> {
                    backend.priceDesk().removeOwn(key);
                    return Optional.<RefreshReport>empty();
                }));
    }

    /** Fetches the prices of the chosen region, or of all, from AWS. */
    public void refresh() {
        if (refreshing.get().isPresent()) {
            return;
        }
        Optional<String> asked = region.get();
        Optional<String> name = Optional.of(profile.get().strip()).filter(typed -> !typed.isEmpty());
        String title = Words.say("pricing.task.refreshing");
        change(title, progress -> backend.priceDesk().refresh(asked, name, Optional.empty(), progress));
        refreshing.set(tasks.running().stream()
                .filter(task -> task.title().equals(title))
                .findFirst());
    }

    private void change(String title, Work<Optional<RefreshReport>> work) {
        problem.set(Optional.empty());
        report.set(Optional.empty());
        Consumer<Optional<RefreshReport>> done = made -> {
            refreshing.set(Optional.empty());
            report.set(made);
            backend.priceDesk().news().announce();
        };
        tasks.start(title, work, done, fault -> {
            refreshing.set(Optional.empty());
            problem.set(Optional.of(fault));
        });
    }

    /** Asks a refresh to end. */
    public void cancel() {
        refreshing.get().ifPresent(RunningTask::cancel);
    }

    /** The prices of the chosen region and group. */
    public ReadOnlyObjectProperty<List<PriceEntry>> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    /** The region whose prices are listed and fetched; empty for all. */
    public ObjectProperty<Optional<String>> regionProperty() {
        return region;
    }

    public ObjectProperty<Group> groupProperty() {
        return group;
    }

    public ObjectProperty<Optional<RateKey>> selectedProperty() {
        return selected;
    }

    /** A profile of the user's AWS configuration for a refresh; an empty string for the usual one. */
    public StringProperty profileProperty() {
        return profile;
    }

    /** The refresh that is running. */
    public ReadOnlyObjectProperty<Optional<RunningTask>> refreshingProperty() {
        return refreshing.getReadOnlyProperty();
    }

    /** What the last refresh brought. */
    public ReadOnlyObjectProperty<Optional<RefreshReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the last change was not made; the prices are as before then. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
