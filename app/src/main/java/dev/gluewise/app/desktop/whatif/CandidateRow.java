package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.app.desktop.chart.ViewWindow;
import dev.gluewise.pricing.catalog.Configuration;

/**
 * A candidate as the chart and the table show it.
 *
 * @param candidate the candidate
 * @param figures its quantiles
 * @param current whether it is the configuration in force
 */
public record CandidateRow(Candidate candidate, CandidateFigures figures, boolean current) {
    public Configuration configuration() {
        return candidate.configuration();
    }

    public boolean recommended() {
        return candidate.verdict() == Verdict.RECOMMENDED;
    }

    public boolean excluded() {
        return candidate.verdict() == Verdict.EXCLUDED;
    }

    /** Whether it meets the deadline with the wanted confidence. */
    public boolean meetsDeadline() {
        return recommended() || candidate.verdict() == Verdict.FEASIBLE;
    }

    /** Its place in the plot: median run time against expected cost. */
    public ViewWindow.Point point() {
        return new ViewWindow.Point(figures.medianSeconds(), figures.cost().toDouble());
    }
}
