package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.MoneySentences;
import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.advice.Upgrade;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.report.FindingsText;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Harmless;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Advice for people at a terminal. */
final class AdviceText {
    private static final int MOST_ROWS = 24;

    private final Advice advice;
    private final boolean colors;
    private final StringBuilder text = new StringBuilder();

    AdviceText(Advice advice, boolean colors) {
        this.advice = advice;
        this.colors = colors;
    }

    String text() {
        headline();
        answer();
        statements(ReportWords.say("reasons"), advice.reasons());
        statements(
                ReportWords.say("options"),
                Stream.concat(advice.upgrade().map(Upgrade::why).stream(), advice.nextRun().map(NextRun::why).stream())
                        .toList());
        candidates();
        money();
        findings();
        statements(ReportWords.say("warnings"), advice.warnings());
        return text.toString();
    }

    private void headline() {
        Evidence evidence = advice.evidence();
        StringJoiner line = new StringJoiner(" · ");
        line.add(Harmless.of(evidence.job().name()));
        line.add(ReportWords.say("chip.glue", evidence.job().glueVersion()));
        line.add(evidence.job().region());
        line.add(CliWords.count("logs", evidence.profiles().size()));
        if (!evidence.runs().isEmpty()) {
            line.add(CliWords.count("runs", evidence.runs().size()));
        }
        line.add(advice.question()
                .deadline()
                .map(deadline -> CliWords.say(
                        "advise.deadline",
                        Figures.deadline(deadline),
                        Figures.confidence(advice.question().confidence())))
                .orElseGet(() -> CliWords.say("advise.noDeadline")));
        text.append(bold(line.toString())).append('\n');
    }

    private void answer() {
        text.append('\n');
        TextTable table = new TextTable("", "", ">costPerRun", ">runTime", ">of80", ">inTime");
        advice.recommended()
                .ifPresent(chosen -> table.row(
                        answerRow(CliWords.say("advise.recommended") + (chosen.isTrial() ? " ?" : ""), chosen)));
        advice.current().ifPresent(now -> table.row(answerRow(CliWords.say("advise.current"), now)));
        advice.upgrade()
                .map(Upgrade::candidate)
                .ifPresent(newest -> table.row(answerRow(
                        CliWords.say("advise.onGlue", newest.configuration().glueVersion()), newest)));
        text.append(table.text());
        if (advice.recommended().isEmpty()) {
            text.append(bold(CliWords.say(advice.likeliest().isPresent() ? "advise.noneMeets" : "advise.none")))
                    .append('\n');
        }
        advice.saving().ifPresent(this::saving);
    }

    private String[] answerRow(String head, Candidate candidate) {
        return new String[] {
            head,
            candidate.configuration().label(),
            Figures.money(candidate.expectedCost()),
            Figures.duration(candidate.runTimeSeconds().median()),
            interval(candidate.runTimeSeconds()),
            inTime(candidate)
        };
    }

    private void saving(Saving saving) {
        boolean cheaper = saving.perRun().usd().signum() >= 0;
        Money perRun = cheaper ? saving.perRun() : Money.ZERO.minus(saving.perRun());
        Money perMonth = cheaper ? saving.perMonth() : Money.ZERO.minus(saving.perMonth());
        text.append(CliWords.say(
                        cheaper ? "advise.saves" : "advise.loses",
                        Figures.money(perRun),
                        Figures.percent(Math.abs(saving.fraction())),
                        Figures.wholeMoney(perMonth),
                        saving.runsPerMonth()))
                .append('\n');
    }

    private void statements(String head, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        text.append('\n').append(bold(head)).append('\n');
        statements.forEach(
                statement -> text.append("  - ").append(statement.text()).append('\n'));
    }

    private void candidates() {
        List<Candidate> frontier =
                advice.candidates().stream().filter(Candidate::onFrontier).toList();
        text.append('\n')
                .append(bold(CliWords.say(
                        "advise.frontier", frontier.size(), advice.candidates().size())))
                .append('\n');
        TextTable table =
                new TextTable("", "configuration", ">slots", ">costPerRun", ">of80", ">runTime", ">of80", ">inTime");
        List<Candidate> shown = frontier.stream().limit(MOST_ROWS).toList();
        shown.forEach(candidate -> table.row(candidateRow(candidate)));
        text.append(table.text());
        if (shown.stream().anyMatch(Candidate::isTrial)) {
            text.append("  ").append(CliWords.say("advise.trial")).append('\n');
        }
        if (frontier.size() > MOST_ROWS) {
            text.append("  ")
                    .append(CliWords.say("advise.more", frontier.size() - MOST_ROWS))
                    .append('\n');
        }
    }

    private String[] candidateRow(Candidate candidate) {
        return new String[] {
            (candidate.verdict() == Verdict.RECOMMENDED ? "*" : "") + (candidate.isTrial() ? "?" : ""),
            candidate.configuration().label(),
            String.valueOf(candidate.configuration().slots()),
            Figures.money(candidate.expectedCost()),
            Figures.money(candidate.costQuantile(0.1)) + "–" + Figures.money(candidate.costQuantile(0.9)),
            Figures.duration(candidate.runTimeSeconds().median()),
            interval(candidate.runTimeSeconds()),
            inTime(candidate)
        };
    }

    private static String interval(Distribution seconds) {
        return Figures.duration(seconds.quantile(0.1)) + "–" + Figures.duration(seconds.quantile(0.9));
    }

    private String inTime(Candidate candidate) {
        return advice.question().deadline().isPresent() ? Figures.chance(candidate.meetsDeadlineProbability()) : "–";
    }

    private void money() {
        List<String> sentences = MoneySentences.of(advice);
        if (!sentences.isEmpty()) {
            text.append('\n').append(bold(ReportWords.say("money"))).append('\n');
            sentences.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        }
    }

    private void findings() {
        if (advice.findings().isEmpty()) {
            return;
        }
        text.append('\n').append(bold(ReportWords.say("findings"))).append('\n');
        text.append(FindingsText.brief(advice.findings()));
    }

    private String bold(String line) {
        return colors ? "\u001B[1m" + line + "\u001B[0m" : line;
    }
}
