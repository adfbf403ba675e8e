package dev.gluewise.analyzer.findings;

import java.util.List;

/** One thing that can be wrong with a run. */
interface FindingRule {
    /** What the rule finds in a run; empty where it finds nothing. */
    List<Finding> check(ObservedRun run);
}
