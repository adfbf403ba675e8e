package dev.gluewise.analyzer.prediction.measure;

import java.util.Locale;
import java.util.OptionalDouble;

/** How the choices of one method went. */
final class Tally {
    private int choices;
    private int missed;
    private int saidNothingFits;
    private int missedUnsaid;
    private int met;
    private double regret;
    private int kept;
    private double regretOfKept;

    /**
     * @param inTime whether the size chosen was really in time
     * @param fits whether the method held it to be
     * @param cost what it really cost, over what the cheapest size in time costs
     * @param costOfKept the same over the cheapest size of which nine runs in ten were in time; empty where there is none
     */
    void add(boolean inTime, boolean fits, double cost, OptionalDouble costOfKept) {
        if (inTime && costOfKept.isPresent()) {
            kept++;
            regretOfKept += costOfKept.getAsDouble() - 1;
        }
        choices++;
        saidNothingFits += fits ? 0 : 1;
        if (inTime) {
            met++;
            regret += cost - 1;
        } else {
            missed++;
            missedUnsaid += fits ? 1 : 0;
        }
    }

    void add(Tally other) {
        choices += other.choices;
        missed += other.missed;
        saidNothingFits += other.saidNothingFits;
        missedUnsaid += other.missedUnsaid;
        met += other.met;
        regret += other.regret;
        kept += other.kept;
        regretOfKept += other.regretOfKept;
    }

    /** The choices that were really too slow. */
    double missedPercent() {
        return 100.0 * missed / choices;
    }

    /** What the choices in time cost beyond the cheapest in time. */
    double regretPercent() {
        return 100 * regret / Math.max(1, met);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%7d  %6.1f %%  %6.1f %%  %15.1f %%  %8.1f %%  %12.1f %%",
                choices,
                missedPercent(),
                regretPercent(),
                100.0 * saidNothingFits / choices,
                100.0 * missedUnsaid / Math.max(1, choices - saidNothingFits),
                100 * regretOfKept / Math.max(1, kept));
    }
}
