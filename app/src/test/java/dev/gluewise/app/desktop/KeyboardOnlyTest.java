package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.pricing.catalog.Configuration;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Who has no mouse, or wants none, comes everywhere, and sees at each stop where they are. */
@DeskTest
class KeyboardOnlyTest {
    private static final String JOB = "orders_enrich";

    @Test
    void keysLeadFromTheListOfJobsToAReportAndAChartThatAreWritten(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        AtomicInteger clicks = new AtomicInteger();
        window.asks(() -> {
            window.stage().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> clicks.incrementAndGet());
            return true;
        });

        window.presses(KeyCode.SLASH);
        window.showsTheKeyboardOn("#job-filter");
        window.types("orders");
        assertThat(window.jobs().listed()).containsExactly(JOB);
        window.presses(KeyCode.ENTER);
        window.showsTheKeyboardOn("#jobs");
        window.presses(KeyCode.ENTER);
        WhatIfPage whatIf = window.jobs().opened(JOB);
        window.showsTheKeyboardOn("#cost-chart");

        Configuration before = whatIf.recommended();
        Duration deadline = whatIf.deadline().orElseThrow();
        window.presses(KeyCode.D);
        window.presses(KeyCode.LEFT);
        window.presses(KeyCode.LEFT);
        whatIf.hasAnotherDeadlineThan(deadline);
        assertThat(whatIf.deadline().orElseThrow()).isLessThan(deadline);
        assertThat(whatIf.recommended()).isNotEqualTo(before);

        window.presses(KeyCode.ALT, KeyCode.DIGIT2);
        window.showsTheKeyboardOn("#timeline-chart");
        window.presses(KeyCode.ALT, KeyCode.DIGIT3);
        window.showsTheKeyboardOn("#run-chart");
        window.presses(KeyCode.ALT, KeyCode.DIGIT4);
        window.showsTheKeyboardOn("#start-replay");
        window.presses(KeyCode.ALT, KeyCode.DIGIT1);
        window.showsTheKeyboardOn("#cost-chart");

        window.tabsBackTo("#CostChart-export");
        window.presses(KeyCode.SPACE);
        window.goesDownTo("#plot-png");
        window.presses(KeyCode.ENTER);
        window.writes(desk.file(JOB + "-cost.png"));
        assertThat(ImageIO.read(desk.file(JOB + "-cost.png").toFile()).getWidth())
                .isGreaterThan(400);

        window.presses(KeyCode.SHORTCUT, KeyCode.E);
        window.awaits("the page of reports", () -> window.model().pageProperty().get() == Page.REPORTS);
        window.rests();
        window.showsTheKeyboardOn("#export-report");
        window.tabsTo("#format-html");
        for (String format : new String[] {"pdf", "xlsx", "csv", "json", "md"}) {
            window.presses(KeyCode.DOWN);
            window.showsTheKeyboardOn("#format-" + format);
        }
        window.presses(KeyCode.SHORTCUT, KeyCode.E);
        window.sees("#report-written");
        assertThat(Files.readString(desk.file(JOB + "-report.md")))
                .startsWith("## sample")
                .contains("orders\\_enrich", "Recommended");

        assertThat(clicks).hasValue(0);
    }

    @Test
    void theSearchLeadsToAJobByPartOfItsName(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.presses(KeyCode.SHORTCUT, KeyCode.K);
        window.showsTheKeyboardOn("#palette-field");

        window.types("fraud_fea");
        window.presses(KeyCode.ENTER);

        window.jobs().opened("fraud_features");
        window.showsTheKeyboardOn("#cost-chart");
    }
}
