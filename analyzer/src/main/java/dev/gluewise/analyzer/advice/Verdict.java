package dev.gluewise.analyzer.advice;

/** What became of a candidate. */
public enum Verdict {
    RECOMMENDED,
    /** Meets the deadline with the wanted confidence, at a higher cost than the recommended one. */
    FEASIBLE,
    MISSES_DEADLINE,
    /** Not to be had, or not wanted; its reasons stand beside it. */
    EXCLUDED
}
