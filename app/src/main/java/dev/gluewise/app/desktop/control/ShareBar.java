package dev.gluewise.app.desktop.control;

import javafx.scene.layout.Region;

/** A thin bar that is filled to a share. */
public final class ShareBar extends Region {
    private static final double HEIGHT = 4;

    private final double share;
    private final Region track = new Region();
    private final Region fill = new Region();

    /**
     * @param share how much is filled, 0 to 1
     * @param colorClass style class that colours the filled part
     */
    public ShareBar(double share, String colorClass) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("share-bar");
        track.getStyleClass().add("track");
        fill.getStyleClass().addAll("fill", colorClass);
        getChildren().addAll(track, fill);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), HEIGHT);
        fill.resizeRelocate(0, 0, Math.round(getWidth() * share), HEIGHT);
    }
}
