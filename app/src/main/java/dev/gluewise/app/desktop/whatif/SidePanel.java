package dev.gluewise.app.desktop.whatif;

import dev.gluewise.app.desktop.theme.TextScale;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * The controls and the recommendation: below each other in a narrow panel, beside each other in a flat one. Where there is no
 * room for all controls they scroll, and the recommendation stays.
 */
final class SidePanel extends Region {
    /** Wider than this, the panel is flat. */
    private static final double NARROW = 420;

    private static final double GAP = 16;
    private static final double COLUMN = 300;
    private static final double LEAST_CARD = 260;
    /** By so much the card stands out over the controls on either side. */
    private static final double OVERHANG = 8;

    private final ScrollPane controls;
    private final Controls content;
    private final Region card;

    SidePanel(ControlPanel controls, RecommendationCard card) {
        content = new Controls(controls.figures(), controls.choices());
        this.controls = new ScrollPane(content);
        this.controls.setFitToWidth(true);
        this.controls.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        this.controls.getStyleClass().add("plain-scroll");
        this.card = card;
        getStyleClass().add("side-panel");
        getChildren().addAll(this.controls, card);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - x - insets.getRight();
        double height = getHeight() - y - insets.getBottom();
        if (getWidth() <= TextScale.px(NARROW)) {
            double wanted = card.prefHeight(width + 2 * OVERHANG);
            double left = height - content.prefHeight(width) - GAP;
            double cardHeight = Math.min(wanted, Math.max(TextScale.px(LEAST_CARD), left));
            controls.resizeRelocate(x, y, width, height - cardHeight - GAP);
            card.resizeRelocate(x - OVERHANG, y + height - cardHeight, width + 2 * OVERHANG, cardHeight);
        } else {
            boolean twoColumns = width >= TextScale.px(2 * COLUMN + LEAST_CARD) + 2 * GAP;
            double controlsWidth = TextScale.px(twoColumns ? 2 * COLUMN : COLUMN) + GAP;
            double cardX = x + controlsWidth + GAP;
            double cardWidth = width - controlsWidth - GAP;
            controls.resizeRelocate(x, y, controlsWidth, height);
            card.resizeRelocate(cardX, y, cardWidth, Math.min(height, card.prefHeight(cardWidth)));
        }
    }

    /** Both halves of the controls, beside each other where there is room. */
    private static final class Controls extends Region {
        private final Region figures;
        private final Region choices;

        Controls(Region figures, Region choices) {
            this.figures = figures;
            this.choices = choices;
            getChildren().addAll(figures, choices);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private static boolean twoColumns(double width) {
            return width >= TextScale.px(2 * COLUMN);
        }

        @Override
        protected double computePrefHeight(double width) {
            return twoColumns(width)
                    ? Math.max(figures.prefHeight(-1), choices.prefHeight(-1))
                    : figures.prefHeight(width) + GAP / 2 + choices.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double column = twoColumns(width) ? (width - 2 * GAP) / 2 : width;
            double first = figures.prefHeight(column);
            figures.resizeRelocate(0, 0, column, first);
            double second = choices.prefHeight(column);
            if (twoColumns(width)) {
                choices.resizeRelocate(column + GAP, 0, column, second);
            } else {
                choices.resizeRelocate(0, first + GAP / 2, width, second);
            }
        }
    }
}
