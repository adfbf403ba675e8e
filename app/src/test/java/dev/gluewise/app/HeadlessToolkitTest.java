package dev.gluewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tells a fault of the test machine (no fonts, no headless platform) from a fault of a screen. */
@ExtendWith(ApplicationExtension.class)
class HeadlessToolkitTest {
    private Button button;

    @Start
    void open(Stage stage) {
        button = new Button("Press");
        button.setOnAction(event -> button.setText("Pressed"));
        stage.setScene(new Scene(new StackPane(button), 300, 200));
        stage.show();
    }

    @Test
    void aButtonCanBeClickedWithoutADisplay(FxRobot robot) {
        robot.clickOn("Press");

        assertThat(button.getText()).isEqualTo("Pressed");
        assertThat(button.getWidth()).as("text has a font").isGreaterThan(30);
    }
}
