package dev.gluewise.app.desktop.whatif;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/** The controls and the recommendation: below each other in a narrow panel, beside each other in a flat one. */
final class SidePanel extends Region {
    /** Wider than this, the panel is flat. */
    private static final double NARROW = 420;

    private static final double GAP = 20;
    private static final double COLUMN = 300;
    private static final double LEAST_CARD = 120;

    private final Region figures;
    private final Region choices;
    private final Region card;

    SidePanel(ControlPanel controls, RecommendationCard card) {
        figures = controls.figures();
        choices = controls.choices();
        this.card = card;
        getStyleClass().add("side-panel");
        getChildren().addAll(figures, choices, card);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - x - insets.getRight();
        double height = getHeight() - y - insets.getBottom();
        if (getWidth() <= NARROW) {
            double first = figures.prefHeight(width);
            double second = choices.prefHeight(width);
            figures.resizeRelocate(x, y, width, first);
            choices.resizeRelocate(x, y + first + GAP / 2, width, second);
            double left = Math.max(LEAST_CARD, height - first - second - GAP * 1.5);
            double cardHeight = Math.min(card.prefHeight(width + 16), left);
            card.resizeRelocate(x - 8, getHeight() - insets.getBottom() - cardHeight, width + 16, cardHeight);
        } else {
            figures.resizeRelocate(x, y, COLUMN, height);
            choices.resizeRelocate(x + COLUMN + GAP, y, COLUMN, height);
            double cardX = x + 2 * (COLUMN + GAP);
            card.resizeRelocate(
                    cardX,
                    y,
                    width - 2 * (COLUMN + GAP),
                    Math.min(height, card.prefHeight(width - 2 * (COLUMN + GAP))));
        }
    }
}
