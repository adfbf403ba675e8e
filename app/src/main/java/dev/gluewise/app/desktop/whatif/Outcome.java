package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer to one question, laid out for the screen. Immutable. */
public final class Outcome {
    private final Advice advice;
    private final List<CandidateRow> rows;
    private final List<CandidateRow> frontier;
    private final Map<Segment, List<CandidateRow>> segments = new EnumMap<>(Segment.class);
    private final Map<Configuration, CandidateRow> byConfiguration = new HashMap<>();

    Outcome(Advice advice, CandidateFigures.Cache figures) {
        this.advice = advice;
        Optional<Configuration> current = advice.current().map(Candidate::configuration);
        List<CandidateRow> all = new ArrayList<>(advice.candidates().size());
        for (Candidate candidate : advice.candidates()) {
            boolean isCurrent = current.isPresent() && current.get().equals(candidate.configuration());
            CandidateRow row = new CandidateRow(candidate, figures.of(candidate), isCurrent);
            all.add(row);
            byConfiguration.put(candidate.configuration(), row);
        }
        rows = List.copyOf(all);
        for (Segment segment : Segment.values()) {
            segments.put(segment, rows.stream().filter(segment::holds).toList());
        }
        frontier = rows.stream()
                .filter(row -> row.candidate().onFrontier() && !row.excluded())
                .sorted(Comparator.comparingDouble(row -> row.figures().medianSeconds()))
                .toList();
    }

    /** The answer of a study to a question, with the quantiles of all its candidates; asked off the FX thread. */
    public static Outcome of(JobStudy study, Question question) {
        return new Outcome(study.advise(question), new CandidateFigures.Cache());
    }

    public Advice advice() {
        return advice;
    }

    /** Every candidate, the cheapest first. */
    public List<CandidateRow> rows() {
        return rows;
    }

    /** The candidates that are neither dearer nor slower than another, the fastest first. */
    public List<CandidateRow> frontier() {
        return frontier;
    }

    /** The candidates of a segment, the cheapest first. */
    public List<CandidateRow> rows(Segment segment) {
        return segments.getOrDefault(segment, List.of());
    }

    /** What the plot shows: all that is to be had, and the current one. */
    public List<CandidateRow> plotted() {
        return rows.stream().filter(row -> !row.excluded() || row.current()).toList();
    }

    public Optional<CandidateRow> row(Configuration configuration) {
        return Optional.ofNullable(byConfiguration.get(configuration));
    }

    public Optional<CandidateRow> recommended() {
        return advice.recommended().flatMap(candidate -> row(candidate.configuration()));
    }

    public Optional<CandidateRow> current() {
        return advice.current().flatMap(candidate -> row(candidate.configuration()));
    }

    /** The candidate most likely to meet the deadline, the cheapest of several; empty where there is none at all. */
    public Optional<CandidateRow> likeliest() {
        return advice.likeliest().flatMap(likeliest -> rows.stream()
                .filter(row -> row.configuration().equals(likeliest.configuration()))
                .findFirst());
    }
}
