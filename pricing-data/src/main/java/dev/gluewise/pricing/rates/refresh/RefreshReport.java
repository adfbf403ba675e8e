package dev.gluewise.pricing.rates.refresh;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a refresh brought.
 *
 * @param place what was asked
 * @param asOf the day it was
 * @param products products in the answer
 * @param prices prices of jobs among them
 * @param regions regions whose prices were replaced
 * @param otherRegions regions in the answer that were left as they were, since no price of a Spark job was among theirs
 * @param noJobs how many products are known to be no jobs, by what they are
 * @param unknown how many products Gluewise does not know, by usage type, operation and unit
 */
public record RefreshReport(
        String place,
        LocalDate asOf,
        int products,
        int prices,
        SortedSet<String> regions,
        SortedSet<String> otherRegions,
        SortedMap<String, Integer> noJobs,
        SortedMap<String, Integer> unknown) {
    public RefreshReport {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        otherRegions = Collections.unmodifiableSortedSet(new TreeSet<>(otherRegions));
        noJobs = Collections.unmodifiableSortedMap(new TreeMap<>(noJobs));
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }
}
