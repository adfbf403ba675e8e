package dev.gluewise.simulator.eventlog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reading the fields of an object one after the other, in whatever order they come: {@code while ((name =
 * nextField(json)) != null)}, each followed by one of the other methods, which takes the field's value.
 */
final class JsonValues {
    private JsonValues() {}

    /** The name of the object's next field, or null at its end. */
    static @Nullable String nextField(JsonParser json) throws IOException {
        return json.nextFieldName();
    }

    /** Whether the value is an object; any other value is passed over. */
    static boolean entersObject(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            return true;
        }
        json.skipChildren();
        return false;
    }

    /** The value as a whole number; 0 where it is none. */
    static long number(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : notNumber(json);
    }

    /** As {@link #number}, for identifiers and counts. */
    static int integer(JsonParser json) throws IOException {
        return Math.toIntExact(number(json));
    }

    /** The value as text; the empty string where it is none. */
    static String text(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }

    static boolean flag(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        json.skipChildren();
        return token == JsonToken.VALUE_TRUE;
    }

    static void pass(JsonParser json) throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    /** The whole numbers of an array; none where the value is no array. */
    static List<Integer> integers(JsonParser json) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    numbers.add(json.getIntValue());
                } else {
                    json.skipChildren();
                }
            }
        }
        return numbers;
    }

    private static long notNumber(JsonParser json) throws IOException {
        json.skipChildren();
        return 0;
    }
}
