package dev.gluewise.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.analyzer.testing.Wanted;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFilesTest {
    private static final ReportContext CONTEXT =
            new ReportContext("Retail data platform", Instant.parse("2026-11-20T06:02:00Z"));
    private static final ExampleJob HOSTILE = ExampleJob.called("<script>alert(1)</script>")
            .on(WorkerType.G_2X, 20)
            .stage(400, 6)
            .within(Duration.ofMinutes(4))
            .runs(3);

    /** On the hostile job alone; what is only looked at is made once. */
    @SuppressWarnings("NullAway.Init")
    private static ReportData hostile;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAReport(@TempDir Path own) throws ProblemException {
        hostile = data(own, List.of(HOSTILE));
    }

    private ReportData data(List<ExampleJob> jobs) throws ProblemException {
        return data(folder, jobs);
    }

    static ReportData data(Path folder, List<ExampleJob> jobs) throws ProblemException {
        try (Workspace workspace = Workspace.open(folder.resolve("example.gluewise"))) {
            for (ExampleJob job : jobs) {
                job.saveIn(workspace);
            }
            return ReportData.of(workspace, workspace.jobNames(), BundledPrices.load(), CONTEXT, Progress.NONE);
        }
    }

    @Test
    void theSameWorkspaceAndMomentGiveTheSameBytesInEveryFormat() throws Exception {
        ReportData report = data(List.of(HOSTILE));

        List<Path> first = ReportFiles.write(report, EnumSet.allOf(ReportFormat.class), folder.resolve("one"));
        List<Path> second =
                ReportFiles.write(data(List.of(HOSTILE)), EnumSet.allOf(ReportFormat.class), folder.resolve("two"));

        assertThat(first)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "report.html",
                        "report.pdf",
                        "report.xlsx",
                        "fleet.csv",
                        "candidates.csv",
                        "runs.csv",
                        "findings.csv",
                        "prices.csv",
                        "report.json",
                        "report.md");
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void theChartsOfThePdfAreLinesAndTextAndNoImages() throws Exception {
        ReportFiles.write(hostile, EnumSet.of(ReportFormat.PDF), folder);

        try (PDDocument document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(ReportWords.say("chart.cost"), "Now: G.2X × 20");
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    @Test
    void furtherOptionsStandApartFromTheRecommendationInEveryFormat() throws Exception {
        Advice advice = hostile.fleet().getFirst().advice().orElseThrow();
        String upgrade = advice.upgrade().orElseThrow().why().text();
        String next = advice.nextRun().orElseThrow().why().text();

        ReportFiles.write(hostile, EnumSet.allOf(ReportFormat.class), folder);

        assertThat(PdfText.of(folder.resolve("report.pdf")))
                .contains("Further options, beside the recommendation", "Newest Glue version", "Next run to try");
        assertThat(folder.resolve("report.html"))
                .content()
                .contains(">Next run to try</b>", escaped(upgrade), escaped(next));
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("- Newest Glue version: " + MarkdownReport.plain(upgrade))
                .contains("- Next run to try: " + MarkdownReport.plain(next));
        assertThat(folder.resolve("fleet.csv"))
                .content()
                .contains("next_run,next_run_cost_usd")
                .contains(advice.nextRun().orElseThrow().configuration().label());
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(json.at("/jobs/0/advice/nextRun/why").asText()).isEqualTo(next);
        assertThat(json.at("/jobs/0/advice/upgrade/reason/text").asText()).isEqualTo(upgrade);
    }

    private static String escaped(String sentence) {
        return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void aWorkspaceWithoutABacktestHasASmallOneForTheReport() throws Exception {
        ReportData report = data(List.of(
                ExampleJob.called("one").stage(40, 6).runs(12),
                ExampleJob.called("other").stage(20, 9).runs(5).withoutLog(),
                ExampleJob.called("young").stage(20, 9).runs(2)));
        ReportFiles.write(report, EnumSet.of(ReportFormat.HTML, ReportFormat.JSON), folder);

        JsonNode accuracy = new ObjectMapper()
                .readTree(folder.resolve("report.json").toFile())
                .at("/accuracy");
        assertThat(accuracy.at("/sampledJobs").asInt()).isEqualTo(2);
        assertThat(accuracy.at("/predictions").asInt()).isEqualTo(10 + 3);
        assertThat(accuracy.at("/madeAt").asText())
                .isEqualTo(CONTEXT.writtenAt().toString());
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Measured on this history: "
                        + accuracy.at("/predictions").asInt() + " of your own runs")
                .contains("For this report the latest runs (20 at most) of the costliest jobs were tried (2 jobs)");
    }

    @Test
    void aKeptBacktestIsToldInsteadAndLaterAdviceRestsOnNoReport() throws Exception {
        TrackRecord kept = new TrackRecord(Instant.parse("2026-11-19T06:00:00Z"), 120, 0.08, 0.81, 0.9);
        try (Workspace workspace = Workspace.open(folder.resolve("example.gluewise"))) {
            HOSTILE.saveIn(workspace);
            assertThat(workspace.trackRecord()).isEmpty();
            workspace.setTrackRecord(kept);
        }

        assertThat(data(List.of(HOSTILE)).accuracy()).contains(new Accuracy(kept, OptionalInt.empty()));
    }

    @Test
    void whereTooFewRunsAreKnownTheReportSaysSo() throws Exception {
        ReportData report = data(List.of(ExampleJob.called("young").stage(40, 6).runs(2)));

        assertThat(report.accuracy()).isEmpty();
        assertThat(HtmlReport.write(report)).contains("cannot be measured yet");
        try (Workspace workspace = Workspace.open(folder.resolve("example.gluewise"))) {
            assertThat(workspace.trackRecord()).isEmpty();
        }
    }

    @Test
    void aHostileNameIsTextInEveryFormat() throws Exception {
        ReportFiles.write(hostile, EnumSet.allOf(ReportFormat.class), folder);

        assertThat(PdfText.of(folder.resolve("report.pdf"))).contains("<script>alert(1)</script>");
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void aCellThatASpreadsheetWouldTakeForAFormulaIsNone() throws Exception {
        ReportFiles.write(
                data(List.of(ExampleJob.called("=HYPERLINK(\"x\")").stage(40, 6).runs(2))),
                EnumSet.of(ReportFormat.CSV),
                folder);

        assertThat(folder.resolve("fleet.csv")).content().contains("\n\"'=HYPERLINK(\"\"x\"\")\",");
        assertThat(CsvText.of(List.of("h"), List.of(List.of("@a"), List.of("-1.5"), List.of(" +b"), List.of("-c"))))
                .isEqualToNormalizingNewlines("h\n'@a\n-1.5\n' +b\n'-c\n");
    }

    @Test
    void theWorkbookHasTypedCellsBelowAHeadThatStays() throws Exception {
        ReportFiles.write(hostile, EnumSet.of(ReportFormat.XLSX), folder);

        try (ZipFile workbook = new ZipFile(folder.resolve("report.xlsx").toFile())) {
            assertThat(entry(workbook, "xl/workbook.xml"))
                    .containsSubsequence("Fleet", "Candidates", "Runs", "Findings", "Prices");
            String runs = entry(workbook, "xl/worksheets/sheet3.xml");
            assertThat(runs)
                    .contains("state=\"frozen\"")
                    .containsPattern("<c r=\"H2\" s=\"\\d+\"( t=\"n\")?><v>[0-9.]+</v>");
            assertThat(entry(workbook, "xl/styles.xml")).contains("yyyy-mm-dd hh:mm:ss", "#,##0.00####");
        }
    }

    private static String entry(ZipFile file, String name) throws IOException {
        return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void markdownFitsIntoACommentHoweverManyJobsThereAre() throws Exception {
        ReportData many = new ReportData(
                CONTEXT,
                IntStream.range(0, 500)
                        .mapToObj(i -> hostile.fleet().getFirst())
                        .toList(),
                hostile.runs(),
                hostile.losses(),
                hostile.accuracy());

        assertThat(MarkdownReport.write(many)).hasSizeLessThan(65_536).contains("more jobs with advice");
    }

    @Test
    void markdownTakesNothingInANameForItself() {
        assertThat(MarkdownReport.plain("a|b*c_`d`\n[e](f) @team <b>"))
                .isEqualTo("a\\|b\\*c\\_\\`d\\` \\[e\\](f) \\@team &lt;b&gt;");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aReportThatIsNoLongerWantedLeavesWhatWasThere(ReportFormat format) throws Exception {
        Path target = folder.resolve("out").resolve(format.fileName());
        List<Path> before =
                ReportFiles.writeAs(hostile, format, target, Progress.NONE).orElseThrow();
        for (Path file : before) {
            Files.writeString(file, "of yesterday");
        }

        assertThat(ReportFiles.writeAs(hostile, format, target, Wanted.untilTold(before.size() / 2 + 1)))
                .isEmpty();

        assertThat(before).isNotEmpty().allSatisfy(file -> assertThat(file).hasContent("of yesterday"));
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            assertThat(all.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void whereOneOfSeveralFilesCannotBeWrittenNoneIsThere() throws Exception {
        Progress inTheMidst = new Progress() {
            @Override
            public void at(int done, int of, String next) {
                if (done == 1) {
                    throw new IllegalStateException("the disk is on fire");
                }
            }
        };

        assertThatThrownBy(() -> ReportFiles.writeAs(hostile, ReportFormat.CSV, folder.resolve("tables"), inTheMidst))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder.resolve("tables")).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblem() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() -> ReportFiles.write(data(List.of()), EnumSet.of(ReportFormat.MD), file))
                .isInstanceOf(ProblemException.class);
    }
}
