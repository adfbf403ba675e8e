package dev.gluewise.app.desktop.plot;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The menu of a plot, behind a small button and the right mouse button. */
public final class PlotMenu {
    private PlotMenu() {}

    /**
     * Gives a node of the plot the menu, and makes the button that opens it too.
     *
     * @param node takes the right mouse button, and the menu key where it has the focus
     */
    public static Button install(Plot plot, Node node, PlotExports exports) {
        ContextMenu menu = new ContextMenu();
        node.setOnContextMenuRequested(event -> {
            if (fill(menu, plot, exports)) {
                menu.show(node, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        node.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        Button button = new Button();
        button.setGraphic(Icons.feather(Feather.SHARE, 14));
        button.setId(plot.getClass().getSimpleName() + "-export");
        button.getStyleClass().addAll("flat", "icon-button", "plot-export");
        button.setAccessibleText(Words.say("plot.menu"));
        Hint.on(button, Words.say("plot.menu"));
        button.setOnAction(event -> {
            if (fill(menu, plot, exports)) {
                menu.show(button, Side.BOTTOM, 0, 0);
            }
        });
        return button;
    }

    /** @return whether there is anything to take out */
    private static boolean fill(ContextMenu menu, Plot plot, PlotExports exports) {
        menu.getItems()
                .setAll(
                        item("plot-copy", Words.say("plot.copy"), () -> exports.copyPicture(plot)),
                        item("plot-png", Words.say("plot.png"), () -> exports.savePng(plot)),
                        item("plot-svg", Words.say("plot.svg"), () -> exports.saveSvg(plot)),
                        new SeparatorMenuItem());
        List<PlotTable> tables = plot.shown() ? plot.tables() : List.of();
        for (PlotTable table : tables) {
            menu.getItems()
                    .add(item(
                            "plot-csv" + table.suffix(),
                            Words.say("plot.csv", table.name()),
                            () -> exports.saveTable(plot, table)));
        }
        return plot.shown();
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
