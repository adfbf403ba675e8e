package dev.gluewise.app.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Worker counts: {@code 10}, or {@code 4..16}, or {@code 4..64:4} in steps of four.
 *
 * @param counts the counts, ascending
 */
record WorkerRange(List<Integer> counts) {
    private static final int LARGEST = 10_000;

    /** Reads a range. */
    static final class Converter implements ITypeConverter<WorkerRange> {
        private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\.\\.(\\d{1,5})(?::(\\d{1,5}))?)?");

        @Override
        public WorkerRange convert(String value) {
            Matcher range = RANGE.matcher(value.strip());
            if (!range.matches()) {
                throw new TypeConversionException("'" + value + "' is no count such as 10, 4..16 or 4..64:4");
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            int step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
            if (first < 2 || last < first || last > LARGEST || step < 1) {
                throw new TypeConversionException(
                        "'" + value + "' is no range of workers: a Spark job has 2 to " + LARGEST);
            }
            return new WorkerRange(IntStream.iterate(first, count -> count <= last, count -> count + step)
                    .boxed()
                    .toList());
        }
    }
}
