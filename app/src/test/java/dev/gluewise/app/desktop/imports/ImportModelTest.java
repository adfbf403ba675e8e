package dev.gluewise.app.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportModelTest {
    private final List<String> opened = new ArrayList<>();
    private final ImportModel model =
            new ImportModel(SampleBackend.empty(), new DirectTaskRunner(), new HeardOfImports(opened::addAll));

    @Test
    void aGoodFileNeedsNoSheet() {
        assertThat(model.importFiles(List.of(Path.of("orders.log")))).isTrue();

        assertThat(opened).containsExactly("orders");
        assertThat(model.sheetOpenProperty().get()).isFalse();
        assertThat(model.summary()).isEqualTo("1 of 1 file imported");
    }

    @Test
    void aBadFileStandsFirstAmongManyGoodOnes() {
        List<Path> paths = new ArrayList<>(
                IntStream.range(0, 500).mapToObj(i -> Path.of("good_" + i)).toList());
        paths.add(250, Path.of("broken.log"));

        model.importFiles(paths);

        assertThat(model.sheetOpenProperty().get()).isTrue();
        assertThat(model.groupProperty().get()).isEqualTo(ImportModel.Group.SKIPPED);
        assertThat(model.shown()).singleElement().isInstanceOfSatisfying(ImportedItem.Skipped.class, skipped -> {
            assertThat(skipped.problem().message()).isNotBlank();
            assertThat(skipped.problem().hint()).isNotBlank();
        });
        assertThat(model.filesProperty().get().getFirst()).isInstanceOf(ImportedItem.Skipped.class);
        assertThat(model.summary()).isEqualTo("500 of 501 files imported, 1 skipped");
        assertThat(opened).hasSize(500);
    }

    @Test
    void aRemarkIsShownToo() {
        model.importFiles(List.of(Path.of("cut.log"), Path.of("fine.log")));

        assertThat(model.sheetOpenProperty().get()).isTrue();
        assertThat(model.groupProperty().get()).isEqualTo(ImportModel.Group.REMARKS);
        assertThat(model.count(ImportModel.Group.REMARKS)).isEqualTo(1);
    }

    @Test
    void onlyBadFilesOpenNoJob() {
        model.importFiles(List.of(Path.of("broken-1"), Path.of("broken-2")));

        assertThat(opened).isEmpty();
        assertThat(model.count(ImportModel.Group.SKIPPED)).isEqualTo(2);
    }

    @Test
    void nothingIsNotImported() {
        assertThat(model.importFiles(List.of())).isFalse();
        assertThat(model.sheetOpenProperty().get()).isFalse();
    }

    @Test
    void openingTheSheetForgetsTheLastResult() {
        model.importFiles(List.of(Path.of("broken")));

        model.openSheet();

        assertThat(model.filesProperty().get()).isEmpty();
        assertThat(model.sheetOpenProperty().get()).isTrue();
    }

    @Test
    void whatWasReadIsToldWithItsPlaceNumberSizeAndTime() {
        model.importFiles(List.of(Path.of("/logs/a.log"), Path.of("/logs/cut.log")));

        assertThat(model.readingProperty().get()).hasValueSatisfying(read -> assertThat(read.line())
                .matches("from /logs, 2 files, [\\d.]+ [KM]B, read in .+"));
    }

    @Test
    void filesOfSeveralFoldersAreCounted() {
        model.importFiles(List.of(Path.of("/logs/a.log"), Path.of("/other/cut.log")));

        assertThat(model.readingProperty().get())
                .hasValueSatisfying(read -> assertThat(read.line()).startsWith("from 2 paths, 2 files, "));
    }

    @Test
    void newJobsAreNamed() {
        model.importFiles(List.of(Path.of("product_returns_api.log")));
        assertThat(model.gainsProperty().get()).isEqualTo("1 job is new: product_returns_api");

        model.importFiles(List.of(Path.of("product_returns_api.log")));
        assertThat(model.gainsProperty().get()).isEqualTo("1 job gains stage-level evidence");
    }

    @Test
    void ofManyNewJobsTheFirstAreNamedAndTheOthersCounted() {
        model.importFiles(
                IntStream.range(0, 200).mapToObj(i -> Path.of("job_" + i)).toList());

        assertThat(model.gainsProperty().get()).isEqualTo("200 jobs are new: job_0, job_1, job_2, 197 more");
    }

    @Test
    void whereNothingGoodIsThereNothingIsGained() {
        model.importFiles(List.of(Path.of("broken")));

        assertThat(model.gainsProperty().get()).isEqualTo("No job is new, and none gains stage-level evidence.");
        assertThat(model.skippedText()).isEqualTo("**1** of 1 file skipped: unreadable");
    }

    @Test
    void theReportHasALineForEachFileWithWhatAndRemedy() {
        model.importFiles(List.of(Path.of("/logs/orders.log"), Path.of("/logs/broken.log")));

        String report = model.report();

        assertThat(report.lines().toList()).hasSize(5).first().isEqualTo("1 of 2 files imported, 1 skipped");
        assertThat(report.lines().toList().get(3).split("\t"))
                .containsExactly(
                        "skipped",
                        "/logs/broken.log",
                        "2.8 MB",
                        "Line 3: Not an event log, but an S3 “Access Denied” answer in XML."
                                + " Fetch it again with s3:GetObject allowed.");
    }

    @Test
    void aHundredThousandFilesAreCountedAndListed() {
        List<Path> paths = new ArrayList<>(IntStream.range(0, 100_000)
                .mapToObj(i -> Path.of("run_of_one_job.log" + i))
                .toList());
        paths.add(Path.of("broken"));

        model.importFiles(paths);

        assertThat(model.summary()).isEqualTo("100,000 of 100,001 files imported, 1 skipped");
        model.groupProperty().set(ImportModel.Group.ALL);
        assertThat(model.shown()).hasSize(100_001);
    }
}
