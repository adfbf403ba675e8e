package dev.gluewise.analyzer.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of a table, each with how its cell is read off what a row is about. */
public final class TableLayout<T> {
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    /** Adds a column on the right. */
    public TableLayout<T> with(String code, Column.Kind kind, Function<T, Cell> cell) {
        columns.add(new Column(code, kind));
        cells.add(cell);
        return this;
    }

    /** The table with a row about each subject. */
    public Table of(String name, List<T> subjects) {
        return new Table(
                name,
                columns,
                subjects.stream()
                        .map(subject ->
                                cells.stream().map(cell -> cell.apply(subject)).toList())
                        .toList());
    }
}
