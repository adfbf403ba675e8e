package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown that fits into a comment of a pull request: GitHub takes 65,536 characters. */
final class MarkdownReport {
    /** What follows the jobs takes the rest of what a comment may hold. */
    private static final int MOST_BEFORE_THE_REST = 40_000;

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String write(ReportData report) {
        MarkdownReport markdown = new MarkdownReport();
        markdown.page(ReportPage.of(report));
        return markdown.text.toString();
    }

    private void page(ReportPage page) {
        line("## " + plain(page.title()));
        line("");
        line(plain(say("title")) + " · " + page.jobs() + " · " + say("written", page.written()));
        if (page.empty()) {
            paragraph(say("noJobs"));
            return;
        }
        heading(say("summary"));
        for (SummaryCard card : page.cards()) {
            line("- " + plain(card.title()) + ": **" + plain(card.figure()) + "** " + plain(card.unit()) + " · "
                    + plain(card.note()));
        }
        changes(page.changes());
        jobs(page.sections());
        table(
                say("unadvised"),
                List.of(say("column.job"), say("column.why"), say("column.cost")),
                page.unadvised().stream()
                        .limit(TopChanges.MOST)
                        .map(row -> List.of(row.job(), row.why(), row.cost()))
                        .toList());
        losses(page);
        findings(page.findings());
        table(
                say("prices"),
                List.of(
                        say("column.region"),
                        say("column.version"),
                        say("column.class"),
                        say("column.price"),
                        say("column.certainty"),
                        say("column.asOf")),
                page.prices().stream()
                        .map(row -> List.of(
                                row.region(), row.glueVersions(), row.kind(), row.price(), row.certainty(), row.asOf()))
                        .toList());
        heading(say("method"));
        line(plain(page.accuracy()));
        line("");
        page.nextRuns().ifPresent(this::paragraph);
        list(page.caveats());
        list(List.of(say("estimated.predictions"), say("estimated.cost"), say("estimated.prices")));
        list(page.assumptions());
    }

    private void changes(TopChanges changes) {
        table(
                say("changes"),
                List.of(
                        say("column.job"),
                        say("column.now"),
                        say("column.recommended"),
                        say("column.runTime"),
                        say("column.byDeadline"),
                        say("column.saving")),
                changes.rows().stream()
                        .map(row -> List.of(
                                row.job(),
                                row.now().label(),
                                row.recommended().label(),
                                row.timeNow() + " → " + row.timeThen(),
                                row.chance(),
                                row.saves() ? row.money() + " (" + row.share() + ")" : row.money()))
                        .toList());
        if (changes.rows().isEmpty()) {
            heading(say("changes"));
            line(plain(say("changes.none")));
        }
        changes.rest().ifPresent(this::paragraph);
    }

    private void jobs(List<JobSection> sections) {
        if (sections.isEmpty()) {
            return;
        }
        heading(say("advised"));
        int told = 0;
        for (JobSection section : sections) {
            if (text.length() > MOST_BEFORE_THE_REST) {
                paragraph(say("markdown.more", sections.size() - told));
                return;
            }
            job(section);
            told++;
        }
    }

    private void job(JobSection job) {
        line("<details><summary><b>" + html(job.job()) + "</b>: " + html(job.headline()) + " (" + html(job.tag())
                + ")</summary>");
        line("");
        List<String> heads = new ArrayList<>(List.of(""));
        job.comparison()
                .columns()
                .forEach(column ->
                        heads.add(column.title() + ": " + column.configuration().label()));
        if (!job.comparison().columns().isEmpty()) {
            rows(
                    heads,
                    job.comparison().rows().stream()
                            .map(row -> {
                                List<String> cells = new ArrayList<>(List.of(row.label()));
                                row.cells()
                                        .forEach(cell -> cells.add(
                                                cell.interval().isEmpty()
                                                        ? cell.figure()
                                                        : cell.figure() + " (" + cell.interval() + ")"));
                                return cells;
                            })
                            .toList());
        }
        labelled(say("reasons"), job.reasons());
        labelled(
                say("options"),
                job.options().stream()
                        .map(option -> say("option", option.label(), option.text()))
                        .toList());
        labelled(say("warnings"), job.warnings());
        labelled(
                say("findings"),
                job.findings().stream()
                        .map(finding -> finding.severity() + ": " + finding.text() + " " + finding.action())
                        .toList());
        line("</details>");
        line("");
    }

    private void labelled(String label, List<String> sentences) {
        if (!sentences.isEmpty()) {
            line("**" + plain(label) + "**");
            line("");
            list(sentences);
        }
    }

    private void losses(ReportPage page) {
        table(
                say("losses"),
                List.of(say("column.loss"), say("column.lostRuns"), say("column.lost"), say("column.mostOf")),
                page.losses().stream()
                        .map(row -> List.of(row.what(), row.count(), row.cost(), row.mostOf()))
                        .toList());
        page.lossTotal().ifPresent(this::paragraph);
    }

    private void findings(TopFindings findings) {
        table(
                say("allFindings"),
                List.of(say("column.job"), say("column.finding"), say("column.cost")),
                findings.rows().stream()
                        .map(row -> List.of(
                                row.job(),
                                row.finding().text() + " " + row.finding().action(),
                                row.cost()))
                        .toList());
        findings.rest().ifPresent(this::paragraph);
    }

    private void heading(String heading) {
        line("");
        line("### " + plain(heading));
        line("");
    }

    private void paragraph(String sentence) {
        line("");
        line(plain(sentence));
        line("");
    }

    private void list(List<String> sentences) {
        sentences.forEach(sentence -> line("- " + plain(sentence)));
        line("");
    }

    private void table(String heading, List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            heading(heading);
            rows(heads, rows);
        }
    }

    private void rows(List<String> heads, List<List<String>> rows) {
        row(heads);
        line("|" + String.join("|", Collections.nCopies(heads.size(), "---")) + "|");
        rows.forEach(this::row);
        line("");
    }

    private void row(List<String> cells) {
        line(cells.stream().map(MarkdownReport::plain).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** The text with nothing in it that Markdown would take for itself, on one line. */
    static String plain(String text) {
        return html(text).replaceAll("([\\\\`*_\\[\\]|~#@])", "\\\\$1");
    }

    /** The text within an element of HTML, on one line. */
    private static String html(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
