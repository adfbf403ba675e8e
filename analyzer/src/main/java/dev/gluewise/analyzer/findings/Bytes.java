package dev.gluewise.analyzer.findings;

import java.util.Locale;

/** Amounts of data as people read them. */
final class Bytes {
    private static final double STEP = 1024;

    private Bytes() {}

    /** An amount as {@code 12.0 KiB}, {@code 40.0 MiB}, {@code 2.0 GiB}. */
    static String written(double bytes) {
        double mib = bytes / STEP / STEP;
        if (mib >= STEP) {
            return String.format(Locale.ROOT, "%.1f GiB", mib / STEP);
        }
        return mib >= 0.1
                ? String.format(Locale.ROOT, "%.1f MiB", mib)
                : String.format(Locale.ROOT, "%.1f KiB", bytes / STEP);
    }
}
