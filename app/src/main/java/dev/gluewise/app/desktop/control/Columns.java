package dev.gluewise.app.desktop.control;

import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** Table columns that take their text or node from the whole row. */
public final class Columns {
    /** The style of cells whose text can be read in a tooltip where it is cut. */
    public static final String READABLE = "readable";

    private static final double HEAD_SIZE = 12;
    private static final double HEAD_PADDING = 16;
    private static final double ARROW = 12;

    private Columns() {}

    /** A right-aligned figure. */
    public static <R> TableColumn<R, R> figure(
            String title, double width, Comparator<? super R> order, Function<? super R, String> text) {
        TableColumn<R, R> column = column(title, width, order);
        // A figure that is cut says something else.
        column.setMinWidth(column.getPrefWidth());
        column.getStyleClass().add("figure-column");
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : text.apply(row));
            }
        });
        return column;
    }

    /** A right-aligned figure of minor importance. */
    public static <R> TableColumn<R, R> muted(
            String title, double width, Comparator<? super R> order, Function<? super R, String> text) {
        TableColumn<R, R> column = figure(title, width, order, text);
        column.getStyleClass().add("muted-column");
        return column;
    }

    /** A node made for each row. */
    public static <R> TableColumn<R, R> node(
            String title, double width, Comparator<? super R> order, Function<? super R, ? extends Node> node) {
        TableColumn<R, R> column = column(title, width, order);
        column.getStyleClass().add("node-column");
        column.setCellFactory(unused -> new TableCell<>() {
            {
                getStyleClass().add(READABLE);
                // Not before the pointer is there: a tooltip for every cell would take longer than all the rest.
                hoverProperty().subscribe(over -> {
                    if (over && getGraphic() != null) {
                        readable(getGraphic());
                    }
                });
            }

            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
            }
        });
        return column;
    }

    /** What the column has no room for can be read in a tooltip. */
    private static void readable(Node node) {
        if (node instanceof Labeled text && !Hint.isOn(text)) {
            Hint.whole(text);
        } else if (node instanceof Pane pane) {
            pane.getChildren().forEach(Columns::readable);
        }
    }

    private static <R> TableColumn<R, R> column(String title, double width, Comparator<? super R> order) {
        TableColumn<R, R> column = new TableColumn<>(title);
        double head = headWidth(title, true);
        column.setPrefWidth(Math.max(TextScale.px(width), head));
        column.setMinWidth(Math.max(TextScale.px(Math.min(width, 56)), head));
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(order::compare);
        return column;
    }

    /**
     * What the title takes, whose length differs by language.
     *
     * @param sorted whether the arrow of the order stands beside it
     */
    public static double headWidth(String title, boolean sorted) {
        Text text = new Text(title);
        text.setFont(Fonts.semiBold(TextScale.px(HEAD_SIZE)));
        return title.isEmpty()
                ? 0
                : Math.ceil(text.getLayoutBounds().getWidth()) + TextScale.px(HEAD_PADDING + (sorted ? ARROW : 0));
    }
}
