package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Plots leave the window by their menu: as pictures, as drawings, as tables. */
@DeskTest
class PlotExportTest {
    private static final String JOB = "orders_enrich";

    @Test
    void theCostChartLeavesAsPictureAsDrawingAndAsTable(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        String recommended = window.jobs().choose(JOB).recommended().label();

        window.chooses("#CostChart-export", "#plot-png");
        BufferedImage picture = ImageIO.read(written(desk, window, "-cost.png").toFile());
        Region chart = (Region) window.finds("#cost-chart");
        assertThat(picture.getWidth()).isGreaterThan((int) (2 * chart.getWidth()));
        assertThat(picture.getHeight()).isGreaterThan((int) (2 * chart.getHeight()));

        window.chooses("#CostChart-export", "#plot-svg");
        Document drawing = xml(written(desk, window, "-cost.svg"));
        assertThat(drawing.getDocumentElement().getTextContent()).contains(JOB, recommended);
        assertThat(drawing.getElementsByTagName("image").getLength())
                .as("shapes, no pixels")
                .isZero();
        assertThat(drawing.getElementsByTagName("ellipse").getLength()).isGreaterThan(20);

        window.chooses("#CostChart-export", "#plot-csv");
        assertThat(Files.readString(written(desk, window, "-cost.csv")).lines().count())
                .isGreaterThan(20);
    }

    @Test
    void aCopiedPictureIsOnTheClipboard(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);

        window.chooses("#CostChart-export", "#plot-copy");

        window.sees("Copied the picture");
        assertThat(window.asks(() -> Clipboard.getSystemClipboard().hasImage())).isTrue();
    }

    @Test
    void theTimelineLeavesWithATableOfStagesAndOneOfExecutors(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        window.presses(KeyCode.ALT, KeyCode.DIGIT2);
        window.awaits(
                "both runs",
                () -> window.model().job().timeline().comparisonProperty().get().isPresent());

        window.chooses("#GanttChart-export", "#plot-svg");
        assertThat(xml(written(desk, window, "-timeline.svg"))
                        .getElementsByTagName("rect")
                        .getLength())
                .isGreaterThan(10);
        window.chooses("#GanttChart-export", "#plot-csv-stages");
        assertThat(Files.readString(written(desk, window, "-timeline-stages.csv")))
                .startsWith("run,configuration,stage,name")
                .contains("logged,", "simulated,");
        window.chooses("#GanttChart-export", "#plot-csv-executors");
        assertThat(Files.readString(written(desk, window, "-timeline-executors.csv")))
                .startsWith("run,seconds,executors_allocated");
    }

    private static Path written(Desk desk, DeskWindow window, String ending) {
        Path file = desk.file(JOB + ending);
        window.writes(file);
        return file;
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
