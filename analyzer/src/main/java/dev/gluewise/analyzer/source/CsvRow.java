package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.glue.Secrets;
import dev.gluewise.analyzer.source.CsvColumns.Column;
import dev.gluewise.analyzer.source.CsvColumns.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row of a table of runs.
 *
 * @param decimalComma whether a comma in a number is a decimal one
 * @param line where it stands, from 1
 */
record CsvRow(CsvColumns columns, boolean decimalComma, List<String> fields, long line) {
    /** A value that is not what its column is to hold. */
    static final class BadValue extends Exception {
        BadValue(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private static final int LONGEST_SHOWN = 40;

    boolean blank() {
        return fields.stream().allMatch(String::isBlank);
    }

    /** What stands in the column that means this; empty where nothing does. */
    Optional<String> text(Meaning meaning) {
        return columns.column(meaning).flatMap(this::text);
    }

    private Optional<String> text(Column column) {
        return column.index() < fields.size()
                ? Optional.of(fields.get(column.index()).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A number of 0 or more in the unit of its meaning, whatever the unit of its column. */
    Optional<BigDecimal> number(Meaning meaning) throws BadValue {
        Optional<String> value = text(meaning);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String column = meaning.name().toLowerCase(Locale.ROOT);
        BigDecimal factor =
                BigDecimal.valueOf(columns.column(meaning).orElseThrow().factor());
        BigDecimal number = decimal(value.get(), column);
        if (number.signum() < 0) {
            throw new BadValue("'" + shown(value.get()) + "' for " + column + " is below 0.");
        }
        return Optional.of(number.multiply(factor));
    }

    /** The numbers of the columns {@code x_NAME}, by their names without {@code x_}. */
    Map<String, BigDecimal> parameters() throws BadValue {
        Map<String, BigDecimal> parameters = new TreeMap<>();
        for (Map.Entry<String, Integer> parameter : columns.parameters().entrySet()) {
            Optional<String> value = text(new Column(parameter.getValue(), 1));
            if (value.isPresent()) {
                parameters.put(parameter.getKey(), decimal(value.get(), "x_" + parameter.getKey()));
            }
        }
        return parameters;
    }

    private BigDecimal decimal(String text, String column) throws BadValue {
        String plain =
                decimalComma && text.indexOf(',') >= 0 ? text.replace(".", "").replace(',', '.') : text;
        try {
            BigDecimal number = new BigDecimal(plain);
            // A number of a thousand digits is none that anything took, and every step with it would take long.
            if (Math.abs((long) number.scale()) + number.precision() < LONGEST_SHOWN) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadValue("'" + shown(text) + "' for " + column + " is no number.");
        }
        throw new BadValue("'" + shown(text) + "' for " + column + " is no number that can be.");
    }

    /** A value as a message may show it: without secrets, and not too long. */
    static String shown(String text) {
        String safe = Secrets.mask(text);
        return safe.length() > LONGEST_SHOWN ? safe.substring(0, LONGEST_SHOWN) + "…" : safe;
    }
}
