package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;

/**
 * The one further run that would tell most about what to choose.
 *
 * @param configuration where to run the job once
 * @param expectedCost what that run is expected to cost
 * @param expectedImprovement by how much cheaper a run of the then chosen configuration is expected to be than on what is
 *     chosen now, each judged by what is known then; 0 where it would rather confirm the choice
 * @param intervalReduction share by which it narrows the 80 % interval (in log) of the configuration that the choice
 *     hangs on most, 0 to 1
 * @param why in a sentence
 */
public record NextRun(
        Configuration configuration,
        Money expectedCost,
        Money expectedImprovement,
        double intervalReduction,
        Statement why) {}
