package dev.gluewise.app.desktop.plot;

import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;

/** A plot that can leave the program. Called on the FX thread. */
public interface Plot {
    /** What it shows, in a few words: the picture's title. */
    String title();

    /** The name of its files, without an ending. */
    String fileName();

    /** Whether there is anything to be seen now. */
    boolean shown();

    /** Width of what {@link #paint} draws, in pixels at the design's size of text. */
    double plotWidth();

    /** Height of what {@link #paint} draws, in pixels at the design's size of text. */
    double plotHeight();

    /** Draws what is shown, but for what follows the pointer; the background is there already. */
    void paint(Drawing drawing);

    /** What its colours and forms mean. */
    List<PlotKey> keys();

    /** The look that it is drawn in. */
    Scheme scheme();

    /** The figures behind it; one table or more. */
    List<PlotTable> tables();
}
