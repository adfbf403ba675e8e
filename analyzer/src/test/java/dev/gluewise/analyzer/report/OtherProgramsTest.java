package dev.gluewise.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.analyzer.testing.Tool;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written opens in the programs that people open it with. */
@Tag("other-programs")
class OtherProgramsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAReport() throws Exception {
        try (Workspace workspace = Workspace.open(folder.resolve("example.gluewise"))) {
            ExampleJob.called("orders, daily")
                    .on(WorkerType.G_2X, 20)
                    .stage(400, 6)
                    .within(Duration.ofMinutes(4))
                    .runs(30)
                    .failedRuns(2)
                    .saveIn(workspace);
            ExampleJob.called("<script>alert(1)</script>").stage(40, 6).runs(3).saveIn(workspace);
            ReportData report = ReportData.of(
                    workspace,
                    workspace.jobNames(),
                    BundledPrices.load(),
                    new ReportContext("Retail", Instant.parse("2026-11-20T06:02:00Z")),
                    Progress.NONE);
            ReportFiles.write(
                    report,
                    EnumSet.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.CSV),
                    folder);
        }
    }

    @Test
    void libreOfficeReadsTheSameFiguresFromTheWorkbookAsStandInTheCsv() throws Exception {
        Tool office = Tool.anyOf(folder, "soffice", "libreoffice");

        // Each sheet as a file of its own: comma, quotes, UTF-8, cells as they are and not as they are formatted.
        Tool.Said said = office.run(
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
                "report.xlsx");

        assertThat(said.code()).as(said.text()).isZero();
        for (String table : List.of("fleet", "candidates", "findings", "prices")) {
            String sheet = "report-" + Character.toUpperCase(table.charAt(0)) + table.substring(1) + ".csv";
            List<String> opened = Files.readAllLines(folder.resolve(sheet));
            List<String> written = Files.readAllLines(folder.resolve(table + ".csv"));
            assertThat(opened).as(sheet).hasSameSizeAs(written);
            // Below the heads, which the workbook has in words.
            IntStream.range(1, written.size()).forEach(row -> assertThat(figures(opened.get(row)))
                    .as(sheet + ", row " + row)
                    .containsExactlyElementsOf(figures(written.get(row))));
        }
        assertThat(folder.resolve("report-Fleet.csv")).content().contains("orders, daily", "<script>alert(1)</script>");
    }

    /** The numbers of a line, to six digits: spreadsheets write fewer than they hold, and shares in percent. */
    private static List<String> figures(String line) {
        return Stream.of(line.split(","))
                .map(cell -> cell.replace("\"", ""))
                .filter(cell -> cell.matches("-?\\d+(\\.\\d+)?%?"))
                .map(cell -> cell.endsWith("%")
                        ? Double.parseDouble(cell.substring(0, cell.length() - 1)) / 100
                        : Double.parseDouble(cell))
                .map(value -> String.format(Locale.ROOT, "%.6g", value))
                .toList();
    }

    @Test
    void chromiumShowsTheReportWithoutAWordOnItsConsole() throws Exception {
        Tool browser = Tool.anyOf(folder, "chromium", "chromium-browser", "google-chrome");

        Tool.Said said = browser.run(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("browser"),
                "--window-size=1180,2400",
                "--screenshot=" + folder.resolve("report.png"),
                folder.resolve("report.html").toUri().toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).doesNotContain("CONSOLE");
        BufferedImage picture = ImageIO.read(folder.resolve("report.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1180);
        assertThat(colours(picture)).hasSizeGreaterThan(20);
    }

    /** A page that could not be drawn would be of one colour. */
    private static List<Integer> colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .boxed()
                .toList();
    }

    @Test
    void everyPageOfThePdfCanBeTurnedIntoAPicture() throws Exception {
        try (PDDocument document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(colours(renderer.renderImageWithDPI(page, 50)))
                        .as("page " + page)
                        .hasSizeGreaterThan(20);
            }
        }
    }
}
