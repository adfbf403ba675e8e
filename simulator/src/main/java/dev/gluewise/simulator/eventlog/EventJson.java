package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one event, read forwards. The fields of an object come one after the other, in whatever order the log has
 * them: {@code while ((field = json.nextField()) != null)}, each followed by one other call, which takes its value. A
 * value of another type than the one asked for is passed over. Every method throws IOException where the line breaks
 * off or is no JSON.
 */
interface EventJson {
    /** The name of the object's next field, or null at its end, which is then passed. */
    @Nullable String nextField() throws IOException;

    /** Whether the value is an object; then its fields are next. */
    boolean entersObject() throws IOException;

    /** Passes over the fields that are left of the object, whose end is then passed too. */
    void passRest() throws IOException;

    /** Whether the value is an array; then {@link #nextElement} goes through it. */
    boolean entersArray() throws IOException;

    /** Whether the array has another element, which one other call then takes; at its end, that is passed. */
    boolean nextElement() throws IOException;

    /** The value as a whole number; 0 where it is none. */
    long number() throws IOException;

    /** The value as text; the empty string where it is none. */
    String text() throws IOException;

    /** Whether the value is {@code true}. */
    boolean flag() throws IOException;

    /** Passes the value over. */
    void pass() throws IOException;

    /** Passes over the value of a field that is not wanted. */
    default void pass(String field) throws IOException {
        fields().passed(field);
        pass();
    }

    /** Counts the fields that are passed over. */
    SparkFields fields();

    /** The numbers of an array; none where the value is no array. */
    default List<Integer> integers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        if (entersArray()) {
            while (nextElement()) {
                numbers.add(integer());
            }
        }
        return numbers;
    }

    /** As {@link #number}, for identifiers and counts, which an int holds. */
    default int integer() throws IOException {
        long number = number();
        if (number != (int) number) {
            throw new IOException("A number is too large: " + number);
        }
        return (int) number;
    }
}
