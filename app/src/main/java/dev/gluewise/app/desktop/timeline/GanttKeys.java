package dev.gluewise.app.desktop.timeline;

import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.plot.PlotKey;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;

/** The legend of the stages for a picture of them; that of the executors is drawn with them. */
final class GanttKeys {
    private static final double WIDTH = 14;
    private static final double HEIGHT = 9;

    private GanttKeys() {}

    static List<PlotKey> of(Scheme scheme) {
        return List.of(
                filled("timeline.key.critical", "-color-fg-default", scheme),
                filled("timeline.key.one-task", "-gw-single-task", scheme),
                new PlotKey(
                        (drawing, x, y) ->
                                GanttPainter.hatched(drawing, scheme, x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT),
                        Words.say("timeline.key.driver")),
                filled("timeline.key.hidden", "-gw-off-path", scheme));
    }

    private static PlotKey filled(String code, String color, Scheme scheme) {
        return new PlotKey((drawing, x, y) -> fill(drawing, x, y, color, scheme), Words.say(code));
    }

    private static void fill(Drawing drawing, double x, double y, String color, Scheme scheme) {
        drawing.setFill(scheme.color(color));
        drawing.fillRect(x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT);
    }
}
