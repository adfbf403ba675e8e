package dev.gluewise.app.desktop.plot;

import java.util.function.Supplier;

/**
 * Figures behind a plot.
 *
 * @param name what they are, for the menu, where a plot has several
 * @param suffix what tells their file from the others of the plot; empty where there is one
 * @param csv the table as CSV in which no cell is taken for a formula; may take long, so it is asked off the FX thread
 */
public record PlotTable(String name, String suffix, Supplier<String> csv) {}
