package dev.gluewise.analyzer.findings;

import java.util.List;

/** One thing that can be wrong with a job, by its history, its settings, or what it would do otherwise. */
interface JobRule {
    /** What the rule finds in a job; empty where it finds nothing. */
    List<Finding> check(ObservedJob job);
}
