package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.sample.FolderDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;

/** Plots leave the window by their menu: as pictures, as drawings, as tables. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PlotExportTest {
    private static final String JOB = "orders_enrich";

    @TempDir
    private Path folder;

    private DesktopWindow window;

    @Start
    void open(Stage stage) {
        window = new DesktopWindow(
                stage, SampleBackend.opened(), new FxTaskRunner(), new FolderDialogs(folder), ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        window.model().start(Optional.empty());
        stage.show();
    }

    @Test
    void theCostChartLeavesAsPictureAsDrawingAndAsTable(FxRobot robot) throws Exception {
        openJob();

        choose(robot, "#CostChart-export", "#plot-png");
        BufferedImage picture = ImageIO.read(written(JOB + "-cost.png").toFile());
        Region chart = robot.lookup("#cost-chart").query();
        assertThat(picture.getWidth()).isGreaterThan((int) (2 * chart.getWidth()));
        assertThat(picture.getHeight()).isGreaterThan((int) (2 * chart.getHeight()));

        choose(robot, "#CostChart-export", "#plot-svg");
        Document drawing = xml(written(JOB + "-cost.svg"));
        String recommended = window.model()
                .whatIf()
                .outcomeProperty()
                .get()
                .orElseThrow()
                .recommended()
                .orElseThrow()
                .configuration()
                .label();
        assertThat(drawing.getDocumentElement().getTextContent()).contains(JOB, recommended);
        assertThat(drawing.getElementsByTagName("image").getLength())
                .as("shapes, no pixels")
                .isZero();
        assertThat(drawing.getElementsByTagName("ellipse").getLength()).isGreaterThan(20);

        choose(robot, "#CostChart-export", "#plot-csv");
        assertThat(Files.readString(written(JOB + "-cost.csv")).lines().count()).isGreaterThan(20);
    }

    @Test
    void aCopiedPictureIsOnTheClipboard(FxRobot robot) throws Exception {
        openJob();

        choose(robot, "#CostChart-export", "#plot-copy");

        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
        assertThat(window.model().noticeProperty().get()).isEqualTo("Copied the picture");
    }

    @Test
    void theTimelineLeavesWithATableOfStagesAndOneOfExecutors(FxRobot robot) throws Exception {
        openJob();
        robot.interact(() -> window.model().job().tabProperty().set(JobTab.TIMELINE));
        waitUntil(
                () -> window.model().job().timeline().comparisonProperty().get().isPresent());

        choose(robot, "#GanttChart-export", "#plot-svg");
        assertThat(xml(written(JOB + "-timeline.svg"))
                        .getElementsByTagName("rect")
                        .getLength())
                .isGreaterThan(10);
        choose(robot, "#GanttChart-export", "#plot-csv-stages");
        assertThat(Files.readString(written(JOB + "-timeline-stages.csv")))
                .startsWith("run,configuration,stage,name")
                .contains("logged,", "simulated,");
        choose(robot, "#GanttChart-export", "#plot-csv-executors");
        assertThat(Files.readString(written(JOB + "-timeline-executors.csv")))
                .startsWith("run,seconds,executors_allocated");
    }

    @Test
    void theReplayedStagesLeaveToo(FxRobot robot) throws Exception {
        openJob();
        robot.interact(() -> {
            window.model().job().tabProperty().set(JobTab.VERIFY);
            window.model().job().verify().start();
        });
        waitUntil(() -> window.model().job().verify().resultProperty().get().isPresent());

        choose(robot, "#ReplayPlot-export", "#plot-svg");
        assertThat(xml(written(JOB + "-replay.svg")).getDocumentElement().getTextContent())
                .contains("replayed on Spark");
        choose(robot, "#ReplayPlot-export", "#plot-csv");
        assertThat(Files.readString(written(JOB + "-replay.csv"))).startsWith("stage,name,tasks");
    }

    private void openJob() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.model().openJob(JOB)).get();
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
    }

    private static void choose(FxRobot robot, String button, String item) throws Exception {
        waitUntil(() -> robot.lookup(button).tryQuery().isPresent());
        robot.clickOn(button);
        waitUntil(() -> robot.lookup(item).tryQuery().isPresent());
        robot.clickOn(item);
    }

    private Path written(String name) throws Exception {
        Path file = folder.resolve(name);
        waitUntil(() ->
                Files.exists(file) && window.model().noticeProperty().get().contains(name));
        return file;
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
