package dev.gluewise.app.desktop.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;

/** A thin bar on top of what is being made again, which is shown as it was meanwhile. */
public final class ThinProgress extends StackPane {
    /** @param busy whether it is being made again */
    public ThinProgress(ObservableValue<Boolean> busy) {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("thin-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(busy);
        getChildren().add(bar);
        setAlignment(Pos.TOP_CENTER);
        setMouseTransparent(true);
    }
}
