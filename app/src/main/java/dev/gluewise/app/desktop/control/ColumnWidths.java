package dev.gluewise.app.desktop.control;

import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.util.Callback;

/**
 * Gives a table's columns as much room as what stands in them takes, as far as there is room, and leaves a width that the
 * user has drawn as it is.
 *
 * @param <R> the table's rows
 */
public final class ColumnWidths<R> implements Callback<TableView.ResizeFeatures, Boolean> {
    /** Of all texts the longest are measured; the widest is among them. */
    private static final int MEASURED = 12;

    private static final double PADDING = 22;
    private static final double FIGURE_PADDING = 14;
    private static final double MOST = 260;

    private final Set<TableColumnBase<?, ?>> whole = new HashSet<>();
    private final Map<TableColumnBase<?, ?>, Double> needs = new HashMap<>();
    private final Set<TableColumnBase<?, ?>> drawn = new HashSet<>();

    /**
     * Lets a column be as wide as its texts.
     *
     * @param beside what stands beside the text, in pixels at the usual text size
     */
    public void fit(
            TableColumnBase<?, ?> column, List<R> rows, Function<R, Stream<String>> texts, Font font, double beside) {
        needs.put(column, Math.min(TextScale.px(MOST), widest(rows, texts, font) + TextScale.px(beside + PADDING)));
    }

    /** The same for figures, which are never cut: one that is says something else. */
    public void fitWhole(TableColumnBase<?, ?> column, List<R> rows, Function<R, String> text, double beside) {
        double widest = widest(rows, row -> Stream.of(text.apply(row)), Fonts.semiBold(TextScale.px(13)));
        needs.put(column, widest + TextScale.px(beside + FIGURE_PADDING));
        whole.add(column);
    }

    private double widest(List<R> rows, Function<R, Stream<String>> texts, Font font) {
        return Math.ceil(rows.stream()
                .flatMap(texts)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MEASURED)
                .mapToDouble(text -> Fonts.width(text, font))
                .max()
                .orElse(0));
    }

    /** Shares the width out again, after the rows have changed. */
    public void apply(TableView<R> table) {
        call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Boolean call(TableView.ResizeFeatures features) {
        if (features.getColumn() != null) {
            drawn.add(features.getColumn());
            return TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
        }
        List<? extends TableColumnBase<?, ?>> columns = columns(features.getTable());
        columns.stream().filter(whole::contains).forEach(column -> {
            double head = Columns.headWidth(
                    column.getText(), features.getTable().getSortOrder().contains(column));
            column.setMinWidth(Math.max(head, needs.getOrDefault(column, 0.0)));
        });
        double[] least =
                columns.stream().mapToDouble(TableColumnBase::getMinWidth).toArray();
        double[] wanted = columns.stream().mapToDouble(this::wanted).toArray();
        double[] shares = Shares.of(features.getContentWidth(), least, wanted);
        for (int i = 0; i < shares.length; i++) {
            features.setColumnWidth(columns.get(i), shares[i]);
        }
        return true;
    }

    private static List<? extends TableColumnBase<?, ?>> columns(TableView<?> table) {
        return table.getVisibleLeafColumns();
    }

    private double wanted(TableColumnBase<?, ?> column) {
        double wish = drawn.contains(column) ? column.getWidth() : needs.getOrDefault(column, column.getPrefWidth());
        return Math.max(column.getMinWidth(), wish);
    }
}
