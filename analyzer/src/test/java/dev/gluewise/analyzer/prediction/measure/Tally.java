package dev.gluewise.analyzer.prediction.measure;

import java.util.Locale;

/** How the choices of one method went. */
final class Tally {
    private int choices;
    private int missed;
    private int saidNothingFits;
    private int missedUnsaid;
    private int met;
    private double regret;

    /**
     * @param inTime whether the size chosen was really in time
     * @param fits whether the method held it to be
     * @param cost what it really cost, over what the cheapest size in time costs
     */
    void add(boolean inTime, boolean fits, double cost) {
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
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%7d  %6.1f %%  %6.1f %%  %15.1f %%  %8.1f %%",
                choices,
                100.0 * missed / choices,
                100 * regret / Math.max(1, met),
                100.0 * saidNothingFits / choices,
                100.0 * missedUnsaid / Math.max(1, choices - saidNothingFits));
    }
}
