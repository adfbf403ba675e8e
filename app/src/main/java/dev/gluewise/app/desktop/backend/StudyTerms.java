package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.catalog.WorkerType;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a study is made under: everything whose change needs a new one.
 *
 * @param usdPerDpuHour the user's own standard price; empty to go by the price book
 * @param inputScale input as a multiple of what it was, above 0
 * @param furtherTypes worker types that are studied beside the usual ones
 */
public record StudyTerms(Optional<BigDecimal> usdPerDpuHour, double inputScale, Set<WorkerType> furtherTypes) {
    /** The price book's price, the input as it was, the usual worker types. */
    public static final StudyTerms USUAL = new StudyTerms(Optional.empty(), 1, Set.of());

    public StudyTerms {
        furtherTypes = Set.copyOf(furtherTypes);
    }

    public StudyTerms withPrice(Optional<BigDecimal> price) {
        return new StudyTerms(price, inputScale, furtherTypes);
    }

    public StudyTerms withInputScale(double scale) {
        return new StudyTerms(usdPerDpuHour, scale, furtherTypes);
    }

    /** The same, studying all these worker types. */
    public StudyTerms over(Set<WorkerType> types) {
        Set<WorkerType> further = EnumSet.noneOf(WorkerType.class);
        further.addAll(types);
        WorkerType.USUAL.forEach(further::remove);
        return new StudyTerms(usdPerDpuHour, inputScale, further);
    }

    /** All worker types that are studied, in order of size. */
    public List<WorkerType> workerTypes() {
        Set<WorkerType> all = EnumSet.copyOf(WorkerType.USUAL);
        all.addAll(furtherTypes);
        return List.copyOf(all);
    }

    /** Whether a study made under these terms answers all that one under others would. */
    public boolean covers(StudyTerms others) {
        return usdPerDpuHour.equals(others.usdPerDpuHour)
                && inputScale == others.inputScale
                && furtherTypes.containsAll(others.furtherTypes);
    }
}
