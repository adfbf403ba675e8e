package dev.gluewise.app.desktop.control;

import dev.gluewise.app.desktop.theme.TextScale;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Table columns that take their text or node from the whole row. */
public final class Columns {
    private Columns() {}

    /** A right-aligned figure. */
    public static <R> TableColumn<R, R> figure(
            String title, double width, Comparator<? super R> order, Function<? super R, String> text) {
        TableColumn<R, R> column = column(title, width, order);
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
            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
            }
        });
        return column;
    }

    private static <R> TableColumn<R, R> column(String title, double width, Comparator<? super R> order) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(TextScale.px(width));
        column.setMinWidth(TextScale.px(Math.min(width, 56)));
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(order::compare);
        return column;
    }
}
