package dev.gluewise.app.desktop.whatif;

import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.TextScale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The chart above the table, with the panel of controls beside them; in a narrow window the panel takes the table's
 * place when asked for.
 */
final class WhatIfBody extends Region {
    /** The screen's width in a window of 1280, less the rail: below it the panel has no room beside the table. */
    private static final double WIDE = 1280 - 72;

    private static final double PANEL = 352;
    private static final double MARGIN = 20;
    private static final double TITLE = 48;
    private static final double ROW = 46;
    private static final double CHART_SHARE = 0.55;
    /** The controls need more room than a table, of which a few rows say enough. */
    private static final double CHART_SHARE_ABOVE_PANEL = 0.42;

    private static final double LEAST_HEIGHT = 430;

    /** What stands below the chart of a narrow window. */
    enum Lower {
        CANDIDATES,
        WHAT_IF
    }

    private final Region title;
    private final Region chart;
    private final Region tableRow;
    private final Region table;
    private final Region panel;
    private final HBox tabs;
    private final ObjectProperty<Lower> lower = new SimpleObjectProperty<>(Lower.CANDIDATES);

    WhatIfBody(Region title, Region chart, Region tableRow, Region table, Region panel) {
        this.title = title;
        this.chart = chart;
        this.tableRow = tableRow;
        this.table = table;
        this.panel = panel;
        tabs = new HBox(new Segments<>(Lower.class, lower, choice -> Words.say("whatif.lower." + choice)));
        tabs.getStyleClass().add("segment-row");
        getChildren().addAll(title, chart, tabs, tableRow, table, panel);
        lower.subscribe(chosen -> requestLayout());
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(title.minWidth(-1), tabs.minWidth(-1) + tableRow.minWidth(-1)) + 2 * MARGIN;
    }

    @Override
    protected double computeMinHeight(double width) {
        return TextScale.px(LEAST_HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        boolean wide = getWidth() >= TextScale.px(WIDE);
        boolean candidates = wide || lower.get() == Lower.CANDIDATES;
        double panelWidth = TextScale.px(PANEL);
        double width = (wide ? getWidth() - panelWidth : getWidth()) - 2 * MARGIN;
        double titleHeight = TextScale.px(TITLE);
        double row = TextScale.px(ROW);
        double height = getHeight() - titleHeight - MARGIN;
        double chartHeight = Math.round(height * (candidates ? CHART_SHARE : CHART_SHARE_ABOVE_PANEL));
        double rowY = titleHeight + chartHeight;
        double tableHeight = height - chartHeight - row;
        title.resizeRelocate(MARGIN, 0, width, titleHeight);
        chart.resizeRelocate(MARGIN, titleHeight, width, chartHeight);
        double tabsWidth = wide ? 0 : Math.ceil(tabs.prefWidth(row)) + MARGIN;
        tabs.setVisible(!wide);
        tabs.resizeRelocate(MARGIN, rowY, tabsWidth, row);
        tableRow.setVisible(candidates);
        tableRow.resizeRelocate(MARGIN + tabsWidth, rowY, width - tabsWidth, row);
        table.setVisible(candidates);
        table.resizeRelocate(MARGIN, rowY + row, width, tableHeight);
        panel.setVisible(wide || !candidates);
        if (wide) {
            panel.resizeRelocate(getWidth() - panelWidth, 0, panelWidth, getHeight());
        } else {
            panel.resizeRelocate(0, rowY + row, getWidth(), tableHeight + MARGIN);
        }
    }
}
