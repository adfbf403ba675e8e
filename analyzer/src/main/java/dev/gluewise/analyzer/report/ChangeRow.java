package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.billing.Money;

/**
 * A proposed change in one line.
 *
 * @param anchor name of the job's section
 * @param job name of the job
 * @param now configuration in force
 * @param recommended configuration to set
 * @param timeNow run time as it is
 * @param timeThen run time as recommended
 * @param chance chance to end by the deadline as recommended; a dash where there is no deadline
 * @param saves whether it costs less then
 * @param money what it saves or costs more, a month
 * @param share the same as a share of the cost
 * @param percent length of its bar against the largest saving's, 0 to 100
 */
record ChangeRow(
        String anchor,
        String job,
        Shown now,
        Shown recommended,
        String timeNow,
        String timeThen,
        String chance,
        boolean saves,
        String money,
        String share,
        int percent) {
    /**
     * @param largest the largest saving a month of all changes
     */
    static ChangeRow of(AdvisedJob job, Money largest) {
        Advice advice = job.advice();
        Candidate now = advice.current().orElseThrow();
        Candidate then = advice.recommended().orElseThrow();
        Saving saving = advice.saving().orElseThrow();
        boolean saves = !job.costsMore();
        String money = Figures.wholeMoney(saves ? saving.perMonth() : Money.ZERO.minus(saving.perMonth()));
        return new ChangeRow(
                job.anchor(),
                JobName.of(job.summary().job()),
                Shown.of(now.configuration()),
                Shown.of(then.configuration()),
                Figures.duration(now.runTimeSeconds().median()),
                Figures.duration(then.runTimeSeconds().median()),
                advice.question().deadline().isPresent()
                        ? Figures.chance(then.meetsDeadlineProbability())
                        : ReportWords.say("none"),
                saves,
                saves ? money : ReportWords.say("saving.more", money),
                Figures.percent(Math.abs(saving.fraction())),
                saves && largest.isPositive()
                        ? (int) Math.round(100 * saving.perMonth().toDouble() / largest.toDouble())
                        : 0);
    }
}
